import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type {
  CoverageReply,
  EdgesReply,
  ExtendReply,
  ImportJob,
  NeighboursReply,
  PathsReply,
  ReconcileResults,
  SearchReply,
  SuggestionsPage,
  SuggestReply,
} from '../../shared/schema/index.ts';
import type { Env } from '../../worker/env.ts';
import { readBookmarks } from '../../worker/http/database-session.ts';
import { hookDatabase } from '../support/failing-database.ts';
import { ndjson, sendChunk, sendImport } from '../support/import-client.ts';
import { fillIndex } from '../support/index-rows.ts';
import { letter } from '../support/letters.ts';
import {
  DB,
  DB_NORTH,
  DB_SOUTH,
  spreadEnv as env,
  migrateOthers,
  THREE_DATABASES,
} from '../support/three-databases.ts';
import { buildApp, call, createClient, emptyIndex, tokenOf } from '../support/worker-app.ts';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const app = buildApp();
let token: string;
let client: ReturnType<typeof createClient>;

beforeAll(async () => {
  await migrateOthers();
  token = await tokenOf('admin');
  client = createClient(app, token, env);
});

beforeEach(async () => {
  for (const database of THREE_DATABASES) await emptyIndex(database);
});

const get = <T>(path: string) => client.answer<T>({ path });
const keysIn = async (database: D1Database) => {
  const { results } = await database.prepare('SELECT key FROM instruments ORDER BY key').all<{ key: string }>();
  return results.map(({ key }) => key);
};
const count = (database: D1Database, table: string) =>
  database.prepare(`SELECT count(*) AS n FROM ${table}`).first('n');

const DECREE = 'Nghị định số 45/2020/NĐ-CP ngày 08/4/2020 của Chính phủ';
const DECREE_KEY = 'trung-uong/chinh-phu/nghi-dinh/2020/45-2020-nd-cp';
const PLACES = { 'lang-son': 'Lạng Sơn', 'ca-mau': 'Cà Mau', 'nghe-an': 'Nghệ An' };
const letterOf = (place: string, number: number, body: string) =>
  letter({ symbol: `${number}/UBND-KGVX`, place, date: '12/12/2023', title: 'V/v số hóa hồ sơ lưu trữ', body });
const keyOf = (slug: string, number: number) => `${slug}/ubnd/cong-van/2023/${number}-ubnd-kgvx`;

async function captureEverywhere() {
  for (const place of Object.values(PLACES)) await client.capture(letterOf(place, 1, `Căn cứ ${DECREE}.`));
}

describe('search over three databases', () => {
  const search = (query: Record<string, string>) => get<SearchReply>(`/v1/search?${new URLSearchParams(query)}`);
  const keys = ({ items }: SearchReply) => items.map(({ instrument }) => instrument.key);

  it('finds what each of them holds, and what several know of once, with what they know together', async () => {
    await captureEverywhere();
    const letters = await search({ q: 'so hoa ho so luu tru' });
    expect(keys(letters).sort()).toEqual(
      Object.keys(PLACES)
        .map((slug) => keyOf(slug, 1))
        .sort(),
    );
    const decree = await search({ q: '45/2020/NĐ-CP' });
    expect(decree.items.map(({ instrument }) => [instrument.key, instrument.citedBy])).toEqual([[DECREE_KEY, 3]]);
    expect(decree.total).toEqual({ count: 1, capped: false });
    expect(keys(await search({ q: 'so hoa', jurisdiction: 'ca-mau' }))).toEqual([keyOf('ca-mau', 1)]);
  });

  it('goes through them page by page without loss or repetition, also while another is added', async () => {
    const known = (id: string, title: string) => ({
      id,
      symbol: '9/QĐ-BTC',
      title,
      issuer: 'bo-tai-chinh',
      jurisdiction: 'trung-uong',
    });
    for (const [at, [slug, database]] of (
      [
        ['lang-son', DB_NORTH],
        ['ca-mau', DB_SOUTH],
        ['nghe-an', DB],
      ] as const
    ).entries())
      await fillIndex(
        [
          ...Array.from({ length: 5 }, (_, i) => ({
            id: `i_${slug}${i}`,
            symbol: `${i + 1}/QĐ-UBND`,
            title: 'phân công trực tết',
            jurisdiction: slug,
            citedBy: (i * 7 + at * 3) % 11,
          })),
          // Each database has heard of it, and each puts it at another place of the order.
          { ...known(`i_c${at}`, 'phân công trực tết'), citedBy: at * 4 },
        ],
        database,
      );
    const whole = keys(await search({ q: 'truc tet', limit: '50' }));
    expect(whole).toHaveLength(16);
    expect(new Set(whole).size).toBe(16);
    const paged: string[] = [];
    let after: string | null = null;
    do {
      const page: SearchReply = await search({ q: 'truc tet', limit: '3', ...(after ? { after } : {}) });
      paged.push(...keys(page));
      if (after === null)
        await fillIndex(
          [{ id: 'i_late', symbol: '99/QĐ-UBND', title: 'trực tết', jurisdiction: 'ca-mau', citedBy: 50 }],
          DB_SOUTH,
        );
      after = page.next;
    } while (after);
    expect(paged).toEqual(whole);
  });
});

