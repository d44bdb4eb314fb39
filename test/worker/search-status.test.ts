import { beforeAll, describe, expect, it, vi } from 'vitest';
import { type SearchReply, StatusCode } from '../../shared/schema/index.ts';
import type { Env } from '../../worker/env.ts';
import { fillIndex, insertRelation } from '../support/index-rows.ts';
import { DB, DB_NORTH, DB_SOUTH, migrateOthers, spreadEnv as several } from '../support/three-databases.ts';
import { buildApp, call, emptyIndex, testEnv, tokenOf } from '../support/worker-app.ts';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const app = buildApp();
let token: string;

const DAYS = ['2019-12-31', '2020-01-01', '2021-06-30', '2023-01-01', '2024-01-01', '2026-11-20', '2030-01-01'];
const SETS: StatusCode[][] = [...StatusCode.options.map((code) => [code]), ['inForce', 'partlyExpired']];

/** Thirty decisions on one matter: in force from different days, some acted on by others. */
async function fill(database: (number: number) => D1Database) {
  for (let number = 1; number <= 30; number += 1)
    await fillIndex(
      [
        {
          id: `i_${number}`,
          symbol: `${number}/2020/QĐ-UBND`,
          title: 'ban hành quy chế lưu trữ',
          year: '2020',
          issuedOn: '2019-12-20',
          citedBy: number % 7,
          effectiveOn: number % 5 === 0 ? null : `20${20 + (number % 4)}-01-01`,
          jurisdiction: number % 3 === 0 ? 'lang-son' : number % 3 === 1 ? 'ca-mau' : 'nghe-an',
        },
      ],
      database(number),
    );
}
const acts = (database: D1Database) => [
  insertRelation('i_1', 'repeals', 'i_2', { effectiveOn: '2021-06-30' }, database),
  insertRelation('i_1', 'amends', 'i_3', { effectiveOn: '2022-01-01', reach: 'part' }, database),
  insertRelation('i_4', 'suspends', 'i_6', { effectiveOn: '2023-05-01' }, database),
  insertRelation('i_5', 'replaces', 'i_7', {}, database),
  insertRelation('i_8', 'repeals', 'i_9', { effectiveOn: '2024-01-01', state: 'rejected' }, database),
];
const ask = async (query: Record<string, string>, env: Env = testEnv) => {
  const response = await call(app, { path: `/v1/search?${new URLSearchParams(query)}`, token }, env);
  return { status: response.status, reply: (await response.json()) as SearchReply };
};
async function pages(query: Record<string, string>, env: Env = testEnv) {
  const items: SearchReply['items'] = [];
  for (let after: string | null = ''; after !== null; ) {
    const { reply } = await ask({ ...query, ...(after ? { after } : {}) }, env);
    items.push(...reply.items);
    after = reply.next;
  }
  return items;
}
const named = (items: SearchReply['items']) => items.map(({ instrument }) => instrument.key);

/** The whole list without the filter, kept to the statuses by what each of its instruments says of itself. */
async function expectKept(day: string, codes: readonly StatusCode[], env: Env) {
  const all = await pages({ q: 'quy che luu tru', on: day, limit: '200' }, env);
  expect(all).toHaveLength(30);
  const kept = all.filter(({ instrument }) => codes.includes(instrument.status.whenWritten!.code));
  const query = { q: 'quy che luu tru', on: day, status: codes.join(',') };
  const { reply } = await ask({ ...query, limit: '200' }, env);
  expect(reply.items).toEqual(kept);
  expect(reply.total).toEqual({ count: kept.length, capped: false });
  expect(named(await pages({ ...query, limit: '4' }, env))).toEqual(named(kept));
  return kept.length;
}

beforeAll(async () => {
  token = await tokenOf('reviewer');
  await fill(() => DB);
  await DB.batch([
    ...acts(DB),
    DB.prepare(`UPDATE instruments SET acted_on = 1 WHERE id IN (SELECT target FROM relations)`),
  ]);
});

