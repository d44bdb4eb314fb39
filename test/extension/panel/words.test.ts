import { afterEach, describe, expect, test } from 'vitest';
import type { PageReading, PageReference } from '../../../extension/page-facts.ts';
import { ownTitle } from '../../../extension/panel/own-title.ts';
import { sayReplacement, saySource, saySubject } from '../../../extension/panel/row-words.ts';
import { readSourceUrl } from '../../../extension/panel/source-url.ts';
import { setLanguage } from '../../../extension/ui/i18n.ts';
import { describe as describeTarget, writeReference } from '../../../extension/ui/written.ts';
import type { Outcome } from '../../../shared/schema/index.ts';
import { found, instrument, stated, status } from '../../support/outcomes.ts';

afterEach(() => setLanguage('vi'));

const connected = { kind: 'connected', role: 'reviewer', name: 'A' } as const;

function place(outcome: Outcome | null, stale = false): PageReference {
  const answer = outcome && { asOf: '2026-11-18T09:20:00.000Z', stale, outcome };
  return { ref: 'r1', text: 'x', citation: stated({ issuedOn: '2022-08-08' }), answer };
}

const series = { held: 48, highest: 1175, type: 'ke-hoach', year: 2022, issuer: 'UBND tỉnh Lạng Sơn' };

describe('a row says', () => {
  test.each<[string, PageReference, string, string]>([
    [
      'its subject and how it is known',
      place(found()),
      'Giao chỉ tiêu kế hoạch phát triển kinh tế - xã hội và dự toán ngân sách nhà nước năm 2024',
      '12/12/2023 · biết qua 1 viện dẫn',
    ],
    [
      'that the text is held',
      place(found({ holding: 'held', title: 'chuyển đổi số' })),
      'Chuyển đổi số',
      '12/12/2023 · có toàn văn',
    ],
    [
      'how much of the series the index holds',
      place({ kind: 'notFound', ref: 'r1', series }),
      'Chỉ mục có 48 trong khoảng 1.175 kế hoạch năm 2022',
      '08/8/2022 · theo lời trang',
    ],
    [
      'how many it may be',
      place({ kind: 'ambiguous', ref: 'r1', total: 2, candidates: [], differs: [], why: 'noProvince' }),
      'Có 2 khả năng, chưa chọn',
      '08/8/2022 · theo lời trang',
    ],
    ['of what day old data is', place(found({ title: 'chuyển đổi số' }), true), 'Chuyển đổi số', 'dữ liệu 18/11'],
    ['what the page says while nothing is known', place(null), 'UBND tỉnh', '08/8/2022'],
  ])('%s', (_, reference, subject, source) => {
    expect(saySubject(reference, connected)?.words).toBe(subject);
    expect(saySource(reference)).toBe(source);
  });

  test('the English word for a type where the words around it are English', () => {
    setLanguage('en');
    expect(saySubject(place({ kind: 'notFound', ref: 'r1', series }), connected)?.words).toBe(
      'The index holds 48 of about 1,175 plans of 2022',
    );
  });

  test('that nothing is stored, offline', () => {
    const reference = { ...place(null), answer: { unchecked: 'offline' as const } };
    expect(saySubject(reference, { kind: 'offline', since: '', retryInSeconds: null })?.words).toBe(
      'Chưa có dữ liệu đã lưu',
    );
  });

  test('what replaced it, and nothing where it was repealed', () => {
    const by = { id: 'i9', key: 'k', symbol: '00/2025/QĐ-UBND' };
    const ended = (cause: string) =>
      instrument({ status: { today: status({ code: 'expired', cause, since: '2025-03-01', by }), whenWritten: null } });
    expect(sayReplacement(ended('replaces'))).toEqual({ symbol: '00/2025/QĐ-UBND', from: 'từ 01/3/2025' });
    expect(sayReplacement(ended('repeals'))).toBeNull();
  });
});

