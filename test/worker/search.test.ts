import { beforeAll, describe, expect, it } from 'vitest';
import { fold } from '../../shared/registry/index.ts';
import type { SearchReply } from '../../shared/schema/index.ts';
import { readSearchTerms } from '../../worker/services/search-terms.ts';
import { fillIndex, insertInstrument } from '../support/index-rows.ts';
import { buildApp, call, createClient, testEnv, tokenOf } from '../support/worker-app.ts';

const PLAN = 'về việc giao chỉ tiêu kế hoạch phát triển kinh tế - xã hội và dự toán ngân sách nhà nước năm 2024';
const ROWS = [
  { id: 'i_ls', symbol: '2068/QĐ-UBND', title: PLAN, issuedOn: '2023-12-12', citedBy: 3 },
  {
    id: 'i_tn',
    symbol: '2068/QĐ-UBND',
    title: 'phê duyệt Đề án phát triển đô thị',
    issuedOn: '2023-08-28',
    jurisdiction: 'thai-nguyen',
    citedBy: 9,
  },
  {
    id: 'i_20681',
    symbol: '20681/QĐ-UBND',
    title: 'điều chỉnh quy hoạch',
    jurisdiction: 'ho-chi-minh',
    issuedOn: '2023-01-05',
    citedBy: 50,
  },
  {
    id: 'i_stttt',
    symbol: '426/STTTT-BCVT&CNTT',
    type: 'cong-van',
    issuer: 'so-thong-tin-va-truyen-thong',
    title: 'tham gia ý kiến dự thảo',
    issuedOn: '2024-04-09',
    year: '2024',
  },
  {
    id: 'i_law',
    symbol: '31/2024/QH15',
    name: 'Luật Đất đai',
    nameFolded: 'luat dat dai',
    type: 'luat',
    issuer: 'quoc-hoi',
    jurisdiction: 'trung-uong',
    year: '2024',
    issuedOn: '2024-01-18',
  },
  {
    id: 'i_decree',
    symbol: '102/2024/NĐ-CP',
    title: 'quy định chi tiết thi hành một số điều của Luật Đất đai',
    type: 'nghi-dinh',
    issuer: 'chinh-phu',
    jurisdiction: 'trung-uong',
    year: '2024',
    issuedOn: '2024-07-30',
    citedBy: 40,
  },
  {
    id: 'i_mentioned',
    symbol: '77/KH-UBND',
    type: 'ke-hoach',
    title: 'chuyển đổi số',
    holding: 'mentioned' as const,
    issuedOn: '2022-03-31',
    year: '2022',
  },
  {
    id: 'i_nfd',
    symbol: '15/QĐ-UBND',
    title: 'ứng dụng chữ ký số trong các cơ quan Đảng'.normalize('NFD'),
    jurisdiction: 'hai-duong',
  },
];

const client = createClient(buildApp(), await tokenOf('reviewer'));
const search = (q: string, filters: Record<string, string> = {}) =>
  client.answer<SearchReply>({ path: `/v1/search?${new URLSearchParams({ q, ...filters })}` });
const ids = async (q: string, filters?: Record<string, string>) =>
  (await search(q, filters)).items.map(({ instrument }) => instrument.id);

beforeAll(() => fillIndex(ROWS));

describe('search finds what a person types', () => {
  it.each([
    ['2068/QĐ-UBND', ['i_tn', 'i_ls']],
    ['2068/QD-UBND', ['i_tn', 'i_ls']],
    // Namesakes follow, however often they are cited.
    ['2068/QĐ-UBND lạng s', ['i_ls', 'i_tn']],
    ['2068/QĐ-UBND ngân sách', ['i_ls', 'i_tn']],
    ['quyet dinh 2068', ['i_tn', 'i_ls', 'i_20681']],
    ['Quyết định số 2068', ['i_tn', 'i_ls', 'i_20681']],
    ['QD-UBND', ['i_20681', 'i_tn', 'i_ls', 'i_nfd']],
    ['QUYẾT ĐỊNH 2068 lạng sơn', ['i_ls']],
    ['giao chi tieu ke hoach', ['i_ls']],
    ['Giao Chỉ Tiêu kế hoạch', ['i_ls']],
    ['de an do thi', ['i_tn']],
    ['chữ ký số', ['i_nfd']],
    ['chu ky so dang', ['i_nfd']],
    ['BCVTCNTT', ['i_stttt']],
    ['426/STTTT-BCVTCNTT', ['i_stttt']],
    ['stttt-bcvt&cntt', ['i_stttt']],
    ['uy ban nhan dan tinh lang son ke hoach', ['i_ls', 'i_mentioned']],
    ['luật đất đai', ['i_law', 'i_decree']],
    ['luat dat d', ['i_law', 'i_decree']],
    ['luat dat da', ['i_law', 'i_decree']],
    // The last word may be unfinished; the ones before it may not.
    ['giao chi ti', ['i_ls']],
    ['gi chi tieu', []],
    ['không có gì như vậy', []],
    ['"', []],
    ['?!', []],
  ])('%s', async (q, expected) => {
    expect(await ids(q)).toEqual(expected);
  });

  it('puts the stated day and province first when a whole reference is typed', async () => {
    const found = await ids('Quyết định số 2068/QĐ-UBND ngày 12/12/2023 của UBND tỉnh Lạng Sơn');
    expect(found).toEqual(['i_ls', 'i_tn']);
  });

  it.each([
    '" OR 1',
    'a* NEAR(b)',
    'facet : "hheld"',
    '{title} : x',
    'NOT AND OR',
    "'; DROP TABLE search; --",
    '^"',
    '%%%_%',
    'x'.repeat(300),
    '(('.repeat(150),
  ])('takes %s as words', async (q) => {
    expect(await ids(q)).toEqual([]);
  });
});

