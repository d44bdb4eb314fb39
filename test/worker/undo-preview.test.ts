import { beforeEach, describe, expect, it, vi } from 'vitest';
import { AuditPage, type Problem, type RelationReply, type UndoPreview } from '../../shared/schema/index.ts';
import { contentsOf, countAudit, createCurator, decisionOf, expectSound, letterOf } from '../support/curation.ts';
import { buildApp, call, emptyIndex, tokenOf } from '../support/worker-app.ts';

vi.setConfig({ testTimeout: 120_000 });

const app = buildApp();
const token = await tokenOf('admin');
const admin = createCurator(app, token);
const HERE = { portal: 'lang-son' };
const KEY = (number: number) => `lang-son/ubnd/quyet-dinh/2023/${number}-qd-ubnd`;
const cited = (number: number) => `Quyết định số ${number}/QĐ-UBND ngày 12/12/2023 của UBND tỉnh`;

const preview = (seq: number) => admin.answer<UndoPreview>({ path: `/v1/audit/${seq}/undo` });
const entries = async () => (await admin.answer<AuditPage>({ path: '/v1/audit?standing=true&limit=200' })).items;
const dependentsOf = async (seq: number) => (await entries()).find((entry) => entry.seq === seq)?.dependents;
const stepsOf = async (seq: number) => (await preview(seq)).steps.map((step) => step.seq);
const undo = (seq: number, version = 1) => admin.send(`/v1/audit/${seq}/undo`, undefined, version);
const undone = async (seq: number) => (await admin.ok<{ seq: number }>(undo(seq))).seq;

async function correct(number: number, body: object): Promise<number> {
  const { id, version } = await admin.read(KEY(number));
  const headers = { 'if-match': `"${version}"` };
  expect((await call(app, { method: 'PATCH', path: `/v1/instruments/${id}`, token, body, headers })).status).toBe(200);
  return (await entries())[0]!.seq;
}
const merge = async (gone: number, into: number) => (await admin.merge(KEY(gone), KEY(into))).seq!;

/** The log is never emptied. */
let start: number;

beforeEach(async () => {
  await emptyIndex();
  start = await countAudit();
  for (let i = 1; i <= 4; i++)
    await admin.capture(
      letterOf('Lạng Sơn', i, `Theo ${cited(2000 + i)} về việc thứ ${i} và ${cited(2001 + i)}.`),
      HERE,
    );
  for (const number of [2001, 2003])
    await admin.capture(decisionOf('Lạng Sơn', `${number}/QĐ-UBND`, '12 tháng 12 năm 2023', `Về việc ${number}`), HERE);
});