describe('the graph over three databases', () => {
  it('is walked through what several of them know', async () => {
    await captureEverywhere();
    const { nodes, edges } = await get<NeighboursReply>(`/v1/instruments/${DECREE_KEY}/neighbours`);
    expect(nodes.map(({ key, depth }) => [key, depth])).toEqual([
      [DECREE_KEY, 0],
      ...Object.keys(PLACES)
        .map((slug) => [keyOf(slug, 1), 1] as const)
        .sort(),
    ]);
    const named = new Map(nodes.map(({ id, key }) => [id, key]));
    expect(edges.map(({ from, to, type }) => `${named.get(from)} ${type} ${named.get(to)}`).sort()).toEqual(
      Object.keys(PLACES)
        .flatMap((slug) => ['basedOn', 'cites'].map((type) => `${keyOf(slug, 1)} ${type} ${DECREE_KEY}`))
        .sort(),
    );
    const two = await get<NeighboursReply>(`/v1/instruments/${keyOf('lang-son', 1)}/neighbours?depth=2`);
    expect(two.nodes.map(({ depth }) => depth)).toEqual([0, 1, 2, 2]);
    const out = await get<NeighboursReply>(`/v1/instruments/${DECREE_KEY}/neighbours?direction=out`);
    expect(out.nodes.map(({ key }) => key)).toEqual([DECREE_KEY]);
  });

  it('has the same edges between instruments that are named, and a status for each', async () => {
    await captureEverywhere();
    const around = await get<NeighboursReply>(`/v1/instruments/${DECREE_KEY}/neighbours?chains=true`);
    const ids = around.nodes.map(({ key }) => key);
    const between = await client.answer<EdgesReply>({ path: '/v1/edges', body: { ids } });
    expect(between.edges).toEqual(around.edges);
    expect(between.edges.length).toBeGreaterThan(3);
    expect(around.nodes.map(({ status }) => status.code)).toEqual(around.nodes.map(() => 'unknown'));
  });

  it('has a way from one province to another, and says where there is none', async () => {
    await captureEverywhere();
    await client.capture(letterOf('Cao Bằng', 7, 'Kính gửi các Sở.'));
    const between = (from: string, to: string, depth = 4) =>
      get<PathsReply>(`/v1/paths?${new URLSearchParams({ from, to, depth: String(depth) })}`);
    const way = await between(keyOf('lang-son', 1), keyOf('ca-mau', 1));
    expect(way).toMatchObject({ kind: 'found', length: 2, complete: true });
    expect(way.kind === 'found' && way.nodes.map(({ key }) => key)).toEqual([
      keyOf('lang-son', 1),
      DECREE_KEY,
      keyOf('ca-mau', 1),
    ]);
    expect(await between(keyOf('lang-son', 1), keyOf('ca-mau', 1), 1)).toMatchObject({ kind: 'notFound' });
    expect(await between(keyOf('lang-son', 1), keyOf('cao-bang', 7))).toMatchObject({ kind: 'notFound' });
  });
});

