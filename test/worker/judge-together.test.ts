import { beforeEach, describe, expect, it, vi } from 'vitest';
import type {
  AuditPage,
  CitationEvidence,
  Problem,
  Proposal,
  ProposalPreview,
  PutAside,
} from '../../shared/schema/index.ts';
import { contentsOf, countAudit, createCurator, decisionOf, expectSound, letterOf } from '../support/curation.ts';
import { failingDatabase } from '../support/failing-database.ts';
import { buildApp, call, emptyIndex, testEnv, tokenOf } from '../support/worker-app.ts';

vi.setConfig({ testTimeout: 60_000 });

const app = buildApp();
const [one, other] = [createCurator(app, await tokenOf('admin')), createCurator(app, await tokenOf('admin'))];
const TOGETHER = '/v1/citations/judgements';
const LAO_CAI = 'lao-cai/ubnd/quyet-dinh/2024/100-qd-ubnd';
const YEN_BAI = 'yen-bai/ubnd/quyet-dinh/2024/100-qd-ubnd';
const CITED = 'Quyết định số 100/QĐ-UBND ngày 05/02/2024 của UBND tỉnh';

/** Letters of a merged province, each with a citation that two decisions fit. */
async function fill(letters: number): Promise<CitationEvidence[]> {
  for (const [place, portal] of [
    ['Lào Cai', 'lao-cai'],
    ['Yên Bái', 'yen-bai'],
  ] as const)
    await one.capture(decisionOf(place, '100/QĐ-UBND', '05 tháng 02 năm 2024', `Về việc dự toán của tỉnh ${place}`), {
      portal,
    });
  for (let i = 1; i <= letters; i++)
    await one.capture(letterOf('Lào Cai', i, `Theo ${CITED}.`, '05 tháng 6 năm 2026'), { portal: 'lao-cai' });
  return read();
}
async function read(): Promise<CitationEvidence[]> {
  const { citations } = await contentsOf();
  return Promise.all(citations.map(({ id }) => one.answer<CitationEvidence>({ path: `/v1/citations/${id}` })));
}
const order = (rows: readonly CitationEvidence[], rest: object = {}) => ({
  citations: rows.map(({ id, version }) => ({
    id,
    version,
    request: { verdict: 'confirm', instrument: LAO_CAI, reason: 'Cùng một lời.', ...rest },
  })),
});
const judge = (body: object, headers: Record<string, string> = {}) => one.send(TOGETHER, body, null, headers);
const undo = (seq: number) => one.ok<{ seq: number }>(one.send(`/v1/audit/${seq}/undo`, undefined, 1));
const limit = (above: number | null) => testEnv.DB.prepare('UPDATE second_person SET above = ?').bind(above).run();

beforeEach(async () => {
  await emptyIndex();
  await limit(null);
  await testEnv.DB.prepare('DELETE FROM proposals').run();
});

