import { beforeAll, describe, expect, it } from 'vitest';
import type { CoverageReply } from '../../shared/schema/index.ts';
import { fillIndex } from '../support/index-rows.ts';
import { buildApp, call, createClient, testEnv, tokenOf } from '../support/worker-app.ts';

const token = await tokenOf('reviewer');
const client = createClient(buildApp(), token);
const coverage = (query: Record<string, string>) =>
  client.answer<CoverageReply>({ path: `/v1/coverage?${new URLSearchParams(query)}` });
const ONE = { jurisdiction: 'lang-son', issuer: 'ubnd', type: 'quyet-dinh', year: '2023' };

beforeAll(() =>
  fillIndex([
    ...[3, 4, 8, 2068].map((number) => ({
      id: `q${number}`,
      symbol: `${number}/QĐ-UBND`,
      holding: number === 4 ? ('held' as const) : ('mentioned' as const),
    })),
    { id: 'q4a', symbol: '4/QĐ-UBND', issuer: 'ubnd-huyen-cao-loc' },
    { id: 'n2', symbol: '2/2023/QĐ-UBND' },
    { id: 'k1', symbol: '1/KH-UBND', type: 'ke-hoach' },
    { id: 'q24', symbol: '1/QĐ-UBND', year: '2024' },
    { id: 't9', symbol: '9/QĐ-UBND', jurisdiction: 'thai-nguyen' },
    { id: 'draft', symbol: null, title: 'dự thảo' },
  ]),
);