describe('search by status', () => {
  it.each(DAYS)('on %s keeps the order, the count and the pages of the whole list', async (day) => {
    const counts = await Promise.all(SETS.map((codes) => expectKept(day, codes, testEnv)));
    expect(counts.slice(0, StatusCode.options.length).reduce((a, b) => a + b)).toBe(30);
  });

  it('tells the statuses apart as they are on a day, and means today without one', async () => {
    const symbols = async (status: string, on?: string) =>
      (await pages({ q: 'quy che luu tru', status, limit: '200', ...(on ? { on } : {}) }))
        .map(({ instrument }) => instrument.symbol)
        .sort();
    expect(await symbols('expired', '2021-06-29')).toEqual([]);
    expect(await symbols('expired', '2021-06-30')).toEqual(['2/2020/QĐ-UBND']);
    expect(await symbols('partlyExpired,suspended')).toEqual(['3/2020/QĐ-UBND', '6/2020/QĐ-UBND']);
    // The act that ends 7 has no day: nobody knows what it is.
    expect(await symbols('pending', '2022-12-31')).toEqual(
      [11, 19, 23, 27, 3].map((number) => `${number}/2020/QĐ-UBND`),
    );
    expect(await symbols('pending')).toEqual([]);
  });

  it('goes with the other filters, and with an exact number', async () => {
    const { reply } = await ask({ q: '2/2020/QĐ-UBND', status: 'expired' });
    expect(named(reply.items)).toEqual(['nghe-an/ubnd/quyet-dinh/2020/2-2020-qd-ubnd']);
    expect((await ask({ q: '2/2020/QĐ-UBND', status: 'inForce', jurisdiction: 'nghe-an' })).reply.items).toEqual([]);
    const inForce = await pages({ q: 'quy che luu tru', status: 'inForce', jurisdiction: 'ca-mau', limit: '3' });
    expect(new Set(inForce.map(({ instrument }) => instrument.jurisdiction.id))).toEqual(new Set(['ca-mau']));
  });

  it.each(['alive', 'inForce,', 'inForce;expired', ''])('refuses %j as a status', async (status) => {
    expect((await ask({ q: 'luu tru', status })).status).toBe(400);
  });

  it('refuses a day that is none', async () => {
    expect((await ask({ q: 'luu tru', status: 'inForce', on: '2023-02-30' })).status).toBe(400);
  });
});

describe('search by status over three databases', () => {
  beforeAll(async () => {
    await migrateOthers();
    await emptyIndex(DB);
    await fill((number) => [DB_NORTH, DB_SOUTH, DB][number % 3]!);
    // The centre knows of some of them by what acts on them there.
    const mentioned = [2, 3, 6, 7, 9].map((number) => ({
      id: `m_${number}`,
      symbol: `${number}/2020/QĐ-UBND`,
      year: '2020',
      holding: 'mentioned' as const,
      citedBy: 5,
      jurisdiction: number % 3 === 0 ? 'lang-son' : number % 3 === 1 ? 'ca-mau' : 'nghe-an',
    }));
    await fillIndex(
      mentioned.filter(({ jurisdiction }) => jurisdiction !== 'nghe-an'),
      DB,
    );
    await fillIndex(
      [{ id: 'i_act', symbol: '99/QĐ-TTg', jurisdiction: 'trung-uong', issuer: 'thu-tuong-chinh-phu' }],
      DB,
    );
    await DB.batch([
      insertRelation('i_act', 'repeals', 'i_2', { effectiveOn: '2021-06-30' }, DB),
      insertRelation('i_act', 'amends', 'm_3', { effectiveOn: '2022-01-01', reach: 'part' }, DB),
      insertRelation('i_act', 'suspends', 'm_6', { effectiveOn: '2023-05-01' }, DB),
      insertRelation('i_act', 'replaces', 'm_7', { effectiveOn: '2023-05-01' }, DB),
      DB.prepare(`UPDATE instruments SET acted_on = 1 WHERE id IN (SELECT target FROM relations)`),
    ]);
  });

  it.each(DAYS)('on %s is the same list, by what all of them know', async (day) => {
    for (const codes of SETS) await expectKept(day, codes, several);
  });

  it('finds what a document of another database ended', async () => {
    const found = await pages({ q: 'quy che luu tru', status: 'expired', limit: '200' }, several);
    expect(named(found).sort()).toEqual([
      'ca-mau/ubnd/quyet-dinh/2020/7-2020-qd-ubnd',
      'nghe-an/ubnd/quyet-dinh/2020/2-2020-qd-ubnd',
    ]);
  });
});
