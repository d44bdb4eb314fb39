import { beforeEach, describe, expect, it } from 'vitest';
import type { Report, ReportReply, ReportsPage } from '../../shared/schema/index.ts';
import { buildApp, call, createClient, NOW, testEnv, tokenOf } from '../support/worker-app.ts';

const clock = { now: NOW };
const app = buildApp(clock);
let reviewerToken = '';
let adminToken = '';
let admin: ReturnType<typeof createClient>;

const citation = {
  kind: 'full',
  type: 'quyet-dinh',
  symbol: '2068/QĐ-UBND',
  name: null,
  issuedOn: '2023-12-12',
  issuer: 'UBND tỉnh',
  title: null,
  pinpoint: null,
};
const SHOWN = 'lang-son/ubnd/quyet-dinh/2023/2068-qd-ubnd';
const wrong = { kind: 'wrongLink', citation, scope: 'lang-son', shown: SHOWN };
const missing = { kind: 'missing', citation: { ...citation, symbol: '175/KH-UBND' }, note: 'Cần gấp' };

const post = (body: unknown, headers: Record<string, string> = {}) =>
  call(app, { path: '/v1/reports', token: reviewerToken, body, headers });
const send = async (body: unknown, key?: string) =>
  ((await (await post(body, key ? { 'idempotency-key': key } : {})).json()) as ReportReply).id;
const list = (query = '') => admin.answer<ReportsPage>({ path: `/v1/reports${query}` });
const close = (id: string, body: unknown, version = '"1"') =>
  call(app, { path: `/v1/reports/${id}/close`, token: adminToken, body, headers: { 'if-match': version } });

beforeEach(async () => {
  clock.now = NOW;
  // Their minutes are counted on the clock that each test sets back.
  reviewerToken = await tokenOf('reviewer');
  adminToken = await tokenOf('admin');
  admin = createClient(app, adminToken);
  await testEnv.DB.batch(['reports', 'idempotency'].map((table) => testEnv.DB.prepare(`DELETE FROM ${table}`)));
});

describe('a report', () => {
  it('is kept as it was stated, with who sent it and when', async () => {
    const id = await send(wrong);
    expect(await list()).toEqual({
      total: 1,
      next: null,
      items: [
        {
          id,
          kind: 'wrongLink',
          citation,
          scope: 'lang-son',
          shown: SHOWN,
          note: null,
          by: 'Người reviewer',
          at: NOW,
          state: 'open',
          closed: null,
          version: 1,
        },
      ],
    });
  });

  it('keeps nothing of the page beyond the citation', async () => {
    await send({ ...wrong, url: 'http://langson.gov.vn/a', citation: { ...citation, ref: 'r1', text: 'cả trang' } });
    const row = await testEnv.DB.prepare('SELECT * FROM reports').first();
    expect(JSON.stringify(row)).not.toMatch(/langson\.gov|cả trang|"ref"/);
  });

  it('sent twice under one key is one, and under that key another is refused', async () => {
    expect(await send(missing, 'k1')).toBe(await send(missing, 'k1'));
    expect((await list()).total).toBe(1);
    expect((await post(wrong, { 'idempotency-key': 'k1' })).status).toBe(422);
  });

  it('is in the audit log with its row, in one transaction', async () => {
    const id = await send(wrong);
    const row = await testEnv.DB.prepare('SELECT action, subject, after FROM audit ORDER BY seq DESC LIMIT 1').first();
    expect(row).toMatchObject({ action: 'report.create', subject: id });
    expect(JSON.parse(String(row?.after))).toEqual({ kind: 'wrongLink', symbol: '2068/QĐ-UBND', shown: SHOWN });
  });

  it.each([
    ['a wrong link that shows nothing', { ...wrong, shown: null }],
    ['a missing one that shows something', { ...missing, shown: SHOWN }],
    ['a kind that is none', { ...missing, kind: 'spam' }],
    ['a note over its cap', { ...missing, note: 'x'.repeat(1001) }],
    ['a citation over its cap', { ...missing, citation: { ...citation, title: 'x'.repeat(1001) } }],
  ])('is refused: %s', async (_, body) => expect((await post(body)).status).toBe(400));

  it('spends of the sender’s minute, so that sixty fill it', async () => {
    const token = await tokenOf('reviewer');
    const bindings = { ...testEnv, CITATIONS_PER_MINUTE: '2000' };
    const status = async () => (await call(app, { path: '/v1/reports', token, body: missing }, bindings)).status;
    expect([await status(), await status(), await status()]).toEqual([201, 201, 429]);
  });
});

describe('the list', () => {
  it('comes in pages, the newest first, each report once', async () => {
    const ids: string[] = [];
    for (const minute of ['01', '02', '02', '03', '04']) {
      clock.now = `2026-11-20T03:${minute}:00.000Z`;
      ids.push(await send(missing));
    }
    const seen: Report[] = [];
    let next: string | null = '';
    while (next !== null) {
      const page: ReportsPage = await list(`?limit=2${next ? `&after=${next}` : ''}`);
      expect(page.total).toBe(5);
      seen.push(...page.items);
      next = page.next;
    }
    expect(new Set(seen.map(({ id }) => id))).toEqual(new Set(ids));
    const times = seen.map(({ at }) => at);
    expect(seen).toHaveLength(5);
    expect(times).toEqual(times.toSorted().reverse());
  });

  it('refuses a cursor that is not its own', async () => {
    const response = await call(app, { path: '/v1/reports?after=zzz', token: adminToken });
    expect(response.status).toBe(400);
  });
});

describe('closing', () => {
  it('takes the report from the open ones to the closed, with who, when and why', async () => {
    const id = await send(wrong);
    clock.now = '2026-11-21T03:00:00.000Z';
    const closed = (await (await close(id, { reason: 'Đã sửa liên kết' })).json()) as Report;
    expect(closed).toMatchObject({
      state: 'closed',
      closed: { by: 'Người admin', at: clock.now, reason: 'Đã sửa liên kết' },
      version: 2,
    });
    expect((await list()).total).toBe(0);
    expect((await list('?state=closed')).items).toEqual([closed]);
  });

  it('happens once: a second is told that it is over', async () => {
    const id = await send(wrong);
    await close(id, { reason: 'Xong' });
    expect((await close(id, { reason: 'Lại' }, '"2"')).status).toBe(409);
  });

  it('names the version it read, and gives a reason', async () => {
    const id = await send(wrong);
    expect((await close(id, { reason: 'Xong' }, '"7"')).status).toBe(412);
    expect((await close(id, { reason: '  ' })).status).toBe(400);
    const bare = await call(app, { path: `/v1/reports/${id}/close`, token: adminToken, body: { reason: 'Xong' } });
    expect(bare.status).toBe(428);
    expect((await close('r_none', { reason: 'Xong' })).status).toBe(404);
    expect((await list()).total).toBe(1);
  });
});
