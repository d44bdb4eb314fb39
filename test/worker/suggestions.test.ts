import { beforeEach, describe, expect, it, vi } from 'vitest';
import { QueuePage } from '../../shared/schema/index.ts';
import {
  contentsOf,
  countAudit,
  createCurator,
  decisionOf,
  expectSound,
  failAtEach,
  letterOf,
} from '../support/curation.ts';
import { ndjson, sendImport } from '../support/import-client.ts';
import { buildApp, emptyIndex, testEnv, tokenOf } from '../support/worker-app.ts';

vi.setConfig({ testTimeout: 30_000 });

const app = buildApp();
const token = await tokenOf('admin');
const admin = createCurator(app, token);
const HERE = { portal: 'lang-son' };
const REASON = 'Đã đối chiếu bản gốc.';

const decide = (id: string, body: object, version: number | null = 1, headers = {}) =>
  admin.send(`/v1/suggestions/${encodeURIComponent(id)}/decision`, { reason: REASON, ...body }, version, headers);
const pairs = async () => (await contentsOf()).duplicates;
const pairId = async () => {
  const [first] = await pairs();
  return `d_${first!.one}_${first!.other}`;
};

/** One letter of the department under two spellings of its unit code. */
const TWICE = ['426/STTTT-CNTT', '426/STTTT-CNTTBC'];
async function fillPair() {
  for (const [i, symbol] of TWICE.entries())
    await admin.capture(
      letterOf('Lạng Sơn', i + 1, `Theo Công văn số ${symbol} ngày 21/3/2024 của Sở Thông tin và Truyền thông.`),
      HERE,
    );
}

beforeEach(() => emptyIndex());

describe('two instruments that may be one', () => {
  it('are suggested once, as they are met, and nothing else is', async () => {
    await fillPair();
    expect(await pairs()).toMatchObject([{ state: 'open' }]);
    await admin.capture(
      letterOf('Lạng Sơn', 3, 'Theo Công văn số 427/STTTT-CNTT ngày 21/3/2024 của Sở Thông tin và Truyền thông.'),
      HERE,
    );
    await admin.capture(
      letterOf('Lạng Sơn', 4, `Theo Công văn số ${TWICE[0]} ngày 21/3/2024 của Sở Thông tin và Truyền thông.`),
      HERE,
    );
    expect(await pairs()).toHaveLength(1);
  });

  it('accepted, are merged into the one that is kept', async () => {
    await fillPair();
    const [first] = await pairs();
    const response = await decide(await pairId(), { decision: 'accept', keep: first!.other });
    expect(await response.json()).toEqual({ seq: await countAudit() });
    expect((await admin.read(first!.one as string)).id).toBe(first!.other);
    expect(await admin.read(first!.other as string)).toMatchObject({ citedBy: 2 });
    expect(await pairs()).toMatchObject([{ state: 'accepted' }]);
    await expectSound();
  });

  it('dismissed, are never suggested again, however they are met', async () => {
    await fillPair();
    expect((await decide(await pairId(), { decision: 'dismiss' })).status).toBe(200);
    const dismissed = await pairs();
    expect(dismissed).toMatchObject([{ state: 'dismissed' }]);
    await fillPair();
    const rows = TWICE.map((symbol) => ({
      type: 'cong-van',
      symbol,
      issuer: 'Sở Thông tin và Truyền thông tỉnh Lạng Sơn',
      issuedOn: '2024-03-21',
    }));
    await sendImport(admin, { lines: ndjson(rows) });
    expect(await pairs()).toEqual(dismissed);
    const keys = (await contentsOf()).instruments.map(({ key }) => key).filter((key) => String(key).includes('426'));
    expect(keys).toHaveLength(2);
  });

  it('dismissed, wait again once a person opens them again, and that can be taken back', async () => {
    await fillPair();
    const id = await pairId();
    const dismissed = async () =>
      QueuePage.parse(await admin.answer({ path: '/v1/queue?kind=duplicates&dismissed=true' }));
    const reopen = (version: number) => decide(id, { decision: 'reopen' }, version);
    expect((await reopen(1)).status).toBe(409);
    await decide(id, { decision: 'dismiss' });
    const [told] = (await dismissed()).items;
    expect(told).toMatchObject({ id, version: 2, reason: 'sameNumber' });
    expect(told!.instruments).toHaveLength(2);
    const { seq } = await admin.ok<{ seq: number }>(reopen(2));
    expect(await pairs()).toMatchObject([{ state: 'open' }]);
    expect((await dismissed()).items).toEqual([]);
    await admin.ok(admin.send(`/v1/audit/${seq}/undo`, undefined, 1));
    expect(await pairs()).toMatchObject([{ state: 'dismissed' }]);
  });
});

