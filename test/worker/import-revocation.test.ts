import { beforeEach, describe, expect, it, vi } from 'vitest';
import type {
  AuditCheck,
  ImportChunkReply,
  ImportJob,
  ImportKeptPage,
  ImportRevocation,
  ImportsPage,
  Problem,
  PutAside,
} from '../../shared/schema/index.ts';
import { contentsOf, createCurator, expectSound, letterOf } from '../support/curation.ts';
import { ndjson, sendChunk, sendImport } from '../support/import-client.ts';
import { buildApp, call, emptyIndex, testEnv, tokenOf } from '../support/worker-app.ts';

vi.setConfig({ testTimeout: 120_000 });

const clock = { now: '2026-11-20T03:00:00.000Z' };
const app = buildApp(clock);
const token = await tokenOf('admin');
const admin = createCurator(app, token);
const KEY = (slug: string) => `lang-son/ubnd/ke-hoach/2023/${slug}`;
const REASON = 'Nhầm tệp.';

const plan = (number: number, rest: object = {}) => ({
  type: 'ke-hoach',
  symbol: `${number}/KH-UBND`,
  issuer: 'UBND tỉnh Lạng Sơn',
  issuedOn: '2023-03-09',
  title: `Nội dung ${number}`,
  source: 'so-van-thu',
  ...rest,
});
const LAW = {
  type: 'luat',
  symbol: '47/2010/QH12',
  name: 'Luật Các tổ chức tín dụng',
  aliases: ['Luật TCTD'],
  issuer: 'Quốc hội',
  issuedOn: '2010-06-16',
  amendedBy: ['17/2017/QH14'],
};

const begin = (id: string) => call(app, { path: `/v1/imports/${id}/revocation`, token, body: { reason: REASON } });
const step = (id: string, at: number) =>
  call(app, { method: 'PUT', path: `/v1/imports/${id}/revocation/steps/${at}`, token });
async function revoke(id: string): Promise<ImportRevocation> {
  let now = (await (await begin(id)).json()) as ImportRevocation;
  while (now.state === 'open') now = (await (await step(id, now.done)).json()) as ImportRevocation;
  return now;
}
const keptOf = (id: string) => admin.answer<ImportKeptPage>({ path: `/v1/imports/${id}/kept` });
const listed = (query = '') => admin.answer<ImportsPage>({ path: `/v1/imports${query}` });

/** Letters that cite plans, a list that knows one of them already. */
async function fill() {
  await admin.capture(
    letterOf(
      'Lạng Sơn',
      1,
      'Theo Kế hoạch số 2/KH-UBND ngày 09/3/2023 của UBND tỉnh và Kế hoạch số 3/KH-UBND ngày 09/3/2023; theo Luật TCTD năm 2010.',
    ),
    { portal: 'lang-son' },
  );
  await sendImport(admin, { lines: ndjson([plan(1, { title: null, source: 'so-cu' }), plan(5, { source: 'so-cu' })]) });
}

beforeEach(async () => {
  await emptyIndex();
  await testEnv.DB.prepare('UPDATE second_person SET above = NULL').run();
});

