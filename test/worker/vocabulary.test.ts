import fc from 'fast-check';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type {
  Problem,
  Succession,
  SuccessionReply,
  UnitCode,
  UnitCodeReply,
  VocabularyProgress,
} from '../../shared/schema/index.ts';
import { context, stated } from '../support/citations.ts';
import { countAudit, createCurator, expectSound } from '../support/curation.ts';
import { failingDatabase } from '../support/failing-database.ts';
import { DB_NORTH, migrateOthers, spreadEnv } from '../support/three-databases.ts';
import { ALIAS, departmentLetter as letter } from '../support/unit-codes.ts';
import { buildApp, call, createClient, emptyIndex, testEnv, tokenOf } from '../support/worker-app.ts';

vi.setConfig({ testTimeout: 120_000 });

const app = buildApp();
const token = await tokenOf('admin');
const admin = createCurator(app, token);
const HERE = { portal: 'lang-son' };
const BODY = ALIAS.issuer;
const CODES = '/v1/vocabulary/unit-codes';
const HEIRS = '/v1/vocabulary/successions';

const HELD = letter('426/STTTT-BCVT', '20 tháng 4 năm 2023', 'Báo cáo tình hình phủ sóng di động tại các thôn bản.');
const cites = (number: number, cited: string) =>
  letter(`${number}/STTTT-VP`, '05 tháng 6 năm 2023', `Tiếp theo Công văn số ${cited} về phủ sóng di động.`);
const OTHER_SPELLING = '426/STTTT-HTS ngày 20/4/2023 của Sở Thông tin và Truyền thông';

const say = (body: object = ALIAS, path = CODES) => admin.ok<UnitCodeReply>(admin.send(path, body, null));
const follow = () => admin.ok<VocabularyProgress>(admin.send('/v1/vocabulary/progress', undefined, null));
async function followAll(): Promise<VocabularyProgress> {
  for (let progress = await follow(); ; progress = await follow()) if (progress.state === 'done') return progress;
}
const endOn = ({ id, version }: { id: string; version: number | null }, validTo: string | null, rest: object = {}) =>
  admin.send(`${CODES}/${id}`, { validTo, reason: 'Phòng đổi tên.', ...rest }, version, {}, 'PATCH');

/** Links and what follows from them, by keys, so that two indexes can be held against each other. */
async function links(db: D1Database = testEnv.DB) {
  const [citations, instruments] = await db.batch([
    db.prepare(`SELECT k.key AS citing, c.position, c.text, c.state, t.key AS target FROM citations c JOIN instruments k ON k.id = c.citing
      LEFT JOIN instruments t ON t.id = c.target ORDER BY 1, 2`),
    db.prepare('SELECT key, holding, issued_on, title, cited_by FROM instruments ORDER BY 1'),
  ]);
  return { citations: citations!.results, instruments: instruments!.results };
}
const targets = async () =>
  ((await links()).citations as { target: string | null }[]).map(({ target }) => target?.split('/').at(-1) ?? null);
const asked = async (cited = '426/STTTT-HTS', rest: object = {}) => {
  const citation = stated({ type: 'cong-van', symbol: cited, issuedOn: '2023-04-20', ...rest });
  const { outcomes } = await admin.resolve(context({ portal: 'lang-son' }), [citation]);
  return outcomes[0]!;
};

beforeEach(async () => {
  await emptyIndex();
  await testEnv.DB.batch(['vocabulary', 'touched_readings'].map((table) => testEnv.DB.prepare(`DELETE FROM ${table}`)));
  await followAll();
});

