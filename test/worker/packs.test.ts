import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { resolveFromPack } from '../../shared/pack/index.ts';
import {
  type Outcome,
  PACK_PAGE,
  type PackPage,
  type PageContext,
  Problem,
  type StatedCitation,
} from '../../shared/schema/index.ts';
import type { Env } from '../../worker/env.ts';
import centre from '../../worker/starter/central-instruments.ndjson?raw';
import laws from '../../worker/starter/laws.ndjson?raw';
import { context, stated } from '../support/citations.ts';
import { sendImport } from '../support/import-client.ts';
import { fillIndex, insertRelation, type RowFields } from '../support/index-rows.ts';
import { letter } from '../support/letters.ts';
import { fetchPack, indexPack } from '../support/packs.ts';
import { DB, DB_NORTH, migrateOthers, spreadEnv } from '../support/three-databases.ts';
import { buildApp, call, createClient, emptyIndex, NOW, testEnv, tokenOf } from '../support/worker-app.ts';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const app = buildApp();
const TODAY = NOW.slice(0, 10);
const LANG_SON = 'jurisdiction=lang-son&years=2022,2023,2024';
let admin: string;
let client: ReturnType<typeof createClient>;

beforeAll(async () => {
  admin = await tokenOf('admin');
  client = createClient(app, admin);
});

const get = (path: string) => client.answer<unknown>({ path });
const fetchHead = (etag: string | null, query = LANG_SON) =>
  call(app, { path: `/v1/packs?${query}`, token: admin, headers: etag ? { 'if-none-match': etag } : {} });

/** Decisions, plans and letters of three provinces and five years; every seventh lacks its date. */
function provincialRows(): RowFields[] {
  const bodies = [
    { type: 'quyet-dinh', issuer: 'ubnd', code: 'QĐ-UBND' },
    { type: 'ke-hoach', issuer: 'ubnd', code: 'KH-UBND' },
    { type: 'nghi-quyet', issuer: 'hdnd', code: 'NQ-HĐND' },
    { type: 'cong-van', issuer: 'so-tai-chinh', code: 'STC-QLNS' },
  ];
  return ['lang-son', 'quang-ngai', 'cao-bang'].flatMap((jurisdiction, p) =>
    ['2021', '2022', '2023', '2024', '2026'].flatMap((year) =>
      bodies.flatMap(({ type, issuer, code }, b) =>
        [7, 45, 233].map((number, n) => ({
          id: `${jurisdiction}-${year}-${b}-${number}`,
          symbol: `${number}/${code}`,
          type,
          issuer,
          jurisdiction,
          year,
          title: `Việc thứ ${number} của năm ${year}`,
          issuedOn: (p + b + n) % 7 === 0 ? null : `${year}-0${n + 2}-1${p}`,
          effectiveOn: n === 1 ? `${year}-06-01` : null,
          holding: n === 2 ? ('mentioned' as const) : ('held' as const),
        })),
      ),
    ),
  );
}

async function fill(): Promise<void> {
  await emptyIndex();
  await sendImport(client, { lines: laws.trimEnd().split('\n'), size: 250 });
  await sendImport(client, { lines: centre.trimEnd().split('\n').slice(0, 400), size: 250 });
  await fillIndex([
    ...provincialRows(),
    // A body numbers what prints its year apart from the rest.
    { id: 'lang-son-dated', symbol: '31/2023/QĐ-UBND', title: 'Quy định mẫu', issuedOn: '2023-09-09' },
  ]);
  const chain = [
    ['lang-son-2023-0-7', 'lang-son-2022-0-7', '2023-03-01'],
    ['lang-son-2024-0-7', 'lang-son-2023-0-7', '2024-03-01'],
    // The end of the chain lies outside the pack's years.
    ['lang-son-2026-0-7', 'lang-son-2024-0-7', '2026-03-01'],
    ['lang-son-2026-0-45', 'lang-son-2022-0-45', '2027-01-01'],
  ] as const;
  await testEnv.DB.batch([
    ...chain.map(([source, target, effectiveOn]) => insertRelation(source, 'replaces', target, { effectiveOn })),
    insertRelation('lang-son-2024-1-45', 'amends', 'lang-son-2023-1-45', { effectiveOn: '2024-04-01', reach: 'part' }),
    testEnv.DB.prepare(`UPDATE instruments SET acted_on = 1 WHERE id IN (SELECT target FROM relations)`),
  ]);
  await client.capture(
    letter({
      symbol: '45/STC-QLNS',
      place: 'Lạng Sơn',
      date: '03/5/2024',
      body: 'Căn cứ Quyết định số 45/QĐ-UBND ngày 10/3/2022 của UBND tỉnh Lạng Sơn, Công văn số 4880/BTC-QLCS ngày 16/5/2023 của Bộ Tài chính và Luật Đất đai năm 2013.',
    }),
  );
}