describe('an import taken back', () => {
  it('leaves the index as it was before, whatever it created, listed, related, named and suggested', async () => {
    await fill();
    const before = await contentsOf();
    const rows = [...[1, 2, 3, 4].map((n) => plan(n)), plan(5, { issuedOn: '2023-03-10' }), LAW];
    const { job } = await sendImport(admin, { lines: ndjson(rows), size: 2 });
    const during = await contentsOf();
    for (const table of ['instruments', 'relations', 'names', 'suggestions'] as const)
      expect(during[table].length, table).toBeGreaterThan(before[table].length);
    expect(await revoke(job.id)).toMatchObject({ state: 'done', done: 3, taken: 5, kept: 0, reason: REASON });
    expect(await contentsOf()).toEqual(before);
    await expectSound();
  });

  it('broken off half-way is gone on with, and a step sent twice is one', async () => {
    await fill();
    const before = await contentsOf();
    const { job } = await sendImport(admin, { lines: ndjson([6, 7, 8, 9].map((n) => plan(n))), size: 1 });
    await begin(job.id);
    await step(job.id, 0);
    const half = await contentsOf();
    expect(((await (await step(job.id, 0)).json()) as ImportRevocation).done).toBe(1);
    expect(await contentsOf()).toEqual(half);
    expect((await step(job.id, 2)).status).toBe(409);
    expect(await revoke(job.id)).toMatchObject({ state: 'done', taken: 4, kept: 0 });
    expect(await contentsOf()).toEqual(before);
  });

  it('leaves what a later list, a merge or a decision stands on, and says which and why', async () => {
    const rows = [plan(1), plan(2), plan(3), plan(4), plan(5)];
    const { job } = await sendImport(admin, { lines: ndjson(rows) });
    await sendImport(admin, { lines: ndjson([plan(2, { title: 'Nội dung khác', effectiveOn: '2023-04-01' })]) });
    const merged = await admin.merge(KEY('3-kh-ubnd'), KEY('4-kh-ubnd'));
    expect(await revoke(job.id)).toMatchObject({ taken: 2, kept: 3 });
    const { items } = await keptOf(job.id);
    expect(new Set(items.map(({ why }) => why))).toEqual(new Set(['listedSince', 'gone', 'changedSince']));
    expect(items.find(({ why }) => why === 'changedSince')).toMatchObject({
      instrument: { key: KEY('4-kh-ubnd') },
      dependsOn: merged.seq,
    });
    expect((await contentsOf()).instruments.map(({ key }) => key)).toEqual(
      expect.arrayContaining([KEY('2-kh-ubnd'), KEY('4-kh-ubnd')]),
    );
    expect((await contentsOf()).instruments).toHaveLength(2);
    await expectSound();
  });

  it('takes no further chunk, and the same input begins a new import', async () => {
    const lines = ndjson([plan(1), plan(2)]);
    const { job } = await sendImport(admin, { lines, size: 1, killedAfter: 1 });
    await revoke(job.id);
    await expect(sendChunk(admin, job.id, 1, { line: 2, text: lines[1], last: true })).rejects.toThrow(/409/);
    const again = await sendImport(admin, { lines, size: 1 });
    expect(again.job.id).not.toBe(job.id);
    expect(again.job).toMatchObject({ state: 'done', counts: { created: 2 } });
  });

  it('of documents takes their texts, and leaves one in which a citation has been judged', async () => {
    const open = (digest: string) =>
      admin.answer<ImportJob>({
        path: '/v1/imports',
        body: { name: 'van-ban', format: 'documents', digest, total: 2 },
      });
    const { id } = await open('a'.repeat(64));
    const before = await contentsOf();
    const texts = [1, 2].map((n) =>
      letterOf('Lạng Sơn', n, `Theo Kế hoạch số ${n}/KH-UBND ngày 09/3/2023 của UBND tỉnh.`),
    );
    for (const [i, text] of texts.entries()) {
      const document = { name: `${i}.txt`, html: false, sourceUrl: null, portal: 'lang-son' };
      await admin.answer<ImportChunkReply>({
        method: 'PUT',
        path: `/v1/imports/${id}/chunks/${i}`,
        body: { line: i + 1, text, document, last: i === 1 },
      });
    }
    const [citation] = (await contentsOf()).citations as { id: string }[];
    const { version } = await admin.answer<{ version: number }>({ path: `/v1/citations/${citation!.id}` });
    const judged = await admin.ok<{ seq: number }>(
      admin.send(`/v1/citations/${citation!.id}/judgement`, { verdict: 'reject' }, version),
    );
    expect(await revoke(id)).toMatchObject({ taken: 1, kept: 1 });
    expect((await keptOf(id)).items).toMatchObject([{ why: 'changedSince', dependsOn: judged.seq }]);
    await admin.ok(admin.send(`/v1/audit/${judged.seq}/undo`, undefined, 1));
    expect((await contentsOf()).citations).toHaveLength(before.citations.length + 1);
    await expectSound();
  });

  it.each([
    ['a dry run', { dryRun: true }],
    ['a restored export', { format: 'index' }],
  ] as const)('%s is refused', async (_, rest) => {
    const body = { name: 'x', format: 'ndjson', digest: 'b'.repeat(64), ...rest };
    const { id } = await admin.answer<ImportJob>({ path: '/v1/imports', body });
    expect(((await (await begin(id)).json()) as Problem).code).toBe('conflict');
  });

  it('waits for a second admin where more links point to what it listed than one may change', async () => {
    await fill();
    const { job } = await sendImport(admin, { lines: ndjson([plan(2)]) });
    await testEnv.DB.prepare('UPDATE second_person SET above = 0').run();
    const response = await begin(job.id);
    expect(response.status).toBe(202);
    const { proposal, links } = (await response.json()) as PutAside;
    expect(links).toBe(1);
    const approve = await call(app, {
      method: 'POST',
      path: `/v1/proposals/${proposal}/approval`,
      token: await tokenOf('admin'),
    });
    expect(approve.status).toBe(200);
    expect((await listed()).items.find(({ id }) => id === job.id)?.revocation).toMatchObject({
      state: 'open',
      done: 0,
    });
  });
});

