import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { citationToStated, findCitations } from '../../shared/citation/index.ts';
import {
  AnyResolveReply,
  type ListedReply,
  type Outcome,
  type PageContext,
  type ResolveReply,
  type StatedCitation,
} from '../../shared/schema/index.ts';
import { resolveReplyText } from '../../worker/http/resolve-text.ts';
import { resolveCitations } from '../../worker/services/resolve-citations.ts';
import { CARD_COLUMNS, CARD_JOINS } from '../../worker/stores/card-columns.ts';
import { PACKED_COLUMNS, type PackedCardRow, unpackCard } from '../../worker/stores/packed-card.ts';
import langSon from '../fixtures/lang-son.txt?raw';
import quangNgai from '../fixtures/quang-ngai.txt?raw';
import { context, stated } from '../support/citations.ts';
import { hookDatabase } from '../support/failing-database.ts';
import { letter } from '../support/letters.ts';
import { buildApp, call, createClient, emptyIndex, NOW, testEnv, tokenOf } from '../support/worker-app.ts';

const app = buildApp();
let client: ReturnType<typeof createClient>;

beforeAll(async () => {
  client = createClient(app, await tokenOf('staff'));
});
beforeEach(() => emptyIndex());

const DECISION = { type: 'quyet-dinh', symbol: '2068/QĐ-UBND', issuedOn: '2023-12-12', issuer: 'UBND tỉnh' };

async function resolveOne(citation: Partial<StatedCitation>, page: Partial<PageContext> = {}): Promise<Outcome> {
  const { outcomes } = await client.resolve(page, [stated(citation)]);
  return outcomes[0]!;
}

const keysOf = (outcome: Outcome) =>
  outcome.kind === 'found'
    ? [outcome.instrument.key]
    : outcome.kind === 'ambiguous'
      ? outcome.candidates.map((each) => each.key)
      : [];

describe('one symbol in two provinces', () => {
  const sameIn = (place: string, title: string) =>
    letter({ symbol: '2068/QĐ-UBND', place, date: '12/12/2023', title: `QUYẾT ĐỊNH\n${title}`, body: 'Nội dung.' });

  beforeEach(async () => {
    await client.capture(sameIn('Lạng Sơn', 'Giao chỉ tiêu kế hoạch năm 2024'));
    await client.capture(sameIn('Quảng Ngãi', 'Phê duyệt quy hoạch'));
  });

  it("the Lạng Sơn page links only Lạng Sơn's, whatever tells that it is one", async () => {
    const pages: Partial<PageContext>[] = [
      { letterheadPlace: 'Lạng Sơn' },
      { letterheadIssuer: 'UBND TỈNH LẠNG SƠN' },
      { portal: 'lang-son' },
      { home: 'lang-son' },
      { letterheadPlace: 'Lạng Sơn', portal: 'quang-ngai', home: 'quang-ngai' },
    ];
    for (const page of pages) {
      const outcome = await resolveOne(DECISION, page);
      expect(outcome.kind).toBe('found');
      expect(keysOf(outcome)).toEqual(['lang-son/ubnd/quyet-dinh/2023/2068-qd-ubnd']);
    }
  });

  it('words that name the province find it on any page', async () => {
    const outcome = await resolveOne({ ...DECISION, issuer: 'UBND tỉnh Quảng Ngãi' }, { letterheadPlace: 'Lạng Sơn' });
    expect(keysOf(outcome)).toEqual(['quang-ngai/ubnd/quyet-dinh/2023/2068-qd-ubnd']);
    expect(outcome).toMatchObject({ evidence: expect.arrayContaining(['provinceFromPhrase']) });
  });

  it('a page with no letterhead on an unknown host gets both and none is chosen', async () => {
    const outcome = await resolveOne(DECISION);
    expect(outcome).toMatchObject({
      kind: 'ambiguous',
      total: 2,
      why: 'noProvince',
      differs: ['jurisdiction', 'title'],
    });
    expect(keysOf(outcome)).toEqual([
      'lang-son/ubnd/quyet-dinh/2023/2068-qd-ubnd',
      'quang-ngai/ubnd/quyet-dinh/2023/2068-qd-ubnd',
    ]);
  });

  it("a ministry's page gets both too", async () => {
    expect(
      await resolveOne(DECISION, { letterheadIssuer: 'BỘ NỘI VỤ', letterheadPlace: 'Hà Nội', home: 'lang-son' }),
    ).toMatchObject({ kind: 'ambiguous', total: 2 });
  });
});

