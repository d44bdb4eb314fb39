import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import {
  type Annotation,
  type AnnotationHistory,
  type AnnotationImportReply,
  AnnotationRequest,
  type Problem,
} from '../../shared/schema/index.ts';
import { createApp } from '../../worker/app.ts';
import type { World } from '../../worker/env.ts';
import { readWriting } from '../../worker/services/annotation-reader.ts';
import { planNoteChange } from '../../worker/services/write-annotation.ts';
import type { AnnotationRow } from '../../worker/stores/annotations.ts';
import { createLedger } from '../../worker/stores/ledger.ts';
import { failingDatabase } from '../support/failing-database.ts';
import { createNotes, groupOf, noteOn, type Person, pathOf, personOf, replyTo, words } from '../support/note-client.ts';
import { call, NOW, testEnv } from '../support/worker-app.ts';

vi.setConfig({ testTimeout: 300_000 });

/** Those who are overtaken plan again at once: waiting proves nothing here. */
const world: World = {
  now: () => new Date(NOW),
  randomBytes: (length) => (length === 1 ? new Uint8Array(1) : crypto.getRandomValues(new Uint8Array(length))),
  fetch: () => Promise.reject(new Error('no network here')),
};
const app = createApp(world);
const notes = createNotes(app);

let author: Person;
let colleague: Person;
let admin: Person;
let group: string;

beforeAll(async () => {
  author = await personOf('staff', 'Nguyễn Thị Hoa');
  colleague = await personOf('staff', 'Lê Văn Hai');
  admin = await personOf('admin');
  group = await groupOf('Phòng Nội chính', [author, colleague]);
});
beforeEach(() => void vi.spyOn(console, 'error').mockImplementation(() => {}));

const TABLES = [
  'annotations',
  'annotation_versions',
  'annotation_pages',
  'annotation_tags',
  'annotation_mentions',
  'annotation_origins',
  'note_tags',
  'groups',
  'group_members',
  'former_members',
  'idempotency',
  'audit',
];

async function contents(): Promise<string> {
  const all = await testEnv.DB.batch(
    TABLES.map((table) => testEnv.DB.prepare(`SELECT * FROM "${table}" ORDER BY 1, 2`)),
  );
  return JSON.stringify(all.map(({ results }) => results));
}

const countNotes = async () => (await testEnv.DB.prepare('SELECT count(*) AS n FROM annotations').first<number>('n'))!;

const file = (count: number, at: string) =>
  Array.from({ length: count }, (_, i) => ({
    id: `https://notes.example/${at}/${i}`,
    type: 'Annotation',
    motivation: i % 5 === 4 ? 'replying' : 'commenting',
    body: [words(`Ý kiến ${i} @Lê Văn Hai`), words('số liệu', 'tagging')],
    target: i % 5 === 4 ? `https://notes.example/${at}/${i - 1}` : { source: `https://langson.gov.vn/${i}` },
  }));