describe('the list of imports', () => {
  it('names who, when, what and how far, the newest first, without dry runs unless asked, in pages', async () => {
    const first = await sendImport(admin, { lines: ndjson([plan(1), plan(2)]), size: 1, killedAfter: 1 });
    clock.now = '2026-11-20T04:00:00.000Z';
    const second = await sendImport(admin, { lines: ndjson([plan(3)]) });
    await sendImport(admin, { lines: ndjson([plan(4)]), dryRun: true });
    await revoke(second.job.id);
    const page = await listed('?limit=1');
    expect(page.items).toMatchObject([
      {
        id: second.job.id,
        name: 'danh-sach',
        by: { name: 'Người admin' },
        state: 'done',
        revocation: { state: 'done', taken: 1 },
      },
    ]);
    const rest = await listed(`?limit=1&after=${page.next}`);
    expect(rest.items).toMatchObject([{ id: first.job.id, state: 'open', next: 1, total: 2, revocation: null }]);
    expect((await listed('?rehearsals=true')).items).toHaveLength(3);
  });
});

describe('the log checked', () => {
  const check = (from = 1) => admin.answer<AuditCheck>({ path: `/v1/audit/check?from=${from}` });

  it('is whole up to its last row, from any row on', async () => {
    await fill();
    const whole = await check();
    expect(whole).toMatchObject({ from: 1, brokenAt: null, hash: expect.stringMatching(/^[0-9a-f]{64}$/) });
    expect(whole.to).toBe(Math.min(whole.head, 500));
    expect(await check(whole.head)).toMatchObject({ to: whole.head, brokenAt: null });
  });

  it('names the first row that is not as it was written', async () => {
    await fill();
    const { head } = await check();
    await testEnv.DB.prepare('DROP TRIGGER audit_no_update').run();
    const change = (subject: string) =>
      testEnv.DB.prepare('UPDATE audit SET subject = ? WHERE seq = ?')
        .bind(subject, head - 1)
        .run();
    const subject = await testEnv.DB.prepare('SELECT subject FROM audit WHERE seq = ?')
      .bind(head - 1)
      .first<string>('subject');
    await change('i_another');
    expect(await check(Math.max(1, head - 3))).toMatchObject({ brokenAt: head - 1 });
    await change(subject!);
    expect(await check(Math.max(1, head - 3))).toMatchObject({ brokenAt: null });
  });

  it('names a row that is missing', async () => {
    await testEnv.DB.prepare('DROP TRIGGER IF EXISTS audit_no_delete').run();
    const { head } = await check();
    const row = await testEnv.DB.prepare('SELECT * FROM audit WHERE seq = ?')
      .bind(head - 1)
      .first<Record<string, unknown>>();
    await testEnv.DB.prepare('DELETE FROM audit WHERE seq = ?')
      .bind(head - 1)
      .run();
    expect(await check(Math.max(1, head - 3))).toMatchObject({ brokenAt: head - 1 });
    expect(row).not.toBeNull();
  });
});