describe('two unit codes that are one', () => {
  it('let a page find under one what is held under the other', async () => {
    await admin.capture(HELD, HERE);
    expect((await asked()).kind).toBe('notFound');
    await say();
    const outcome = await asked();
    expect(outcome).toMatchObject({ kind: 'found', instrument: { symbol: '426/STTTT-BCVT', holding: 'held' } });
    expect((await asked('426/STTTT-BCVT')).kind).toBe('found');
    expect((await asked('427/STTTT-HTS')).kind).toBe('notFound');
  });

  it('move the citations there are, as many as the dry run says, and the way back as well', async () => {
    await admin.capture(HELD, HERE);
    await admin.capture(cites(1, OTHER_SPELLING), HERE);
    await admin.capture(cites(2, '426/STTTT-BCVT ngày 20/4/2023'), HERE);
    const before = await links();
    expect(await targets()).toEqual(['426-stttt-hts', '426-stttt-bcvt']);
    const audit = await countAudit();
    const { effect, seq, entry } = await say({ ...ALIAS, dryRun: true });
    expect({ effect, seq, entry }).toEqual({ effect: { citations: 1, instruments: 2 }, seq: null, entry: null });
    expect([await links(), await countAudit()]).toEqual([before, audit]);

    const added = await say();
    expect(added.progress).toEqual({ state: 'open', seen: 0, total: 2, touched: 0, moved: 0 });
    expect(await followAll()).toEqual({ state: 'done', seen: 2, total: 2, touched: 2, moved: 1 });
    expect(await targets()).toEqual(['426-stttt-bcvt', '426-stttt-bcvt']);
    expect(await countAudit()).toBe(audit + 1);
    await expectSound();

    const rehearsed = await admin.ok<UnitCodeReply>(endOn(added.entry!, '2022-12-31', { dryRun: true }));
    expect(rehearsed.effect).toEqual({ citations: 1, instruments: 2 });
    const ended = await admin.ok<UnitCodeReply>(endOn(added.entry!, '2022-12-31'));
    expect(ended.entry).toMatchObject({ validTo: '2022-12-31', version: 2 });
    await followAll();
    expect(await links()).toEqual(before);
    await expectSound();
  });

  it('are taken back by undoing the change, and said again by taking the undo back', async () => {
    await admin.capture(cites(1, OTHER_SPELLING), HERE);
    await admin.capture(HELD, HERE);
    const before = await links();
    const { seq } = await say();
    await followAll();
    const after = await links();
    expect(after).not.toEqual(before);
    const undo = await admin.ok<{ seq: number }>(admin.send(`/v1/audit/${seq}/undo`, undefined, 1));
    expect((await followAll()).moved).toBe(1);
    expect(await links()).toEqual(before);
    expect((await asked()).kind).toBe('found');
    await admin.ok(admin.send(`/v1/audit/${undo.seq}/undo`, undefined, 1));
    await followAll();
    expect(await links()).toEqual(after);
    await expectSound();
  });

  it.each([
    ['before the span', { validFrom: '2023-04-21' }],
    ['after the span', { validFrom: null, validTo: '2023-04-19' }],
    ['of another place', { jurisdiction: 'cao-bang' }],
    ['of another body', { issuer: 'so-tai-chinh' }],
  ])('do not speak of what was issued %s', async (_, rest) => {
    await admin.capture(HELD, HERE);
    await admin.capture(cites(1, OTHER_SPELLING), HERE);
    await say({ ...ALIAS, ...rest });
    expect((await followAll()).moved).toBe(0);
    expect((await asked()).kind).toBe('found');
    expect(await targets()).toEqual(['426-stttt-hts']);
  });

  it('do not lead past a text of the number itself, a day that differs, or two that fit', async () => {
    await say();
    await say({ ...ALIAS, code: 'HTS', means: 'CNTT' });
    await admin.capture(HELD, HERE);
    expect(await asked('426/STTTT-HTS', { issuedOn: '2023-05-20' })).toMatchObject({ kind: 'notFound' });
    await admin.capture(letter('426/STTTT-CNTT', '20 tháng 4 năm 2023', 'Triển khai chữ ký số.'), HERE);
    expect(await asked()).toMatchObject({ kind: 'ambiguous', total: 2 });
    await admin.capture(letter('426/STTTT-HTS', '20 tháng 4 năm 2023', 'Kiểm tra hạ tầng số.'), HERE);
    expect(await asked()).toMatchObject({ kind: 'found', instrument: { symbol: '426/STTTT-HTS' } });
  });

  it('leave alone what a person said of a citation', async () => {
    await admin.capture(HELD, HERE);
    await admin.capture(cites(1, OTHER_SPELLING), HERE);
    const id = await testEnv.DB.prepare('SELECT id FROM citations').first<string>('id');
    await admin.ok(
      admin.send(
        `/v1/citations/${id}/judgement`,
        { verdict: 'reject', instrument: 'lang-son/so-thong-tin-va-truyen-thong/cong-van/2023/426-stttt-bcvt' },
        1,
      ),
    );
    await say();
    expect(await followAll()).toMatchObject({ touched: 0, moved: 0 });
    expect(await targets()).toEqual(['426-stttt-hts']);
  });
});