describe('a write that breaks at any of its statements leaves nothing behind, and goes through when sent again', () => {
  const words2 = [words('Sửa lại, @Lê Văn Hai xem giúp.'), words('so-lieu', 'tagging')];
  const WRITES: Record<string, (ready: Annotation, key: string) => Parameters<typeof call>[1]> = {
    'a new note': (_, key) => ({
      path: '/v1/annotations/',
      body: noteOn(undefined, { body: words2 }),
      headers: { 'idempotency-key': key },
    }),
    'a reply': (note, key) => ({
      path: '/v1/annotations/',
      body: replyTo(note),
      headers: { 'idempotency-key': key },
    }),
    'other words': (note, key) => ({
      method: 'PUT',
      path: pathOf(note),
      body: { ...note, body: words2 },
      headers: { 'if-match': '"1"', 'idempotency-key': key },
    }),
    'another audience': (note, key) => ({
      method: 'PUT',
      path: pathOf(note),
      body: { ...note, visibility: 'everyone' },
      headers: { 'if-match': '"1"', 'idempotency-key': key },
    }),
    'a deletion': (note, key) => ({
      method: 'DELETE',
      path: pathOf(note),
      headers: { 'if-match': '"1"', 'idempotency-key': key },
    }),
    'an import of 500': (_, key) => ({
      path: '/v1/annotation-imports',
      body: { document: file(500, key), visibility: 'group', group },
      headers: { 'idempotency-key': key },
    }),
  };

  async function breakEverywhere(request: (key: string) => Parameters<typeof call>[1], token: string): Promise<number> {
    const key = crypto.randomUUID();
    for (let failing = 0; ; failing++) {
      const before = await contents();
      const { db, length } = failingDatabase(testEnv.DB, failing);
      const response = await call(app, { ...request(key), token }, { ...testEnv, DB: db });
      if (failing >= length()) {
        expect(response.ok).toBe(true);
        expect((await contents()) === before).toBe(false);
        return failing;
      }
      expect(response.status).toBe(500);
      expect((await contents()) === before).toBe(true);
    }
  }

  it.each(Object.entries(WRITES))('%s', async (_, request) => {
    const note = await notes.write(author, noteOn(undefined, { visibility: 'group', group }));
    await notes.write(colleague, replyTo(note));
    expect(await breakEverywhere((key) => request(note, key), author.token)).toBeGreaterThan(5);
  });

  it('a restoration', async () => {
    const note = await notes.write(author, noteOn(undefined, { visibility: 'group', group }));
    await notes.remove(author, note, 1);
    const request = () => ({ method: 'POST', path: `${pathOf(note)}/restore` });
    expect(await breakEverywhere(request, author.token)).toBeGreaterThan(5);
  });

  it('the members of a group, and a term', async () => {
    await notes.write(author, noteOn(undefined, { visibility: 'group', group }));
    const members = { method: 'PUT', path: `/v1/groups/${group}/members`, body: { people: [author.id, colleague.id] } };
    expect(await breakEverywhere(() => members, admin.token)).toBeGreaterThan(4);
    const body = { id: 'tham-quyen', vi: 'thẩm quyền', en: 'authority', source: 'Quy chế', reason: 'Hay gặp.' };
    expect(await breakEverywhere(() => ({ path: '/v1/note-tags', body }), admin.token)).toBeGreaterThan(2);
    const log = await testEnv.DB.prepare('SELECT * FROM audit WHERE action = ?').bind('noteTag.add').all();
    expect(log.results).toMatchObject([{ actor: admin.id, subject: 'tham-quyen', before: null }]);
  });
});

describe('a write that is sent more than once', () => {
  it('a hundred posts with one key at once are one note, and get one answer', async () => {
    const before = await countNotes();
    const headers = { 'idempotency-key': crypto.randomUUID() };
    const send = (body: unknown) => notes.ask(author, { path: '/v1/annotations/', body, headers });
    const answers = await Promise.all(
      Array.from({ length: 100 }, async () => {
        const response = await send(noteOn());
        return `${response.status} ${response.headers.get('location')} ${await response.text()}`;
      }),
    );
    expect(new Set(answers).size).toBe(1);
    expect(answers[0]).toMatch(/^201 http/);
    expect(await countNotes()).toBe(before + 1);
    const other = await send(noteOn(undefined, { motivation: 'commenting' }));
    expect([other.status, ((await other.json()) as Problem).code]).toEqual([422, 'keyReused']);
  });

  it('a change, a deletion and a restoration are done once for a key', async () => {
    const note = await notes.write(author, noteOn());
    const key = (name: string) => ({ 'idempotency-key': `${name} ${note.id}` });
    const body = { ...note, body: [words('Khác.')] };
    for (const _ of [1, 2]) expect((await notes.put(author, note, body, 1, key('put'))).status).toBe(200);
    for (const _ of [1, 2]) expect((await notes.remove(author, note, 2, key('delete'))).status).toBe(204);
    for (const _ of [1, 2]) expect((await notes.restore(author, note, key('restore'))).status).toBe(200);
    await notes.remove(author, note, 4);
    // The restoration whose answer was lost comes once more, and does not undo what was done since.
    expect(((await (await notes.restore(author, note, key('restore'))).json()) as Annotation).deleted).toBe(true);
    const versions = await notes.json<AnnotationHistory>(author, `${pathOf(note)}/history`);
    expect(versions.items.map(({ version }) => version)).toEqual([5, 4, 3, 2, 1]);
    expect((await notes.put(author, note, { ...body, due: '2026-12-01' }, 1, key('put'))).status).toBe(422);
  });

  it('an import of 500 whose answer was lost adds nothing more, with its key or without', async () => {
    const document = file(500, 'lost');
    const headers = { 'idempotency-key': crypto.randomUUID() };
    const bring = async (sent?: Record<string, string>) => {
      const response = await notes.ask(author, { path: '/v1/annotation-imports', body: { document }, headers: sent });
      return (await response.json()) as AnnotationImportReply;
    };
    const before = await countNotes();
    const first = await bring(headers);
    expect(first).toMatchObject({ added: 500, known: 0, refused: 0 });
    expect(await bring(headers)).toEqual(first);
    expect(await bring()).toMatchObject({ added: 0, known: 500 });
    expect(await countNotes()).toBe(before + 500);
  });
});

