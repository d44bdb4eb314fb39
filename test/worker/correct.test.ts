import { beforeEach, describe, expect, it } from 'vitest';
import type { Instrument } from '../../shared/schema/index.ts';
import { buildApp, call, createClient, emptyIndex, testEnv, tokenOf } from '../support/worker-app.ts';

const app = buildApp();
const adminToken = await tokenOf('admin');
const admin = createClient(app, adminToken);

const decision = (symbol: string, date = '12 tháng 12 năm 2023') =>
  `ỦY BAN NHÂN DÂN TỈNH LẠNG SƠN\n\nSố: ${symbol}\n\nLạng Sơn, ngày ${date}\n\nQUYẾT ĐỊNH\n\nGiao dự toán năm 2024\n\nThay thế Quyết định số 11/QĐ-UBND ngày 05/01/2023 của UBND tỉnh.`;
const citing = (number: number, symbol: string) =>
  `SỞ TÀI CHÍNH TỈNH LẠNG SƠN\n\nSố: ${number}/STC-NS\n\nLạng Sơn, ngày 05 tháng 6 năm 2024\n\nKính gửi: UBND tỉnh.\n\nTheo Quyết định số ${symbol} ngày 12/12/2023 của UBND tỉnh về giao dự toán năm 2024.`;
const HERE = { portal: 'lang-son' };

const patch = (id: string, body: object, headers: Record<string, string> = {}) =>
  call(app, { method: 'PATCH', path: `/v1/instruments/${id}`, token: adminToken, body, headers });
async function correct(name: string, body: object): Promise<Instrument> {
  const { id, version } = await admin.read(name);
  const response = await patch(id, body, { 'if-match': `"${version}"` });
  expect(await response.clone().json()).toMatchObject({ id });
  expect(response.status).toBe(200);
  return (await response.json()) as Instrument;
}

/** The index by its keys, without what tells when a thing came. */
async function contents() {
  const [instruments, citations, relations] = await testEnv.DB.batch([
    testEnv.DB.prepare(
      `SELECT i.key, i.jurisdiction, i.symbol_folded, i.series, i.issuer, i.number, i.type, i.symbol, i.title, i.issued_on, i.holding, i.cited_by, i.acted_on,
         k.key AS sentence_of FROM instruments i LEFT JOIN citations c ON c.id = i.best_citation LEFT JOIN instruments k ON k.id = c.citing ORDER BY i.key`,
    ),
    testEnv.DB.prepare(
      `SELECT k.key AS citing, c.position, c.state, t.key AS target FROM citations c JOIN instruments k ON k.id = c.citing LEFT JOIN instruments t ON t.id = c.target ORDER BY 1, 2`,
    ),
    testEnv.DB.prepare(
      `SELECT r.type, s.key AS source, t.key AS target FROM relations r LEFT JOIN instruments s ON s.id = r.source LEFT JOIN instruments t ON t.id = r.target ORDER BY 1, 2, 3`,
    ),
  ]);
  return [instruments, citations, relations].map((each) => each?.results);
}

const KEY = (slug: string, year = 2023) => `lang-son/ubnd/quyet-dinh/${year}/${slug}`;

beforeEach(() => emptyIndex());

