import { beforeAll, describe, expect, it, vi } from 'vitest';
import type { Annotation, AnnotationChange, AnnotationHistory, Visibility } from '../../shared/schema/index.ts';
import { createNotes, groupOf, noteOn, type Person, pathOf, personOf, words } from '../support/note-client.ts';
import { buildApp, call, NOW, testEnv } from '../support/worker-app.ts';

vi.setConfig({ testTimeout: 30_000 });

const clock = { now: NOW };
const app = buildApp(clock);
const notes = createNotes(app);

type Who = 'author' | 'colleague' | 'other' | 'assignee' | 'admin' | 'stranger' | 'reviewer';
const people = {} as Record<Who, Person>;

beforeAll(async () => {
  for (const who of ['author', 'colleague', 'other', 'assignee', 'stranger'] as const)
    people[who] = await personOf('staff');
  people.admin = await personOf('admin');
  people.reviewer = await personOf('reviewer');
  await groupOf('Phòng Văn xã', [people.author, people.colleague, people.reviewer]);
  await groupOf('Phòng Kinh tế', [people.other]);
});

const SEES = ['read', 'reply', 'history', 'search', 'container', 'changes', 'feed', 'export'] as const;
const WRITES = ['edit', 'tags', 'target', 'visibility'] as const;
const RUNS = ['assign', 'answer', 'close', 'reopen'] as const;
const ENDS = ['delete', 'restore'] as const;
type Action = (typeof SEES | typeof WRITES | typeof RUNS | typeof ENDS)[number] | 'importReply';
const ALL: Action[] = [...SEES, ...WRITES, ...RUNS, ...ENDS, 'importReply'];

/** docs/annotation.md has the same table in words. Nobody may reply by a file to a note that he did not bring by one. */
const TABLE: Record<Visibility, Record<Who, readonly Action[]>> = {
  me: {
    author: [...SEES, ...WRITES, ...RUNS, ...ENDS],
    colleague: [],
    other: [],
    assignee: [],
    admin: [],
    stranger: [],
    reviewer: [],
  },
  group: {
    author: [...SEES, ...WRITES, ...RUNS, ...ENDS],
    colleague: [...SEES, 'answer'],
    other: [],
    assignee: [...SEES, ...RUNS],
    admin: [...SEES, ...RUNS, ...ENDS],
    stranger: [],
    reviewer: [...SEES],
  },
  everyone: {
    author: [...SEES, ...WRITES, ...RUNS, ...ENDS],
    colleague: [...SEES, 'answer'],
    other: [...SEES, 'answer'],
    assignee: [...SEES, ...RUNS],
    admin: [...SEES, ...RUNS, ...ENDS],
    stranger: [...SEES, 'answer'],
    reviewer: [...SEES],
  },
};

let pages = 0;
interface Stage {
  note: Annotation;
  url: string;
  before: number;
}

async function setUp(visibility: Visibility, over: Record<string, unknown> = {}): Promise<Stage> {
  const url = `https://congbao.langson.gov.vn/quyen/${++pages}`;
  const { seq: before } = await notes.search(people.author, 'limit=1');
  const note = await notes.write(
    people.author,
    noteOn(url, { visibility, assignee: `https://x/v1/people/${people.assignee.id}`, ...over }),
  );
  return { note, url, before };
}

/** The note as its author reads it, sent back with one thing changed. */
async function put(who: Person, { note }: Stage, over: Record<string, unknown>): Promise<boolean> {
  const { status } = await notes.put(who, note, { ...note, ...over }, note.version);
  expect([200, 403, 404]).toContain(status);
  return status === 200;
}

async function listen(who: Person, since: number): Promise<string> {
  const response = await notes.ask(who, { path: `/v1/annotations/feed?since=${since}` });
  const reader = response.body!.pipeThrough(new TextDecoderStream()).getReader();
  let text = '';
  // What stands is told before the first sign of life.
  while (!text.includes(': still here')) text += (await reader.read()).value;
  await reader.cancel();
  return text;
}

async function exported(who: Person): Promise<string> {
  let text = '';
  for (let path: string | null = '/v1/annotation-export'; path; ) {
    const page: { next?: string } = await notes.json(who, path);
    text += JSON.stringify(page);
    path = page.next ? page.next.slice(new URL(page.next).origin.length) : null;
  }
  return text;
}

async function contained(who: Person): Promise<string> {
  const { total } = await notes.json<{ total: number }>(who, '/v1/annotations/');
  if (total === 0) return '';
  return JSON.stringify(await notes.json(who, `/v1/annotations/?page=${Math.ceil(total / 100) - 1}`));
}

