import { beforeEach, describe, expect, it, vi } from 'vitest';
import type {
  AuditPage,
  CitationEvidence,
  PlannedDecision,
  Problem,
  QueueItem,
  QueueKind,
  Relation,
} from '../../shared/schema/index.ts';
import { QueuePage, QueuePreview } from '../../shared/schema/index.ts';
import { asApproved } from '../../worker/services/second-person.ts';
import { createProposals } from '../../worker/stores/proposals.ts';
import {
  contentsOf,
  countAudit,
  createCurator,
  decisionOf,
  expectSound,
  failAtEach,
  letterOf,
} from '../support/curation.ts';
import { buildApp, createClient, emptyIndex, testEnv, tokenOf } from '../support/worker-app.ts';

vi.setConfig({ testTimeout: 120_000 });

const app = buildApp();
const token = await tokenOf('admin');
const admin = createCurator(app, token);
const staff = createClient(app, await tokenOf('staff'));
const HERE = { portal: 'lang-son' };
const REASON = 'Đọc bản gốc.';
const OLD = 'Quyết định số 10/QĐ-UBND ngày 05/01/2022 của UBND tỉnh';

const queue = async (kind: QueueKind) => QueuePage.parse(await admin.answer({ path: `/v1/queue?kind=${kind}` }));
const firstOf = async (kind: QueueKind): Promise<QueueItem> => (await queue(kind)).items[0]!;
const audit = (query: string) => admin.answer<AuditPage>({ path: `/v1/audit?${query}` });
const undo = (seq: number) => admin.ok(admin.send(`/v1/audit/${seq}/undo`, undefined, 1));
const codeOf = async (response: Response) => ((await response.json()) as Problem).code;
const capture = (symbol: string, date: string, body: string) =>
  admin.capture(decisionOf('Lạng Sơn', symbol, date, `Về việc quy chế\n\nĐiều 1. ${body}`), HERE);

/** Two decisions replace an older one from different days. */
async function replaceTwice() {
  await capture('10/QĐ-UBND', '05 tháng 01 năm 2022', 'Ban hành quy chế.');
  const ends = [
    ['20/QĐ-UBND', '06 tháng 02 năm 2023', '10 tháng 02 năm 2023'],
    ['30/QĐ-UBND', '07 tháng 3 năm 2024', '15 tháng 3 năm 2024'],
  ] as const;
  for (const [symbol, date, day] of ends)
    await capture(symbol, date, `Quyết định này có hiệu lực từ ngày ${day} và thay thế ${OLD}.`);
}

/** Relations that a contradiction names, in the order of its sides. */
const sidesOf = async (): Promise<Relation[]> =>
  (await firstOf('contradictions')).contradiction!.sides.flatMap(({ relations }) => relations);

const decisions = (changes: object[], key?: string) =>
  admin.send('/v1/relations/decisions', { changes, reason: REASON }, null, key ? { 'idempotency-key': key } : {});
const keepFirst = ([first, second]: Relation[]) => [
  { id: first!.id, version: first!.version, state: 'confirmed' },
  { id: second!.id, version: second!.version, state: 'rejected' },
];

/** Two decisions of one number, of provinces that are one now, and a letter that may mean either. */
async function citeEither() {
  for (const [i, place] of ['Lào Cai', 'Yên Bái'].entries())
    await admin.capture(decisionOf(place, '100/QĐ-UBND', '05 tháng 02 năm 2024'), {
      portal: ['lao-cai', 'yen-bai'][i]!,
    });
  const words = 'Theo Quyết định số 100/QĐ-UBND ngày 05/02/2024 của UBND tỉnh.';
  await admin.capture(letterOf('Lào Cai', 9, words, '05 tháng 6 năm 2026'), { portal: 'lao-cai' });
}

/** Two ways of writing one number, each cited by a letter. */
async function citeTwice() {
  for (const [i, symbol] of ['426/STTTT-CNTT', '426/STTTT-CNTTBC'].entries())
    await admin.capture(
      letterOf('Lạng Sơn', i + 1, `Theo Công văn số ${symbol} ngày 21/3/2024 của Sở Thông tin và Truyền thông.`),
      HERE,
    );
}

beforeEach(() => emptyIndex());

