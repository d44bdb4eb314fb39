import { beforeEach, describe, expect, it, vi } from 'vitest';
import { type AlikePage, type QueueKind, QueuePage, type Relation } from '../../shared/schema/index.ts';
import { contentsOf, countAudit, createCurator, decisionOf, expectSound, letterOf } from '../support/curation.ts';
import { failingDatabase } from '../support/failing-database.ts';
import { buildApp, call, createClient, emptyIndex, testEnv, tokenOf } from '../support/worker-app.ts';

vi.setConfig({ testTimeout: 60_000 });

const app = buildApp();
const token = await tokenOf('admin');
const admin = createCurator(app, token);
const staff = createClient(app, await tokenOf('staff'));
const HERE = { portal: 'lang-son' };
const KEY = (slug: string, year = 2023) => `lang-son/ubnd/quyet-dinh/${year}/${slug}`;
const REASON = 'Đọc bản gốc.';
const REPLACING = decisionOf(
  'Lạng Sơn',
  '5/QĐ-UBND',
  '02 tháng 01 năm 2025',
  'Về việc một\n\nĐiều 1. Thay thế Quyết định số 2068/QĐ-UBND ngày 12/12/2023 của UBND tỉnh.',
);

const queue = async (kind?: QueueKind, query = '') =>
  QueuePage.parse(await admin.answer({ path: `/v1/queue?${kind ? `kind=${kind}` : ''}${query}` }));
const relations = async (query = '') =>
  (await admin.answer<{ items: Relation[] }>({ path: `/v1/relations${query}` })).items;

beforeEach(() => emptyIndex());