/** What a page may cite of all that, rightly, wrongly, in part, and of what the index does not hold. */
function citations(): StatedCitation[] {
  const symbols = ['QĐ-UBND', 'KH-UBND', 'NQ-HĐND', 'STC-QLNS'].flatMap((code) =>
    [7, 45, 233, 999].map((number) => `${number}/${code}`),
  );
  const phrases = [null, 'UBND tỉnh', 'UBND tỉnh Lạng Sơn', 'UBND tỉnh Quảng Ngãi', 'Sở Tài chính'];
  const days = [null, '2022-02-10', '2023-03-10', '2024-04-10', '2021-02-10', '2026-03-10'];
  const provincial = symbols.flatMap((symbol, s) =>
    phrases.flatMap((issuer, i) =>
      days
        .filter((_, d) => (s + i + d) % 3 === 0)
        .map((issuedOn) => stated({ type: 'quyet-dinh', symbol, issuer, issuedOn })),
    ),
  );
  const central = centre
    .split('\n')
    .slice(0, 400)
    .filter((_, at) => at % 6 === 0)
    .map((line) => JSON.parse(line) as { symbol: string; issuedOn?: string; issuer: string })
    .flatMap(({ symbol, issuedOn, issuer }) => [
      stated({ symbol, issuedOn: issuedOn ?? null, issuer }),
      stated({ symbol }),
      stated({ symbol: symbol.replace(/^\d+/, '9999'), issuedOn: issuedOn ?? null }),
    ]);
  const lawNames = laws
    .trimEnd()
    .split('\n')
    .filter((_, at) => at % 5 === 0)
    .map((line) => (JSON.parse(line) as { name: string }).name);
  const named = [...lawNames, 'Luật Đất đai', 'Luật Đất đai năm 2013', 'Luật Không có'].map((name) =>
    stated({ type: 'luat', name }),
  );
  const others = [
    stated({ kind: 'standard', symbol: 'TCVN 1:2020' }),
    stated({ symbol: '4880/BTC-QLCS', issuer: 'Bộ Tài chính' }),
    stated({ symbol: '4880/BTC-QLCS', issuer: 'Bộ Tài chính', issuedOn: '2023-05-16' }),
    stated({ symbol: '31/2023/QĐ-UBND', issuer: 'UBND tỉnh Lạng Sơn' }),
    stated({ symbol: '999/2023/QĐ-UBND', issuer: 'UBND tỉnh Lạng Sơn' }),
  ];
  return [...provincial, ...central, ...named, ...others].map((citation, at) => ({ ...citation, ref: String(at) }));
}

const PAGES: Partial<PageContext>[] = [
  { letterheadPlace: 'Lạng Sơn', issuedOn: '2024-05-31' },
  { portal: 'lang-son' },
  { letterheadIssuer: 'BỘ NỘI VỤ', issuedOn: '2023-01-01' },
  { portal: 'quang-ngai', issuedOn: '2027-02-01' },
  {},
];