describe('several relations decided at once', () => {
  it('are all as they were said to be, each with a change of its own that is taken back alone', async () => {
    await replaceTwice();
    const sides = await sidesOf();
    const { seqs } = await admin.ok<{ seqs: number[] }>(decisions(keepFirst(sides)));
    expect((await queue('contradictions')).items).toEqual([]);
    const said = (await audit('action=relation.change&limit=2')).items;
    expect(said.map(({ seq, subject, canUndo }) => [seq, subject, canUndo])).toEqual([
      [seqs[1], sides[1]!.id, true],
      [seqs[0], sides[0]!.id, true],
    ]);
    expect(said[0]!.after).toMatchObject({ state: 'rejected', reason: REASON });
    await undo(seqs[1]!);
    const [first, second] = await sidesOf();
    expect([first!.state, second!.state]).toEqual(['confirmed', 'proposed']);
    await undo(seqs[0]!);
    expect((await sidesOf()).map(({ state }) => state)).toEqual(['proposed', 'proposed']);
    expect(await admin.answer({ path: '/v1/audit/check' })).toMatchObject({ brokenAt: null });
    await expectSound();
  });

  it('are none of them changed where one is not as its sender read it', async () => {
    await replaceTwice();
    const [first, second] = keepFirst(await sidesOf());
    const before = await contentsOf();
    const count = await countAudit();
    const stale = await decisions([first!, { ...second!, version: 7 }]);
    expect([stale.status, await codeOf(stale)]).toEqual([412, 'preconditionFailed']);
    const unknown = await decisions([first!, { ...second!, id: 'r_none' }]);
    expect(await codeOf(unknown)).toBe('notFound');
    expect(await codeOf(await decisions([first!, first!]))).toBe('badRequest');
    expect(await contentsOf()).toEqual(before);
    expect(await countAudit()).toBe(count);
  });

  it('are one transaction: whatever statement fails, relations and log are as they were', async () => {
    await replaceTwice();
    const changes = keepFirst(await sidesOf());
    const count = await countAudit();
    const request = { method: 'POST', path: '/v1/relations/decisions', token, body: { changes, reason: REASON } };
    expect(await failAtEach(app, request)).toBeGreaterThan(14);
    expect(await countAudit()).toBe(count + 2);
  });

  it('are decided once for each key', async () => {
    await replaceTwice();
    const changes = keepFirst(await sidesOf());
    const count = await countAudit();
    const replies = await Promise.all([1, 2, 3].map(async () => (await decisions(changes, 'one')).json()));
    expect(new Set(replies.map((reply) => JSON.stringify(reply))).size).toBe(1);
    expect(await countAudit()).toBe(count + 2);
  });

  it('name both admins on every change where two made them', async () => {
    const entry = (subject: string) => ({ actor: 'a', action: 'relation.change', subject, before: null, after: {} });
    const row = { method: 'POST', path: '/', body: null, ifMatch: null, action: 'x', subject: 'x', before: null };
    await createProposals(testEnv.DB)
      .insert({
        ...row,
        id: 'q_two',
        after: null,
        links: 1,
        above: 0,
        proposedBy: 'a',
        proposedAt: '2026-01-01T00:00:00.000Z',
      })
      .run();
    const caller = { ...{ id: 'a', name: 'A', role: 'admin' as const, expiresAt: '', tokenHash: '' } };
    const second = { proposal: 'q_two', person: 'b', rehearse: false };
    const world = { now: () => new Date() } as Parameters<typeof asApproved>[1]['world'];
    const approved = await asApproved(
      {
        statements: [],
        audit: entry('r_2'),
        preceding: [{ statements: [], audit: entry('r_1') }],
        reply: { value: null },
      },
      { db: testEnv.DB, env: testEnv, world, caller: { ...caller, second } },
    );
    expect([...approved.preceding!, approved].map(({ audit: { subject, after } }) => [subject, after])).toEqual([
      ['r_1', { proposal: 'q_two', approvedBy: 'b' }],
      ['r_2', { proposal: 'q_two', approvedBy: 'b' }],
    ]);
  });
});

describe('every candidate of a citation ruled out', () => {
  it('is one change, and one undo brings all of them back', async () => {
    await citeEither();
    const { id, version, candidates } = (await firstOf('ambiguous')).citation!;
    const [first, second] = candidates.map((each) => each.id);
    const body = { verdict: 'reject', instrument: first, others: [second], reason: REASON };
    const { seq, citation } = await admin.ok<{ seq: number; citation: CitationEvidence }>(
      admin.send(`/v1/citations/${id}/judgement`, body, version),
    );
    expect(citation.judgements.map(({ verdict, instrument }) => [verdict, instrument]).sort()).toEqual(
      [first, second].sort().map((each) => ['rejected', each]),
    );
    expect(citation).toMatchObject({ state: 'unsettled', version: version + 1 });
    expect((await audit('limit=1')).items[0]!.after).toMatchObject({ instrument: [first, second] });
    await undo(seq);
    expect((await firstOf('ambiguous')).citation!.judgements).toEqual([]);
    await expectSound();
  });

  it('is refused whole where one of them is ruled out already or is not there', async () => {
    await citeEither();
    const { id, version, candidates } = (await firstOf('ambiguous')).citation!;
    const [first, second] = candidates.map((each) => each.id);
    const judge = (body: object, at: number) =>
      admin.send(`/v1/citations/${id}/judgement`, { verdict: 'reject', ...body }, at);
    await admin.ok(judge({ instrument: second }, version));
    expect(await codeOf(await judge({ instrument: first, others: [second] }, version + 1))).toBe('conflict');
    expect(await codeOf(await judge({ instrument: first, others: ['i_none'] }, version + 1))).toBe('notFound');
    const now = await admin.answer<CitationEvidence>({ path: `/v1/citations/${id}` });
    expect(now.judgements.map(({ instrument }) => instrument)).toEqual([second]);
  });
});