describe('coverage over three databases', () => {
  it('adds what is held up, and misses only the numbers that none of them knows', async () => {
    const of = (id: string, number: number, holding: 'held' | 'mentioned') => ({
      id,
      symbol: `${number}/QĐ-UBND`,
      holding,
    });
    await fillIndex([of('n1', 1, 'held'), of('n2', 2, 'held'), of('n4', 4, 'mentioned')], DB_NORTH);
    await fillIndex([of('s4', 4, 'mentioned'), of('s6', 6, 'mentioned')], DB_SOUTH);
    await fillIndex([{ ...of('m9', 9, 'held'), jurisdiction: 'nghe-an' }], DB);
    const { items } = await get<CoverageReply>('/v1/coverage?limit=1');
    expect(items).toMatchObject([{ jurisdiction: { id: 'lang-son' }, held: 2, highest: 6 }]);
    const all = await get<CoverageReply>('/v1/coverage');
    expect(all.items.map(({ jurisdiction }) => jurisdiction.id)).toEqual(['lang-son', 'nghe-an']);
    const one = await get<CoverageReply>(
      '/v1/coverage?jurisdiction=lang-son&issuer=ubnd&type=quyet-dinh&year=2023&gaps=true',
    );
    expect(one.items[0]?.gaps).toMatchObject({
      missing: 2,
      complete: true,
      ranges: [
        { from: 3, to: 3 },
        { from: 5, to: 5 },
      ],
    });
  });
});

const ROWS = [
  { place: 'UBND tỉnh Lạng Sơn', number: 1 },
  { place: 'UBND tỉnh Cà Mau', number: 2 },
  { place: 'UBND tỉnh Nghệ An', number: 3 },
  { place: 'UBND tỉnh Cao Bằng', number: 4 },
].map(({ place, number }) => ({
  type: 'quyet-dinh',
  symbol: `${number}/QĐ-UBND`,
  title: 'ban hành quy chế văn thư',
  issuer: place,
  issuedOn: '2023-03-01',
  source: 'danh mục tỉnh',
}));
const decision = (slug: string, number: number) => `${slug}/ubnd/quyet-dinh/2023/${number}-qd-ubnd`;
const PLACED = [[decision('nghe-an', 3)], [decision('cao-bang', 4), decision('lang-son', 1)], [decision('ca-mau', 2)]];