describe('a number that was read wrongly', () => {
  it('put right leaves the index as if it had been read rightly, citations of both numbers settled', async () => {
    for (const text of [decision('2068/QĐ-UBND'), citing(1, '2068/QĐ-UBND'), citing(2, '206/QĐ-UBND')])
      await admin.capture(text, HERE);
    const right = await contents();
    await emptyIndex();
    for (const text of [citing(1, '2068/QĐ-UBND'), decision('206/QĐ-UBND'), citing(2, '206/QĐ-UBND')])
      await admin.capture(text, HERE);
    expect(await contents()).not.toEqual(right);
    await correct(KEY('206-qd-ubnd'), { symbol: '2068/QĐ-UBND' });
    expect(await contents()).toEqual(right);
  });

  it('goes on as a name of it, with the id of the one that it turned out to be', async () => {
    const mentioned = (await admin.capture(citing(1, '2068/QĐ-UBND'), HERE)).citations[0]!.target!;
    const { instrument } = await admin.capture(decision('206/QĐ-UBND'), HERE);
    await correct(instrument.id, { symbol: '2068/QĐ-UBND' });
    for (const name of [instrument.id, instrument.key, mentioned.id, KEY('2068-qd-ubnd')])
      expect(await admin.read(name)).toMatchObject({ id: instrument.id, key: KEY('2068-qd-ubnd'), citedBy: 1 });
  });

  it('put right twice and back is as it was', async () => {
    for (const text of [citing(1, '2068/QĐ-UBND'), decision('206/QĐ-UBND'), citing(2, '206/QĐ-UBND')])
      await admin.capture(text, HERE);
    const { id } = await admin.read(KEY('206-qd-ubnd'));
    const before = await contents();
    for (const symbol of ['2068/QĐ-UBND', '206/QĐ-UBND', '2068/QĐ-UBND', '206/QĐ-UBND']) await correct(id, { symbol });
    expect(await contents()).toEqual(before);
  });

  it('stays right when the same text is captured again', async () => {
    const { instrument } = await admin.capture(decision('206/QĐ-UBND'), HERE);
    await correct(instrument.id, { symbol: '2068/QĐ-UBND', title: 'Giao dự toán' });
    const before = await contents();
    expect((await admin.capture(decision('206/QĐ-UBND'), HERE)).instrument.id).toBe(instrument.id);
    expect(await contents()).toEqual(before);
  });
});

describe('a text that stands in the wrong place or year', () => {
  /** Its head does not say of which province it is; the portal did. */
  const HEADLESS =
    'ỦY BAN NHÂN DÂN TỈNH\n\nSố: 12/QĐ-UBND\n\nngày 05 tháng 6 năm 2024\n\nQUYẾT ĐỊNH\n\nVề việc giao dự toán\n\nĐiều 1. Thay thế Quyết định số 7/QĐ-UBND ngày 03/01/2023 của UBND tỉnh và Quyết định số 9/QĐ-UBND của UBND tỉnh.';
  const onlySaid = ([instruments = [], citations, relations]: Awaited<ReturnType<typeof contents>>) => [
    (instruments as { cited_by: number; holding: string }[]).filter((row) => row.cited_by || row.holding === 'held'),
    citations,
    relations,
  ];

  it('moved to its province, cites what it would have cited there', async () => {
    await admin.capture(citing(1, '12/QĐ-UBND'), HERE);
    await admin.capture(HEADLESS, HERE);
    const right = onlySaid(await contents());
    await emptyIndex();
    await admin.capture(citing(1, '12/QĐ-UBND'), HERE);
    const { instrument } = await admin.capture(HEADLESS, { portal: 'cao-bang' });
    expect(onlySaid(await contents())).not.toEqual(right);
    const corrected = await correct(instrument.id, { jurisdiction: 'lang-son' });
    expect(corrected).toMatchObject({
      key: 'lang-son/ubnd/quyet-dinh/2024/12-qd-ubnd',
      jurisdiction: { id: 'lang-son' },
    });
    expect(onlySaid(await contents())).toEqual(right);
    expect((await admin.read(instrument.key)).id).toBe(instrument.id);
    await admin.capture(HEADLESS, { portal: 'cao-bang' });
    expect(onlySaid(await contents())).toEqual(right);
  });

  it('of another year, cites what its words mean then', async () => {
    const text = `ỦY BAN NHÂN DÂN TỈNH LÀO CAI\n\nSố: 12/QĐ-UBND\n\nLào Cai, ngày 05 tháng 6 năm 2026\n\nTheo Quyết định số 7/QĐ-UBND ngày 03/01/2023 của UBND tỉnh.`;
    const { instrument, citations } = await admin.capture(text, { portal: 'lao-cai' });
    expect(citations[0]!.state).toBe('unsettled');
    await correct(instrument.id, { issuedOn: '2024-06-05' });
    expect((await contents())[1]).toMatchObject([
      { state: 'settled', target: 'lao-cai/ubnd/quyet-dinh/2023/7-qd-ubnd' },
    ]);
  });

  it('a body of another place moves it there', async () => {
    const { instrument } = await admin.capture(decision('2068/QĐ-UBND'), HERE);
    const corrected = await correct(instrument.id, { issuer: 'UBND tỉnh Cao Bằng' });
    expect(corrected.key).toBe('cao-bang/ubnd/quyet-dinh/2023/2068-qd-ubnd');
  });
});