describe('a page of no place', () => {
  it('does not get the only province captured so far', async () => {
    await client.capture(letter({ symbol: '2068/QĐ-UBND', place: 'Lạng Sơn', date: '12/12/2023', body: 'Nội dung.' }));
    expect(await resolveOne(DECISION)).toMatchObject({ kind: 'ambiguous', total: 1, why: 'noProvince' });
  });

  it('still gets a central act', async () => {
    await client.capture(
      letter({
        symbol: '5/BC-UBND',
        place: 'Lạng Sơn',
        date: '05/02/2024',
        body: 'Căn cứ Nghị định số 30/2020/NĐ-CP ngày 05/3/2020 của Chính phủ về công tác văn thư.',
      }),
    );
    const outcome = await resolveOne({ type: 'nghi-dinh', symbol: '30/2020/NĐ-CP' });
    expect(keysOf(outcome)).toEqual(['trung-uong/chinh-phu/nghi-dinh/2020/30-2020-nd-cp']);
    expect(outcome).toMatchObject({
      evidence: ['number', 'year', 'type', 'issuer'],
      instrument: { issuer: { name: 'Chính phủ' }, jurisdiction: { name: 'Trung ương' } },
    });
  });
});

describe('what the index does not hold', () => {
  it('is not found, and its series is counted', async () => {
    await client.capture(langSon, { portal: 'lang-son' });
    expect(
      await resolveOne(
        { type: 'ke-hoach', symbol: '12/KH-UBND', issuedOn: '2023-05-05', issuer: 'UBND tỉnh' },
        { portal: 'lang-son' },
      ),
    ).toEqual({
      kind: 'notFound',
      ref: '12/KH-UBND',
      series: { held: 1, highest: 233, type: 'ke-hoach', year: 2023, issuer: 'UBND tỉnh Lạng Sơn' },
    });
  });

  it('a normative number is counted among normative numbers, another among the others', async () => {
    await client.capture(langSon, { portal: 'lang-son' });
    const words =
      'Theo Quyết định số 7/QĐ-UBND ngày 05/01/2022 và Quyết định số 3/2022/QĐ-UBND ngày 04/01/2022 của UBND tỉnh.';
    await client.capture(letter({ symbol: '5/BC-UBND', place: 'Lạng Sơn', date: '05/02/2024', body: words }));
    expect(await resolveOne({ symbol: '12/2022/QĐ-UBND', issuer: 'UBND tỉnh' }, { portal: 'lang-son' })).toMatchObject({
      series: { held: 2, highest: 25 },
    });
    expect(await resolveOne({ ...DECISION, issuedOn: '2022-05-05' }, { portal: 'lang-son' })).toMatchObject({
      series: { held: 1, highest: 7 },
    });
  });

  it('has no series where nothing of it is held', async () => {
    expect(await resolveOne(DECISION, { portal: 'lang-son' })).toEqual({
      kind: 'notFound',
      ref: '2068/QĐ-UBND',
      series: null,
    });
  });

  it('does not lend the link of another year, type, body or unit', async () => {
    await client.capture(langSon, { portal: 'lang-son' });
    const others: Partial<StatedCitation>[] = [
      { ...DECISION, issuedOn: '2024-12-12' },
      { ...DECISION, symbol: '2068/KH-UBND' },
      { ...DECISION, symbol: '2068/QĐ-HĐND' },
      { ...DECISION, issuer: 'UBND huyện Cao Lộc' },
      { symbol: '940/STTTT-BCVT', issuedOn: '2024-05-02' },
      { symbol: '25/2023/QĐ-UBND', issuer: 'UBND tỉnh' },
    ];
    for (const other of others) expect((await resolveOne(other, { portal: 'lang-son' })).kind).toBe('notFound');
  });
});