describe('coverage', () => {
  it('counts what is held and mentioned in each number series, normative ones apart', async () => {
    const { items } = await coverage(ONE);
    expect(
      items.map(({ numbering, held, mentioned, highest, gaps }) => ({ numbering, held, mentioned, highest, gaps })),
    ).toEqual([
      { numbering: 'plain', held: 1, mentioned: 3, highest: 2068, gaps: null },
      { numbering: 'dated', held: 1, mentioned: 0, highest: 2, gaps: null },
    ]);
    expect(items[0]).toMatchObject({
      issuer: { id: 'ubnd', name: 'UBND tỉnh Lạng Sơn' },
      jurisdiction: { name: 'Lạng Sơn' },
      year: 2023,
    });
  });

  it('lists the missing numbers of one series as ranges on request', async () => {
    const [plain, dated] = (await coverage({ ...ONE, gaps: 'true' })).items;
    expect(plain?.gaps).toMatchObject({
      missing: 2064,
      highest: { symbol: '2068/QĐ-UBND' },
      complete: true,
      ranges: [
        { from: 1, to: 2 },
        { from: 5, to: 7 },
        { from: 9, to: 2067 },
      ],
    });
    expect(dated?.gaps).toMatchObject({ missing: 1, complete: true, ranges: [{ from: 1, to: 1 }] });
  });

  it('shows a series as bars and as ranges of what is held, known and missing', async () => {
    const [plain, dated] = (await coverage({ ...ONE, gaps: 'true' })).items;
    expect(plain?.gaps?.numbers).toEqual({
      complete: true,
      ranges: [
        { from: 1, to: 2, state: 'missing' },
        { from: 3, to: 3, state: 'mentioned' },
        { from: 4, to: 4, state: 'held' },
        { from: 5, to: 7, state: 'missing' },
        { from: 8, to: 8, state: 'mentioned' },
        { from: 9, to: 2067, state: 'missing' },
        { from: 2068, to: 2068, state: 'mentioned' },
      ],
    });
    const { step, bars } = plain!.gaps!.strip!;
    expect([step, bars.length]).toEqual([35, 60]);
    expect([bars[0], bars[1], bars[59]]).toEqual([
      { held: 1, mentioned: 2 },
      { held: 0, mentioned: 0 },
      { held: 0, mentioned: 1 },
    ]);
    expect(dated?.gaps?.strip).toEqual({
      step: 1,
      bars: [
        { held: 0, mentioned: 0 },
        { held: 1, mentioned: 0 },
      ],
    });
  });

  it('lists no gaps where there are none', async () => {
    const [plan] = (await coverage({ ...ONE, type: 'ke-hoach', gaps: 'true' })).items;
    expect(plan?.gaps).toMatchObject({ missing: 0, complete: true, ranges: [] });
  });

  it('says when there are more ranges than it lists', async () => {
    await fillIndex(
      Array.from({ length: 510 }, (_, i) => ({ id: `g${i}`, symbol: `${2 * i + 2}/TB-UBND`, type: 'thong-bao' })),
    );
    const [row] = (await coverage({ ...ONE, type: 'thong-bao', gaps: 'true' })).items;
    expect(row?.gaps).toMatchObject({ missing: 510, complete: false });
    expect(row?.gaps?.ranges).toHaveLength(500);
    expect(row?.gaps?.numbers?.complete).toBe(false);
    expect(row?.gaps?.numbers?.ranges).toHaveLength(500);
    expect(row?.gaps?.strip).toMatchObject({ step: 17, bars: { length: 60 } });
  });

  it.each([
    [{ jurisdiction: 'thai-nguyen' }, ['thai-nguyen ubnd quyet-dinh 2023']],
    [{ year: '2024' }, ['lang-son ubnd quyet-dinh 2024']],
    [{ issuer: 'ubnd-huyen-cao-loc' }, ['lang-son ubnd-huyen-cao-loc quyet-dinh 2023']],
    [{ jurisdiction: 'ha-noi' }, []],
  ])('narrows by %o', async (query, expected) => {
    const { items } = await coverage(query as Record<string, string>);
    expect(items.map((row) => `${row.jurisdiction.id} ${row.issuer.id} ${row.type} ${row.series}`)).toEqual(expected);
  });

  it('goes through the list page by page without loss or repetition', async () => {
    const label = (row: CoverageReply['items'][number]) =>
      `${row.jurisdiction.id} ${row.issuer.id} ${row.type} ${row.series} ${row.numbering}`;
    const whole = (await coverage({})).items.map(label);
    const paged: string[] = [];
    let after: string | undefined;
    do {
      const page = await coverage({ limit: '2', ...(after ? { after } : {}) });
      paged.push(...page.items.map(label));
      after = page.next ?? undefined;
    } while (after);
    expect(whole).toHaveLength(7);
    expect(paged).toEqual(whole);
  });

  it.each([
    'gaps=true',
    'gaps=true&jurisdiction=lang-son&issuer=ubnd&type=quyet-dinh',
    'after=x',
    'limit=201',
    'year=23',
  ])('refuses %s', async (query) => {
    expect((await call(buildApp(), { path: `/v1/coverage?${query}`, token })).status).toBe(400);
  });

  it('follows a mentioned instrument that becomes held, moves to another series, and goes', async () => {
    const counts = async (year: string) =>
      (await coverage({ jurisdiction: 'ha-giang', year })).items.map(({ held, mentioned, highest }) => [
        held,
        mentioned,
        highest,
      ]);
    await fillIndex([{ id: 'h5', symbol: '5/QĐ-UBND', jurisdiction: 'ha-giang', holding: 'mentioned' }]);
    expect(await counts('2023')).toEqual([[0, 1, 5]]);
    await testEnv.DB.prepare(`UPDATE instruments SET holding = 'held' WHERE id = 'h5'`).run();
    expect(await counts('2023')).toEqual([[1, 0, 5]]);
    await testEnv.DB.prepare(`UPDATE instruments SET series = '2022' WHERE id = 'h5'`).run();
    expect(await counts('2023')).toEqual([]);
    expect(await counts('2022')).toEqual([[1, 0, 5]]);
    await testEnv.DB.prepare(`DELETE FROM instruments WHERE id = 'h5'`).run();
    expect(await counts('2022')).toEqual([]);
  });

  it('reads the highest number with one seek, however long the series', async () => {
    const response = await call(buildApp(), {
      path: `/v1/coverage?${new URLSearchParams({ ...ONE, type: 'thong-bao' })}`,
      token,
    });
    const rows = Number(/desc="(\d+) rows"/.exec(response.headers.get('server-timing') ?? '')?.[1]);
    expect(rows).toBeLessThan(30);
  });
});