describe('search narrows', () => {
  it.each([
    [{ type: 'nghi-dinh' }, ['i_decree']],
    [{ issuer: 'quoc-hoi' }, ['i_law']],
    [{ jurisdiction: 'trung-uong' }, ['i_law', 'i_decree']],
    [{ jurisdiction: 'lang-son' }, []],
    [{ year: '2024', type: 'luat' }, ['i_law']],
    [{ year: '2023' }, []],
  ])('by %o', async (filters, expected) => {
    expect(await ids('luật đất đai', filters as Record<string, string>)).toEqual(expected);
  });

  it('to what is only mentioned', async () => {
    expect(await ids('chuyen doi', { holding: 'mentioned' })).toEqual(['i_mentioned']);
    expect(await ids('chuyen doi', { holding: 'held' })).toEqual([]);
  });

  it.each([
    [{ jurisdiction: 'thai-nguyen' }, ['i_tn']],
    [{ type: 'ke-hoach' }, []],
    [{ issuer: 'hdnd' }, []],
    [{ year: '2024' }, []],
    [{ holding: 'mentioned' }, []],
    [{ holding: 'held', year: '2023', issuer: 'ubnd', type: 'quyet-dinh' }, ['i_tn', 'i_ls']],
  ])('applies %o to exact symbols too', async (filters, expected) => {
    expect(await ids('2068/QĐ-UBND', filters as Record<string, string>)).toEqual(expected);
  });
});

describe('an answer of search', () => {
  it('marks the words that matched with offsets into the text it shows', async () => {
    const { items } = await search('giao chi tieu 2068');
    const marked = items[0]?.snippets.map(({ field, text, marks }) => [
      field,
      marks.map(({ start, end }) => text.slice(start, end)),
    ]);
    expect(marked).toEqual([
      ['symbol', ['2068']],
      ['title', ['giao', 'chỉ', 'tiêu']],
    ]);
  });

  it('cuts a long title around its first mark and keeps the offsets right', async () => {
    const title = `${'một hai ba bốn '.repeat(30)}mốc giới ${'năm sáu bảy '.repeat(30)}`.trim();
    await insertInstrument({ id: 'i_long', symbol: '9/BC-UBND', type: 'bao-cao', title }).run();
    const [item] = (await search('moc gioi')).items;
    const snippet = item?.snippets[0];
    expect(snippet?.text.length).toBeLessThan(260);
    expect(snippet?.text).toMatch(/^… .*mốc giới.* …$/u);
    expect(snippet?.marks.map(({ start, end }) => snippet.text.slice(start, end))).toEqual(['mốc', 'giới']);
  });

  it('goes through a list page by page without loss or repetition', async () => {
    const whole = await ids('ubnd');
    const paged: string[] = [];
    let after: string | undefined;
    do {
      const page = await search('ubnd', { limit: '2', ...(after ? { after } : {}) });
      paged.push(...page.items.map(({ instrument }) => instrument.id));
      after = page.next ?? undefined;
      expect(page.total.count).toBe(whole.length);
    } while (after);
    expect(whole.length).toBeGreaterThan(4);
    expect(paged).toEqual(whole);
  });

  it('shows each row once that was there from the beginning, whatever comes in between', async () => {
    const rows = Array.from({ length: 9 }, (_, i) => ({
      id: `i_page${i}`,
      symbol: `${900 + i}/TB-UBND`,
      type: 'thong-bao',
      title: 'lịch trực bão',
      citedBy: i % 4,
    }));
    await fillIndex(rows);
    const paged: string[] = [];
    let after: string | undefined;
    for (let page = 0; page === 0 || after; page += 1) {
      const reply = await search('truc bao', { limit: '2', ...(after ? { after } : {}) });
      paged.push(...reply.items.map(({ instrument }) => instrument.id));
      after = reply.next ?? undefined;
      await fillIndex([
        { ...rows[0]!, id: `i_between${page}`, symbol: `${950 + page}/TB-UBND`, citedBy: 9 - 2 * page },
      ]);
    }
    const first = paged.filter((id) => id.startsWith('i_page'));
    expect(first.toSorted()).toEqual(rows.map(({ id }) => id));
    expect(new Set(paged).size).toBe(paged.length);
    await testEnv.DB.prepare(`DELETE FROM instruments WHERE title = 'lịch trực bão'`).run();
  });

  it.each([
    ['limit=201', 'limit'],
    ['after=nonsense', 'after'],
    ['after=W10', 'after'],
    ['type=a%20b', 'type'],
  ])('refuses %s', async (query, path) => {
    const response = await call(buildApp(), { path: `/v1/search?q=x&${query}`, token: await tokenOf('reviewer') });
    expect(response.status).toBe(400);
    expect(((await response.json()) as { errors: { path: string }[] }).errors[0]?.path).toBe(path);
  });
});