describe('what agrees only in part', () => {
  beforeEach(() => client.capture(langSon, { portal: 'lang-son' }));

  it('another day of the year is found, and the day is not among the reasons', async () => {
    const outcome = await resolveOne({ ...DECISION, issuedOn: '2023-11-12' }, { portal: 'lang-son' });
    expect(outcome).toMatchObject({ kind: 'found', instrument: { issuedOn: '2023-12-12' } });
    expect(outcome.kind === 'found' && outcome.evidence).not.toContain('date');
  });

  it('a repeat in short form is found by the day of its antecedent', async () => {
    const short = { kind: 'short' as const, symbol: '940/STTTT-CĐS' };
    expect(
      await resolveOne({ ...short, implied: { issuedOn: '2024-05-02', issuer: null } }, { portal: 'lang-son' }),
    ).toMatchObject({ kind: 'found' });
    expect(await resolveOne(short, { portal: 'lang-son' })).toMatchObject({
      kind: 'ambiguous',
      total: 1,
      why: 'noDate',
    });
  });

  it('another spelling of the unit is the same document', async () => {
    await client.capture(quangNgai, { portal: 'quang-ngai' });
    expect(
      await resolveOne(
        { symbol: '426/STTTT-BCVTCNTT', issuedOn: '2023-03-23' },
        { portal: 'quang-ngai', issuedOn: '2023-04-03' },
      ),
    ).toMatchObject({
      kind: 'found',
      instrument: {
        symbol: '426/STTTT-BCVT&CNTT',
        issuer: { name: 'Sở Thông tin và Truyền thông tỉnh Quảng Ngãi' },
        heldNowBy: { name: 'Sở Khoa học và Công nghệ tỉnh Quảng Ngãi', since: '2025-03-01' },
      },
    });
  });
});

it('findings are left out for a client that works them out itself', async () => {
  const asked = { context: context({}), citations: [stated({ ref: 'a', symbol: '9/QĐ-UBND' })] };
  const reply = (more: object) => client.answer<ResolveReply>({ path: '/v1/resolve', body: { ...asked, ...more } });
  const [plain, lean] = [await reply({}), await reply({ findings: false })];
  expect(plain.findings.map(({ code }) => code)).toEqual(['unknown']);
  expect(lean).toEqual({ ...plain, asOf: lean.asOf, findings: [] });
});

it('a reply is written as JSON.stringify writes it, whatever stands in it', async () => {
  await client.capture(langSon, { portal: 'lang-son' });
  const citation = { type: 'quyet-dinh', symbol: '2068/QĐ-UBND', issuedOn: '2023-12-12', issuer: 'UBND tỉnh' };
  const asked = [
    stated({ ...citation, ref: 'a "quoted" }' }),
    stated({ ...citation, ref: 'b' }),
    stated({ ...citation, symbol: '9/QĐ-UBND', ref: 'c' }),
  ];
  const reply = (page: Partial<PageContext>) =>
    resolveCitations({ context: context(page), citations: asked }, { db: testEnv.DB, now: new Date(NOW) });
  const replies = [await reply({ letterheadPlace: 'Lạng Sơn' }), await reply({})];
  const kinds = replies.flatMap(({ outcomes }) => outcomes.map(({ kind }) => kind));
  expect(new Set(kinds)).toEqual(new Set(['found', 'ambiguous', 'notFound']));
  for (const each of replies) expect(JSON.parse(resolveReplyText(each))).toEqual(JSON.parse(JSON.stringify(each)));
});

