import { applyD1Migrations, type D1Migration } from 'cloudflare:test';
import { beforeAll, describe, expect, it } from 'vitest';
import type { CurationReply } from '../../shared/schema/index.ts';
import type { Env } from '../../worker/env.ts';
import { contentsOf, expectSound, letterOf } from '../support/curation.ts';
import { buildApp, call, createClient, testEnv, tokenOf } from '../support/worker-app.ts';

const { DB_NORTH, DB_SOUTH, TEST_MIGRATIONS } = testEnv as unknown as {
  DB_NORTH: D1Database;
  DB_SOUTH: D1Database;
  TEST_MIGRATIONS: D1Migration[];
};
const env: Env = { ...testEnv, DATABASE_GROUPS: 'NORTH: lang-son; SOUTH: ca-mau' };
const app = buildApp();
const KEY = (slug: string) => `lang-son/ubnd/quyet-dinh/2023/${slug}`;

beforeAll(async () => {
  for (const database of [DB_NORTH, DB_SOUTH]) await applyD1Migrations(database, TEST_MIGRATIONS);
});

describe('several databases', () => {
  it('what is decided of a place is written, logged and taken back in its own', async () => {
    const token = await tokenOf('admin');
    const client = createClient(app, token, env);
    const body =
      'Theo Quyết định số 1/QĐ-UBND ngày 12/12/2023 và Quyết định số 2/QĐ-UBND ngày 12/12/2023 của UBND tỉnh.';
    await client.capture(letterOf('Lạng Sơn', 1, body), { portal: 'lang-son' });
    await client.capture(letterOf('Cà Mau', 1, body), { portal: 'ca-mau' });
    const before = await contentsOf(DB_NORTH);
    const send = (path: string, json?: object) =>
      call(app, { method: 'POST', path, token, body: json, headers: { 'if-match': '"1"' } }, env);
    const { id } = await client.read(KEY('1-qd-ubnd'));
    const path = `/v1/instruments/${id}/merge`;
    const reason = 'Một văn bản.';
    const across = await send(path, { into: 'ca-mau/ubnd/quyet-dinh/2023/2-qd-ubnd', reason });
    expect(across.status).toBe(409);
    const merged = await send(path, { into: KEY('2-qd-ubnd'), reason });
    const { seq } = (await merged.json()) as CurationReply;
    expect((await client.read(id)).key).toBe(KEY('2-qd-ubnd'));
    expect(await DB_NORTH.prepare('SELECT action FROM audit WHERE seq = ?').bind(seq).first('action')).toBe(
      'instrument.merge',
    );
    expect((await send(`/v1/audit/${seq}/undo?place=lang-son`)).status).toBe(200);
    expect(await contentsOf(DB_NORTH)).toEqual(before);
    await expectSound(DB_NORTH);
  });
});