describe('the page is called', () => {
  const letterhead = {
    type: 'cong-van',
    symbol: '/VP-KGVX',
    numberBlank: true,
    issuer: null,
    place: 'Lạng Sơn',
    dateText: null,
    dayBlank: true,
    title: null,
    addressees: [],
    signatory: null,
    capacity: null,
    distribution: [],
    fileMark: null,
  };
  const reading = (over: Partial<PageReading['letterhead']>): PageReading => ({
    title: 'Cổng thông tin',
    letterhead: { ...letterhead, ...over },
    facts: { letterheadIssuer: null, letterheadPlace: null, letterheadSymbol: null, issuedOn: null },
    references: [],
    characters: 0,
    capped: false,
    scope: null,
    current: null,
  });

  test.each<[string, Partial<PageReading['letterhead']>, string | null, string]>([
    ['a draft by its blank number', {}, null, 'Dự thảo /VP-KGVX · Lạng Sơn'],
    [
      'an issued letter by its number',
      { symbol: '940/STTTT-CĐS', numberBlank: false },
      null,
      'Công văn 940/STTTT-CĐS · Lạng Sơn',
    ],
    [
      'a notice without number by its type',
      { symbol: null, numberBlank: false, type: 'thong-bao', place: 'Thanh Hóa' },
      null,
      'Thông báo · Thanh Hóa',
    ],
    [
      'one without place by its portal',
      { symbol: null, numberBlank: false, type: 'thong-bao', place: null },
      'thanhhoa.gov.vn',
      'Thông báo · Thanh Hóa',
    ],
    [
      'any other page by its own title',
      { symbol: null, numberBlank: false, type: null, place: null },
      'langson.gov.vn',
      'Cổng thông tin',
    ],
  ])('%s', (_, over, host, title) => {
    expect(ownTitle(reading(over), host)).toBe(title);
  });
});

describe('a reference written out in full', () => {
  const known = describeTarget(stated(), {
    asOf: '',
    stale: false,
    outcome: found({ title: 'giao chỉ tiêu kế hoạch' }),
  });

  test('gives type, number, date in words, issuer and subject', () => {
    expect(writeReference(known, true)).toBe(
      'Quyết định số 2068/QĐ-UBND ngày 12 tháng 12 năm 2023 của UBND tỉnh Lạng Sơn về việc giao chỉ tiêu kế hoạch',
    );
  });

  test('stays Vietnamese in the English interface', () => {
    setLanguage('en');
    expect(writeReference(known, false)).toBe(
      'Quyết định số 2068/QĐ-UBND ngày 12 tháng 12 năm 2023 của UBND tỉnh Lạng Sơn',
    );
  });

  test.each([
    ['quy định chi tiết một số điều', 'Quyết định số 1/QĐ quy định chi tiết một số điều'],
    ['về chuyển đổi số', 'Quyết định số 1/QĐ về chuyển đổi số'],
    ['Chuyển đổi số', 'Quyết định số 1/QĐ về việc chuyển đổi số'],
  ])('leads into the subject %j', (title, written) => {
    const bare = { ...known, symbol: '1/QĐ', issuer: null, issuedOn: null, title };
    expect(writeReference(bare, true)).toBe(written);
  });

  test('writes February with its zero and May without', () => {
    const of = (issuedOn: string) => writeReference({ ...known, issuer: null, issuedOn }, false);
    expect([of('2024-02-08'), of('2024-05-02')]).toEqual([
      'Quyết định số 2068/QĐ-UBND ngày 08 tháng 02 năm 2024',
      'Quyết định số 2068/QĐ-UBND ngày 02 tháng 5 năm 2024',
    ]);
  });

  test('calls a law by its name', () => {
    const law = describeTarget(
      stated({ type: 'luat', symbol: null, name: 'Luật Công nghệ thông tin', issuedOn: null, issuer: null }),
      null,
    );
    expect(writeReference(law, true)).toBe('Luật Công nghệ thông tin');
  });

  test('shows the name of a law that has a number, and writes it by name and day or by number', () => {
    const law = describeTarget(stated(), {
      asOf: '',
      stale: false,
      outcome: found({
        type: 'luat',
        symbol: '83/2015/QH13',
        name: 'Luật Ngân sách nhà nước',
        title: null,
        issuer: { id: 'quoc-hoi', name: 'Quốc hội' },
        issuedOn: '2015-06-25',
      }),
    });
    expect(law.title).toBe('Luật Ngân sách nhà nước');
    expect([writeReference(law, true), writeReference(law, false)]).toEqual([
      'Luật Ngân sách nhà nước ngày 25 tháng 6 năm 2015',
      'Luật số 83/2015/QH13 ngày 25 tháng 6 năm 2015 của Quốc hội',
    ]);
  });
});

test.each<[string | null, string | null]>([
  ['https://vbpl.vn/a', 'https://vbpl.vn/a'],
  ['http://langson.gov.vn/a', 'http://langson.gov.vn/a'],
  ['http://evil.example/a', null],
  ['http://evilgov.vn/a', null],
  ['javascript:alert(1)', null],
  ['data:text/html,x', null],
  [null, null],
])('the source %j opens %j', (url, href) => {
  expect(readSourceUrl(url)).toBe(href);
});