const DOES: Record<Action, (who: Person, visibility: Visibility) => Promise<boolean>> = {
  read: async (who, v) => {
    const { status } = await notes.get(who, (await setUp(v)).note);
    expect([200, 404]).toContain(status);
    return status === 200;
  },
  reply: async (who, v) => {
    const { note } = await setUp(v);
    const { status } = await notes.ask(who, { path: '/v1/annotations/', body: notes.reply(note) });
    expect([201, 404]).toContain(status);
    return status === 201;
  },
  history: async (who, v) =>
    (await notes.ask(who, { path: `${pathOf((await setUp(v)).note)}/history` })).status === 200,
  search: async (who, v) => (await notes.search(who, `url=${(await setUp(v)).url}`)).total === 1,
  container: async (who, v) => {
    const { note } = await setUp(v);
    return (await contained(who)).includes(note.id);
  },
  changes: async (who, v) => {
    const { note, before } = await setUp(v);
    return JSON.stringify(await notes.changes(who, before)).includes(note.id);
  },
  feed: async (who, v) => {
    const { note, before } = await setUp(v);
    return (await listen(who, before)).includes(note.id);
  },
  export: async (who, v) => {
    const { note } = await setUp(v);
    return (await exported(who)).includes(note.id);
  },
  edit: async (who, v) => put(who, await setUp(v), { body: [words('Khác.')] }),
  tags: async (who, v) => {
    const stage = await setUp(v);
    return put(who, stage, { body: [...stage.note.body, words('so-lieu', 'tagging')] });
  },
  target: async (who, v) => put(who, await setUp(v), { target: noteOn('https://congbao.langson.gov.vn/khac').target }),
  visibility: async (who, v) => put(who, await setUp(v), { visibility: v === 'me' ? 'everyone' : 'me' }),
  assign: async (who, v) =>
    put(who, await setUp(v), { assignee: `https://x/v1/people/${people.colleague.id}`, due: '2026-12-01' }),
  answer: async (who, v) => put(who, await setUp(v), { workflow: 'answered' }),
  close: async (who, v) => put(who, await setUp(v), { workflow: 'closed' }),
  reopen: async (who, v) => {
    const opened = await put(who, await setUp(v, { workflow: 'closed' }), { workflow: 'open' });
    // To "answered" is a way out of "closed" too.
    expect(await put(who, await setUp(v, { workflow: 'closed' }), { workflow: 'answered' })).toBe(opened);
    return opened;
  },
  delete: async (who, v) => {
    const { note } = await setUp(v);
    return (await notes.remove(who, note, note.version)).status === 204;
  },
  restore: async (who, v) => {
    const { note } = await setUp(v);
    await notes.remove(people.author, note, note.version);
    return (await notes.restore(who, note)).status === 200;
  },
  importReply: async (who, v) => {
    const { note } = await setUp(v);
    const document = [{ ...notes.reply(note), id: `https://notes.example/${++pages}` }];
    const response = await notes.ask(who, { path: '/v1/annotation-imports', body: { document } });
    return response.status === 200 && ((await response.json()) as { added: number }).added > 0;
  },
};

describe('who may do what to a note', () => {
  const rows = Object.entries(TABLE).flatMap(([visibility, by]) =>
    Object.entries(by).map(([who, may]) => [visibility as Visibility, who as Who, may] as const),
  );
  it.each(rows)('for %s, as %s', async (visibility, who, may) => {
    const did: Action[] = [];
    for (const action of ALL) if (await DOES[action](people[who], visibility)) did.push(action);
    expect(did).toEqual(ALL.filter((action) => may.includes(action)));
  });

  it.each(rows)('what its `may` says agrees: for %s, as %s', async (visibility, who, may) => {
    if (!may.includes('read'))
      return expect((await notes.get(people[who], (await setUp(visibility)).note)).status).toBe(404);
    const note = (await (await notes.get(people[who], (await setUp(visibility)).note)).json()) as Annotation;
    const told = ['reply', 'edit', 'delete', 'assign', 'answer', 'close'] as const;
    expect([...note.may].sort()).toEqual(told.filter((action) => may.includes(action)).sort());
  });
});

