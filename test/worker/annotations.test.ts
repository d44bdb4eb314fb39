import { beforeAll, describe, expect, it } from 'vitest';
import {
  type Annotation,
  type AnnotationChange,
  type AnnotationHistory,
  type AnnotationsPage,
  type Group,
  type GroupsReply,
  NOTE_TAGS,
  type NoteTagsReply,
  type PeopleChoices,
  type Role,
} from '../../shared/schema/index.ts';
import { buildApp, call, NOW, testEnv, tokenOf } from '../support/worker-app.ts';

const app = buildApp();
const PAGE = 'https://congbao.langson.gov.vn/van-ban/4521';
const COPY = 'https://vanban.langson.gov.vn/4521.html';

interface Person {
  id: string;
  token: string;
}

async function personOf(role: Role): Promise<Person> {
  const token = await tokenOf(role);
  const row = await testEnv.DB.prepare('SELECT id FROM people ORDER BY rowid DESC LIMIT 1').first<{ id: string }>();
  return { id: row!.id, token };
}

async function groupOf(name: string, members: Person[]): Promise<string> {
  const id = `g_${name}`;
  await testEnv.DB.batch([
    testEnv.DB.prepare('INSERT INTO groups (id, name, created_at) VALUES (?, ?, ?)').bind(id, name, NOW),
    ...members.map((person) =>
      testEnv.DB.prepare('INSERT INTO group_members ("group", person) VALUES (?, ?)').bind(id, person.id),
    ),
  ]);
  return id;
}

const note = (over: Record<string, unknown> = {}) => ({
  type: 'Annotation',
  motivation: 'questioning',
  target: {
    type: 'SpecificResource',
    source: PAGE,
    equivalents: [COPY],
    selector: [{ type: 'TextQuoteSelector', exact: '2.000 triệu đồng', prefix: 'bố trí ', suffix: ' cho phần mềm' }],
  },
  body: [{ type: 'TextualBody', value: 'Trùng với khoản đã bố trí.', purpose: 'commenting' }],
  workflow: 'open',
  ...over,
});

async function write(person: Person, body: unknown): Promise<Annotation> {
  const response = await call(app, { path: '/v1/annotations/', token: person.token, body });
  expect(response.status).toBe(201);
  return (await response.json()) as Annotation;
}

const pathOf = ({ id }: { id: string }) => new URL(id).pathname;
const readStatus = async (person: Person, of: Annotation) =>
  (await call(app, { path: pathOf(of), token: person.token })).status;

