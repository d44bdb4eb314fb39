import { beforeAll, describe, expect, it, vi } from 'vitest';
import { ImportRow, type Instrument } from '../../shared/schema/index.ts';
import { toInstrument } from '../../worker/services/instrument-card.ts';
import { readChains } from '../../worker/services/replacement-chains.ts';
import instruments from '../../worker/starter/central-instruments.ndjson?raw';
import laws from '../../worker/starter/laws.ndjson?raw';
import { CARD_COLUMNS, CARD_JOINS_WITHOUT_SENTENCE, type CardRow } from '../../worker/stores/card-columns.ts';
import { sendImport } from '../support/import-client.ts';
import { KNOWN_STATUSES } from '../support/known-statuses.ts';
import { buildApp, call, createClient, emptyIndex, testEnv, tokenOf } from '../support/worker-app.ts';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const app = buildApp();
const token = await tokenOf('admin');
const client = createClient(app, token);
const LISTS = [instruments, laws].map((list) => list.trimEnd().split('\n'));

async function load() {
  const jobs = [];
  for (const lines of LISTS) jobs.push((await sendImport(client, { lines, size: 250 })).job);
  return jobs;
}

describe('the starter index', () => {
  let first: Awaited<ReturnType<typeof load>>;
  beforeAll(async () => {
    await emptyIndex();
    first = await load();
  });

  it('is taken whole: no row is bad, and one symbol that a law and a resolution share is two acts', () => {
    expect(first.map((job) => job.counts)).toEqual([
      { rows: 3937, created: 3937, updated: 0, unchanged: 0, suggested: 0, bad: 0 },
      { rows: 607, created: 607, updated: 0, unchanged: 0, suggested: 0, bad: 0 },
    ]);
  });

  it('loaded again changes nothing', async () => {
    const again = await load();
    expect(again.map((job) => job.counts.unchanged)).toEqual([3937, 607]);
  });

  it.each(KNOWN_STATUSES)(
    '%s %s before, at and after each day that changed it',
    async (type, symbol, effect, amended, end, by) => {
      const key = await testEnv.DB.prepare('SELECT key FROM instruments WHERE symbol = ? AND type = ?')
        .bind(symbol, type)
        .first<string>('key');
      const on = async (day: string) => {
        const path = `/v1/instruments/${encodeURIComponent(key!)}?on=${day}`;
        return (await client.answer<Instrument>({ path })).status.whenWritten!;
      };
      const eveOf = (day: string) => new Date(Date.parse(day) - 86_400_000).toISOString().slice(0, 10);
      expect(await on(eveOf(effect))).toMatchObject({ code: 'pending', since: effect });
      expect(await on(effect)).toMatchObject({ code: 'inForce', since: effect });
      if (amended) {
        expect((await on(eveOf(amended))).code).toBe('inForce');
        expect(await on(amended)).toMatchObject({ code: 'partlyExpired', since: amended, cause: 'amends' });
      }
      expect(['inForce', 'partlyExpired']).toContain((await on(eveOf(end))).code);
      for (const day of [end, '2026-11-20', '2030-01-01']) {
        const status = await on(day);
        expect(status).toMatchObject({ code: 'expired', since: end, cause: 'replaces' });
        expect(by).toContain(status.by?.symbol);
      }
    },
  );

  it('holds nothing that contradicts itself, and its chains end', async () => {
    const { results } = await testEnv.DB.prepare(
      `SELECT ${CARD_COLUMNS} FROM instruments i ${CARD_JOINS_WITHOUT_SENTENCE} WHERE i.acted_on = 1 OR i.expires_on IS NOT NULL`,
    ).all<CardRow>();
    expect(results.length).toBeGreaterThan(300);
    const { chains } = await readChains(results, { day: '2026-11-20', databases: [testEnv.DB] });
    expect(chains.size).toBeGreaterThan(300);
    const odd = [...chains.values()].filter(({ end }) => end !== 'complete').map(({ end }) => end as string);
    for (const row of results)
      for (const { kind, says } of toInstrument(row, { today: '2026-11-20', written: null }).conflicts ?? [])
        odd.push(`${row.key} ${kind} ${says.map(({ by, on }) => `${by?.symbol} ${on}`).join(', ')}`);
    expect(odd).toEqual([]);
  });

  it.each([
    [
      'Căn cứ Luật Tổ chức chính quyền địa phương ngày 19/6/2015;',
      '77/2015/QH13',
      'expired',
      '2025-03-01',
      '65/2025/QH15',
    ],
    ['Căn cứ Luật Tổ chức chính quyền địa phương ngày 16/6/2025;', '72/2025/QH15', 'inForce', '2025-06-16', null],
    [
      'Căn cứ Nghị định số 34/2016/NĐ-CP ngày 14/5/2016 của Chính phủ;',
      '34/2016/NĐ-CP',
      'expired',
      '2025-04-01',
      '78/2025/NĐ-CP',
    ],
    // a bare name is the law in force when the text was written
    ['Căn cứ Luật Đất đai;', '31/2024/QH15', 'partlyExpired', '2024-08-01', null],
    ['Căn cứ Bộ luật Lao động 2019;', '45/2019/QH14', 'inForce', '2021-01-01', null],
    ['Căn cứ Hiến pháp năm 1992;', null, 'expired', '2014-01-01', null],
  ])('tells a document of 2026 what became of %s', async (words, symbol, code, since, by) => {
    const text = `UBND TỈNH LẠNG SƠN\nSố: 15/QĐ-UBND\nLạng Sơn, ngày 05 tháng 02 năm 2026\n${words}`;
    const { citations } = await client.answer<{ citations: { outcome: unknown }[] }>({
      path: '/v1/check',
      body: { text },
    });
    const status = { code, since, ...(by ? { cause: 'replaces', by: { symbol: by } } : {}) };
    expect(citations.at(-1)?.outcome).toMatchObject({
      kind: 'found',
      instrument: { symbol, status: { whenWritten: status } },
    });
  });

  it('exported, leaves out no row however long the tables are', async () => {
    const response = await call(app, { path: '/v1/export', token });
    const lines = new TextDecoder()
      .decode(await response.arrayBuffer())
      .trimEnd()
      .split('\n');
    const ids = lines.flatMap((line) =>
      line.startsWith('{"table":"instruments"') ? (JSON.parse(line) as { row: { id: string } }).row.id : [],
    );
    const { n } = (await testEnv.DB.prepare('SELECT count(*) AS n FROM instruments').first<{ n: number }>())!;
    expect(n).toBeGreaterThan(4543);
    expect(new Set(ids).size).toBe(n);
    expect(JSON.parse(lines.at(-1)!)).toMatchObject({ end: true, counts: { instruments: n }, next: null });
  });

  it('marks what nobody has verified, and names the source of what was', async () => {
    const rows = LISTS.flat().map((line) => ImportRow.parse(JSON.parse(line)));
    expect(rows.filter((row) => row.source === null && row.verified)).toEqual([]);
    expect(rows.filter((row) => !row.verified).length).toBeGreaterThan(0);
    expect(
      (await client.read('trung-uong/quoc-hoi/hien-phap/1946/hien-phap-nuoc-viet-nam-dan-chu-cong-hoa')).listed,
    ).toEqual({ source: null, verified: false });
    expect((await client.read('trung-uong/chinh-phu/nghi-dinh/2020/30-2020-nd-cp')).listed).toMatchObject({
      verified: true,
    });
  });
});