describe('what may not be told', () => {
  const versionsOf = async (who: Person, note: Annotation) =>
    (await notes.json<AnnotationHistory>(who, `${pathOf(note)}/history`)).items.map(({ version }) => version);

  it('a reply goes with its thread: out of sight with it, and no reply written since is told of', async () => {
    const { author, stranger } = people;
    const { note, before } = await setUp('everyone', { assignee: null });
    const reply = await notes.write(author, notes.reply(note));
    await notes.put(author, note, { ...note, visibility: 'me' }, 1);
    const seen = (await notes.changes(stranger, before)).items;
    expect(seen.map(({ kind, id, annotation }) => [kind, id, annotation])).toEqual([['hidden', note.id, null]]);
    const since = seen.at(-1)!.seq;
    const secret = await notes.write(author, notes.reply(note, 'Chỉ mình tôi.'));
    await notes.put(author, note, { ...note, visibility: 'me', body: [words('Sửa sau khi giấu.')] }, 2);
    expect(await notes.changes(stranger, since)).toEqual({ items: [], seq: since, more: false });
    for (const each of [note, reply, secret]) {
      expect((await notes.get(stranger, each)).status).toBe(404);
      expect((await notes.ask(stranger, { path: `${pathOf(each)}/history` })).status).toBe(404);
      expect((await notes.ask(stranger, { path: '/v1/annotations/', body: notes.reply(each) })).status).toBe(404);
      expect((await notes.remove(stranger, each, 1)).status).toBe(404);
      expect((await notes.restore(stranger, each)).status).toBe(404);
    }
  });

  it('a thread that becomes readable comes with its replies', async () => {
    const { author, stranger } = people;
    const { note } = await setUp('me', { assignee: null });
    const reply = await notes.write(author, notes.reply(note));
    const { seq } = await notes.search(stranger, 'limit=1');
    await notes.put(author, note, { ...note, visibility: 'everyone' }, 1);
    const { items } = await notes.changes(stranger, seq);
    expect(items.map(({ id }) => id)).toEqual([note.id, reply.id]);
    expect(items[1]!.annotation).toMatchObject({ visibility: 'everyone', body: [{ value: 'Đã gồm cấp huyện.' }] });
  });

  it('what was written for oneself stays so in the history of a note that is for everyone', async () => {
    const { author, stranger } = people;
    const { note } = await setUp('me', { assignee: null, body: [words('Nghi ngờ, chưa nên nói.')] });
    await notes.put(author, note, { ...note, visibility: 'everyone', body: [words('Xin rà soát.')] }, 1);
    expect(await versionsOf(author, note)).toEqual([2, 1]);
    expect(await versionsOf(stranger, note)).toEqual([2]);
  });

  it('the words of a deleted note are its author’s alone; its replies go and come back with it', async () => {
    const { author, colleague, admin } = people;
    const { note, url, before } = await setUp('everyone', { assignee: null, body: [words('Câu chỉ có ở đây.')] });
    const reply = await notes.write(colleague, notes.reply(note, 'Lời đáp.'));
    await notes.remove(author, note, 1);
    for (const who of [colleague, admin]) {
      expect((await notes.ask(who, { path: `${pathOf(note)}/history` })).status).toBe(410);
      expect((await notes.get(who, reply)).status).toBe(410);
    }
    expect(await versionsOf(author, note)).toEqual([2, 1]);
    expect((await notes.put(colleague, reply, { ...reply, body: [words('x')] }, 1)).status).toBe(410);
    expect((await notes.remove(colleague, reply, 1)).status).toBe(410);
    for (const each of [note, reply])
      expect((await notes.ask(colleague, { path: '/v1/annotations/', body: notes.reply(each) })).status).toBe(410);
    expect((await notes.search(colleague, `url=${url}`)).total).toBe(0);
    const told = JSON.stringify(await notes.changes(colleague, before));
    expect(told).toContain(note.id);
    const shown = [await contained(colleague), await exported(colleague)].join('');
    for (const each of [note, reply]) expect(shown.includes(each.id)).toBe(false);
    expect(told.includes('2.000 triệu')).toBe(false);
    for (const text of ['Câu chỉ có ở đây', 'Lời đáp']) expect((told + shown).includes(text)).toBe(false);
    const { seq } = await notes.changes(colleague, before);
    await notes.restore(author, note);
    const back = (await notes.changes(colleague, seq)).items;
    expect(back.map(({ id, annotation }) => [id, annotation!.deleted])).toEqual([
      [note.id, false],
      [reply.id, false],
    ]);
    expect((await notes.get(colleague, reply)).status).toBe(200);
  });

  it('an assignee who hands a note on sees it no more, and is told so', async () => {
    const { author, assignee, colleague } = people;
    const { note, before } = await setUp('group');
    const handed = await notes.put(assignee, note, { ...note, assignee: `https://x/v1/people/${colleague.id}` }, 1);
    expect(handed.status).toBe(200);
    expect((await handed.json()) as Annotation).toMatchObject({ body: [], may: [] });
    expect((await notes.get(assignee, note)).status).toBe(404);
    const { items } = await notes.changes(assignee, before);
    expect(items.map(({ kind, id }) => [kind, id])).toEqual([['hidden', note.id]]);
    expect(((await (await notes.get(author, note)).json()) as Annotation).assignedTo?.id).toContain(colleague.id);
  });

  it('whoever joins a group gets its notes, whoever leaves is told that they are gone, and later ones not at all', async () => {
    const { author, admin } = people;
    const [joining, leaving] = [await personOf('staff'), await personOf('staff')];
    const group = await groupOf('Tổ rà soát', [author, leaving]);
    const { note } = await setUp('group', { group, assignee: null });
    const reply = await notes.write(author, notes.reply(note));
    const { seq } = await notes.search(author, 'limit=1');
    const members = (...ids: Person[]) =>
      call(app, {
        method: 'PUT',
        path: `/v1/groups/${group}/members`,
        token: admin.token,
        body: { people: ids.map(({ id }) => id) },
      });
    expect((await members(author, joining)).status).toBe(200);
    const kinds = ({ items }: { items: AnnotationChange[] }) => items.map(({ kind, id }) => [kind, id]);
    expect(kinds(await notes.changes(joining, seq))).toEqual([
      ['created', note.id],
      ['created', reply.id],
    ]);
    const left = await notes.changes(leaving, seq);
    expect(kinds(left)).toEqual([['hidden', note.id]]);
    clock.now = '2026-11-20T03:01:00.000Z';
    const { note: later } = await setUp('group', { group, assignee: null });
    await notes.put(author, later, { ...later, visibility: 'me' }, 1);
    expect(kinds(await notes.changes(leaving, left.seq))).toEqual([]);
  });

  it('the log says who changed what state, and never a word of a note', async () => {
    const { author } = people;
    const text = 'Từ chỉ có ở đây: xoè quạt.';
    const { note } = await setUp('me', { body: [words(text)] });
    await notes.put(author, note, { ...note, body: [words(`${text} Lần hai.`)] }, 1);
    await notes.remove(author, note, 2);
    await notes.restore(author, note);
    const { results } = await testEnv.DB.prepare('SELECT action, before, after FROM audit WHERE subject = ?')
      .bind(new URL(note.id).pathname.split('/').at(-1))
      .all<Record<string, string>>();
    expect(results.map(({ action }) => action)).toEqual([
      'annotation.create',
      'annotation.change',
      'annotation.delete',
      'annotation.restore',
    ]);
    expect(JSON.stringify(results)).not.toMatch(/xoè quạt|2\.000 triệu|congbao/);
  });
});