describe('a note', () => {
  let author: Person;
  let colleague: Person;
  let stranger: Person;
  let reviewer: Person;

  beforeAll(async () => {
    author = await personOf('staff');
    colleague = await personOf('staff');
    stranger = await personOf('staff');
    reviewer = await personOf('reviewer');
    await groupOf('Phòng KGVX', [author, colleague, reviewer]);
  });

  it('is kept as it was written, with its address and its version as its tag', async () => {
    const response = await call(app, { path: '/v1/annotations/', token: author.token, body: note() });
    expect(response.headers.get('content-type')).toContain('http://www.w3.org/ns/anno.jsonld');
    expect(response.headers.get('etag')).toBe('"1"');
    const written = (await response.json()) as Annotation;
    expect(response.headers.get('location')).toBe(written.id);
    const again = (await (await call(app, { path: pathOf(written), token: colleague.token })).json()) as Annotation;
    expect(again).toMatchObject({ target: note().target, group: 'Phòng KGVX', workflow: 'open', version: 1 });
  });

  it.each<[string, string, number, number]>([
    ['me', 'its author alone', 404, 404],
    ['group', 'the group', 200, 404],
    ['everyone', 'everyone', 200, 200],
  ])('for %s is read by %s', async (visibility, _, byColleague, byStranger) => {
    const written = await write(author, note({ visibility }));
    expect(await readStatus(author, written)).toBe(200);
    expect(await readStatus(colleague, written)).toBe(byColleague);
    expect(await readStatus(stranger, written)).toBe(byStranger);
  });

  it('is begun by staff, answered by whoever reads it', async () => {
    const refused = await call(app, { path: '/v1/annotations/', token: reviewer.token, body: note() });
    expect(refused.status).toBe(403);
    const written = await write(author, note());
    const reply = await write(reviewer, {
      ...note(),
      motivation: 'replying',
      target: written.id,
      body: [{ type: 'TextualBody', value: 'Đã gồm cấp huyện.', purpose: 'replying' }],
    });
    expect(reply.target).toBe(written.id);
  });

  it('is changed with the version one read, and only then', async () => {
    const written = await write(author, note());
    const put = (version: string | null, over: Record<string, unknown>) =>
      call(app, {
        method: 'PUT',
        path: pathOf(written),
        token: author.token,
        body: note(over),
        headers: version ? { 'if-match': version } : {},
      });
    expect((await put(null, { workflow: 'closed' })).status).toBe(428);
    const closed = (await (await put('"1"', { workflow: 'closed' })).json()) as Annotation;
    expect(closed).toMatchObject({ workflow: 'closed', version: 2, edited: false });
    expect((await put('"1"', { workflow: 'open' })).status).toBe(412);
  });

  it('is deleted to a tombstone that its author brings back', async () => {
    const written = await write(author, note());
    const deleted = await call(app, {
      method: 'DELETE',
      path: pathOf(written),
      token: author.token,
      headers: { 'if-match': '"1"' },
    });
    expect(deleted.status).toBe(204);
    expect(await readStatus(colleague, written)).toBe(410);
    const back = await call(app, { method: 'POST', path: `${pathOf(written)}/restore`, token: author.token });
    expect(((await back.json()) as Annotation).body).toHaveLength(1);
    expect(await readStatus(colleague, written)).toBe(200);
  });

  it('is found by its page, by a copy of the page, and by whom it is assigned to, with its replies', async () => {
    const page = 'https://congbao.langson.gov.vn/van-ban/77';
    const target = { ...note().target, source: `${page}#dieu-2`, equivalents: [`${page}.html`] };
    const written = await write(author, note({ target, assignee: colleague.id, due: '2026-11-01' }));
    await write(colleague, { ...note(), motivation: 'replying', target: written.id });
    const find = async (person: Person, query: string) => {
      const response = await call(app, { path: `/v1/annotations/search?${query}`, token: person.token });
      return ((await response.json()) as AnnotationsPage).items.map(({ motivation }) => motivation);
    };
    expect(await find(author, `url=${page}`)).toEqual(['questioning', 'replying']);
    expect(await find(author, `url=${page}.html&replies=false`)).toEqual(['questioning']);
    expect(await find(colleague, 'assignee=me&overdue=true')).toEqual(['questioning', 'replying']);
    expect(await find(stranger, `url=${page}`)).toEqual([]);
  });

  it('comes to whoever listens, and is hidden from whoever may read it no longer', async () => {
    const page = 'https://congbao.langson.gov.vn/van-ban/78';
    const target = { ...note().target, source: page };
    const listen = async (since: number) => {
      const path = `/v1/annotations/feed?url=${page}`;
      const headers = { 'last-event-id': String(since) };
      const response = await call(app, { path, token: colleague.token, headers });
      const reader = response.body!.pipeThrough(new TextDecoderStream()).getReader();
      let text = '';
      while (!text.includes('data: ')) text += (await reader.read()).value;
      await reader.cancel();
      return JSON.parse(/data: (.*)/.exec(text)![1]!) as AnnotationChange;
    };
    const written = await write(author, note({ target }));
    const first = await listen(0);
    expect(first).toMatchObject({ kind: 'created', annotation: { id: written.id } });
    const hide = { method: 'PUT', path: pathOf(written), token: author.token, headers: { 'if-match': '"1"' } };
    expect((await call(app, { ...hide, body: note({ target, visibility: 'me' }) })).status).toBe(200);
    expect(await listen(first.seq)).toEqual({
      seq: expect.any(Number),
      kind: 'hidden',
      id: written.id,
      annotation: null,
    });
  });

  it('stands in a container of the W3C protocol: alone, with addresses or with the notes, in pages', async () => {
    const person = await personOf('staff');
    for (let i = 0; i < 3; i++) await write(person, note({ visibility: 'me' }));
    const get = (query: string, prefer?: string) =>
      call(app, { path: `/v1/annotations/${query}`, token: person.token, headers: prefer ? { prefer } : {} });
    const preferring = (kind: string) => `return=representation;include="http://www.w3.org/ns/${kind}"`;
    type Container = { total: number; first: string | { items: unknown[] }; id: string };
    const full = await get('');
    expect(full.headers.get('link')).toContain('<http://www.w3.org/ns/ldp#BasicContainer>; rel="type"');
    expect(full.headers.get('allow')).toBe('GET, HEAD, OPTIONS, POST');
    expect(full.headers.get('accept-post')).toContain('anno.jsonld');
    const whole = (await full.json()) as Container;
    const own = (whole.first as { items: Annotation[] }).items.filter(({ visibility }) => visibility === 'me');
    expect(own).toHaveLength(3);
    const minimal = (await (await get('', preferring('ldp#PreferMinimalContainer'))).json()) as Container;
    expect(minimal.first).toMatch(/page=0$/);
    const iris = (await (await get('', preferring('oa#PreferContainedIRIs'))).json()) as Container;
    expect((iris.first as { items: unknown[] }).items).toContain(own[0]!.id);
    expect((await get('?page=9')).status).toBe(404);
    const unchanged = { 'if-none-match': full.headers.get('etag')! };
    expect((await call(app, { path: '/v1/annotations/', token: person.token, headers: unchanged })).status).toBe(304);
  });

  it('keeps every version, each with who wrote it', async () => {
    const written = await write(author, note());
    const body = note({
      body: [{ type: 'TextualBody', value: 'Phần chênh 8.000 triệu đồng.', purpose: 'commenting' }],
    });
    const headers = { 'if-match': '"1"' };
    const edited = await call(app, { method: 'PUT', path: pathOf(written), token: author.token, body, headers });
    expect(((await edited.json()) as Annotation).edited).toBe(true);
    const response = await call(app, { path: `${pathOf(written)}/history`, token: colleague.token });
    const { items } = (await response.json()) as AnnotationHistory;
    expect(items.map(({ body: [first] }) => first && 'value' in first && first.value)).toEqual([
      'Phần chênh 8.000 triệu đồng.',
      'Trùng với khoản đã bố trí.',
    ]);
    expect((await call(app, { path: `${pathOf(written)}/history`, token: stranger.token })).status).toBe(404);
  });
});