it('a listed reply says each instrument once, and means what the whole one means', async () => {
  await client.capture(langSon, { portal: 'lang-son' });
  const twice = [stated({ ...DECISION, ref: 'a' }), stated({ ...DECISION, ref: 'b' })];
  const citations = [...twice, stated({ ...DECISION, symbol: '9/QĐ-UBND', ref: 'c' })];
  for (const letterheadPlace of ['Lạng Sơn', null]) {
    const asked = { context: context({ letterheadPlace }), citations };
    const listed = await client.answer<ListedReply>({ path: '/v1/resolve', body: { ...asked, listed: true } });
    const whole = await client.answer<ResolveReply>({ path: '/v1/resolve', body: asked });
    expect(listed.instruments.map(({ id }) => id)).toEqual([...new Set(listed.instruments.map(({ id }) => id))]);
    expect(listed.instruments).toHaveLength(1);
    expect(AnyResolveReply.parse(listed)).toEqual({ ...whole, asOf: listed.asOf });
    expect(AnyResolveReply.parse(whole)).toEqual(whole);
  }
});

it('a listed reply that names an instrument it does not list is no reply', () => {
  const reply = { asOf: NOW, scope: null, instruments: [], findings: [] };
  const outcome = { kind: 'found', ref: 'a', instrument: 0, evidence: [] };
  expect(AnyResolveReply.safeParse({ ...reply, outcomes: [] }).success).toBe(true);
  expect(AnyResolveReply.safeParse({ ...reply, outcomes: [outcome] }).success).toBe(false);
});

it('the nine marks of the Lạng Sơn letter are found from what the page itself can send', async () => {
  await client.capture(langSon, { portal: 'lang-son' });
  const citations = findCitations(langSon).filter((citation) => citation.kind !== 'self');
  const { scope, outcomes } = await client.resolve(
    { letterheadPlace: 'Lạng Sơn' },
    citations.map((citation) => citationToStated(citation, findCitations(langSon), citation.text)),
  );
  expect(scope).toBe('lang-son');
  expect(outcomes.map((outcome) => outcome.kind)).toEqual(Array(9).fill('found'));
});

it('a law is found by its name and year once its text is held', async () => {
  const law = { kind: 'law-by-name' as const, type: 'luat', name: 'Luật Phòng thủ', issuedOn: '2023-06-20' };
  expect((await resolveOne(law)).kind).toBe('notFound');
  await testEnv.DB.prepare(
    `INSERT INTO instruments (id, key, jurisdiction, symbol_folded, series, issuer, series_type, type, symbol, name, name_folded, issued_on, holding, created_at)
     VALUES ('i_law', 'trung-uong/quoc-hoi/luat/2023/18-2023-qh15', 'trung-uong', '18/2023/qh15', '2023', 'quoc-hoi', 'luat', 'luat', '18/2023/QH15', 'Luật Phòng thủ', 'luat phong thu', '2023-06-20', 'held', '')`,
  ).run();
  expect(await resolveOne(law)).toMatchObject({ kind: 'found', evidence: ['name', 'type', 'date'] });
});

