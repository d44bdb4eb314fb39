import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { AuditPage, NoteTag, NoteTagReply, NoteTagsReply, Problem } from '../../shared/schema/index.ts';
import { countAudit } from '../support/curation.ts';
import { buildApp, call, NOW, testEnv, tokenOf } from '../support/worker-app.ts';

vi.setConfig({ testTimeout: 60_000 });

const clock = { now: NOW };
const app = buildApp(clock);
const admin = await tokenOf('admin');
const staff = await tokenOf('staff');
const TAGS = '/v1/note-tags';
const TERM = {
  id: 'tham-quyen',
  vi: 'thẩm quyền',
  en: 'authority',
  validFrom: '2026-01-01',
  validTo: null,
  source: 'Quy chế thẩm tra 2026, Điều 5',
  reason: 'Hay gặp khi thẩm tra.',
};

const send = (method: string, path: string, body?: unknown, headers: Record<string, string> = {}, token = admin) =>
  call(app, { method, path, token, body, headers });
async function answer<T>(response: Promise<Response>, status = 200): Promise<T> {
  const came = await response;
  if (came.status !== status) throw new Error(`${came.status}: ${await came.text()}`);
  return (await came.json()) as T;
}
const add = (rest: object = {}) => answer<NoteTagReply>(send('POST', TAGS, { ...TERM, ...rest }));
const change = (version: number | null, body: object, headers: Record<string, string> = {}) =>
  send(
    'PATCH',
    `${TAGS}/tham-quyen`,
    { reason: 'Sửa lại.', ...body },
    {
      ...(version === null ? {} : { 'if-match': `"${version}"` }),
      ...headers,
    },
  );
const list = async () => (await answer<NoteTagsReply>(send('GET', TAGS, undefined, {}, staff))).items;
const one = async (id = 'tham-quyen') => (await list()).find((tag) => tag.id === id);
const undo = (seq: number) => send('POST', `/v1/audit/${seq}/undo`, undefined, { 'if-match': '"1"' });
const lastEntry = async () => (await answer<AuditPage>(send('GET', '/v1/audit?limit=1'))).items[0]!;
const write = (tag: string) =>
  send(
    'POST',
    '/v1/annotations/',
    {
      type: 'Annotation',
      motivation: 'commenting',
      target: { type: 'SpecificResource', source: 'https://congbao.langson.gov.vn/van-ban/1' },
      body: [
        { type: 'TextualBody', value: 'Xem lại.', purpose: 'commenting' },
        { type: 'TextualBody', value: tag, purpose: 'tagging' },
      ],
      visibility: 'everyone',
    },
    {},
    staff,
  );

beforeEach(async () => {
  clock.now = NOW;
  await testEnv.DB.batch([
    testEnv.DB.prepare('DELETE FROM annotation_tags'),
    testEnv.DB.prepare(
      `DELETE FROM note_tags WHERE id NOT IN ('so-lieu', 'can-cu-phap-ly', 'trung-lap', 'the-thuc', 'tien-do')`,
    ),
  ]);
});

describe('a term of notes', () => {
  it('says its days, its source and who added it; one that is shipped says nobody', async () => {
    const { tag, seq } = await add();
    expect(tag).toEqual({ ...TERM, retired: false, by: 'Người admin', at: NOW, version: 1 });
    expect(await one()).toEqual(tag);
    expect(await one('so-lieu')).toMatchObject({ vi: 'số liệu', by: null, source: null, retired: false, version: 1 });
    expect(await lastEntry()).toMatchObject({
      seq,
      action: 'noteTag.add',
      subject: 'tham-quyen',
      before: null,
      after: { vi: 'thẩm quyền', validFrom: '2026-01-01', source: TERM.source, reason: TERM.reason },
      canUndo: true,
    });
  });

  it.each([
    ['before its first day', { validFrom: '2026-11-21' }, true],
    ['on its first day', { validFrom: '2026-11-20' }, false],
    ['on its last day', { validTo: '2026-11-20' }, false],
    ['after its last day', { validTo: '2026-11-19' }, true],
  ])('%s is offered or not', async (_, days, retired) => {
    expect((await add(days)).tag.retired).toBe(retired);
  });

  it('stays on the notes that bear it when its days are over', async () => {
    await add();
    const note = await answer<{ id: string }>(write('tham-quyen'), 201);
    await answer(change(1, { validTo: '2026-11-19' }));
    expect(await one()).toMatchObject({ retired: true, validTo: '2026-11-19' });
    const found = await answer<{ items: { id: string }[] }>(
      send('GET', '/v1/annotations/search?tag=tham-quyen', undefined, {}, staff),
    );
    expect(found.items.map(({ id }) => id)).toEqual([note.id]);
  });

  it.each([
    ['whose id is there', {}],
    ['whose word another one has in the same days', { id: 'quyen-han', en: 'powers' }],
    ['whose English word another one has', { id: 'quyen-han', vi: 'quyền hạn' }],
  ])('%s is refused', async (_, rest) => {
    await add();
    const audit = await countAudit();
    expect((await send('POST', TAGS, { ...TERM, ...rest })).status).toBe(409);
    expect(await countAudit()).toBe(audit);
  });

  it('may have the word of one whose days are over', async () => {
    await add({ validTo: '2026-06-30' });
    expect((await add({ id: 'tham-quyen-2', validFrom: '2026-07-01' })).tag.id).toBe('tham-quyen-2');
  });

  it('that ends before it begins, or has no source, is refused field by field', async () => {
    const badly = await answer<Problem>(send('POST', TAGS, { ...TERM, validTo: '2025-12-31' }), 400);
    expect(badly.errors).toEqual([expect.objectContaining({ path: 'validTo' })]);
    expect((await send('POST', TAGS, { ...TERM, source: ' ' })).status).toBe(400);
    expect(await one()).toBeUndefined();
  });
});

