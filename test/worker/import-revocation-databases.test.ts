import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { AuditPage, ImportKeptPage, ImportRevocation, ImportsPage, PutAside } from '../../shared/schema/index.ts';
import { contentsOf, expectSound, letterOf } from '../support/curation.ts';
import { hookDatabase } from '../support/failing-database.ts';
import { ndjson, sendImport } from '../support/import-client.ts';
import { DB, spreadEnv as env, migrateOthers, THREE_DATABASES } from '../support/three-databases.ts';
import { buildApp, call, createClient, emptyIndex, tokenOf } from '../support/worker-app.ts';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 60_000 });

const clock = { now: '2026-11-20T03:00:00.000Z' };
const app = buildApp(clock);
let token = '';
let client: ReturnType<typeof createClient>;

const PLACES = ['Lạng Sơn', 'Cà Mau', 'Nghệ An', 'Cao Bằng'];
const plan = (place: string, number: number) => ({
  type: 'ke-hoach',
  symbol: `${number}/KH-UBND`,
  issuer: `UBND tỉnh ${place}`,
  issuedOn: '2023-03-09',
  title: `Nội dung ${number}`,
  source: 'so-van-thu',
});
const ROWS = PLACES.flatMap((place) => [1, 2].map((number) => plan(place, number)));
const contents = () => Promise.all(THREE_DATABASES.map((db) => contentsOf(db)));
const step = (id: string, at: number, bindings = env) =>
  call(app, { method: 'PUT', path: `/v1/imports/${id}/revocation/steps/${at}`, token }, bindings);
const begin = (id: string) =>
  call(app, { path: `/v1/imports/${id}/revocation`, token, body: { reason: 'Nhầm tệp.' } }, env);
async function revoke(id: string): Promise<ImportRevocation> {
  let now = (await (await begin(id)).json()) as ImportRevocation;
  while (now.state === 'open') now = (await (await step(id, now.done)).json()) as ImportRevocation;
  return now;
}
/** A letter of each place that cites a plan of it, and a list that knows one of them already. */
async function fill(): Promise<void> {
  for (const [at, place] of PLACES.entries())
    await client.capture(letterOf(place, 1 + at, `Theo Kế hoạch số 2/KH-UBND ngày 09/3/2023 của UBND tỉnh ${place}.`));
  await sendImport(client, { lines: ndjson([{ ...plan('Lạng Sơn', 1), title: null, source: 'so-cu' }]) });
}

beforeAll(async () => {
  await migrateOthers();
});

beforeEach(async () => {
  for (const database of THREE_DATABASES) await emptyIndex(database);
  await DB.prepare('UPDATE second_person SET above = NULL').run();
  token = await tokenOf('admin');
  client = createClient(app, token, env);
  await fill();
});

describe('an import into three databases taken back', () => {
  it.each([1, 3, 8])('leaves each as it was before, and tells the sum, in chunks of %i rows', async (size) => {
    const before = await contents();
    const { job } = await sendImport(client, { lines: ndjson(ROWS), size });
    expect(await contents()).not.toEqual(before);
    expect(await revoke(job.id)).toMatchObject({ state: 'done', taken: 8, kept: 0 });
    expect(await contents()).toEqual(before);
    for (const db of THREE_DATABASES) await expectSound(db);
    const { items } = await client.answer<ImportsPage>({ path: '/v1/imports' });
    expect(items.find(({ id }) => id === job.id)?.revocation).toMatchObject({ state: 'done', taken: 8, kept: 0 });
  });

  it.each(['DB', 'DB_NORTH', 'DB_SOUTH'] as const)(
    'broken off in %s is gone on with, each share once',
    async (name) => {
      const before = await contents();
      const { job } = await sendImport(client, { lines: ndjson(ROWS), size: 4 });
      await begin(job.id);
      let broken = true;
      const stopped = hookDatabase(env[name]!, {
        batch: (statements, prepare) =>
          broken ? [...statements, prepare('INSERT INTO no_such_table VALUES (1)')] : statements,
      });
      const bindings = { ...env, [name]: stopped };
      for (const at of [0, 1]) {
        broken = true;
        expect((await step(job.id, at, bindings)).status).toBe(500);
        broken = false;
        const now = (await (await step(job.id, at, bindings)).json()) as ImportRevocation;
        expect(now.done).toBe(at + 1);
      }
      expect(await revoke(job.id)).toMatchObject({ state: 'done', done: 2, taken: 8, kept: 0 });
      expect(await contents()).toEqual(before);
    },
  );

  it('leaves what was changed since in each of them, counted together, with the number that an undo takes', async () => {
    const { job } = await sendImport(client, { lines: ndjson(ROWS) });
    const corrected = ['lang-son', 'ca-mau', 'nghe-an'].map((slug) => `${slug}/ubnd/ke-hoach/2023/2-kh-ubnd`);
    for (const key of corrected) {
      const { id, version } = await client.read(key);
      await client.answer({
        method: 'PATCH',
        path: `/v1/instruments/${id}`,
        body: { title: 'V/v khác', reason: 'Bản gốc.' },
        headers: { 'if-match': `"${version}"` },
      });
    }
    expect(await revoke(job.id)).toMatchObject({ state: 'done', taken: 5, kept: 3 });
    const { items } = await client.answer<ImportKeptPage>({ path: `/v1/imports/${job.id}/kept` });
    expect(items.map(({ instrument }) => instrument.key).toSorted()).toEqual(corrected.toSorted());
    for (const { instrument, why, dependsOn } of items) {
      expect(why).toBe('changedSince');
      const log = await client.answer<AuditPage>({
        path: `/v1/audit?instrument=${instrument.id}&action=instrument.correct`,
      });
      expect(dependsOn).toBe(log.items[0]!.seq);
    }
  });

  it('is put aside by the links to what it listed anywhere, where more than one admin may change', async () => {
    const { job } = await sendImport(client, { lines: ndjson(ROWS) });
    await DB.prepare('UPDATE second_person SET above = 3').run();
    await tokenOf('admin');
    const before = await contents();
    const aside = await begin(job.id);
    expect(aside.status).toBe(202);
    const { proposal, links } = (await aside.json()) as PutAside;
    expect(links).toBe(4);
    const second = await tokenOf('admin');
    const approved = await call(
      app,
      { method: 'POST', path: `/v1/proposals/${proposal}/approval`, token: second },
      env,
    );
    expect(approved.status).toBe(200);
    expect(await contents()).toEqual(before);
    expect(await revoke(job.id)).toMatchObject({ state: 'done', taken: 8 });
  });

  it('of documents takes each from the database of its place', async () => {
    const before = await contents();
    const texts = PLACES.map((place, at) => letterOf(place, 30 + at, `Theo Kế hoạch số 2/KH-UBND ngày 09/3/2023.`));
    const { id } = await client.answer<{ id: string }>({
      path: '/v1/imports',
      body: { name: 'x', format: 'documents', columns: [], digest: 'd'.repeat(64), dryRun: false, total: 4 },
    });
    for (const [at, text] of texts.entries())
      await client.answer({
        method: 'PUT',
        path: `/v1/imports/${id}/chunks/${at}`,
        body: { line: at + 1, text, document: { name: `${at}.txt`, html: false }, last: at === 3 },
      });
    expect(await contents()).not.toEqual(before);
    expect(await revoke(id)).toMatchObject({ state: 'done', taken: 4, kept: 0 });
    expect(await contents()).toEqual(before);
  });
});
