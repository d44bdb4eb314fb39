import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { decide } from '../../shared/resolution/index.ts';
import type { CaptureReply } from '../../shared/schema/index.ts';
import { readDocument } from '../../worker/services/read-document.ts';
import { probesOf } from '../../worker/services/resolve-citations.ts';
import { readCandidates } from '../../worker/stores/candidates.ts';
import { auditHash } from '../../worker/stores/ledger.ts';
import haiDuong from '../fixtures/hai-duong.txt?raw';
import langSon from '../fixtures/lang-son.txt?raw';
import quangNgai from '../fixtures/quang-ngai.txt?raw';
import thanhHoa from '../fixtures/thanh-hoa.txt?raw';
import { stated } from '../support/citations.ts';
import { failingDatabase } from '../support/failing-database.ts';
import { letter } from '../support/letters.ts';
import { buildApp, call, createClient, emptyIndex, testEnv, tokenOf } from '../support/worker-app.ts';

const app = buildApp();
let client: ReturnType<typeof createClient>;
let token: string;

beforeEach(async () => {
  await emptyIndex();
  token = await tokenOf('staff');
  client = createClient(app, token);
});

const SEEDS = [
  { text: langSon, portal: 'lang-son', mentions: 9, instruments: 6 },
  { text: quangNgai, portal: 'quang-ngai', mentions: 3, instruments: 3 },
  { text: thanhHoa, portal: 'thanh-hoa', mentions: 0, instruments: 0 },
  { text: haiDuong, portal: 'hai-duong', mentions: 2, instruments: 2 },
];

/** Everything the index holds, without what is drawn by lot or by the clock. */
async function contents(): Promise<unknown> {
  const db = testEnv.DB;
  const read = async (sql: string) => (await db.prepare(sql).all()).results;
  return {
    instruments: await read(
      `SELECT i.key, i.type, i.symbol, i.title, i.title_from, i.issued_on, i.date_text, i.issuer_name, i.draft, i.holding, i.cited_by, i.acted_on, i.stated_dates, b.sentence, k.key AS citing
       FROM instruments i LEFT JOIN citations b ON b.id = i.best_citation LEFT JOIN instruments k ON k.id = b.citing ORDER BY i.key`,
    ),
    citations: await read(
      `SELECT k.key, c.position, c.text, c.state, iif(c.state = 'settled', t.key, NULL) AS target FROM citations c JOIN instruments k ON k.id = c.citing
       LEFT JOIN instruments t ON t.id = c.target ORDER BY k.key, c.position`,
    ),
    relations: await read(
      `SELECT r.type, r.reach, s.key AS source, t.key AS target, w.key AS witness FROM relations r LEFT JOIN instruments s ON s.id = r.source
       LEFT JOIN instruments t ON t.id = r.target JOIN instruments w ON w.id = r.stated_in ORDER BY w.key, r.type, t.key, s.key`,
    ),
    series: await read(
      'SELECT * FROM coverage WHERE held + mentioned > 0 ORDER BY jurisdiction, issuer, type, series, dated',
    ),
  };
}

const counts = async () =>
  (await testEnv.DB.prepare(
    'SELECT (SELECT count(*) FROM instruments) AS instruments, (SELECT count(*) FROM citations) AS citations, (SELECT count(*) FROM audit) AS audit',
  ).first<{
    instruments: number;
    citations: number;
    audit: number;
  }>())!;