describe('an import into three databases', () => {
  it('takes each row to the database of its place', async () => {
    const { job } = await sendImport(client, { lines: [...ndjson(ROWS), '{"type":"quyet-dinh"}'] });
    expect(job.counts).toMatchObject({ rows: 5, created: 4, bad: 1 });
    expect(await Promise.all(THREE_DATABASES.map(keysIn))).toEqual(PLACED);
    const again = await sendImport(client, { lines: ndjson(ROWS) });
    expect(again.job.counts).toMatchObject({ rows: 4, unchanged: 4 });
  });

  it('rehearsed writes nothing, and leaves nothing of the rehearsal behind', async () => {
    const { job } = await sendImport(client, { lines: ndjson([...ROWS, ...ROWS]), dryRun: true, size: 3 });
    expect(job.counts).toMatchObject({ rows: 8, created: 4, unchanged: 4 });
    for (const database of THREE_DATABASES) {
      expect(await count(database, 'instruments')).toBe(0);
      expect(await count(database, 'import_staged')).toBe(0);
    }
  });

  it.each(['DB', 'DB_NORTH', 'DB_SOUTH'] as const)(
    'that breaks off in %s is whole once it is sent again',
    async (name) => {
      let broken = true;
      const failing = hookDatabase(env[name]!, {
        batch(statements, prepare) {
          return broken ? [...statements, prepare('INSERT INTO no_such_table VALUES (1)')] : statements;
        },
      });
      broken = false;
      const stopped = createClient(app, token, { ...env, [name]: failing });
      const open = await stopped.answer<ImportJob>({
        path: '/v1/imports',
        body: { name: 'x', format: 'ndjson', columns: [], digest: 'a'.repeat(64), dryRun: false, total: 4 },
      });
      const chunk = { line: 1, text: ndjson(ROWS).join('\n'), last: true };
      broken = true;
      await expect(sendChunk(stopped, open.id, 0, chunk)).rejects.toThrow('500');
      broken = false;
      const { counts, job } = await sendChunk(stopped, open.id, 0, chunk);
      expect(counts).toMatchObject({ rows: 4, created: 4 });
      expect(job).toMatchObject({ state: 'done', counts: { rows: 4, created: 4 } });
      expect(await sendChunk(stopped, open.id, 0, chunk)).toMatchObject({ counts });
      expect(await Promise.all(THREE_DATABASES.map(keysIn))).toEqual(PLACED);
    },
  );

  it('takes a document to the database of its place', async () => {
    const open = await client.answer<ImportJob>({
      path: '/v1/imports',
      body: { name: 'x', format: 'documents', columns: [], digest: 'b'.repeat(64), dryRun: false, total: 2 },
    });
    for (const [at, place] of ['Cà Mau', 'Nghệ An'].entries())
      await sendChunk(client, open.id, at, {
        line: at + 1,
        text: letterOf(place, 5, `Căn cứ ${DECREE}.`),
        document: { name: `${at}.txt`, html: false },
        last: at === 1,
      });
    expect(await keysIn(DB_SOUTH)).toEqual([keyOf('ca-mau', 5), DECREE_KEY]);
    expect(await keysIn(DB)).toEqual([keyOf('nghe-an', 5), DECREE_KEY]);
  });

  it('lists what it states otherwise, wherever the instrument is', async () => {
    await sendImport(client, { lines: ndjson(ROWS) });
    await sendImport(client, {
      lines: ndjson(ROWS.map((row) => ({ ...row, issuedOn: '2023-03-02', source: 'danh mục khác' }))),
    });
    const { items } = await get<SuggestionsPage>('/v1/suggestions');
    expect(items.map(({ instrument }) => instrument.key).sort()).toEqual(PLACED.flat().sort());
    const first = await get<SuggestionsPage>('/v1/suggestions?limit=3');
    const rest = await get<SuggestionsPage>(`/v1/suggestions?limit=3&after=${first.next}`);
    expect([...first.items, ...rest.items]).toEqual(items);
  });
});

describe('reconciliation over three databases', () => {
  it('matches, suggests, shows and extends what any of them holds', async () => {
    await sendImport(client, { lines: ndjson(ROWS) });
    const queries = {
      q0: { query: 'Quyết định số 1/QĐ-UBND ngày 01/3/2023 của UBND tỉnh Lạng Sơn' },
      q1: { query: 'quy che van thu' },
      q2: { query: decision('ca-mau', 2) },
    };
    const reply = await get<ReconcileResults>(`/reconcile?queries=${encodeURIComponent(JSON.stringify(queries))}`);
    const id = reply.q0!.result[0]!.id;
    expect(reply.q0?.result).toMatchObject([{ match: true }]);
    expect(reply.q1?.result).toHaveLength(4);
    expect(reply.q2?.result).toMatchObject([{ match: true }]);
    const { result } = await get<SuggestReply>('/reconcile/suggest/entity?prefix=1/Q%C4%90-UBND%20l%E1%BA%A1ng');
    expect(result.map((each) => each.id)).toContain(id);
    expect((await call(app, { path: `/reconcile/preview?id=${id}`, token }, env)).status).toBe(200);
    const extend = encodeURIComponent(JSON.stringify({ ids: [id], properties: [{ id: 'issuedOn' }] }));
    expect((await get<ExtendReply>(`/reconcile?extend=${extend}`)).rows[id]).toEqual({
      issuedOn: [{ date: '2023-03-01T00:00:00Z' }],
    });
  });
});