describe('a batch', () => {
  const PROVINCES = ['Lạng Sơn', 'Quảng Ngãi', 'Thanh Hóa', 'Hà Giang'];

  it('is answered in order, each by its own handle', async () => {
    await client.capture(langSon, { portal: 'lang-son' });
    const { outcomes } = await client.resolve({ portal: 'lang-son' }, [
      stated({ ...DECISION, ref: 'b' }),
      stated({ symbol: '1/QĐ-UBND', ref: 'a' }),
      stated({ ...DECISION, ref: 'c' }),
    ]);
    expect(outcomes.map((outcome) => [outcome.ref, outcome.kind])).toEqual([
      ['b', 'found'],
      ['a', 'notFound'],
      ['c', 'found'],
    ]);
  });

  it('reads at most five rows for each citation, however many the index holds', async () => {
    for (const [p, place] of PROVINCES.entries()) {
      const lines = Array.from(
        { length: 60 },
        (_, n) => `Căn cứ Quyết định số ${n + 1}/QĐ-UBND ngày 12/12/2023 của UBND tỉnh về việc số ${n + 1};`,
      );
      await client.capture(
        letter({ symbol: `${p + 900}/BC-UBND`, place, date: '05/02/2024', body: lines.join('\n\n') }),
      );
    }
    expect(await testEnv.DB.prepare('SELECT count(*) FROM instruments').first('count(*)')).toBe(244);
    const citations = Array.from({ length: 100 }, (_, n) => stated({ ...DECISION, symbol: `${n + 1}/QĐ-UBND` }));
    const response = await call(app, {
      path: '/v1/resolve',
      token: await tokenOf('reviewer'),
      body: { context: context({ letterheadPlace: 'Lạng Sơn' }), citations },
    });
    const { outcomes } = (await response.json()) as { outcomes: Outcome[] };
    expect(outcomes.filter((outcome) => outcome.kind === 'found').length).toBe(60);
    const rows = Number(/desc="(\d+) rows"/.exec(response.headers.get('server-timing') ?? '')?.[1]);
    expect(rows).toBeGreaterThan(0);
    expect(rows / citations.length).toBeLessThanOrEqual(5);
  });

  it('is one query', async () => {
    let prepared = 0;
    const counting = hookDatabase(testEnv.DB, {
      prepare: (sql) => {
        if (sql.includes('instruments')) prepared++;
      },
    });
    const citations = Array.from({ length: 50 }, (_, n) =>
      stated({ symbol: `${n + 1}/QĐ-UBND`, issuedOn: '2023-12-12' }),
    );
    await call(
      app,
      {
        path: '/v1/resolve',
        token: await tokenOf('reviewer'),
        body: { context: context({ home: 'lang-son' }), citations },
      },
      { ...testEnv, DB: counting },
    );
    expect(prepared).toBe(1);
  });
});

describe('the best sentence', () => {
  const KEPT = 'SELECT count(*) AS n FROM told_sentences';
  const kept = () => testEnv.DB.prepare(KEPT).first<number>('n');
  const report = (symbol: string) =>
    letter({
      symbol,
      place: 'Lạng Sơn',
      date: '05/02/2024',
      body: 'Căn cứ Quyết định số 2068/QĐ-UBND ngày 12/12/2023 của UBND tỉnh;',
    });
  const told = async () => {
    const outcome = await resolveOne(DECISION, { letterheadPlace: 'Lạng Sơn' });
    return outcome.kind === 'found' ? outcome.instrument.bestSentence : undefined;
  };

  beforeEach(async () => {
    await client.capture(report('7/BC-UBND'));
  });

  it('is the same where no copy of it is kept', async () => {
    const before = await told();
    expect(before).toMatchObject({ citing: { symbol: '7/BC-UBND', issuedOn: '2024-02-05' } });
    expect(await kept()).toBe(1);
    await testEnv.DB.prepare('DELETE FROM told_sentences').run();
    expect(await told()).toEqual(before);
  });

  it.each([
    [`UPDATE instruments SET symbol = '8/BC-UBND' WHERE symbol = '7/BC-UBND'`, { citing: { symbol: '8/BC-UBND' } }],
    [
      `UPDATE instruments SET issued_on = '2024-02-06' WHERE symbol = '7/BC-UBND'`,
      { citing: { issuedOn: '2024-02-06' } },
    ],
    [`UPDATE citations SET sentence = 'Khác'`, { text: 'Khác' }],
    [`UPDATE citations SET citing = target`, { citing: { symbol: '2068/QĐ-UBND' } }],
    [`DELETE FROM citations`, null],
  ])('follows what it tells of: %s', async (change, shown) => {
    // Relations name their citations, and are not what is asked here.
    await testEnv.DB.batch([testEnv.DB.prepare('DELETE FROM relations'), testEnv.DB.prepare(change)]);
    const now = await told();
    if (shown) expect(now).toMatchObject(shown);
    else expect(now).toBeNull();
  });

  it('goes with its instrument, and leaves nothing to a later one', async () => {
    await emptyIndex();
    expect(await kept()).toBe(0);
  });
});