describe('the search index', () => {
  it('follows a change of title, and a removal', async () => {
    await insertInstrument({
      id: 'i_new',
      symbol: '501/TB-UBND',
      type: 'thong-bao',
      title: 'lịch tiếp công dân',
    }).run();
    expect(await ids('tiep cong dan')).toEqual(['i_new']);
    await testEnv.DB.prepare(`UPDATE instruments SET title = 'lịch nghỉ lễ' WHERE id = 'i_new'`).run();
    expect(await ids('tiep cong dan')).toEqual([]);
    expect(await ids('nghi le')).toEqual(['i_new']);
    await testEnv.DB.prepare(`DELETE FROM instruments WHERE id = 'i_new'`).run();
    expect(await ids('nghi le')).toEqual([]);
  });

  it('finds a title that is known through a citation only', async () => {
    const staff = createClient(buildApp(), await tokenOf('staff'));
    await staff.capture(
      'ỦY BAN NHÂN DÂN\nTỈNH LẠNG SƠN\nSố: 812/UBND-KT\nLạng Sơn, ngày 05 tháng 6 năm 2024\nV/v rà soát\nThực hiện Kế hoạch số 45/KH-UBND ngày 02/02/2024 của UBND tỉnh về việc phòng cháy rừng mùa khô.',
    );
    const [item] = (await search('phong chay rung')).items;
    expect(item?.instrument).toMatchObject({ symbol: '45/KH-UBND', holding: 'mentioned' });
  });

  it('folds every Vietnamese letter as the queries are folded', async () => {
    const letters = [...'aàáảãạăằắẳẵặâầấẩẫậeèéẻẽẹêềếểễệiìíỉĩịoòóỏõọôồốổỗộơờớởỡợuùúủũụưừứửữựyỳýỷỹỵđð'.normalize('NFC')];
    const spelled = letters.flatMap((letter) =>
      [letter, letter.toUpperCase()].flatMap((each) => [each, each.normalize('NFD')]),
    );
    await fillIndex(spelled.map((letter, i) => ({ id: `i_letter${i}`, title: `z${letter}z${i}z` })));
    const { results } = await testEnv.DB.prepare(
      `SELECT value FROM json_each(?) WHERE NOT EXISTS (SELECT 1 FROM search WHERE search MATCH 'title : "' || value || '"')`,
    )
      .bind(JSON.stringify(spelled.map((letter, i) => fold(`z${letter}z${i}z`))))
      .all<{ value: string }>();
    expect(results).toEqual([]);
  });

  it('counts up to its cap and still puts the exact symbol first', async () => {
    const many = Array.from({ length: 1100 }, (_, i) => ({
      id: `i_m${i}`,
      symbol: `${5000 + i}/GM-UBND`,
      type: 'giay-moi',
      title: 'họp giao ban',
      citedBy: 1,
    }));
    for (let at = 0; at < many.length; at += 100) await fillIndex(many.slice(at, at + 100));
    const broad = await search('giao ban', { limit: '1' });
    expect(broad.total).toEqual({ count: 1000, capped: true });
    expect((await ids('6099/GM-UBND'))[0]).toBe('i_m1099');
    expect((await search('giay moi', { limit: '200' })).items).toHaveLength(200);
    const rowsRead = async (q: string) => {
      const response = await call(buildApp(), {
        path: `/v1/search?q=${encodeURIComponent(q)}`,
        token: await tokenOf('reviewer'),
      });
      return Number(/desc="(\d+) rows"/.exec(response.headers.get('server-timing') ?? '')?.[1]);
    };
    expect(await rowsRead('6099/GM-UBND')).toBeLessThan(60);
    expect(await rowsRead('giao ban')).toBeLessThan(12_000);
  });

  it('asks with words in quotes only', () => {
    const match = readSearchTerms({ q: 'a" OR facet : b* NEAR/2 -c' })?.match ?? '';
    expect(match.replace(/"(?:[^"]|"")*"/g, 'W')).toMatch(/^(?:W|AND|OR|facet|\{symbol title kind body\}|[():* ])*$/);
    expect(match).not.toContain('NEAR');
  });
});
