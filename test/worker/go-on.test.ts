import { createExecutionContext, createScheduledController, waitOnExecutionContext } from 'cloudflare:test';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { ImportRevocation, ImportsPage, UnitCodeReply, VocabularyProgress } from '../../shared/schema/index.ts';
import worker from '../../worker/index.ts';
import { contentsOf, countAudit, createCurator, expectSound } from '../support/curation.ts';
import { failingDatabase, hookDatabase } from '../support/failing-database.ts';
import { ndjson, sendImport } from '../support/import-client.ts';
import { ALIAS, departmentLetter as letter } from '../support/unit-codes.ts';
import { buildApp, emptyIndex, testEnv, tokenOf } from '../support/worker-app.ts';

vi.setConfig({ testTimeout: 60_000 });

const app = buildApp();
const token = await tokenOf('admin');
const admin = createCurator(app, token);
const HERE = { portal: 'lang-son' };

const CODES = '/v1/vocabulary/unit-codes';

/** As the platform calls it, with everything it is left to do. */
async function minute(env = testEnv): Promise<void> {
  await worker.scheduled(createScheduledController(), env);
}
/** A request as the platform sends it: what it leaves to be done is done when this answers. */
async function sent(method: string, path: string, body?: unknown, headers: Record<string, string> = {}) {
  const ctx = createExecutionContext();
  const request = new Request(`http://index.example${path}`, {
    method,
    headers: {
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      authorization: `Bearer ${token}`,
      ...headers,
    },
    body: body === undefined ? undefined : JSON.stringify(body),
  });
  const response = await worker.fetch(request as Parameters<typeof worker.fetch>[0], testEnv, ctx);
  await waitOnExecutionContext(ctx);
  return response;
}
const progress = () => admin.answer<VocabularyProgress>({ path: '/v1/vocabulary/progress' });
const targets = async () =>
  (
    await testEnv.DB.prepare(
      'SELECT t.key FROM citations c LEFT JOIN instruments t ON t.id = c.target ORDER BY c.id',
    ).all<{ key: string | null }>()
  ).results.map(({ key }) => key?.split('/').at(-1) ?? null);

beforeEach(async () => {
  await emptyIndex();
  await testEnv.DB.batch(['vocabulary', 'touched_readings'].map((table) => testEnv.DB.prepare(`DELETE FROM ${table}`)));
  await minute();
  await admin.capture(letter('426/STTTT-BCVT', '20 tháng 4 năm 2023', 'Báo cáo tình hình phủ sóng.'), HERE);
  await admin.capture(
    letter('1/STTTT-VP', '05 tháng 6 năm 2023', 'Tiếp theo Công văn số 426/STTTT-HTS ngày 20/4/2023 về phủ sóng.'),
    HERE,
  );
});

describe('citations that have yet to follow the vocabulary', () => {
  it('follow by the minute, with nobody asking', async () => {
    await admin.ok(admin.send(CODES, ALIAS, null));
    expect(await progress()).toMatchObject({ state: 'open', seen: 0 });
    await minute();
    expect(await progress()).toMatchObject({ state: 'done', seen: 1, touched: 1, moved: 1 });
    expect(await targets()).toEqual(['426-stttt-bcvt']);
    await expectSound();
  });

  it('follow once the change has been answered, and back once its undo has', async () => {
    const response = await sent('POST', CODES, ALIAS);
    const { seq, progress: told } = (await response.json()) as UnitCodeReply;
    expect(told).toMatchObject({ state: 'open', seen: 0 });
    expect([await targets(), (await progress()).state]).toEqual([['426-stttt-bcvt'], 'done']);
    expect((await sent('POST', `/v1/audit/${seq}/undo`, undefined, { 'if-match': '"1"' })).status).toBe(200);
    expect([await targets(), (await progress()).state]).toEqual([['426-stttt-hts'], 'done']);
    await expectSound();
  });

  it('are left for the next minute where the database fails', async () => {
    await admin.ok(admin.send(CODES, ALIAS, null));
    const failing = failingDatabase(testEnv.DB, 1);
    await expect(minute({ ...testEnv, DB: failing.db })).rejects.toThrow();
    expect(await targets()).toEqual(['426-stttt-hts']);
    await minute();
    expect(await targets()).toEqual(['426-stttt-bcvt']);
  });

  it('follow once where two run at once', async () => {
    await admin.ok(admin.send(CODES, ALIAS, null));
    await Promise.all([minute(), minute(), minute()]);
    expect(await progress()).toMatchObject({ state: 'done', touched: 1, moved: 1 });
    await expectSound();
  });
});