describe('a fact that two sources state differently', () => {
  const listed = (issuedOn: string, source: string) => ({
    type: 'quyet-dinh',
    symbol: '2068/QĐ-UBND',
    issuer: 'UBND tỉnh Lạng Sơn',
    issuedOn,
    source,
  });
  async function fillFact() {
    await admin.capture(decisionOf('Lạng Sơn', '2068/QĐ-UBND', '12 tháng 12 năm 2023'), HERE);
    await sendImport(admin, { lines: ndjson([listed('2023-12-21', 'công báo')]) });
    const row = await testEnv.DB.prepare(`SELECT id FROM suggestions WHERE field = 'issuedOn'`).first<{ id: string }>();
    return row!.id;
  }
  const KEY = 'lang-son/ubnd/quyet-dinh/2023/2068-qd-ubnd';

  it('is the offered one where a person accepts it', async () => {
    const id = await fillFact();
    expect((await admin.read(KEY)).issuedOn).toBe('2023-12-12');
    expect((await decide(id, { decision: 'accept' })).status).toBe(200);
    expect((await admin.read(KEY)).issuedOn).toBe('2023-12-21');
    await expectSound();
  });

  it('of what is only cited is the offered one, and can be taken back', async () => {
    await admin.capture(
      letterOf('Lạng Sơn', 1, 'Theo Quyết định số 2068/QĐ-UBND ngày 12/12/2023 của UBND tỉnh.'),
      HERE,
    );
    await sendImport(admin, { lines: ndjson([listed('2023-12-21', 'công báo')]) });
    const { results } = await testEnv.DB.prepare(`SELECT id FROM suggestions WHERE field = 'issuedOn'`).all<{
      id: string;
    }>();
    const { issuedOn } = await admin.read(KEY);
    const { seq } = await admin.ok<{ seq: number }>(decide(results[0]!.id, { decision: 'accept' }));
    expect((await admin.read(KEY)).issuedOn).not.toBe(issuedOn);
    await admin.ok(admin.send(`/v1/audit/${seq}/undo`, undefined, 1));
    expect((await admin.read(KEY)).issuedOn).toBe(issuedOn);
  });

  it('stays where a person dismisses the other, which is not offered again', async () => {
    const id = await fillFact();
    expect((await decide(id, { decision: 'dismiss' })).status).toBe(200);
    await sendImport(admin, { lines: ndjson([listed('2023-12-21', 'bản in')]) });
    expect((await admin.read(KEY)).issuedOn).toBe('2023-12-12');
    expect((await contentsOf()).suggestions).toMatchObject([{ state: 'dismissed' }]);
  });
});

describe('a decision', () => {
  it('is made in the version that was read, once for each key, and only once', async () => {
    await fillPair();
    const id = await pairId();
    const body = { decision: 'dismiss' };
    expect((await decide(id, body, null)).status).toBe(428);
    expect((await decide(id, body, 5)).status).toBe(412);
    for (const _ of [1, 2]) expect((await decide(id, body, 1, { 'idempotency-key': 'd' })).status).toBe(200);
    expect((await decide(id, { decision: 'accept' }, 1, { 'idempotency-key': 'd' })).status).toBe(422);
    expect((await decide(id, { decision: 'accept' }, 2)).status).toBe(409);
    expect((await decide('d_none', body)).status).toBe(404);
  });

  it('that fails at any statement leaves nothing half-written', async () => {
    await fillPair();
    const id = await pairId();
    const request = {
      path: `/v1/suggestions/${id}/decision`,
      token,
      body: { decision: 'accept', reason: REASON },
      headers: { 'if-match': '"1"' },
    };
    expect(await failAtEach(app, request)).toBeGreaterThan(20);
    await expectSound();
  });
});
