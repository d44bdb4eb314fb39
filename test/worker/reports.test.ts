import { beforeEach, describe, expect, it } from 'vitest';
import {
  QueuePage,
  type Report,
  type ReportReply,
  type ReportsPage,
  type RequestsPage,
} from '../../shared/schema/index.ts';
import { buildApp, call, createClient, emptyIndex, NOW, testEnv, tokenOf } from '../support/worker-app.ts';

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

  it('of what no index holds, such as a technical standard, is kept for itself', async () => {
    const standard = {
      ...citation,
      kind: 'standard',
      type: null,
      symbol: 'TCVN 6909:2001',
      issuedOn: null,
      issuer: null,
    };
    const ids = [await send({ ...missing, citation: standard }), await send({ ...missing, citation: standard })];
    expect((await list()).items.map(({ id }) => id).sort()).toEqual(ids.sort());
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
      ids.push(await send(wrong));
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

describe('a request for an instrument that the index lacks', () => {
  const ask = async (body: object, as = reviewerToken) =>
    ((await (await call(app, { path: '/v1/reports', token: as, body })).json()) as ReportReply).id;
  const wishes = (query = '') => admin.answer<RequestsPage>({ path: `/v1/requests${query}` });
  const plan = (symbol: string, over: object = {}) => ({
    kind: 'missing',
    citation: { ...citation, type: 'ke-hoach', symbol, issuedOn: '2023-08-08', issuer: 'UBND tỉnh', ...over },
    scope: 'lang-son',
  });
  const text = (symbol: string) =>
    `ỦY BAN NHÂN DÂN TỈNH LẠNG SƠN\n\nSố: ${symbol}\n\nLạng Sơn, ngày 08 tháng 8 năm 2023\n\nKẾ HOẠCH\n\nTriển khai chuyển đổi số`;

  beforeEach(() => emptyIndex());

  it('is counted once for each person, and what most ask for comes first', async () => {
    const staff = await tokenOf('staff');
    await ask(plan('97/KH-UBND'));
    const id = await ask(plan('175/KH-UBND'));
    expect(await ask(plan('175/KH-UBND', { title: 'về việc khác', pinpoint: 'Điều 2' }))).toBe(id);
    clock.now = '2026-11-20T03:05:00.000Z';
    await ask(plan('175/KH-UBND', { issuer: 'Ủy ban nhân dân tỉnh' }), staff);
    const { total, items } = await wishes();
    expect(total).toBe(2);
    expect(items).toMatchObject([
      { id, asked: 2, mine: false, series: '2023', jurisdictions: [{ id: 'lang-son', name: 'Lạng Sơn' }] },
      { asked: 1, citation: { symbol: '97/KH-UBND' } },
    ]);
    const mine = await createClient(app, reviewerToken).answer<RequestsPage>({ path: '/v1/requests' });
    expect(mine.items.map((each) => each.mine)).toEqual([true, true]);
    expect(JSON.stringify(mine)).not.toContain('Người');
  });

  it('is another one in another year, place or body', async () => {
    await ask(plan('175/KH-UBND'));
    await ask(plan('175/KH-UBND', { issuedOn: '2024-08-08' }));
    await ask({ ...plan('175/KH-UBND'), scope: 'cao-bang' });
    await ask(plan('175/KH-UBND', { issuedOn: null }));
    expect((await wishes()).total).toBe(4);
    expect((await wishes('?jurisdiction=cao-bang')).items).toMatchObject([{ jurisdictions: [{ id: 'cao-bang' }] }]);
    const first = await wishes('?limit=2');
    const second = await wishes(`?limit=2&after=${encodeURIComponent(first.next!)}`);
    expect(new Set([...first.items, ...second.items].map(({ id }) => id)).size).toBe(4);
  });

  it('of a gap has the year of its series', async () => {
    const body = { ...plan('97/KH-UBND', { issuedOn: null, issuer: 'UBND tỉnh Lạng Sơn' }), numberedIn: '2023-06-30' };
    await ask(body);
    expect((await wishes()).items).toMatchObject([{ series: '2023', citation: { issuedOn: null } }]);
  });

  it('ends for everybody when the text comes, and not when another number does', async () => {
    const staff = await tokenOf('staff');
    for (const token of [reviewerToken, staff]) await ask(plan('175/KH-UBND'), token);
    await ask(plan('176/KH-UBND', { issuedOn: null }));
    await admin.capture(text('176/KH-UBND'), { portal: 'lang-son' });
    expect((await wishes()).total).toBe(2);
    await admin.capture(text('175/KH-UBND'), { portal: 'cao-bang' });
    expect((await wishes()).items).toMatchObject([{ citation: { symbol: '176/KH-UBND' } }]);
    expect((await list('?state=closed')).items).toMatchObject([
      { closed: { by: 'Người admin', reason: 'Văn bản đã có trong chỉ mục.' } },
      { closed: { by: 'Người admin' } },
    ]);
  });

  it('does not end because somebody cites it too', async () => {
    await ask(plan('175/KH-UBND'));
    const letter = text('9/KH-UBND').replace(
      'Triển khai',
      'Theo Kế hoạch số 175/KH-UBND ngày 08/8/2023 của UBND tỉnh.\n\nTriển khai',
    );
    await admin.capture(letter, { portal: 'lang-son' });
    expect((await wishes()).total).toBe(1);
  });

  it('is closed by an admin for everybody who asks, with one row in the log', async () => {
    const staff = await tokenOf('staff');
    for (const token of [reviewerToken, staff]) await ask(plan('175/KH-UBND'), token);
    const [wish] = (await wishes()).items;
    expect((await close(wish!.id, { reason: 'Văn bản mật.' }, '"7"')).status).toBe(412);
    expect((await close(wish!.id, { reason: 'Văn bản mật.' }, `"${wish!.version}"`)).status).toBe(200);
    expect((await wishes()).total).toBe(0);
    expect((await list('?state=closed')).total).toBe(2);
    await ask(plan('175/KH-UBND'));
    expect((await wishes()).items).toMatchObject([{ asked: 1 }]);
  });

  it('waits in the queue once, however many ask', async () => {
    const staff = await tokenOf('staff');
    for (const token of [reviewerToken, staff]) await ask(plan('175/KH-UBND'), token);
    const { counts, items } = QueuePage.parse(await admin.answer({ path: '/v1/queue?kind=reports' }));
    expect([counts.reports, items.length]).toEqual([1, 1]);
  });
});