describe('a look ahead at decisions', () => {
  const look = async (planned: PlannedDecision[]) =>
    QueuePreview.parse(await admin.ok(admin.send('/v1/queue/preview', { decisions: planned as object[] }, null))).items;
  const merging = ({ id, version }: QueueItem): PlannedDecision => ({
    on: 'suggestion',
    id,
    version: version!,
    request: { decision: 'accept', reason: REASON },
  });

  it('names every citation and instrument that changes, and writes nothing', async () => {
    await citeTwice();
    const pair = await firstOf('duplicates');
    const [before, count] = [await contentsOf(), await countAudit()];
    const [item] = await look([merging(pair)]);
    expect([await contentsOf(), await countAudit()]).toEqual([before, count]);
    expect(item!.problem).toBeNull();
    await admin.ok(
      admin.send(`/v1/suggestions/${pair.id}/decision`, { decision: 'accept', reason: REASON }, pair.version),
    );
    const after = await contentsOf();
    const moved = after.citations.filter(({ id, target }) =>
      before.citations.some((each) => each.id === id && each.target !== target),
    );
    expect(moved).toHaveLength(1);
    expect(item!.links).toBe(1);
    expect(item!.citations.map(({ id, to }) => [id, to?.target])).toEqual(moved.map(({ id, target }) => [id, target]));
    expect(item!.instruments.sort()).toEqual(pair.instruments.map(({ id }) => id).sort());
    const named = new Set(item!.names.map(({ id }) => id));
    for (const { citing } of item!.citations) expect(named).toContain(citing);
    for (const id of item!.instruments) expect(named).toContain(id);
  });

  it('tells of each decision for itself, also why one would be refused', async () => {
    await citeTwice();
    await citeEither();
    await staff.capture(decisionOf('Lạng Sơn', '5/QĐ-UBND', '02 tháng 01 năm 2025', 'Ban hành quy chế'), HERE);
    await replaceTwice();
    const [pair, open, capture, sides] = [
      await firstOf('duplicates'),
      (await firstOf('ambiguous')).citation!,
      await firstOf('proposed'),
      await sidesOf(),
    ];
    const [before, count] = [await contentsOf(), await countAudit()];
    const changes = keepFirst(sides) as (PlannedDecision & { on: 'relations' })['request']['changes'];
    const items = await look([
      { ...merging(pair), version: 9 } as PlannedDecision,
      {
        on: 'citation',
        id: open.id,
        version: open.version,
        request: { verdict: 'confirm', instrument: open.candidates[0]!.id },
      },
      { on: 'capture', id: capture.id, version: capture.version!, request: { reason: REASON } },
      { on: 'relations', request: { changes, reason: REASON } },
      {
        on: 'instrument',
        id: sides[0]!.target!.id,
        version: (await admin.read(sides[0]!.target!.id)).version,
        request: { title: 'Trích yếu khác', reason: REASON },
      },
    ]);
    expect(items.map(({ problem }) => problem?.code ?? null)).toEqual(['preconditionFailed', null, null, null, null]);
    expect(items.map(({ links }) => links)).toEqual([null, 1, 0, 0, 0]);
    expect(items[2]!.instruments).toEqual([capture.id]);
    expect(items[3]!.instruments.sort()).toEqual(
      [...new Set(sides.flatMap(({ source, target }) => [source!.id, target!.id]))].sort(),
    );
    expect(items[4]!.instruments).toEqual([sides[0]!.target!.id]);
    expect([await contentsOf(), await countAudit()]).toEqual([before, count]);
  });

  it('takes as many decisions as it says, and no more', async () => {
    await citeTwice();
    const one = merging(await firstOf('duplicates'));
    const many = Array.from({ length: 21 }, () => one);
    const refused = await admin.send('/v1/queue/preview', { decisions: many as object[] }, null);
    expect(await codeOf(refused)).toBe('badRequest');
    expect(await look(many.slice(1))).toHaveLength(20);
  });
});