describe('the order in which things come', () => {
  it('does not matter to any link: said before the texts, between them or after', async () => {
    const steps: Record<string, () => Promise<unknown>> = {
      held: () => admin.capture(HELD, HERE),
      one: () => admin.capture(cites(1, OTHER_SPELLING), HERE),
      other: () => admin.capture(cites(2, '426/STTTT-BCVT ngày 20/4/2023'), HERE),
      undated: () => admin.capture(cites(3, '427/STTTT-HTS ngày 11/5/2023'), HERE),
      second: () => admin.capture(letter('427/STTTT-BCVT', '11 tháng 5 năm 2023', 'Lịch bảo trì trạm.'), HERE),
      rival: () => admin.capture(letter('427/STTTT-CNTT', '11 tháng 5 năm 2023', 'Lịch nghỉ lễ.'), HERE),
      alias: () => say(),
      narrow: () => say({ ...ALIAS, means: 'CNTT', validFrom: '2023-05-01' }),
      itself: () => admin.capture(letter('428/STTTT-HTS', '15 tháng 5 năm 2023', 'Kiểm tra phòng máy.'), HERE),
      like: () => admin.capture(letter('428/STTTT-BCVT', '15 tháng 5 năm 2023', 'Mua thiết bị.'), HERE),
      third: () => admin.capture(cites(4, '428/STTTT-HTS ngày 15/5/2023'), HERE),
      follow: () => followAll(),
    };
    const outcomes = new Set<string>();
    let first: unknown = null;
    await fc.assert(
      fc.asyncProperty(fc.shuffledSubarray(Object.keys(steps), { minLength: 12 }), async (order) => {
        await emptyIndex();
        await testEnv.DB.prepare('DELETE FROM vocabulary').run();
        await followAll();
        for (const step of order) await steps[step]!();
        await followAll();
        const now = await links();
        first ??= now;
        outcomes.add(order.join());
        expect(now).toEqual(first);
        await expectSound();
      }),
      { numRuns: 25, seed: 7 },
    );
    expect(outcomes.size).toBeGreaterThan(20);
    expect(JSON.stringify(first)).toContain('426-stttt-bcvt');
  });

  it('is the same in the index as for a page that asks', async () => {
    const units = ['BCVT', 'HTS', 'CNTT'];
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.record({ unit: fc.constantFrom(...units), number: fc.integer({ min: 1, max: 3 }) }), {
          minLength: 1,
          maxLength: 4,
        }),
        fc.constantFrom(...units),
        fc.integer({ min: 1, max: 3 }),
        async (texts, unit, number) => {
          await emptyIndex();
          await testEnv.DB.prepare('DELETE FROM vocabulary').run();
          await say();
          await followAll();
          for (const text of new Map(texts.map((each) => [`${each.number}/STTTT-${each.unit}`, each])).keys())
            await admin.capture(letter(text, '20 tháng 4 năm 2023', 'Báo cáo định kỳ.'), HERE);
          await admin.capture(
            cites(90, `${number}/STTTT-${unit} ngày 20/4/2023 của Sở Thông tin và Truyền thông`),
            HERE,
          );
          const outcome = await asked(`${number}/STTTT-${unit}`);
          const [target] = await targets();
          if (outcome.kind !== 'found') throw new Error(`${outcome.kind} for a citation of the index`);
          expect(outcome.instrument.key.split('/').at(-1)).toBe(target);
        },
      ),
      { numRuns: 20, seed: 11 },
    );
  });
});