describe('an undo looked at first', () => {
  it('tells what comes back and which links move, and writes nothing', async () => {
    const seq = await merge(2004, 2003);
    const later = await correct(2001, { title: 'Tên khác' });
    const [before, log] = [await contentsOf(), await countAudit()];
    const told = await preview(seq);
    expect(told).toMatchObject({ problem: null, complete: true, stays: 1, links: 2 });
    expect(told.steps.map((step) => step.seq)).toEqual([seq]);
    expect(told.rows).toContainEqual({ kind: 'instruments', back: 1, gone: 0, changed: 0 });
    expect(told.rows.find(({ kind }) => kind === 'aliases')).toMatchObject({ back: 0, changed: 0 });
    const names = new Map(told.instruments.map(({ id, symbol }) => [id, symbol]));
    expect(told.citations.map(({ from, to }) => [names.get(from.target!), names.get(to!.target!)])).toEqual([
      ['2003/QĐ-UBND', '2004/QĐ-UBND'],
      ['2003/QĐ-UBND', '2004/QĐ-UBND'],
    ]);
    expect([await contentsOf(), await countAudit()]).toEqual([before, log]);
    await undone(seq);
    expect((await admin.read(KEY(2001))).title).toBe('Tên khác');
    expect((await preview(later)).problem).toBeNull();
    await expectSound();
  });

  it('names all that stands on it, in the order in which they can be taken back', async () => {
    const first = await merge(2004, 2003);
    const second = await merge(2003, 2005);
    const third = await merge(2005, 2002);
    const told = await preview(first);
    expect(told.problem).toMatchObject({ code: 'conflict' });
    expect(told).toMatchObject({ links: null, complete: true });
    expect(told.steps.map((step) => step.seq)).toEqual([third, second, first]);
    for (const { seq, version } of told.steps) expect((await undo(seq, version)).status).toBe(200);
    await expectSound();
    expect((await admin.read(KEY(2004))).key).toBe(KEY(2004));
  });

  it('names the merge by which an instrument that it was about has gone', async () => {
    const [source, target] = [await admin.read(KEY(2001)), await admin.read(KEY(2003))];
    const body = { source: source.id, target: target.id, type: 'implements', reach: 'whole', reason: 'Đọc bản gốc.' };
    const { relation } = await admin.ok<RelationReply>(admin.send('/v1/relations', body, null));
    const path = `/v1/relations/${relation.id}`;
    const removed = await admin.ok<{ seq: number }>(admin.send(path, undefined, relation.version, {}, 'DELETE'));
    const merged = await merge(2003, 2005);
    expect(await stepsOf(removed.seq)).toEqual([merged, removed.seq]);
    expect((await preview(removed.seq)).problem).toMatchObject({ code: 'conflict' });
  });

  it('leaves out later changes of other fields, those taken back, and what took them back', async () => {
    const first = await correct(2001, { title: 'Một' });
    const gone = await correct(2001, { title: 'Hai' });
    await undone(gone);
    const other = await correct(2001, { issuedOn: '2023-12-13' });
    expect(await stepsOf(first)).toEqual([first]);
    const last = await correct(2001, { title: 'Ba' });
    expect(await stepsOf(first)).toEqual([last, first]);
    const refused = (await (await undo(first)).json()) as Problem;
    expect(refused.errors).toEqual([{ path: 'dependsOn', message: String(last) }]);
    await undone(last);
    await undone(first);
    expect(await admin.read(KEY(2001))).toMatchObject({ title: '2001', issuedOn: '2023-12-13' });
    expect(await stepsOf(other)).toEqual([other]);
  });

  it('of a capture tells the citations that go, and the judgement that keeps it', async () => {
    const captures = (await entries()).filter(({ action }) => action === 'instrument.capture');
    const letter = captures[5]!;
    expect(letter.dependents).toBeNull();
    expect((await preview(letter.seq)).citations.map(({ to }) => to)).toEqual([null, null]);
    const citation = (await contentsOf()).citations.find(({ citing }) => citing === letter.subject)!;
    const { version } = await admin.answer<{ version: number }>({ path: `/v1/citations/${citation.id}` });
    const judged = await admin.ok<{ seq: number }>(
      admin.send(`/v1/citations/${citation.id}/judgement`, { verdict: 'reject' }, version),
    );
    expect(await dependentsOf(letter.seq)).toEqual([judged.seq]);
    expect(await stepsOf(letter.seq)).toEqual([judged.seq, letter.seq]);
  });

  it('is made with the reason that is given for it', async () => {
    const seq = await merge(2004, 2003);
    await admin.ok(admin.send(`/v1/audit/${seq}/undo`, { reason: 'Hai số khác năm.' }, 1));
    expect((await entries())[0]).toMatchObject({ action: 'undo', after: { undoes: seq, reason: 'Hai số khác năm.' } });
    const letter = (await entries()).find(({ action }) => action === 'instrument.capture')!;
    await admin.ok(admin.send(`/v1/audit/${letter.seq}/undo`, { reason: 'Chụp nhầm.' }, 1));
    expect((await entries())[0]).toMatchObject({ action: 'undo', after: { undoes: letter.seq, reason: 'Chụp nhầm.' } });
    expect((await admin.send(`/v1/audit/${seq}/undo`, { reason: '' }, 2)).status).toBe(400);
  });

  it('is 404 for a number the log does not have', async () => {
    expect((await call(app, { path: '/v1/audit/999999/undo', token })).status).toBe(404);
  });
});

describe('the log with what stands on each change', () => {
  it('agrees with what an undo answers, entry by entry', async () => {
    const [one, two] = [await merge(2004, 2003), await merge(2003, 2005)];
    const title = await correct(2001, { title: 'Một' });
    await correct(2001, { title: 'Hai' });
    expect(await dependentsOf(one)).toEqual([two]);
    expect(await dependentsOf(two)).toBeNull();
    for (const { seq, version, canUndo, dependents } of (await entries()).filter(({ seq }) => seq > start)) {
      const { problem } = await preview(seq);
      expect(dependents === null, `#${seq}`).toBe(canUndo && problem === null);
      if (dependents && dependents.length > 0)
        expect(
          problem!.errors!.map(({ message }) => Number(message)),
          `#${seq}`,
        ).toEqual(dependents);
      if (!canUndo) expect((await undo(seq, version)).status).toBe(409);
    }
    expect(await dependentsOf(title)).toHaveLength(1);
  });

  it('has no name for a report of words that name nothing', async () => {
    const fields = ['type', 'symbol', 'name', 'issuedOn', 'issuer', 'title', 'pinpoint'];
    const citation = { kind: 'short', ...Object.fromEntries(fields.map((field) => [field, null])) };
    const { id } = await admin.answer<{ id: string }>({
      path: '/v1/reports',
      body: { kind: 'missing', citation, scope: 'lang-son' },
    });
    const { items, names } = AuditPage.parse(await admin.answer({ path: '/v1/audit?limit=1' }));
    expect(items[0]!.subject).toBe(id);
    expect(names).not.toHaveProperty(id);
  });

  it('leaves that out where nobody asks, and calls imports by the name of their file', async () => {
    const body = { name: 'ke-hoach.csv', format: 'csv', columns: ['symbol'], digest: 'a'.repeat(64), total: 1 };
    const { id } = await admin.answer<{ id: string }>({ path: '/v1/imports', body });
    const { items, names } = await admin.answer<AuditPage>({ path: '/v1/audit' });
    expect(items.some((entry) => 'dependents' in entry)).toBe(false);
    expect(items[0]).toMatchObject({ subject: id });
    expect(names![id]).toBe('ke-hoach.csv');
  });
});