describe('the four documents', () => {
  it.each(SEEDS)(
    '$portal: $mentions mentions of $instruments instruments, all settled in their province',
    async ({ text, portal, mentions, instruments }) => {
      const reply = await client.capture(text, { portal });
      expect(reply.citations.length).toBe(mentions);
      expect(new Set(reply.citations.map((citation) => citation.target?.id)).size).toBe(instruments);
      for (const citation of reply.citations) {
        expect(citation.state).toBe('settled');
        expect(citation.target?.key).toMatch(new RegExp(`^${portal}/`));
        expect(text.slice(citation.start, citation.end)).toBe(citation.text);
      }
      expect(reply.instrument.key).toMatch(new RegExp(`^${portal}/`));
    },
  );

  it('what the Lạng Sơn letter says of 2068/QĐ-UBND is its card', async () => {
    await client.capture(langSon, { portal: 'lang-son' });
    const { outcomes } = await client.resolve({ letterheadPlace: 'Lạng Sơn', issuedOn: '2024-05-31' }, [
      stated({ type: 'quyet-dinh', symbol: '2068/QĐ-UBND', issuedOn: '2023-12-12', issuer: 'UBND tỉnh' }),
    ]);
    const [outcome] = outcomes;
    expect(outcome).toMatchObject({
      kind: 'found',
      evidence: ['number', 'provinceFromLetterhead', 'type', 'issuer', 'date'],
      instrument: {
        key: 'lang-son/ubnd/quyet-dinh/2023/2068-qd-ubnd',
        title: 'giao chỉ tiêu kế hoạch phát triển kinh tế - xã hội và dự toán ngân sách nhà nước năm 2024',
        titleFrom: 'citation',
        issuedOn: '2023-12-12',
        dateText: '12/12/2023',
        issuer: { id: 'ubnd', name: 'UBND tỉnh Lạng Sơn' },
        jurisdiction: { id: 'lang-son', name: 'Lạng Sơn' },
        holding: 'mentioned',
        citedBy: 1,
        bestSentence: {
          citing: {
            type: 'cong-van',
            symbol: null,
            issuer: 'Văn phòng UBND tỉnh Lạng Sơn',
            issuedOn: null,
            dateText: '5/2024',
            draft: true,
          },
        },
        status: { today: { code: 'unknown' }, whenWritten: { on: '2024-05-31', code: 'unknown' } },
      },
    });
    const sentence = outcome?.kind === 'found' ? outcome.instrument.bestSentence! : null;
    expect(sentence?.text.slice(sentence.start, sentence.end)).toBe('Quyết định số 2068/QĐ-UBND');
    expect(sentence?.text).toMatch(/^Tuy nhiên, tại Quyết định số 2068.*2\.000 triệu đồng/);
  });

  it('a document that is cited three times by one letter is known through one', async () => {
    await client.capture(langSon, { portal: 'lang-son' });
    const letterCited = await client.read('lang-son/so-thong-tin-va-truyen-thong/cong-van/2024/940-stttt-cds');
    expect(letterCited).toMatchObject({
      citedBy: 1,
      title: 'bổ sung nội dung, nhiệm vụ Kế hoạch chuyển đổi số tỉnh Lạng Sơn năm 2024',
    });
    expect(letterCited.bestSentence?.text).toContain('về việc bổ sung nội dung');
    const page = await client.answer<{ total: number; next: string | null; items: { text: string }[] }>({
      path: `/v1/instruments/${letterCited.id}/citations?limit=2`,
    });
    expect(page).toMatchObject({ total: 3, next: '2' });
    const rest = await client.answer<typeof page>({
      path: `/v1/instruments/${letterCited.key}/citations?limit=2&after=2`,
    });
    expect(rest).toMatchObject({ total: 3, next: null });
    expect(new Set([...page.items, ...rest.items].map((item) => item.text)).size).toBe(3);
  });

  it('drafts and unnumbered notices are held under a key of their own', async () => {
    const draft = await client.read((await client.capture(haiDuong, { portal: 'hai-duong' })).instrument.id);
    expect(draft).toMatchObject({
      holding: 'held',
      draft: true,
      symbol: null,
      type: 'thong-bao',
      dateText: '10/2022',
      titleFrom: 'text',
    });
    expect(draft.heldNowBy).toEqual({ name: 'Văn phòng UBND thành phố Hải Phòng', since: '2025-07-01' });
    const notice = await client.read((await client.capture(thanhHoa, { portal: 'thanh-hoa' })).instrument.id);
    expect(notice).toMatchObject({
      holding: 'held',
      symbol: null,
      type: 'thong-bao',
      jurisdiction: { id: 'thanh-hoa' },
    });
    expect(draft.key).not.toBe(notice.key);
  });
});