describe('groups and terms', () => {
  it('are made by an admin; members see their own group, everybody the terms', async () => {
    const admin = await tokenOf('admin');
    const member = await personOf('staff');
    const made = await call(app, { path: '/v1/groups', token: admin, body: { name: 'Phòng Nội chính' } });
    const { id } = (await made.json()) as Group;
    expect((await call(app, { path: '/v1/groups', token: admin, body: { name: 'Phòng Nội chính' } })).status).toBe(409);
    const members = { method: 'PUT', path: `/v1/groups/${id}/members`, token: admin };
    await call(app, { ...members, body: { people: [member.id, 'p_nobody'] } });
    const mine = (await (await call(app, { path: '/v1/groups', token: member.token })).json()) as GroupsReply;
    expect(mine.items).toEqual([{ id, name: 'Phòng Nội chính', members: [{ id: member.id, name: 'Người staff' }] }]);
    const choices = (await (
      await call(app, { path: '/v1/people/choices', token: member.token })
    ).json()) as PeopleChoices;
    expect(choices.items).toContainEqual({ id: member.id, name: 'Người staff', groups: ['Phòng Nội chính'] });
    const said = { source: 'Quy chế thẩm tra', reason: 'Hay gặp.' };
    const term = { id: 'nguon-von', vi: 'nguồn vốn', en: 'funding', ...said };
    await call(app, { path: '/v1/note-tags', token: admin, body: term });
    const tags = (await (await call(app, { path: '/v1/note-tags', token: member.token })).json()) as NoteTagsReply;
    expect(tags.items.map((tag) => tag.id)).toEqual([...NOTE_TAGS.map((tag) => tag.id), 'nguon-von']);
  });
});