const plan = (number: number) => ({
  type: 'ke-hoach',
  symbol: `${number}/KH-UBND`,
  issuer: 'UBND tỉnh Lạng Sơn',
  issuedOn: '2023-03-09',
  title: `Nội dung ${number}`,
  source: 'so-van-thu',
});

describe('an import that is being taken back', () => {
  const REASON = { reason: 'Nhầm tệp.' };
  /** An import of four chunks, and the index before it. */
  async function imported() {
    const before = await contentsOf();
    const { job } = await sendImport(admin, { lines: ndjson([1, 2, 3, 4, 5, 6, 7].map(plan)), size: 2 });
    expect(job.next).toBe(4);
    return { id: job.id, before };
  }
  const revocationOf = async (id: string) => {
    const { items } = await admin.answer<ImportsPage>({ path: '/v1/imports' });
    return items.find((item) => item.id === id)?.revocation;
  };
  const step = (id: string, at: number) =>
    admin.ok<ImportRevocation>(admin.send(`/v1/imports/${id}/revocation/steps/${at}`, undefined, null, {}, 'PUT'));

  it('goes on by the minute from where a console left it, in the name of who began', async () => {
    const { id, before } = await imported();
    await admin.ok(admin.send(`/v1/imports/${id}/revocation`, REASON, null));
    await step(id, 0);
    await minute();
    expect(await revocationOf(id)).toMatchObject({ state: 'done', done: 4, taken: 7, kept: 0 });
    expect(await contentsOf()).toEqual(before);
    const { results } = await testEnv.DB.prepare(
      `SELECT actor, count(*) AS steps FROM audit WHERE action = 'import.takeBack' AND subject = ? GROUP BY actor`,
    )
      .bind(id)
      .all<{ actor: string; steps: number }>();
    expect(results).toEqual([{ actor: expect.stringMatching(/^p_/), steps: 4 }]);
    await expectSound();
  });

  it('is begun with once the request has been answered', async () => {
    const { id, before } = await imported();
    expect((await sent('POST', `/v1/imports/${id}/revocation`, REASON)).status).toBe(200);
    expect(await revocationOf(id)).toMatchObject({ state: 'done' });
    expect(await contentsOf()).toEqual(before);
  });

  it('is taken back once where the minute and a console do it at once', async () => {
    const { id, before } = await imported();
    await admin.ok(admin.send(`/v1/imports/${id}/revocation`, REASON, null));
    await Promise.all([minute(), step(id, 0), minute()]);
    expect(await revocationOf(id)).toMatchObject({ state: 'done', done: 4, taken: 7 });
    expect(await contentsOf()).toEqual(before);
  });

  it('waits for an admin where who began is none any more', async () => {
    const { id } = await imported();
    await admin.ok(admin.send(`/v1/imports/${id}/revocation`, REASON, null));
    const of = `(SELECT revoked_by FROM import_revocations WHERE import = '${id}')`;
    await testEnv.DB.prepare(`UPDATE people SET role = 'staff' WHERE id = ${of}`).run();
    await minute();
    await testEnv.DB.prepare(`UPDATE people SET role = 'admin' WHERE id = ${of}`).run();
    expect(await revocationOf(id)).toMatchObject({ state: 'open', done: 0 });
  });
});

describe('a minute in which nothing waits', () => {
  it('writes nothing and asks little', async () => {
    const audit = await countAudit();
    const asked: string[] = [];
    const db = hookDatabase(testEnv.DB, { prepare: (sql) => asked.push(sql) });
    await minute({ ...testEnv, DB: db });
    expect(asked.every((sql) => sql.trimStart().startsWith('SELECT'))).toBe(true);
    expect(asked).toHaveLength(3);
    expect(await countAudit()).toBe(audit);
  });
});