describe('resolving from a pack', () => {
  let pages: PackPage[];
  beforeAll(async () => {
    await fill();
    pages = await fetchPack(LANG_SON, get);
  });

  it('gives the outcome of the index, word for word, or none', async () => {
    const pack = indexPack(pages);
    const kinds = new Map<string, number>();
    for (const page of PAGES) {
      const asked = citations();
      const { outcomes } = await client.resolve(page, asked);
      const kept = resolveFromPack({ context: context(page), citations: asked }, pack, TODAY);
      for (const [at, outcome] of outcomes.entries()) {
        const own = kept.get(outcome.ref);
        if (own) expect([asked[at], own]).toEqual([asked[at], outcome]);
        const kind = own?.kind ?? 'left out';
        kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
      }
    }
    for (const kind of ['found', 'ambiguous', 'notFound', 'left out'])
      expect(kinds.get(kind), kind).toBeGreaterThan(40);
  });

  it('tells a chain that leads out of the years of the pack to its end', () => {
    const citation = stated({ type: 'quyet-dinh', symbol: '7/QĐ-UBND', issuedOn: '2022-02-10', issuer: 'UBND tỉnh' });
    const request = { context: context({ portal: 'lang-son' }), citations: [citation] };
    const outcome = resolveFromPack(request, indexPack(pages), TODAY).get(citation.ref);
    expect(outcome).toMatchObject({
      kind: 'found',
      instrument: {
        status: { today: { code: 'expired' } },
        chain: { steps: [{}, {}, { by: { id: 'lang-son-2026-0-7' } }] },
      },
    });
  });

  it.each<[string, Partial<StatedCitation>, Partial<PageContext>]>([
    ['another province', { issuer: 'UBND tỉnh Quảng Ngãi', issuedOn: '2023-03-10' }, { portal: 'lang-son' }],
    ['a year that was not chosen', { issuer: 'UBND tỉnh', issuedOn: '2021-03-10' }, { portal: 'lang-son' }],
    ['no year', { issuer: 'UBND tỉnh Lạng Sơn' }, { portal: 'lang-son' }],
    ['no place', { issuer: 'UBND tỉnh', issuedOn: '2023-03-10' }, {}],
  ])('says nothing of %s', (_, fields, page) => {
    const citation = stated({ type: 'quyet-dinh', symbol: '7777/QĐ-UBND', ...fields });
    const request = { context: context(page), citations: [citation] };
    expect(resolveFromPack(request, indexPack(pages), TODAY).size).toBe(0);
  });

  it('says nothing of a number that came to mean another instrument', async () => {
    const citation = stated({ type: 'quyet-dinh', symbol: '512/QĐ-UBND', issuer: 'UBND tỉnh', issuedOn: '2023-03-10' });
    const ask = async () => {
      const pack = indexPack(await fetchPack(LANG_SON, get));
      return resolveFromPack({ context: context({ portal: 'lang-son' }), citations: [citation] }, pack, TODAY);
    };
    expect((await ask()).get(citation.ref)).toMatchObject({ kind: 'notFound' });
    await testEnv.DB.prepare(
      `INSERT INTO former_identities (id, jurisdiction, symbol_folded, series, issuer, instrument, created_at)
       VALUES ('f', 'lang-son', '512/qdubnd', '2023', 'ubnd', 'lang-son-2023-0-7', ?)`,
    )
      .bind(NOW)
      .run();
    expect((await ask()).size).toBe(0);
    await testEnv.DB.prepare('DELETE FROM former_identities').run();
  });
});