describe('a note stays what it is', () => {
  it.each([
    ['a first note under another', 'A first note stands on a page.'],
    ['a reply under another note', 'A reply stays under the note it answers.'],
    ['a reply on a page', 'A reply stays under the note it answers.'],
  ])('%s is refused', async (what, message) => {
    const { author } = people;
    const [{ note }, { note: other }] = [await setUp('me'), await setUp('me')];
    const reply = await notes.write(author, notes.reply(note));
    const [of, target] = what.startsWith('a first')
      ? [note, other.id]
      : [reply, what.endsWith('page') ? note.target : other.id];
    const response = await notes.put(author, of, { ...of, target }, 1);
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({ errors: [{ path: 'target', message }] });
  });

  it('is for a group its writer is in, by its id or name, and for no other', async () => {
    const { author } = people;
    const named = await notes.write(author, noteOn(undefined, { visibility: 'group', group: 'Phòng Văn xã' }));
    expect(named.group).toBe('Phòng Văn xã');
    for (const group of ['Phòng Kinh tế', 'g_nobody']) {
      const body = noteOn(undefined, { visibility: 'group', group });
      expect((await notes.ask(author, { path: '/v1/annotations/', body })).status).toBe(400);
      expect((await notes.put(author, named, { ...named, group }, 1)).status).toBe(400);
    }
  });

  it('takes author, day, version and rights from the server alone', async () => {
    const { author, stranger } = people;
    const forged = {
      creator: { id: `https://x/v1/people/${stranger.id}`, type: 'Person', name: 'Ai đó' },
      created: '2001-01-01T00:00:00Z',
      version: 9,
      edited: true,
      deleted: true,
      may: ['close'],
      mentions: [{ id: 'x', type: 'Person', name: 'x' }],
      via: 'https://evil.example/',
    };
    const written = await notes.write(author, noteOn(undefined, forged));
    expect(written).toMatchObject({
      creator: { name: author.name },
      version: 1,
      edited: false,
      deleted: false,
      mentions: [],
    });
    expect(written).not.toHaveProperty('via');
    expect(written.created).not.toContain('2001');
  });
});