describe('reading one instrument', () => {
  it('by id, by key with its slashes, and by key with them encoded', async () => {
    const { instrument } = await client.capture(quangNgai, {
      portal: 'quang-ngai',
      sourceUrl: 'https://quangngai.gov.vn/van-ban/1502',
    });
    const read = await client.read(instrument.id);
    expect(read).toMatchObject({
      key: 'quang-ngai/ubnd/cong-van/2023/1502-ubnd-kgvx',
      sourceUrl: 'https://quangngai.gov.vn/van-ban/1502',
      citedBy: 0,
      bestSentence: null,
      holding: 'held',
    });
    expect(await client.read(instrument.key)).toEqual(read);
    expect(await client.read(encodeURIComponent(instrument.key))).toEqual(read);
  });

  it('with its status on a day that is asked for', async () => {
    const { instrument } = await client.capture(quangNgai, { portal: 'quang-ngai' });
    expect((await client.read(`${instrument.key}?on=2023-05-01`)).status).toMatchObject({
      today: { on: '2026-11-20' },
      whenWritten: { on: '2023-05-01', code: 'unknown' },
    });
    expect((await client.read(instrument.key)).status.whenWritten).toBeNull();
    expect(
      (await call(app, { path: `/v1/instruments/${instrument.id}?on=31/5/2023`, token: await tokenOf('reviewer') }))
        .status,
    ).toBe(400);
  });

  it('again costs no body until it changes', async () => {
    const { instrument } = await client.capture(quangNgai, { portal: 'quang-ngai' });
    const token = await tokenOf('reviewer');
    const ask = (headers: Record<string, string> = {}) =>
      call(app, { path: `/v1/instruments/${instrument.id}`, token, headers });
    const first = await ask();
    const tag = first.headers.get('etag')!;
    expect(first.headers.get('cache-control')).toBe('private, no-cache');
    const second = await ask({ 'if-none-match': tag, origin: testEnv.ALLOWED_ORIGINS });
    expect([second.status, await second.text(), second.headers.get('access-control-allow-origin')]).toEqual([
      304,
      '',
      testEnv.ALLOWED_ORIGINS,
    ]);
    await client.capture(`${quangNgai}\n`, { portal: 'quang-ngai' });
    expect((await ask({ 'if-none-match': tag })).status).toBe(200);
  });

  it.each(['i_none', 'lang-son/ubnd/none', 'lang-son', '%E0%A4%A', '%2F', "x' OR 1=1 --"])(
    '%s is not there',
    async (name) => {
      for (const path of [`/v1/instruments/${name}`, `/v1/instruments/${name}/citations`]) {
        const response = await call(app, { path, token: await tokenOf('reviewer') });
        expect(response.status).toBe(404);
      }
    },
  );
});

it('a card whose rare columns travel as one is the same card, whatever few fill of it', async () => {
  await client.capture(langSon, { portal: 'lang-son', sourceUrl: 'https://vanban.langson.gov.vn/1' });
  const fill = (set: string, where: string) => testEnv.DB.prepare(`UPDATE instruments SET ${set} WHERE ${where}`);
  await testEnv.DB.batch([
    fill(`state = 'accepted', date_text = NULL, issuer_name = NULL, stated_dates = NULL`, `holding = 'mentioned'`),
    fill(`effective_on = '2024-01-01', name = 'Tên', listed = '{"source":"a","verified":1}'`, 'rowid % 2'),
  ]);
  const cardsBy = (columns: string) =>
    testEnv.DB.prepare(`SELECT ${columns} FROM instruments i ${CARD_JOINS} ORDER BY i.id`).all();
  const plain = (await cardsBy(CARD_COLUMNS)).results;
  const packed = (await cardsBy(PACKED_COLUMNS)).results as unknown as PackedCardRow[];
  expect(new Set(packed.map(({ seldom }) => seldom === null))).toEqual(new Set([true, false]));
  expect(packed.map(unpackCard)).toEqual(plain);
});