describe('what waits for a person', () => {
  it('is counted and paged by kind, each with what there is to decide it by', async () => {
    for (const [i, place] of ['Lào Cai', 'Yên Bái'].entries())
      await admin.capture(decisionOf(place, '100/QĐ-UBND', '05 tháng 02 năm 2024'), {
        portal: ['lao-cai', 'yen-bai'][i]!,
      });
    const twice =
      'Theo Quyết định số 100/QĐ-UBND ngày 05/02/2024 của UBND tỉnh và Quyết định số 777/QĐ-UBND của UBND tỉnh.';
    await admin.capture(letterOf('Lào Cai', 9, twice, '05 tháng 6 năm 2026'), { portal: 'lao-cai' });
    await admin.capture(
      letterOf(
        'Lào Cai',
        8,
        'Theo Quyết định số 777/QĐ-UBND và Quyết định số 778/QĐ-UBND của UBND tỉnh.',
        '05 tháng 6 năm 2026',
      ),
      { portal: 'lao-cai' },
    );
    await staff.capture(REPLACING, HERE);
    for (const [i, symbol] of ['426/STTTT-CNTT', '426/STTTT-CNTTBC'].entries())
      await admin.capture(
        letterOf('Lạng Sơn', i + 1, `Theo Công văn số ${symbol} ngày 21/3/2024 của Sở Thông tin và Truyền thông.`),
        HERE,
      );
    const { counts } = await queue();
    expect(counts).toMatchObject({ ambiguous: 1, unmatched: 2, proposed: 1, duplicates: 1, relations: 1, reports: 0 });
    const [open] = (await queue('ambiguous')).items;
    expect(open!.citation!.candidates).toHaveLength(2);
    expect(open!.citation!.differs).toContain('jurisdiction');
    expect(open!.citation!.sentence.text).toContain('100/QĐ-UBND');
    const first = await queue('unmatched', '&limit=1');
    const second = await queue('unmatched', `&limit=1&after=${first.next}`);
    expect([...first.items, ...second.items].map(({ group }) => group)).toMatchObject([
      { documents: 2, citations: 2 },
      { documents: 1, citations: 1 },
    ]);
    expect((await queue('unmatched', `&limit=1&after=${second.next}`)).items).toEqual([]);
    expect((await queue('proposed')).items).toMatchObject([
      { instruments: [{ key: KEY('5-qd-ubnd', 2025), state: 'proposed' }] },
    ]);
    const [pair] = (await queue('duplicates')).items;
    expect(pair).toMatchObject({ version: 1, reason: 'sameNumber' });
    expect(pair!.instruments.map(({ symbol }) => symbol).sort()).toEqual(['426/STTTT-CNTT', '426/STTTT-CNTTBC']);
    expect((await queue('relations')).items).toMatchObject([
      { relation: { type: 'replaces', method: 'rule', state: 'proposed' } },
    ]);
    expect((await call(app, { path: '/v1/queue?kind=ambiguous&after=x', token })).status).toBe(400);
  });

  it('gets shorter as it is settled', async () => {
    await staff.capture(REPLACING, HERE);
    const [item] = (await queue('relations')).items;
    await admin.ok(
      admin.send(`/v1/relations/${item!.id}`, { state: 'confirmed', reason: REASON }, item!.version, {}, 'PATCH'),
    );
    expect((await queue()).counts.relations).toBe(0);
  });

  it('names other citations of the same words, of the same document first', async () => {
    for (const [i, place] of ['Lào Cai', 'Yên Bái'].entries())
      await admin.capture(decisionOf(place, '100/QĐ-UBND', '05 tháng 02 năm 2024'), {
        portal: ['lao-cai', 'yen-bai'][i]!,
      });
    const once = 'Theo Quyết định số 100/QĐ-UBND của UBND tỉnh.';
    const later = '05 tháng 6 năm 2026';
    await admin.capture(letterOf('Lào Cai', 7, `${once}\n\n${once}`, later), { portal: 'lao-cai' });
    await admin.capture(letterOf('Lào Cai', 8, once, later), { portal: 'lao-cai' });
    const waiting = (await queue('ambiguous')).items.map(({ citation }) => citation!);
    expect(waiting).toHaveLength(3);
    const pair = waiting.filter(({ citing }) => citing.symbol === '7/UBND-KT');
    const { more, items } = await admin.answer<AlikePage>({ path: `/v1/citations/${pair[0]!.id}/alike` });
    expect(more).toBe(false);
    expect(items.map(({ id }) => id)).toEqual([
      pair[1]!.id,
      waiting.find(({ citing }) => citing.symbol === '8/UBND-KT')!.id,
    ]);
    expect((await admin.answer<AlikePage>({ path: `/v1/citations/${items[1]!.id}/alike` })).items).toHaveLength(2);
  });

  it('is read by everybody, but what readers reported by admins alone', async () => {
    const reviewer = await tokenOf('reviewer');
    expect((await call(app, { path: '/v1/queue?kind=proposed', token: reviewer })).status).toBe(200);
    expect((await call(app, { path: '/v1/queue?kind=reports', token: reviewer })).status).toBe(403);
  });

  it('holds what readers reported', async () => {
    const citation = {
      ref: '1',
      kind: 'full',
      type: 'quyet-dinh',
      symbol: '9/QĐ-UBND',
      name: null,
      issuedOn: null,
      issuer: null,
      title: null,
      pinpoint: null,
    };
    const body = { kind: 'missing', citation, scope: 'lang-son' };
    expect((await call(app, { path: '/v1/reports', token, body })).status).toBe(201);
    expect((await queue('reports')).items).toMatchObject([{ report: { kind: 'missing' } }]);
  });
});