describe('a body whose files went to another', () => {
  const HEIR = {
    former: BODY,
    heir: 'so-khoa-hoc-va-cong-nghe',
    jurisdiction: 'lang-son',
    validFrom: '2025-03-01',
    source: 'Quyết định 24/2025/QĐ-UBND',
    reason: 'Hợp nhất hai sở.',
  };
  it('is on the card of what it issued, from its first day on', async () => {
    await admin.capture(HELD, HERE);
    const [{ id }] = (await testEnv.DB.prepare('SELECT id FROM instruments').all<{ id: string }>()).results as [
      { id: string },
    ];
    await say({ ...HEIR, heir: 'so-tai-chinh' }, HEIRS);
    expect((await admin.read(id)).heldNowBy).toEqual({ name: 'Sở Tài chính tỉnh Lạng Sơn', since: '2025-03-01' });
    const others = [
      letter('9/SNV-VP', '20 tháng 4 năm 2023', 'Báo cáo biên chế.', 'SỞ NỘI VỤ'),
      letter('9/STTTT-VP', '20 tháng 4 năm 2023', 'Báo cáo phủ sóng.')
        .replaceAll('LẠNG SƠN', 'CAO BẰNG')
        .replaceAll('Lạng Sơn', 'Cao Bằng'),
    ];
    const cards = await Promise.all(others.map(async (text) => admin.read((await admin.capture(text)).instrument.id)));
    expect(cards.map(({ heldNowBy }) => heldNowBy?.name ?? null)).toEqual([
      null,
      'Sở Khoa học và Công nghệ tỉnh Cao Bằng',
    ]);
  });

  it('is listed beside what is shipped, which is not changed', async () => {
    const reply = (await say(HEIR, HEIRS)) as unknown as SuccessionReply;
    expect(reply.entry).toMatchObject({
      shipped: false,
      former: BODY,
      heirName: 'Sở Khoa học và Công nghệ',
      version: 1,
    });
    const page = await admin.answer<{ items: Succession[]; next: string | null }>({ path: `${HEIRS}?q=Bắc Giang` });
    expect(page.items.find(({ former }) => former === 'bac-giang')).toMatchObject({
      shipped: true,
      of: 'province',
      heir: 'bac-ninh',
      validFrom: '2025-07-01',
      version: null,
    });
    expect((await admin.answer<{ items: Succession[] }>({ path: HEIRS })).items[0]!.id).toBe(reply.entry!.id);
    const { status } = await admin.send(`${HEIRS}/body:bo-buu-chinh-vien-thong`, { reason: 'x' }, 1, {}, 'PATCH');
    expect(status).toBe(404);
  });

  it('is meant where the day is in the span and the same, and nowhere else', async () => {
    const commune = (number: number, day: string) =>
      `ỦY BAN NHÂN DÂN\nXÃ CAO LỘC\n\nSố: ${number}/QĐ-UBND\n\nCao Lộc, ngày ${day}\n\nQUYẾT ĐỊNH\nVề việc phân công nhiệm vụ`;
    const district = (number: number, on: string) =>
      stated({
        type: 'quyet-dinh',
        symbol: `${number}/QĐ-UBND`,
        issuedOn: on,
        issuer: 'UBND huyện Cao Lộc, tỉnh Lạng Sơn',
      });
    const ask = async (...citations: ReturnType<typeof stated>[]) =>
      (await admin.resolve(context({ portal: 'lang-son' }), citations)).outcomes.map(({ kind }) => kind);
    await admin.capture(commune(12, '05 tháng 8 năm 2025'), HERE);
    const there = (await links()).instruments as { key: string }[];
    expect(there[0]!.key).toBe('lang-son/ubnd-xa-cao-loc/quyet-dinh/2025/12-qd-ubnd');
    const citations = [district(12, '2025-08-05'), district(12, '2025-08-06'), district(13, '2025-08-05')];
    expect(await ask(...citations)).toEqual(['notFound', 'notFound', 'notFound']);
    const order = { ...HEIR, former: 'ubnd-huyen-cao-loc', heir: 'ubnd-xa-cao-loc', validFrom: '2025-07-01' };
    const { entry } = (await say(order, HEIRS)) as unknown as SuccessionReply;
    expect(await ask(...citations)).toEqual(['found', 'notFound', 'notFound']);
    const body = { validFrom: '2025-09-01', reason: 'Ghi nhầm ngày.' };
    await admin.ok(admin.send(`${HEIRS}/${entry!.id}`, body, 1, {}, 'PATCH'));
    expect(await ask(...citations)).toEqual(['notFound', 'notFound', 'notFound']);
  });
});