describe('a correction', () => {
  it('of date and title changes these alone, and says so in the audit log', async () => {
    const { instrument } = await admin.capture(decision('2068/QĐ-UBND'), HERE);
    const corrected = await correct(instrument.key, { issuedOn: '2023-12-13', title: 'Giao dự toán ngân sách' });
    expect(corrected).toMatchObject({
      key: instrument.key,
      issuedOn: '2023-12-13',
      title: 'Giao dự toán ngân sách',
      version: 2,
    });
    const entry = await testEnv.DB.prepare(
      `SELECT before, after FROM audit WHERE action = 'instrument.correct' AND subject = ?`,
    )
      .bind(instrument.id)
      .first<{ before: string; after: string }>();
    expect([JSON.parse(entry!.before).issuedOn, JSON.parse(entry!.after).issuedOn]).toEqual([
      '2023-12-12',
      '2023-12-13',
    ]);
  });

  it('of the title leaves a text where it is, though no table knows its body', async () => {
    const text =
      'BAN QUẢN LÝ CHỢ KỲ LỪA\n\nSố: 12/BQLC-KT\n\nLạng Sơn, ngày 05 tháng 6 năm 2024\n\nV/v thu phí\n\nKính gửi: Các hộ kinh doanh.';
    const { instrument } = await admin.capture(text, HERE);
    const { key, title } = await correct(instrument.id, { title: 'Thu phí chợ' });
    expect([key, title]).toEqual([instrument.key, 'Thu phí chợ']);
  });

  it('of the year moves it to the numbers of that year', async () => {
    const { instrument } = await admin.capture(decision('2068/QĐ-UBND'), HERE);
    expect((await correct(instrument.key, { issuedOn: '2022-12-12' })).key).toBe(KEY('2068-qd-ubnd', 2022));
  });

  it('is made in the version that was read, once for each key, or not at all', async () => {
    const { instrument } = await admin.capture(decision('2068/QĐ-UBND'), HERE);
    const title = { title: 'Giao dự toán' };
    expect((await patch(instrument.id, title)).status).toBe(428);
    expect((await patch(instrument.id, title, { 'if-match': '"2"' })).status).toBe(412);
    const headers = { 'if-match': '"1"', 'idempotency-key': 'put-right' };
    for (const _ of [1, 2])
      expect(await (await patch(instrument.id, title, headers)).json()).toMatchObject({ version: 2 });
    expect((await patch(instrument.id, { title: 'Khác' }, headers)).status).toBe(422);
    expect((await patch(instrument.id, title, { 'if-match': '"1"' })).status).toBe(412);
  });

  it('is refused where it names nothing, no place, another text, or what is not held', async () => {
    const { instrument, citations } = await admin.capture(decision('2068/QĐ-UBND'), HERE);
    await admin.capture(decision('99/QĐ-UBND'), HERE);
    const now = await contents();
    const refused = async (id: string, body: object) => (await patch(id, body, { 'if-match': '"1"' })).status;
    expect(await refused(instrument.id, {})).toBe(400);
    expect(await refused(instrument.id, { symbol: 'không có số' })).toBe(400);
    expect(await refused(instrument.id, { jurisdiction: 'nowhere' })).toBe(400);
    expect(await refused(instrument.id, { jurisdiction: 'ca-mau', issuer: 'UBND tỉnh Cao Bằng' })).toBe(400);
    expect(await refused(instrument.id, { symbol: '99/QĐ-UBND' })).toBe(409);
    expect(await refused(citations[0]!.target!.id, { symbol: '7/QĐ-UBND' })).toBe(409);
    expect(await contents()).toEqual(now);
  });
});