describe('capturing again', () => {
  it('changes nothing but the version', async () => {
    const first = await client.capture(langSon, { portal: 'lang-son' });
    const before = await contents();
    const again = await client.capture(`  ${langSon.replaceAll('\n\n', '\n\n\n')}\n`, { portal: 'lang-son' });
    expect(await contents()).toEqual(before);
    expect(again.instrument).toEqual({ ...first.instrument, created: false });
    expect(again.citations.every((citation) => citation.target?.created === false)).toBe(true);
    expect((await client.read(first.instrument.id)).version).toBe(2);
  });

  it('a corrected text replaces the citations of the old one', async () => {
    const old = await client.capture(
      letter({
        symbol: '12/BC-UBND',
        place: 'Lạng Sơn',
        date: '05/02/2024',
        body: 'Thực hiện Kế hoạch số 9/KH-UBND ngày 03/01/2024 của UBND tỉnh.',
      }),
    );
    const corrected = await client.capture(
      letter({
        symbol: '12/BC-UBND',
        place: 'Lạng Sơn',
        date: '05/02/2024',
        body: 'Thực hiện Kế hoạch số 10/KH-UBND ngày 03/01/2024 của UBND tỉnh.',
      }),
    );
    expect(corrected.instrument.id).toBe(old.instrument.id);
    expect(await counts()).toMatchObject({ citations: 1 });
    expect((await client.read('lang-son/ubnd/ke-hoach/2024/9-kh-ubnd')).citedBy).toBe(0);
    expect((await client.read('lang-son/ubnd/ke-hoach/2024/10-kh-ubnd')).citedBy).toBe(1);
  });

  it('with its place known at last keeps every earlier name', async () => {
    const text = letter({
      symbol: '12/BC-UBND',
      date: '05/02/2024',
      body: 'Thực hiện Kế hoạch số 9/KH-UBND ngày 03/01/2024 của UBND tỉnh.',
    });
    const lost = await client.capture(text);
    expect(lost.instrument.key).toMatch(/^khong-ro\//);
    expect(lost.citations[0]).toMatchObject({ state: 'unsettled', target: null });
    const placed = await client.capture(text, { portal: 'lang-son' });
    expect(placed.instrument.key).toBe('lang-son/ubnd/bao-cao/2024/12-bc-ubnd');
    expect(placed.citations[0]).toMatchObject({
      state: 'settled',
      target: { key: 'lang-son/ubnd/ke-hoach/2024/9-kh-ubnd' },
    });
    for (const name of [lost.instrument.id, lost.instrument.key])
      expect((await client.read(name)).key).toBe(placed.instrument.key);
    const unplaced = await client.capture(text);
    expect(unplaced.instrument.key).toBe(placed.instrument.key);
    expect(unplaced.citations[0]?.state).toBe('settled');
  });

  it('on the portal of another province is an instrument of its own there, in whatever order', async () => {
    const text = letter({ date: '05/02/2024', body: 'Theo Quyết định số 2068/QĐ-UBND ngày 12/12/2023 của UBND tỉnh.' });
    const orders = [
      [undefined, 'lang-son', 'quang-ngai'],
      ['lang-son', 'quang-ngai', undefined],
      ['quang-ngai', undefined, 'lang-son'],
    ];
    const held: unknown[] = [];
    for (const portals of orders) {
      await emptyIndex();
      for (const portal of portals) await client.capture(text, { portal });
      held.push(await contents());
    }
    expect(held[1]).toEqual(held[0]);
    expect(held[2]).toEqual(held[0]);
    expect(
      await client.resolve({}, [stated({ symbol: '2068/QĐ-UBND', issuedOn: '2023-12-12', issuer: 'UBND tỉnh' })]),
    ).toMatchObject({
      outcomes: [
        {
          kind: 'ambiguous',
          total: 2,
          candidates: [{ jurisdiction: { id: 'lang-son' } }, { jurisdiction: { id: 'quang-ngai' } }],
        },
      ],
    });
  });

  it('a placeless copy of a document that others cite becomes that document', async () => {
    const text = letter({
      symbol: '9/KH-UBND',
      date: '03/01/2024',
      title: 'KẾ HOẠCH\nChuyển đổi số năm 2024',
      body: 'Nội dung.',
    });
    const lost = await client.capture(text);
    const citing = await client.capture(
      letter({
        symbol: '12/BC-UBND',
        place: 'Lạng Sơn',
        date: '05/02/2024',
        body: 'Thực hiện Kế hoạch số 9/KH-UBND ngày 03/01/2024 của UBND tỉnh.',
      }),
    );
    const placed = await client.capture(text, { portal: 'lang-son' });
    expect(placed.instrument.id).toBe(citing.citations[0]?.target?.id);
    expect(await client.read(lost.instrument.id)).toMatchObject({
      id: placed.instrument.id,
      holding: 'held',
      citedBy: 1,
    });
    expect(await client.read(lost.instrument.key)).toMatchObject({ id: placed.instrument.id });
  });
});

describe('what is cited', () => {
  const PLAN = letter({
    symbol: '9/KH-UBND',
    place: 'Lạng Sơn',
    date: '03/01/2024',
    title: 'KẾ HOẠCH\nChuyển đổi số tỉnh Lạng Sơn năm 2024',
    body: 'Nội dung.',
  });
  const REPORT = letter({
    symbol: '12/BC-UBND',
    place: 'Lạng Sơn',
    date: '05/02/2024',
    body: 'Thực hiện Kế hoạch số 9/KH-UBND ngày 03/01/2024 của UBND tỉnh về chuyển đổi số.',
  });

  it('becomes held under the same id when its text comes', async () => {
    const target = (await client.capture(REPORT)).citations[0]?.target;
    expect(await client.read(target!.id)).toMatchObject({ holding: 'mentioned', citedBy: 1 });
    const captured = await client.capture(PLAN);
    expect(captured.instrument).toMatchObject({ id: target!.id, created: false });
    expect(await client.read(target!.key)).toMatchObject({
      holding: 'held',
      citedBy: 1,
      title: 'Chuyển đổi số tỉnh Lạng Sơn năm 2024',
      titleFrom: 'text',
    });
  });

  it('waits where only a day can tell two predecessors apart, and settles once the acts of both are known', async () => {
    const page = letter({
      symbol: '80/BC-UBND',
      place: 'Bắc Ninh',
      date: '03/11/2025',
      body: 'Thực hiện Kế hoạch số 9/KH-UBND ngày 03/01/2024 của UBND tỉnh.',
    });
    const waiting = await client.capture(page, { portal: 'bac-ninh' });
    expect(waiting.citations[0]).toMatchObject({ state: 'unsettled', target: null });
    const state = () =>
      testEnv.DB.prepare(`SELECT state FROM citations WHERE citing = ?`).bind(waiting.instrument.id).first('state');
    const giang = await client.capture(PLAN.replaceAll('Lạng Sơn', 'Bắc Giang'));
    expect((await client.read(giang.instrument.id)).citedBy).toBe(0);
    expect(await state()).toBe('ambiguous');
    const other = PLAN.replaceAll('Lạng Sơn', 'Bắc Ninh').replace('03 tháng 01', '19 tháng 02');
    expect(other).toContain('19 tháng 02');
    await client.capture(other);
    expect((await client.read(giang.instrument.id)).citedBy).toBe(1);
    expect(await state()).toBe('settled');
    await client.capture(PLAN.replaceAll('Lạng Sơn', 'Bắc Ninh'));
    expect((await client.read(giang.instrument.id)).citedBy).toBe(0);
    expect(await state()).toBe('ambiguous');
  });

  it('settles one predecessor whose held text has the title that is cited', async () => {
    const page = letter({
      symbol: '81/BC-UBND',
      place: 'Bắc Ninh',
      date: '03/11/2025',
      body: 'Thực hiện Kế hoạch số 9/KH-UBND ngày 03/01/2024 của UBND tỉnh về việc chuyển đổi số tỉnh Bắc Giang năm 2024.',
    });
    await client.capture(page, { portal: 'bac-ninh' });
    const giang = await client.capture(PLAN.replaceAll('Lạng Sơn', 'Bắc Giang'));
    expect((await client.read(giang.instrument.id)).citedBy).toBe(1);
  });

  it('takes title and day from most of those who state them', async () => {
    const citing = (n: number, words: string) =>
      client.capture(
        letter({
          symbol: `${n}/BC-UBND`,
          place: 'Lạng Sơn',
          date: '05/02/2024',
          body: `Thực hiện Kế hoạch số 9/KH-UBND ${words}.`,
        }),
      );
    await citing(1, 'ngày 02/01/2024 của UBND tỉnh về việc an toàn');
    await citing(2, 'ngày 03/01/2024 của UBND tỉnh về việc chuyển đổi số năm 2024');
    await citing(3, 'ngày 03/01/2024 của UBND tỉnh về việc chuyển đổi số năm 2024');
    expect(await client.read('lang-son/ubnd/ke-hoach/2024/9-kh-ubnd')).toMatchObject({
      issuedOn: '2024-01-03',
      title: 'chuyển đổi số năm 2024',
      citedBy: 3,
    });
  });

  it('is related to what acts on it, and is not in force when that says so', async () => {
    const decision = letter({
      symbol: '30/2025/QĐ-UBND',
      place: 'Lạng Sơn',
      date: '10/3/2025',
      title: 'QUYẾT ĐỊNH\nBan hành quy định mới',
      body: 'Điều 1. Ban hành quy định mới.\n\nĐiều 2. Quyết định này có hiệu lực kể từ ngày 20/3/2025 và thay thế Quyết định số 25/2022/QĐ-UBND ngày 13/10/2022 của UBND tỉnh.',
    });
    await client.capture(langSon, { portal: 'lang-son' });
    await client.capture(decision);
    const resolved = await client.resolve({ letterheadPlace: 'Lạng Sơn', issuedOn: '2024-05-31' }, [
      stated({ symbol: '25/2022/QĐ-UBND', issuer: 'UBND tỉnh' }),
    ]);
    expect(resolved.outcomes[0]).toMatchObject({
      kind: 'found',
      instrument: {
        status: {
          today: { code: 'expired', since: '2025-03-20', cause: 'replaces', by: { symbol: '30/2025/QĐ-UBND' } },
          whenWritten: { code: 'unknown' },
        },
      },
    });
    expect(await client.read('lang-son/ubnd/quyet-dinh/2025/30-2025-qd-ubnd')).toMatchObject({
      status: { today: { code: 'inForce', since: '2025-03-20' } },
    });
  });
});

describe('the order of capture', () => {
  const OWN = [
    {
      text: letter({
        symbol: '12/BC-UBND',
        place: 'Lạng Sơn',
        date: '05/02/2024',
        body: 'Theo Quyết định số 2068/QĐ-UBND ngày 12/12/2023 của UBND tỉnh về việc giao dự toán, Công văn số 426/STTTT-BCVTCNTT ngày 23/3/2023 của Sở Thông tin và Truyền thông tỉnh Quảng Ngãi.',
      }),
    },
    {
      text: letter({
        symbol: '2068/QĐ-UBND',
        place: 'Lạng Sơn',
        date: '12/12/2023',
        title: 'QUYẾT ĐỊNH\nGiao chỉ tiêu năm 2024',
        body: 'Căn cứ Nghị định số 30/2020/NĐ-CP ngày 05/3/2020 của Chính phủ.',
      }),
    },
    {
      text: letter({
        symbol: '2068/QĐ-UBND',
        place: 'Bắc Giang',
        date: '12/12/2023',
        title: 'QUYẾT ĐỊNH\nVề việc khác',
        body: 'Nội dung.',
      }),
    },
    {
      text: letter({
        symbol: '5/BC-UBND',
        place: 'Bắc Ninh',
        date: '03/11/2025',
        body: 'Theo Quyết định số 2068/QĐ-UBND ngày 12/12/2023 của UBND tỉnh và Quyết định số 77/QĐ-UBND của UBND tỉnh.',
      }),
      portal: 'bac-ninh',
    },
    {
      text: letter({
        symbol: '6/BC-UBND',
        date: '03/11/2024',
        body: 'Theo Quyết định số 2068/QĐ-UBND ngày 12/12/2023 của UBND tỉnh.',
      }),
    },
    {
      text: letter({
        symbol: '77/QĐ-UBND',
        place: 'Bắc Ninh',
        date: '03/02/2023',
        title: 'QUYẾT ĐỊNH\nPhê duyệt đề án',
        body: 'Bãi bỏ Quyết định số 2068/QĐ-UBND ngày 12/12/2023 của UBND tỉnh Lạng Sơn.',
      }),
    },
    {
      text: letter({
        symbol: '7/BC-UBND',
        place: 'Lạng Sơn',
        date: '04/11/2024',
        body: 'Theo Nghị định số 39-CP ngày 27/6/1994 của Chính phủ, Nghị quyết số 39-CP ngày 10/5/1994 của Chính phủ.',
      }),
    },
    {
      text: letter({
        symbol: '8/BC-UBND',
        place: 'Lạng Sơn',
        date: '05/11/2024',
        body: 'Theo Văn bản số 39-CP ngày 27/6/1994 của Chính phủ. Văn bản số 39-CP ngày 11/6/1994 của Chính phủ là bản khác.',
      }),
    },
    {
      text: letter({
        symbol: '39-CP',
        place: 'Hà Nội',
        date: '10/5/1994',
        title: 'NGHỊ QUYẾT\nVề việc sắp xếp bộ máy',
        body: 'Nội dung.',
      }),
    },
  ];
  const ALL: { text: string; portal?: string }[] = [...SEEDS.map(({ text, portal }) => ({ text, portal })), ...OWN];

  it('leaves no trace in the index', { timeout: 120_000 }, async () => {
    const captureAll = async (documents: typeof ALL) => {
      await emptyIndex();
      for (const { text, portal } of documents) await client.capture(text, { portal });
      return contents();
    };
    const expected = await captureAll(ALL);
    expect(JSON.stringify(expected)).toContain('ambiguous');
    await fc.assert(
      fc.asyncProperty(fc.shuffledSubarray(ALL, { minLength: ALL.length }), async (documents) => {
        expect(await captureAll(documents)).toEqual(expected);
      }),
      { numRuns: 12 },
    );
  });

  it('what is stored of each citation is what deciding it afresh gives', { timeout: 60_000 }, async () => {
    for (const { text, portal } of ALL) await client.capture(text, { portal });
    const kinds = new Set<string>();
    for (const { text, portal = null } of ALL) {
      const claims = readDocument({ text, portal, home: null }).citations.map(({ claim }) => claim);
      const { probes, names } = probesOf(claims);
      const held = await readCandidates(testEnv.DB, probes, names);
      const stored = await client.capture(text, { portal: portal ?? undefined });
      for (const [at, claim] of claims.entries()) {
        const decision = claim ? decide(claim, held.cards.get(at) ?? []) : ({ kind: 'notFound' } as const);
        const { state, target } = stored.citations[at]!;
        kinds.add(`${decision.kind} ${state}`);
        expect([stored.citations[at]!.text, target?.id ?? null]).toEqual([
          stored.citations[at]!.text,
          decision.kind === 'found' ? decision.id : null,
        ]);
      }
    }
    expect([...kinds].sort()).toEqual(['ambiguous ambiguous', 'found settled']);
  });
});

describe('faults', () => {
  const DOCUMENT = letter({
    symbol: '12/BC-UBND',
    place: 'Lạng Sơn',
    date: '05/02/2024',
    body: 'Thực hiện Kế hoạch số 9/KH-UBND ngày 03/01/2024 của UBND tỉnh.',
  });

  it('whichever statement of a capture fails, nothing is half written', { timeout: 60_000 }, async () => {
    const before = await contents();
    const { audit } = await counts();
    let statements = 1;
    for (let failing = 0; failing < statements; failing++) {
      const { db, length } = failingDatabase(testEnv.DB, failing);
      const response = await call(
        app,
        { path: '/v1/instruments', token, body: { text: DOCUMENT }, headers: { 'idempotency-key': `k${failing}` } },
        { ...testEnv, DB: db },
      );
      statements = length();
      expect(response.status).toBe(500);
      expect(await contents()).toEqual(before);
      expect((await counts()).audit).toBe(audit);
    }
    expect(statements).toBeGreaterThan(10);
    expect((await client.capture(DOCUMENT, {}, { 'idempotency-key': 'k0' })).instrument.created).toBe(true);
  });

  it('a reply lost after the commit is given again for the same key, and nothing is done twice', async () => {
    const headers = { 'idempotency-key': 'once' };
    const first = await client.capture(DOCUMENT, {}, headers);
    const { audit } = await counts();
    expect(await client.capture(DOCUMENT, {}, headers)).toEqual(first);
    expect((await counts()).audit).toBe(audit);
    expect((await client.read(first.instrument.id)).version).toBe(1);
  });

  it('the same key with another body is refused, and another person may use it', async () => {
    const headers = { 'idempotency-key': 'once' };
    await client.capture(DOCUMENT, {}, headers);
    const response = await call(app, { path: '/v1/instruments', token, body: { text: `${DOCUMENT} Thêm.` }, headers });
    expect(response.status).toBe(422);
    expect(await response.json()).toMatchObject({ code: 'keyReused' });
    const other = createClient(app, await tokenOf('staff'));
    expect((await other.capture(DOCUMENT, {}, headers)).instrument.created).toBe(false);
  });

  it('a hundred posts at once with one key are one row with one answer', { timeout: 60_000 }, async () => {
    const headers = { 'idempotency-key': 'crowd' };
    const { audit } = await counts();
    const replies = await Promise.all(Array.from({ length: 100 }, () => client.capture(DOCUMENT, {}, headers)));
    expect(new Set(replies.map((reply) => JSON.stringify(reply))).size).toBe(1);
    expect(await counts()).toEqual({ instruments: 2, citations: 1, audit: audit + 1 });
  });

  it('twenty documents at once that cite one instrument make one of it', { timeout: 60_000 }, async () => {
    const texts = Array.from({ length: 20 }, (_, n) => DOCUMENT.replace('12/BC-UBND', `${n + 20}/BC-UBND`));
    const replies = await Promise.all(texts.map((text) => client.capture(text)));
    expect(new Set(replies.map((reply: CaptureReply) => reply.citations[0]?.target?.id)).size).toBe(1);
    expect((await client.read('lang-son/ubnd/ke-hoach/2024/9-kh-ubnd')).citedBy).toBe(20);
  });
});

describe('the audit log', () => {
  it('chains every change to the one before', async () => {
    await client.capture(langSon, { portal: 'lang-son' });
    await client.capture(langSon, { portal: 'lang-son' });
    const { results } = await testEnv.DB.prepare(
      'SELECT seq, at, actor, action, subject, before, after, request_id AS requestId, prev_hash AS prevHash, hash FROM audit ORDER BY seq',
    ).all<Parameters<typeof auditHash>[0] & { hash: string }>();
    expect(results.length).toBeGreaterThanOrEqual(2);
    for (const [i, row] of results.entries()) {
      expect(row.seq).toBe(i + 1);
      expect(row.prevHash).toBe(results[i - 1]?.hash ?? '0'.repeat(64));
      expect(row.hash).toBe(await auditHash(row));
    }
    const last = results.at(-1)!;
    expect(last.action).toBe('instrument.capture');
    expect(JSON.parse(last.before!)).toMatchObject({ holding: 'held', version: 1 });
    expect(await auditHash({ ...last, actor: 'p_somebody' })).not.toBe(last.hash);
  });

  it('refuses to be changed or shortened', async () => {
    await client.capture(thanhHoa, { portal: 'thanh-hoa' });
    await expect(testEnv.DB.prepare(`UPDATE audit SET actor = 'x'`).run()).rejects.toThrow('append-only');
    await expect(testEnv.DB.prepare('DELETE FROM audit').run()).rejects.toThrow('append-only');
  });
});

it('keeps the whole text under its hash', async () => {
  await client.capture(langSon, { portal: 'lang-son' });
  const key = await testEnv.DB.prepare('SELECT text_key FROM instruments WHERE text_key IS NOT NULL').first<string>(
    'text_key',
  );
  expect(await (await testEnv.TEXTS.get(key!))?.text()).toBe(langSon);
});

describe('a text that says nothing of itself and cites nothing', () => {
  it.each(['   \n\n  ', '1'.repeat(2000), 'Trang chủ | Giới thiệu | Liên hệ'])('is refused: %j', async (text) => {
    const response = await call(app, { path: '/v1/instruments', token, body: { text } });
    expect(response.status).toBe(422);
    expect(await response.json()).toMatchObject({ code: 'unreadable' });
  });
});