describe('a relation', () => {
  const stated = {
    type: 'repeals',
    source: KEY('5-qd-ubnd', 2025),
    target: KEY('7-qd-ubnd'),
    effectiveOn: '2025-02-01',
    reason: REASON,
  };
  async function fill() {
    await admin.capture(REPLACING, HERE);
    await admin.capture(letterOf('Lạng Sơn', 1, 'Theo Quyết định số 7/QĐ-UBND ngày 03/01/2023 của UBND tỉnh.'), HERE);
  }

  it('that a person states changes the status, with its day', async () => {
    await fill();
    const { relation } = await admin.ok<{ relation: Relation }>(admin.send('/v1/relations', stated, null));
    expect(relation).toMatchObject({
      method: 'person',
      state: 'confirmed',
      target: { key: stated.target },
      version: 2,
    });
    expect((await admin.read(stated.target)).status.today).toMatchObject({ cause: 'repeals', since: '2025-02-01' });
    expect((await relations(`?instrument=${encodeURIComponent(stated.target)}`)).map(({ id }) => id)).toEqual([
      relation.id,
    ]);
    await admin.ok(admin.send(`/v1/relations/${relation.id}`, undefined, relation.version, {}, 'DELETE'));
    expect((await admin.read(stated.target)).status.today.cause).toBeNull();
    await expectSound();
  });

  it('that a rule read wrongly is rejected for good, and the status follows', async () => {
    await fill();
    const [read] = await relations('?type=replaces');
    expect((await admin.read(KEY('2068-qd-ubnd'))).status.today.cause).toBe('replaces');
    await admin.ok(
      admin.send(`/v1/relations/${read!.id}`, { state: 'rejected', reason: REASON }, read!.version, {}, 'PATCH'),
    );
    expect((await admin.read(KEY('2068-qd-ubnd'))).status.today.cause).toBeNull();
    await admin.capture(REPLACING, HERE);
    expect((await admin.read(KEY('2068-qd-ubnd'))).status.today.cause).toBeNull();
    expect(await relations('?type=replaces')).toMatchObject([
      { id: read!.id, state: 'rejected', version: read!.version + 1 },
    ]);
    expect((await admin.send(`/v1/relations/${read!.id}`, undefined, 2, {}, 'DELETE')).status).toBe(409);
  });

  it('is put right in kind, reach, place and day', async () => {
    await fill();
    const [read] = await relations('?type=replaces');
    const right = { type: 'repeals', reach: 'part', pinpoint: 'khoản 2 Điều 1', effectiveOn: '2025-03-01' };
    const path = `/v1/relations/${read!.id}`;
    const { relation } = await admin.ok<{ relation: Relation }>(
      admin.send(path, { ...right, reason: REASON }, 1, {}, 'PATCH'),
    );
    expect(relation).toMatchObject({ ...right, state: 'confirmed', version: 2 });
    const whole = { reach: 'whole', pinpoint: null };
    await admin.ok(admin.send(path, { ...whole, reason: REASON }, 2, {}, 'PATCH'));
    expect((await admin.read(KEY('2068-qd-ubnd'))).status.today).toMatchObject({
      cause: 'repeals',
      since: '2025-03-01',
    });
    expect((await admin.send(path, { reason: REASON }, null, {}, 'PATCH')).status).toBe(428);
    expect((await admin.send(path, { reason: REASON }, 1, {}, 'PATCH')).status).toBe(412);
  });

  it('is stated once, between two', async () => {
    await fill();
    const headers = { 'idempotency-key': 'r' };
    const audits = await countAudit();
    for (const _ of [1, 2]) expect((await admin.send('/v1/relations', stated, null, headers)).status).toBe(200);
    expect(await countAudit()).toBe(audits + 1);
    expect((await admin.send('/v1/relations', stated, null)).status).toBe(409);
    expect((await admin.send('/v1/relations', { ...stated, target: stated.source }, null)).status).toBe(409);
    expect((await admin.send('/v1/relations', { ...stated, target: 'none' }, null)).status).toBe(404);
  });

  it('that fails at any statement leaves nothing half-written', async () => {
    await fill();
    const [read] = await relations('?type=replaces');
    const before = await contentsOf();
    const body = { state: 'rejected', reason: REASON };
    const request = { method: 'PATCH', path: `/v1/relations/${read!.id}`, token, body, headers: { 'if-match': '"1"' } };
    let failing = 0;
    for (;;) {
      const { db } = failingDatabase(testEnv.DB, failing);
      const { status } = await call(app, request, { ...testEnv, DB: db });
      if (status === 200) break;
      expect([status, await contentsOf()]).toEqual([500, before]);
      failing += 1;
    }
    expect(failing).toBeGreaterThan(4);
  });
});