describe('one word on many citations', () => {
  it('is one transaction, each a change of its own that is taken back alone', async () => {
    const rows = await fill(3);
    expect(rows.map(({ state }) => state)).toEqual(['ambiguous', 'ambiguous', 'ambiguous']);
    const before = await contentsOf();
    const { seqs } = await one.ok<{ seqs: number[] }>(judge(order(rows)));
    const target = (await one.read(LAO_CAI)).id;
    expect((await read()).map((row) => [row.state, row.target, row.version])).toEqual(
      rows.map(() => ['settled', target, 2]),
    );
    const log = await one.answer<AuditPage>({ path: '/v1/audit?limit=3' });
    expect(log.items.map(({ seq, action, subject }) => [seq, action, subject])).toEqual(
      rows.map(({ id }, i) => [seqs[i], 'citation.confirm', id]).reverse(),
    );
    await expectSound();
    await undo(seqs[2]!);
    expect((await read()).map(({ state }) => state)).toEqual(['settled', 'settled', 'ambiguous']);
    await undo(seqs[0]!);
    await undo(seqs[1]!);
    expect(await contentsOf()).toEqual(before);
    await expectSound();
  });

  it('comes to the same as one word after the other', async () => {
    const rows = await fill(3);
    await one.ok(judge(order(rows, { verdict: 'reject', instrument: YEN_BAI })));
    const together = await contentsOf();
    await emptyIndex();
    for (const { id, version } of await fill(3))
      await one.ok(one.send(`/v1/citations/${id}/judgement`, { verdict: 'reject', instrument: YEN_BAI }, version));
    const links = ({ citations }: typeof together) => citations.map(({ state }) => state);
    expect(links(together)).toEqual(links(await contentsOf()));
  });

  it('is taken whole or not at all: one judged meanwhile refuses all', async () => {
    const rows = await fill(3);
    await one.ok(one.send(`/v1/citations/${rows[1]!.id}/judgement`, { verdict: 'reject', instrument: YEN_BAI }, 1));
    const before = await contentsOf();
    const response = await judge(order(rows));
    const problem = (await response.json()) as Problem;
    expect([response.status, problem.errors]).toEqual([412, [{ path: 'refused', message: rows[1]!.id }]]);
    expect(problem.detail).toBe(`${rows[1]!.id}: It is at version 2.`);
    expect(await contentsOf()).toEqual(before);
    expect((await judge(order([rows[0]!, { ...rows[1]!, id: 'c_none' }]))).status).toBe(404);
    expect((await judge(order([rows[0]!, rows[0]!]))).status).toBe(400);
    expect((await judge(order(rows, { instrument: 'none' }))).status).toBe(404);
  });

  it('may be another word on each, and rule several instruments out', async () => {
    const rows = await fill(2);
    const [first, second] = order(rows).citations;
    const none = { verdict: 'reject', instrument: LAO_CAI, others: [(await one.read(YEN_BAI)).id] };
    await one.ok(judge({ citations: [first, { ...second!, request: none }] }));
    const judged = await read();
    expect(judged.map(({ state }) => state)).toEqual(['settled', 'unsettled']);
    expect(judged[1]!.judgements.map(({ verdict }) => verdict)).toEqual(['rejected', 'rejected']);
  });

  it('leaves nothing half written, whichever statement fails', async () => {
    const rows = await fill(2);
    const [before, audit] = [await contentsOf(), await countAudit()];
    let length = 1;
    for (let at = 0; at < length; at++) {
      const failing = failingDatabase(testEnv.DB, at);
      const token = await tokenOf('admin');
      const response = await call(app, { path: TOGETHER, token, body: order(rows) }, { ...testEnv, DB: failing.db });
      expect(response.status).toBe(500);
      length = failing.length();
    }
    expect(length).toBeGreaterThan(10);
    expect([await contentsOf(), await countAudit()]).toEqual([before, audit]);
  });

  it('sent twice with one key is one', async () => {
    const rows = await fill(2);
    const key = { 'idempotency-key': crypto.randomUUID() };
    const first = await one.ok(judge(order(rows), key));
    expect(await one.ok(judge(order(rows), key))).toEqual(first);
  });
});

describe('the rule of two counts one word on many citations as one change', () => {
  it('by all links that it touches, and puts it aside whole', async () => {
    const rows = await fill(3);
    await limit(2);
    const before = await contentsOf();
    const response = await judge(order(rows));
    expect(response.status).toBe(202);
    const aside = (await response.json()) as PutAside;
    expect(aside).toMatchObject({ links: 3, above: 2 });
    expect(await contentsOf()).toEqual(before);
    const seen = await other.answer<ProposalPreview>({ path: `/v1/proposals/${aside.proposal}` });
    const target = (await one.read(LAO_CAI)).id;
    expect(seen).toMatchObject({
      problem: null,
      links: 3,
      proposal: { after: { together: rows.map(({ id }) => id) } },
    });
    expect(seen.citations.map(({ to }) => to)).toEqual(Array(3).fill({ state: 'settled', target }));
    const done = await other.ok<Proposal>(other.send(`/v1/proposals/${aside.proposal}/approval`, undefined, null));
    expect(done.state).toBe('approved');
    expect((await read()).map(({ target: is }) => is)).toEqual(Array(3).fill(target));
    const log = await one.answer<AuditPage>({ path: '/v1/audit?limit=3' });
    expect(log.items.map(({ after }) => (after as { approvedBy?: string }).approvedBy)).toEqual(
      Array(3).fill(done.decidedBy!.id),
    );
    await expectSound();
  });

  it('and lets one of as many links as it says through', async () => {
    const rows = await fill(3);
    await limit(3);
    expect((await judge(order(rows))).status).toBe(200);
  });

  it('and refuses the approval of what somebody has judged meanwhile', async () => {
    const rows = await fill(3);
    await limit(2);
    const { proposal } = (await (await judge(order(rows))).json()) as PutAside;
    await one.ok(one.send(`/v1/citations/${rows[0]!.id}/judgement`, { verdict: 'reject', instrument: YEN_BAI }, 1));
    const response = await other.send(`/v1/proposals/${proposal}/approval`, undefined, null);
    expect([response.status, ((await response.json()) as Problem).code]).toEqual([412, 'preconditionFailed']);
  });
});
