import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { AuditCheck, Instrument, OwnCapturesPage, RequestsPage, SearchReply } from '../../shared/schema/index.ts';
import { stated } from '../support/citations.ts';
import { contentsOf, decisionOf, letterOf } from '../support/curation.ts';
import { fillIndex } from '../support/index-rows.ts';
import { DB, DB_NORTH, spreadEnv as env, migrateOthers, THREE_DATABASES } from '../support/three-databases.ts';
import { buildApp, call, createClient, emptyIndex, testEnv, tokenOf } from '../support/worker-app.ts';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const app = buildApp();
const KEY = 'lang-son/ubnd/quyet-dinh/2023/12-qd-ubnd';
const DECISION = 'Quyết định số 12/QĐ-UBND ngày 12/12/2023 của UBND tỉnh Lạng Sơn';
const STATED = stated({
  type: 'quyet-dinh',
  symbol: '12/QĐ-UBND',
  issuedOn: '2023-12-12',
  issuer: 'UBND tỉnh Lạng Sơn',
});
let token = '';
let admin: ReturnType<typeof createClient>;
let staff: ReturnType<typeof createClient>;

beforeAll(async () => {
  await migrateOthers();
});

beforeEach(async () => {
  for (const database of THREE_DATABASES) await emptyIndex(database);
  await DB.prepare('DELETE FROM reports').run();
  token = await tokenOf('admin');
  admin = createClient(app, token, env);
  staff = createClient(app, await tokenOf('staff'), env);
});

describe('what readers ask for', () => {
  const asked = async () => (await admin.answer<RequestsPage>({ path: '/v1/requests' })).items;

  it('is asked in the main database, and ends by itself when the text comes into that of its place', async () => {
    await staff.answer({ path: '/v1/reports', body: { kind: 'missing', citation: STATED, scope: 'lang-son' } });
    expect(await asked()).toHaveLength(1);
    await admin.capture(letterOf('Cà Mau', 1, `Theo ${DECISION}.`), { portal: 'ca-mau' });
    expect(await asked()).toHaveLength(1);
    await admin.capture(decisionOf('Lạng Sơn', '12/QĐ-UBND', '12 tháng 12 năm 2023'), { portal: 'lang-son' });
    expect(await asked()).toEqual([]);
  });
});

describe('a proposed capture', () => {
  const propose = () =>
    staff.capture(decisionOf('Lạng Sơn', '12/QĐ-UBND', '12 tháng 12 năm 2023'), { portal: 'lang-son' });
  const send = (path: string, version: number, body?: object) =>
    admin.answer<{ seq: number }>({ method: 'POST', path, body, headers: { 'if-match': `"${version}"` } });

  it('is taken in, and turned away, in the database of its place, and undone there', async () => {
    const before = await Promise.all(THREE_DATABASES.map((db) => contentsOf(db)));
    await propose();
    const instrument = await admin.read(KEY);
    const during = await Promise.all(THREE_DATABASES.map((db) => contentsOf(db)));
    expect([during[0], during[2]]).toEqual([before[0], before[2]]);
    const { seq } = await send(`/v1/instruments/${instrument.id}/rejection`, instrument.version, { reason: 'Thiếu.' });
    expect(seq).toBeGreaterThan(1_000_000_000_000);
    expect(await Promise.all(THREE_DATABASES.map((db) => contentsOf(db)))).toEqual(before);
    const own = await staff.answer<OwnCapturesPage>({ path: '/v1/captures' });
    expect(own.items[0]).toMatchObject({ seq: expect.any(Number) });
    await send(`/v1/audit/${seq}/undo`, 1);
    const { version } = await admin.read(KEY);
    await send(`/v1/instruments/${instrument.id}/accept`, version);
    expect(await DB_NORTH.prepare('SELECT state FROM instruments WHERE key = ?').bind(KEY).first('state')).toBe(
      'accepted',
    );
  });
});

describe('the log of one place', () => {
  it('is checked by itself, and the main one where none is named', async () => {
    await admin.capture(letterOf('Lạng Sơn', 1, 'Kính gửi các Sở.'), { portal: 'lang-son' });
    const head = (db: D1Database) => db.prepare('SELECT max(seq) AS head FROM audit').first('head');
    const check = (query: string) => admin.answer<AuditCheck>({ path: `/v1/audit/check${query}` });
    expect(await check('?place=lang-son')).toMatchObject({ head: await head(DB_NORTH), brokenAt: null });
    expect((await check('')).head).toBe((await head(DB)) ?? 0);
  });
});

describe('what several databases do not do', () => {
  it('a card counts what its own place, the asking one and the main one know; a read counts what all do', async () => {
    await admin.capture(letterOf('Lạng Sơn', 1, `Theo ${DECISION}.`), { portal: 'lang-son' });
    await admin.capture(letterOf('Cà Mau', 2, `Theo ${DECISION}.`), { portal: 'ca-mau' });
    const card = async (letterheadPlace: string) => {
      const { outcomes } = await admin.resolve({ letterheadPlace, issuedOn: '2024-01-02' }, [STATED]);
      return outcomes[0]?.kind === 'found' ? outcomes[0].instrument.citedBy : null;
    };
    expect(await card('Nghệ An')).toBe(1);
    expect(await card('Cà Mau')).toBe(2);
    expect((await admin.answer<Instrument>({ path: `/v1/instruments/${KEY}` })).citedBy).toBe(2);
  });

  it('one key with texts of two groups is two captures; with another text of the same it is refused', async () => {
    const send = (place: string, number: number, portal: string) =>
      call(
        app,
        {
          path: '/v1/instruments',
          token,
          body: { text: letterOf(place, number, 'Kính gửi các Sở.'), portal },
          headers: { 'idempotency-key': 'one' },
        },
        env,
      );
    expect((await send('Lạng Sơn', 1, 'lang-son')).status).toBe(200);
    expect((await send('Cà Mau', 1, 'ca-mau')).status).toBe(200);
    expect((await send('Lạng Sơn', 2, 'lang-son')).status).toBe(422);
  });

  it('search counts an instrument in each that finds it, unless the first fifty rows hold all', async () => {
    const shared = (count: number) =>
      Promise.all(
        THREE_DATABASES.map((db, at) =>
          fillIndex(
            Array.from({ length: count }, (_, i) => ({
              id: `i_${count}_${at}_${i}`,
              symbol: `${count + i}/QĐ-BTC`,
              title: `trực tết ${count}`,
              issuer: 'bo-tai-chinh',
              jurisdiction: 'trung-uong',
            })),
            db,
          ),
        ),
      );
    const total = async (q: string) =>
      (await admin.answer<SearchReply>({ path: `/v1/search?${new URLSearchParams({ q, limit: '5' })}` })).total.count;
    await shared(10);
    expect(await total('truc tet 10')).toBe(10);
    await shared(60);
    expect(await total('truc tet 60')).toBe(180);
  });

  it('a province that moves into a group leaves its rows behind, still read by key, and begins anew there', async () => {
    const alone = createClient(app, token, testEnv);
    await alone.capture(letterOf('Lạng Sơn', 1, 'Kính gửi các Sở.'), { portal: 'lang-son' });
    const key = 'lang-son/ubnd/cong-van/2024/1-ubnd-kt';
    expect((await admin.read(key)).holding).toBe('held');
    expect((await contentsOf(DB_NORTH)).instruments).toEqual([]);
    await admin.capture(letterOf('Lạng Sơn', 2, 'Kính gửi các Sở.'), { portal: 'lang-son' });
    expect((await contentsOf(DB_NORTH)).instruments).toHaveLength(1);
  });
});