describe('two who edit one note', () => {
  it('the second is refused, and is given the note as it is now', async () => {
    const note = await notes.write(author, noteOn());
    await notes.put(author, note, { ...note, body: [words('Từ máy thứ nhất.')] }, 1);
    const late = await notes.put(author, note, { ...note, body: [words('Từ máy thứ hai.')] }, 1);
    expect(late.status).toBe(412);
    expect(late.headers.get('etag')).toBe('"2"');
    const problem = (await late.json()) as Problem;
    expect(problem.current).toMatchObject({ id: note.id, version: 2, body: [{ value: 'Từ máy thứ nhất.' }] });
    const deletion = await notes.remove(author, note, 1);
    expect(((await deletion.json()) as Problem).current).toMatchObject({ version: 2 });
    expect((await notes.ask(author, { method: 'DELETE', path: pathOf(note) })).status).toBe(428);
  });

  it('no words are lost in 1,000 random interleavings', async () => {
    let seed = 20_261_120;
    const roll = (sides: number) => {
      seed = (Math.imul(seed, 1_103_515_245) + 12_345) >>> 0;
      return (seed >>> 8) % sides;
    };
    const writing = await readWriting({ id: author.id, role: 'staff' }, new Date(NOW), testEnv.DB);
    const ledger = createLedger(testEnv.DB, world);
    let rounds = 0;
    let refused = 0;
    for (let n = 0; n < 10; n++) {
      const { id } = await notes.write(author, noteOn(undefined, { body: [words('0')] }));
      const name = id.slice(id.lastIndexOf('/') + 1);
      const accepted: string[] = ['0'];
      const read = async () => (await writing.annotations.read(name))!;
      const textOf = ({ body }: { body: string }) => (JSON.parse(body) as { value: string }[])[0]!.value;
      const edit = async (base: AnnotationRow, mark: string) => {
        const request = AnnotationRequest.parse(noteOn(undefined, { body: [words(`${textOf(base)} ${mark}`)] }));
        try {
          await ledger.write('test', () => planNoteChange({ id: name, version: base.version, request }, writing));
          accepted.push(mark);
        } catch (error) {
          expect(error).toMatchObject({ code: 'preconditionFailed' });
          refused++;
        }
      };
      for (let round = 0; round < 100; round++, rounds++) {
        const base = await read();
        const [one, other] = [`a${round}`, `b${round}`];
        const order = roll(4);
        if (order === 0) await Promise.all([edit(base, one), edit(base, other)]);
        else if (order === 1) await edit(base, one).then(() => edit(base, other));
        else if (order === 2) await edit(base, other).then(async () => edit(await read(), one));
        else await Promise.all([edit(base, other).then(async () => edit(await read(), one)), edit(base, `c${round}`)]);
      }
      const final = await read();
      expect(textOf(final).split(' ').sort()).toEqual([...accepted].sort());
      expect(final.version).toBe(accepted.length);
    }
    expect(rounds).toBe(1_000);
    expect(refused).toBeGreaterThan(300);
  });
});