describe('a pack', () => {
  beforeEach(fill);

  it('comes in pages that hold each record once, and says how many there are', async () => {
    const pages = await fetchPack(LANG_SON, get);
    const keys = pages.flatMap(({ items }) => items.map(({ instrument }) => instrument.key));
    expect(pages.length).toBeGreaterThan(1);
    expect(pages.slice(0, -1).every(({ items }) => items.length === PACK_PAGE)).toBe(true);
    expect(new Set(keys).size).toBe(keys.length);
    expect(pages[0]?.total).toBe(keys.length);
    expect(new Set(pages.map(({ revision }) => revision)).size).toBe(1);
    const places = new Set(keys.map((key) => key.split('/')[0]));
    expect([...places].sort()).toEqual(['lang-son', 'trung-uong']);
    expect(keys.filter((key) => key.startsWith('lang-son/')).every((key) => /\/202[234]\//.test(key))).toBe(true);
  });

  it('of a merged province holds the provinces it was made of', async () => {
    const [page] = await fetchPack('jurisdiction=kon-tum&years=2023', get);
    expect(page?.scope.jurisdictions).toEqual(['quang-ngai', 'kon-tum', 'trung-uong']);
  });

  it('that nothing changed is answered by 304 and reads no record', async () => {
    const first = await fetchHead(null);
    const etag = first.headers.get('etag');
    const again = await fetchHead(etag);
    expect([again.status, await again.text()]).toEqual([304, '']);
    expect(again.headers.get('etag')).toBe(etag);
    expect((await fetchHead(etag, 'jurisdiction=lang-son&years=2022')).status).toBe(200);
  });

  const changes: [string, string, number][] = [
    ['a title of its own', `UPDATE instruments SET title = 'Khác' WHERE id = 'lang-son-2023-0-7'`, 200],
    ['a rejected relation', `UPDATE relations SET state = 'rejected' WHERE target = 'lang-son-2022-0-7'`, 200],
    [
      'what replaces one of its own, of another year',
      `UPDATE instruments SET title = 'Khác' WHERE id = 'lang-son-2026-0-7'`,
      200,
    ],
    [
      'a law of the centre',
      `UPDATE instruments SET cited_by = 99 WHERE jurisdiction = 'trung-uong' AND name_folded IS NOT NULL`,
      200,
    ],
    [
      'another name of a law',
      `INSERT INTO law_names SELECT 'luat ten moi', series, id FROM instruments WHERE name_folded IS NOT NULL LIMIT 1`,
      200,
    ],
    ['one that is gone', `DELETE FROM instruments WHERE id = 'lang-son-2024-3-7'`, 200],
    ['another province', `UPDATE instruments SET title = 'Khác' WHERE jurisdiction = 'quang-ngai'`, 304],
    ['another year', `UPDATE instruments SET title = 'Khác' WHERE id = 'lang-son-2021-0-7'`, 304],
  ];
  it.each(changes)('after a change of %s', async (_, sql, status) => {
    const etag = (await fetchHead(null)).headers.get('etag');
    await testEnv.DB.prepare(sql).run();
    expect((await fetchHead(etag)).status).toBe(status);
  });

  it.each([
    'jurisdiction=khong-co&years=2023',
    'jurisdiction=trung-uong&years=2023',
    'jurisdiction=lang-son&years=23',
    'jurisdiction=lang-son',
    `jurisdiction=lang-son&years=2023&after=khong`,
  ])('%s is refused', async (query) => {
    const response = await fetchHead(null, query);
    expect([response.status, Problem.parse(await response.json()).code]).toEqual([400, 'badRequest']);
  });

  it('spends the citations of a minute', async () => {
    const env: Env = { ...testEnv, CITATIONS_PER_MINUTE: String(PACK_PAGE + 50) };
    const ask = () => call(app, { path: `/v1/packs?${LANG_SON}`, token }, env);
    const token = await tokenOf('reviewer');
    expect((await ask()).status).toBe(200);
    const refused = await ask();
    expect([refused.status, Number(refused.headers.get('retry-after')) > 0]).toEqual([429, true]);
  });
});

describe('a pack over several databases', () => {
  const grouped = () => createClient(app, admin, spreadEnv);

  beforeAll(async () => {
    await migrateOthers();
    await emptyIndex(DB);
    await emptyIndex(DB_NORTH);
    await sendImport(grouped(), { lines: laws.trimEnd().split('\n').slice(0, 60), size: 60 });
    for (const number of [1, 2, 3])
      await grouped().capture(
        letter({
          symbol: `${number}/UBND-KGVX`,
          place: 'Lạng Sơn',
          date: '12/12/2023',
          body: `Căn cứ Nghị định số 4${number}/2020/NĐ-CP ngày 08/4/2020 của Chính phủ và Công văn số 9/UBND-TH ngày 05/6/2023 của UBND tỉnh Lạng Sơn.`,
        }),
      );
    await grouped().capture(
      letter({
        symbol: '8/BC-UBND',
        place: 'Quảng Ngãi',
        date: '12/12/2023',
        body: 'Căn cứ Nghị định số 41/2020/NĐ-CP ngày 08/4/2020 của Chính phủ.',
      }),
    );
  });

  it("answers its own province's pages as the index does, and leaves other pages to it", async () => {
    const pages = await fetchPack(LANG_SON, (path) => grouped().answer({ path }));
    const asked = [
      stated({ symbol: '41/2020/NĐ-CP', issuedOn: '2020-04-08', issuer: 'Chính phủ' }),
      stated({ symbol: '49/2020/NĐ-CP', issuedOn: '2020-04-08', issuer: 'Chính phủ' }),
      stated({ symbol: '9/UBND-TH', issuedOn: '2023-06-05', issuer: 'UBND tỉnh' }),
      stated({ symbol: '5/UBND-KGVX', issuedOn: '2023-12-12', issuer: 'UBND tỉnh' }),
      stated({ type: 'hien-phap', name: 'Hiến pháp' }),
    ];
    const page = { portal: 'lang-son' };
    const { outcomes } = await grouped().resolve(page, asked);
    const kept = resolveFromPack({ context: context(page), citations: asked }, indexPack(pages), TODAY);
    expect([...kept.values()]).toEqual(outcomes);
    expect(outcomes.map(({ kind }: Outcome) => kind)).toEqual(['found', 'notFound', 'found', 'notFound', 'ambiguous']);
    for (const other of [{ portal: 'quang-ngai' }, {}])
      expect(resolveFromPack({ context: context(other), citations: asked }, indexPack(pages), TODAY).size).toBe(0);
  });
});