describe('an export of three databases', () => {
  const exported = async (query = '', bindings = env) => {
    const response = await call(app, { path: `/v1/export${query}`, token }, bindings);
    const text = new TextDecoder().decode(await response.arrayBuffer());
    return text.trimEnd().split('\n');
  };
  const rowsIn = (lines: string[]) => lines.filter((line) => line.startsWith('{"table"'));

  it('is restored to equal rows, each in its own database', async () => {
    await captureEverywhere();
    await sendImport(client, { lines: ndjson(ROWS) });
    const lines = await exported();
    const held = await Promise.all(THREE_DATABASES.map(keysIn));
    expect(rowsIn(lines).length).toBeGreaterThan(20);
    const pieces: string[] = [];
    for (let after = ''; ; ) {
      const piece = await exported(`?limit=4${after && `&after=${encodeURIComponent(after)}`}`);
      pieces.push(...rowsIn(piece));
      const { next } = JSON.parse(piece.at(-1)!) as { next: string | null };
      if (next === null) break;
      after = next;
    }
    expect(pieces).toEqual(rowsIn(lines));
    for (const database of THREE_DATABASES) await emptyIndex(database);
    const { job } = await sendImport(client, { lines, format: 'index', size: 7 });
    expect(job.counts).toMatchObject({ bad: 0, created: rowsIn(lines).length });
    expect(rowsIn(await exported())).toEqual(rowsIn(lines));
    expect(await Promise.all(THREE_DATABASES.map(keysIn))).toEqual(held);
  });

  it('is not taken while one of them holds anything, nor are rows of a group that is not there', async () => {
    await sendImport(client, { lines: ndjson(ROWS) });
    const lines = await exported();
    for (const database of [DB, DB_SOUTH]) await emptyIndex(database);
    await expect(sendImport(client, { lines, format: 'index' })).rejects.toThrow('409');
    await emptyIndex(DB_NORTH);
    const fewer = createClient(app, token, { ...env, DATABASE_GROUPS: 'NORTH: lang-son cao-bang' });
    const { job, replies } = await sendImport(fewer, { lines, format: 'index' });
    expect(job.counts).toMatchObject({ created: rowsIn(lines).length - 1, bad: 1 });
    expect(replies[0]?.notes).toMatchObject([{ kind: 'bad', code: 'missingGroup' }]);
  });

  it('as a sheet has one row of what several know, that of its own place', async () => {
    await captureEverywhere();
    await client.capture(
      letterOf('Cà Mau', 8, `Thực hiện Công văn số 1/UBND-KGVX ngày 12/12/2023 của UBND tỉnh Lạng Sơn.`),
    );
    const sheet = (await exported('?format=csv')).slice(1);
    const cited = sheet.filter((line) => line.includes('1/UBND-KGVX') && line.includes('Lạng Sơn'));
    expect(cited).toHaveLength(1);
    expect(cited[0]).toContain('số hóa hồ sơ lưu trữ');
    expect(sheet.filter((line) => line.includes('45/2020'))).toHaveLength(1);
    expect(sheet).toHaveLength(5);
  });
});

describe('bookmarks of three databases', () => {
  it('go out together and come back to each', async () => {
    const first = await call(app, { path: '/v1/search?q=abc', token }, env);
    const sent = first.headers.get('x-bookmark')!;
    expect([...readBookmarks(sent).keys()]).toEqual(['', 'NORTH', 'SOUTH']);
    const starts: (string | undefined)[] = [];
    const watched = (database: D1Database) =>
      new Proxy(database, {
        get(target, name) {
          if (name === 'withSession')
            return (from?: string) => {
              starts.push(from);
              return target.withSession(from);
            };
          const value = Reflect.get(target, name);
          return typeof value === 'function' ? value.bind(target) : value;
        },
      });
    const bindings: Env = { ...env, DB: watched(DB), DB_NORTH: watched(DB_NORTH), DB_SOUTH: watched(DB_SOUTH) };
    await call(app, { path: '/v1/search?q=abc', token, headers: { 'x-bookmark': sent } }, bindings);
    expect(starts).toEqual([...readBookmarks(sent).values()]);
    starts.length = 0;
    await call(app, { path: '/v1/search?q=abc', token, headers: { 'x-bookmark': 'a b.NORTH:$' } }, bindings);
    expect(starts).toEqual(['first-unconstrained', 'first-unconstrained', 'first-unconstrained']);
  });
});