describe('what is refused', () => {
  const problem = async (body: object, path = CODES) => (await (await admin.send(path, body, null)).json()) as Problem;

  it('names the field or the entry that is in the way', async () => {
    const { entry } = await say();
    expect(await problem({ ...ALIAS, code: 'BCVT&CNTT', means: 'BCVTCNTT' })).toMatchObject({
      code: 'badRequest',
      errors: [{ path: 'means' }],
    });
    expect(await problem({ ...ALIAS, issuer: 'so-khong-co' })).toMatchObject({ errors: [{ path: 'issuer' }] });
    expect(await problem({ ...ALIAS, issuer: 'chinh-phu' })).toMatchObject({ errors: [{ path: 'jurisdiction' }] });
    expect(await problem({ ...ALIAS, code: 'X', validTo: '2021-01-01' })).toMatchObject({
      errors: [{ path: 'validTo' }],
    });
    expect(await problem({ ...ALIAS, code: 'BCVT', means: 'HTS' })).toMatchObject({
      code: 'conflict',
      detail: expect.stringContaining(entry!.id),
    });
    const heir = { former: BODY, heir: 'so-tai-chinh', validFrom: '2025-03-01', source: 'x', reason: 'x' };
    await say(heir, HEIRS);
    expect(await problem({ ...heir, former: heir.heir, heir: BODY }, HEIRS)).toMatchObject({ code: 'conflict' });
    expect(await problem({ ...heir, heir: BODY }, HEIRS)).toMatchObject({ errors: [{ path: 'heir' }] });
  });

  it('is a change of what is not as its sender read it, a second body under one key, and a write of a reviewer', async () => {
    const { entry } = await say();
    expect((await endOn({ id: entry!.id, version: null }, null)).status).toBe(428);
    expect((await endOn({ id: entry!.id, version: 9 }, null)).status).toBe(412);
    const key = { 'idempotency-key': 'v-1' };
    const other = { ...ALIAS, code: 'KHTC' };
    const [once, twice] = [await admin.send(CODES, other, null, key), await admin.send(CODES, other, null, key)];
    expect(((await twice.json()) as UnitCodeReply).seq).toBe(((await once.json()) as UnitCodeReply).seq);
    expect((await admin.send(CODES, { ...other, code: 'TTR' }, null, key)).status).toBe(422);
    const reviewer = await tokenOf('reviewer');
    expect((await call(app, { path: CODES, token: reviewer, body: ALIAS })).status).toBe(403);
    const read = await call(app, { path: CODES, token: reviewer });
    expect(((await read.json()) as { items: UnitCode[] }).items).toHaveLength(2);
    const tag = read.headers.get('etag')!;
    expect((await call(app, { path: CODES, token: reviewer, headers: { 'if-none-match': tag } })).status).toBe(304);
  });
});

describe('a walk over the citations that breaks off', () => {
  it('leaves no slice half done, and goes on where it was', async () => {
    await admin.capture(HELD, HERE);
    for (let i = 1; i <= 3; i++) await admin.capture(cites(i, OTHER_SPELLING), HERE);
    const before = await links();
    await say();
    for (let at = 0, length = 1; at < length; at++) {
      const failing = failingDatabase(testEnv.DB, at);
      const request = { method: 'POST', path: '/v1/vocabulary/progress', token };
      expect((await call(app, request, { ...testEnv, DB: failing.db })).status).toBe(500);
      length = failing.length();
      expect(length).toBeGreaterThan(20);
      expect(await links(), `failing at ${at}`).toEqual(before);
      expect((await admin.answer<VocabularyProgress>({ path: '/v1/vocabulary/progress' })).seen).toBe(0);
    }
    await followAll();
    expect(await targets()).toEqual(['426-stttt-bcvt', '426-stttt-bcvt', '426-stttt-bcvt']);
    await expectSound();
  });

  it('begins anew when something else is said in its course, and forgets neither', async () => {
    await admin.capture(HELD, HERE);
    await admin.capture(cites(1, OTHER_SPELLING), HERE);
    await admin.capture(cites(2, '426/STTTT-VT ngày 20/4/2023 của Sở Thông tin và Truyền thông'), HERE);
    await say();
    await say({ ...ALIAS, code: 'VT' });
    expect(await followAll()).toMatchObject({ touched: 2, moved: 2 });
  });
});

describe('databases of provinces', () => {
  it('follow what the main one says', async () => {
    await migrateOthers();
    const client = createClient(app, token, spreadEnv);
    await client.capture(HELD, HERE);
    await client.capture(cites(1, OTHER_SPELLING), HERE);
    const post = (path: string, body: object = {}) =>
      client.answer<UnitCodeReply & VocabularyProgress>({ method: 'POST', path, body });
    expect((await post(CODES, { ...ALIAS, dryRun: true })).effect).toEqual({ citations: 1, instruments: 2 });
    expect((await post(CODES, ALIAS)).progress.state).toBe('open');
    expect(await post('/v1/vocabulary/progress')).toMatchObject({ state: 'done', moved: 1 });
    const { citations } = await links(DB_NORTH);
    expect(citations).toMatchObject([{ target: expect.stringContaining('426-stttt-bcvt') }]);
  });
});