describe('a change of a term', () => {
  it('needs the version that one read, and a late one gets the term as it is now', async () => {
    await add();
    expect((await change(null, { vi: 'Thẩm quyền ký' })).status).toBe(428);
    const first = await change(1, { vi: 'thẩm quyền ký' });
    expect([first.status, first.headers.get('etag')]).toEqual([200, '"2"']);
    const late = await change(1, { vi: 'thẩm quyền ban hành' });
    expect([late.status, late.headers.get('etag')]).toEqual([412, '"2"']);
    expect(((await late.json()) as Problem).current).toMatchObject({ vi: 'thẩm quyền ký', version: 2 });
    expect(await one()).toMatchObject({ vi: 'thẩm quyền ký', en: 'authority', reason: 'Sửa lại.', version: 2 });
    expect((await send('PATCH', `${TAGS}/khong-co`, { reason: 'x' }, { 'if-match': '"1"' })).status).toBe(404);
  });

  it('sent twice with one key is made once', async () => {
    await add();
    const key = { 'idempotency-key': crypto.randomUUID() };
    const [first, again] = [await change(1, { en: 'power' }, key), await change(1, { en: 'power' }, key)];
    expect([first.status, again.status]).toEqual([200, 200]);
    expect(await one()).toMatchObject({ en: 'power', version: 2 });
    expect((await change(1, { en: 'right' }, key)).status).toBe(422);
  });

  it('is taken back alone, and the undo too', async () => {
    await add();
    const { seq } = await answer<NoteTagReply>(change(1, { vi: 'quyền hạn', validTo: '2026-12-31' }));
    const undone = await answer<{ seq: number }>(undo(seq));
    expect(await one()).toMatchObject({ vi: 'thẩm quyền', validTo: null, reason: TERM.reason, version: 3 });
    await answer(undo(undone.seq));
    expect(await one()).toMatchObject({ vi: 'quyền hạn', validTo: '2026-12-31', version: 4 });
  });

  it('is not taken back over a later one, which is named', async () => {
    const added = await add();
    const { seq } = await answer<NoteTagReply>(change(1, { vi: 'quyền hạn' }));
    const later = await answer<NoteTagReply>(change(2, { vi: 'quyền và hạn' }));
    for (const before of [added.seq, seq]) {
      const problem = await answer<Problem>(undo(before), 409);
      expect(problem.errors).toContainEqual({ path: 'dependsOn', message: String(later.seq) });
    }
  });
});

describe('a term that was added', () => {
  it('goes when that is undone, in its place when that is undone as well', async () => {
    const before = await list();
    const { seq } = await add();
    const { seq: second } = await answer<{ seq: number }>(undo(seq));
    expect(await list()).toEqual(before);
    await answer(undo(second));
    expect((await list()).map(({ id }: NoteTag) => id)).toEqual([...before.map(({ id }) => id), 'tham-quyen']);
  });

  it('does not go while notes bear it, and the last of them is named', async () => {
    const { seq } = await add();
    await answer(write('tham-quyen'), 201);
    await answer(write('tham-quyen'), 201);
    const note = (await lastEntry()).seq;
    const problem = await answer<Problem>(undo(seq), 409);
    expect(problem.errors).toEqual([{ path: 'dependsOn', message: String(note) }]);
    expect(problem.detail).toContain('2 notes bear the term.');
    expect(await one()).toBeDefined();
  });
});
