import { describe, expect, it } from 'vitest';
import { formatKey, readClaim, readScope, readSymbolParts } from '../../../shared/resolution/index.ts';
import type { PageContext, StatedCitation } from '../../../shared/schema/index.ts';
import { context, stated } from '../../support/citations.ts';

describe('symbols that are one symbol', () => {
  const rows: [string, string][] = [
    ['426/STTTT-BCVT&CNTT', '426/STTTT-BCVTCNTT'],
    ['02/QĐ-UBND', '2/QĐ-UBND'],
    ['02124/QĐ-UBND', '2124/QĐ-UBND'],
    ['2972/QĐ-BGD&ĐT', '2972/QĐ-BGDĐT'],
    ['4240/UBND-KG-VX', '4240/UBND-KGVX'],
    ['25/2022/QĐ-UBND'.normalize('NFD'), '25/2022/QĐ-UBND'],
    ['90KH-UBND', '90/KH-UBND'],
    ['426STTTT-CĐS', '426/STTTT-CĐS'],
    ['12/QĐUBND', '12/QĐ-UBND'],
    ['25/2022QĐ-UBND', '25/2022/QĐ-UBND'],
    ['45/QĐUBND', '45/QĐ-UBND'],
  ];
  it.each(rows)('%s is %s', (a, b) => {
    expect(readSymbolParts(a)?.folded).toBe(readSymbolParts(b)?.folded);
    expect(readSymbolParts(a)?.slug).toBe(readSymbolParts(b)?.slug);
  });

  const differ: [string, string][] = [
    ['2068/QĐ-UBND', '2068/KH-UBND'],
    ['25/2022/QĐ-UBND', '25/2023/QĐ-UBND'],
    ['30/NQ-CP', '30c/NQ-CP'],
    ['665/VP-KGVX', '665/VP-KTTH'],
    ['12/QĐ-UBND', '112/QĐ-UBND'],
  ];
  it.each(differ)('%s is not %s', (a, b) => {
    expect(readSymbolParts(a)?.folded).not.toBe(readSymbolParts(b)?.folded);
  });
});

describe('the parts of a symbol', () => {
  const rows: [string, string | null, Partial<ReturnType<typeof readSymbolParts> & object>][] = [
    [
      '2068/QĐ-UBND',
      null,
      { number: 2068, year: null, typeCode: 'QĐ', issuerCode: 'UBND', seriesType: 'quyet-dinh', slug: '2068-qd-ubnd' },
    ],
    [
      '426/STTTT-BCVT&CNTT',
      null,
      { typeCode: null, issuerCode: 'STTTT', seriesType: 'cong-van', slug: '426-stttt-bcvtcntt' },
    ],
    ['64/2025/QH15', null, { year: 2025, issuerCode: 'QH15', seriesType: 'luat', slug: '64-2025-qh15' }],
    ['66.7/2025/NQ-CP', null, { number: 66, typeCode: 'NQ', issuerCode: 'CP', slug: '66.7-2025-nq-cp' }],
    ['57-NQ/TW', null, { number: 57, typeCode: 'NQ', issuerCode: 'TW', seriesType: 'nghi-quyet' }],
    ['5491/CT-CS', 'cong-van', { typeCode: null, issuerCode: 'CT', seriesType: 'cong-van' }],
    ['03/CT-UBND', null, { typeCode: 'CT', issuerCode: 'UBND', seriesType: 'chi-thi' }],
    ['1666/NQ-UBTVQH15', null, { year: null, term: 15, seriesType: 'nghi-quyet' }],
    [
      '37/2025/TTBNNMT',
      null,
      { typeCode: 'TT', issuerCode: 'BNNMT', seriesType: 'thong-tu', slug: '37-2025-tt-bnnmt' },
    ],
    ['125/2020/ND-CP', null, { typeCode: 'ND', issuerCode: 'CP', seriesType: 'nghi-dinh' }],
    // TC is Thông cáo, but beside the word for another type the old code of finance.
    ['89-TC/TCT', 'thong-tu', { typeCode: null, issuerCode: 'TC', seriesType: 'thong-tu' }],
    ['12/TC-BNG', 'thong-cao', { typeCode: 'TC', issuerCode: 'BNG', seriesType: 'thong-cao' }],
    ['05/CT-BQLRĐD', 'chi-thi', { typeCode: 'CT', issuerCode: 'BQLRĐD', seriesType: 'chi-thi' }],
  ];
  it.each(rows)('%s (%s)', (symbol, type, parts) => {
    expect(readSymbolParts(symbol, type)).toMatchObject(parts);
  });

  it.each(['QĐ-UBND', '', '2.000 triệu đồng', 'số 5'])('%s is no symbol', (text) => {
    expect(readSymbolParts(text)).toBeNull();
  });
});

describe('the place of a page', () => {
  const rows: [string, Partial<PageContext>, string | null, string | null][] = [
    [
      'issuer in the letterhead',
      { letterheadIssuer: 'ỦY BAN NHÂN DÂN TỈNH LẠNG SƠN', portal: 'hai-duong' },
      'lang-son',
      'provinceFromLetterhead',
    ],
    [
      'place in the letterhead',
      { letterheadPlace: 'Quảng Ngãi', portal: 'hai-duong', home: 'lang-son' },
      'quang-ngai',
      'provinceFromLetterhead',
    ],
    ['portal before home', { portal: 'thanh-hoa', home: 'lang-son' }, 'thanh-hoa', 'provinceFromPortal'],
    ['home alone', { home: 'lang-son' }, 'lang-son', 'provinceFromHome'],
    [
      'a ministry',
      { letterheadIssuer: 'BỘ TÀI CHÍNH', letterheadPlace: 'Hà Nội', home: 'lang-son' },
      'trung-uong',
      'provinceFromLetterhead',
    ],
    ['Hà Nội as a place, which every ministry shares', { letterheadPlace: 'Hà Nội', home: 'lang-son' }, null, null],
    ['Hà Nội as place and portal', { letterheadPlace: 'Hà Nội', portal: 'ha-noi' }, 'ha-noi', 'provinceFromPortal'],
    [
      "Hà Nội's own committee",
      { letterheadIssuer: 'UBND thành phố Hà Nội', letterheadPlace: 'Hà Nội' },
      'ha-noi',
      'provinceFromLetterhead',
    ],
    [
      'Hà Nội as a place, with a symbol of one of its bodies',
      { letterheadPlace: 'Hà Nội', letterheadSymbol: '80/2025/NQ-HĐND', home: 'lang-son' },
      'ha-noi',
      'provinceFromLetterhead',
    ],
    [
      'Hà Nội as a place, with the blank symbol of a ministry',
      { letterheadPlace: 'Hà Nội', letterheadSymbol: '/BTC-NSNN', portal: 'ha-noi' },
      'trung-uong',
      'provinceFromLetterhead',
    ],
    [
      'a tax office of a province',
      { letterheadPlace: 'Lạng Sơn', letterheadSymbol: '77/CT-TTHT' },
      'lang-son',
      'provinceFromLetterhead',
    ],
    ['an unknown portal', { portal: 'example' }, null, null],
    ['nothing', {}, null, null],
  ];
  it.each(rows)('%s', (_, fields, jurisdiction, basis) => {
    expect(readScope(context(fields))).toMatchObject({ jurisdiction, basis });
  });
});

describe('what words claim', () => {
  const DECISION = { type: 'quyet-dinh', symbol: '2068/QĐ-UBND', issuedOn: '2023-12-12', issuer: 'UBND tỉnh' };
  const LANG_SON = { letterheadPlace: 'Lạng Sơn', issuedOn: '2024-05-31' };
  const NEW_BAC_NINH = { portal: 'bac-ninh', issuedOn: '2025-11-03' };
  const rows: [string, Partial<StatedCitation>, Partial<PageContext>, object][] = [
    [
      'relative words on a placed page',
      DECISION,
      LANG_SON,
      { kind: 'exact', jurisdictions: ['lang-son'], issuer: 'ubnd', series: '2023' },
    ],
    [
      'a province named in the words beats the page',
      { ...DECISION, issuer: 'UBND tỉnh Quảng Ngãi' },
      LANG_SON,
      { kind: 'exact', jurisdictions: ['quang-ngai'] },
    ],
    ['relative words on a page of no place', DECISION, {}, { kind: 'open', jurisdictions: [], lacks: 'noProvince' }],
    [
      'relative words in a ministry page',
      DECISION,
      { letterheadIssuer: 'BỘ NỘI VỤ' },
      { kind: 'open', lacks: 'noProvince' },
    ],
    [
      'a central symbol needs no place',
      { type: 'nghi-dinh', symbol: '30/2020/NĐ-CP' },
      {},
      { kind: 'exact', jurisdictions: ['trung-uong'], issuer: 'chinh-phu', series: '2020' },
    ],
    [
      'a central symbol without any year',
      { type: 'quyet-dinh', symbol: '729/QĐ-TTg' },
      LANG_SON,
      { kind: 'open', lacks: 'noDate' },
    ],
    [
      'a provincial symbol without any year',
      { symbol: '940/STTTT-CĐS' },
      LANG_SON,
      { kind: 'open', jurisdictions: ['lang-son'], lacks: 'noDate' },
    ],
    [
      'a short form with the date of its antecedent',
      { kind: 'short', symbol: '940/STTTT-CĐS', implied: { issuedOn: '2024-05-02', issuer: null } },
      LANG_SON,
      { kind: 'exact', issuer: 'so-thong-tin-va-truyen-thong', series: '2024', issuerStated: true },
    ],
    [
      'the office of the committee by its code',
      { symbol: '665/VP-KGVX', issuedOn: '2024-02-08' },
      LANG_SON,
      { kind: 'exact', issuer: 'van-phong-ubnd', issuerStated: false },
    ],
    [
      'the year of the symbol before that of the date',
      { ...DECISION, symbol: '25/2022/QĐ-UBND', issuedOn: '2023-10-13' },
      LANG_SON,
      { series: '2022', on: '2023-10-13' },
    ],
    [
      'a district named in the words',
      { ...DECISION, issuer: 'UBND huyện Cao Lộc' },
      LANG_SON,
      { kind: 'exact', issuer: 'ubnd-huyen-cao-loc', jurisdictions: ['lang-son'] },
    ],
    [
      'a district that the words do not name',
      { ...DECISION, issuer: 'UBND huyện' },
      LANG_SON,
      { kind: 'oneOf', issuer: null },
    ],
    [
      "the district of the page's own letterhead",
      { ...DECISION, issuer: 'UBND huyện' },
      { letterheadIssuer: 'UBND huyện Cao Lộc', letterheadPlace: 'Lạng Sơn' },
      { kind: 'exact', issuer: 'ubnd-huyen-cao-loc' },
    ],
    [
      '"thành phố" on a page of a province',
      { ...DECISION, issuer: 'UBND thành phố' },
      LANG_SON,
      { kind: 'oneOf', issuer: null },
    ],
    [
      '"thành phố" on a page of a central city',
      { ...DECISION, issuer: 'UBND thành phố' },
      { portal: 'ha-noi' },
      { kind: 'exact', issuer: 'ubnd', jurisdictions: ['ha-noi'] },
    ],
    [
      'an older act on a page of a merged province',
      DECISION,
      NEW_BAC_NINH,
      { kind: 'oneOf', jurisdictions: ['bac-ninh', 'bac-giang'] },
    ],
    [
      'an older act whose words name the old province',
      { ...DECISION, issuer: 'UBND tỉnh Bắc Ninh' },
      NEW_BAC_NINH,
      { kind: 'exact', jurisdictions: ['bac-ninh'], series: '2023' },
    ],
    [
      'an act of the merged province itself',
      { ...DECISION, issuedOn: '2025-09-01' },
      NEW_BAC_NINH,
      { kind: 'exact', series: '2025-07' },
    ],
    [
      'an act of the same year before the merger',
      { ...DECISION, issuer: 'UBND tỉnh Bắc Ninh', issuedOn: '2025-03-01' },
      NEW_BAC_NINH,
      { kind: 'exact', series: '2025' },
    ],
    [
      'a symbol of 2025 without a day in a merged province',
      { ...DECISION, symbol: '12/2025/QĐ-UBND', issuedOn: null },
      { portal: 'bac-ninh', issuedOn: '2026-01-05' },
      { kind: 'open', series: null, lacks: 'noDate' },
    ],
    [
      'an act after the province ended',
      { ...DECISION, issuedOn: '2026-02-01' },
      { portal: 'hai-duong' },
      { kind: 'exact', jurisdictions: ['hai-phong'] },
    ],
    [
      'a page older than the merger',
      DECISION,
      { portal: 'bac-ninh', issuedOn: '2024-01-31' },
      { kind: 'exact', jurisdictions: ['bac-ninh'] },
    ],
    [
      'a code nobody knows, without words',
      { symbol: '15/XYZQ-KT', issuedOn: '2024-01-02' },
      LANG_SON,
      { kind: 'oneOf', issuer: null, jurisdictions: ['lang-son', 'trung-uong'] },
    ],
    [
      'a code of the centre and its branches',
      { symbol: '77/CT-TTHT', type: 'cong-van', issuedOn: '2024-01-02' },
      LANG_SON,
      { kind: 'oneOf', jurisdictions: ['lang-son', 'trung-uong'] },
    ],
    [
      'a branch that the words place',
      { symbol: '77/CT-TTHT', type: 'cong-van', issuedOn: '2024-01-02', issuer: 'Cục Thuế tỉnh Lạng Sơn' },
      LANG_SON,
      { kind: 'exact', jurisdictions: ['lang-son'], issuer: 'cuc-thue' },
    ],
    [
      'a branch with a code of its own',
      { symbol: '2294/CTVPH-HKDCN', issuedOn: '2017-04-05', issuer: 'Cục Thuế tỉnh Vĩnh Phúc' },
      LANG_SON,
      { kind: 'exact', jurisdictions: ['vinh-phuc'] },
    ],
    [
      'the same code on a page of the centre',
      { symbol: '5528/CT-CS', type: 'cong-van', issuedOn: '2025-11-25' },
      { letterheadIssuer: 'BỘ TÀI CHÍNH' },
      { kind: 'exact', jurisdictions: ['trung-uong'], issuer: 'cuc-thue' },
    ],
    [
      'a number that runs through a term needs no year',
      { type: 'nghi-quyet', symbol: '1666/NQ-UBTVQH15' },
      {},
      { kind: 'exact', series: 'khoa-15' },
    ],
    [
      'a law by name and day',
      { kind: 'law-by-name', type: 'luat', name: 'Luật Tổ chức chính quyền địa phương', issuedOn: '2015-06-19' },
      {},
      { kind: 'named', series: '2015', nameFolded: 'luat to chuc chinh quyen dia phuong' },
    ],
  ];
  it.each(rows)('%s', (_, citation, page, claim) => {
    expect(readClaim(stated(citation), readScope(context(page)))).toMatchObject(claim);
  });

  it('says nothing of a technical standard', () => {
    expect(readClaim(stated({ kind: 'standard', symbol: '5574:2018' }), readScope(context()))).toBeNull();
  });

  it('tells in evidence where the province came from', () => {
    const evidence = (citation: Partial<StatedCitation>, page: Partial<PageContext>) =>
      readClaim(stated(citation), readScope(context(page)))?.evidence;
    expect(evidence(DECISION, LANG_SON)).toContain('provinceFromLetterhead');
    expect(evidence(DECISION, { home: 'lang-son' })).toContain('provinceFromHome');
    expect(evidence({ ...DECISION, issuer: 'UBND tỉnh Lạng Sơn' }, {})).toContain('provinceFromPhrase');
    expect(evidence({ symbol: '30/2020/NĐ-CP' }, LANG_SON)).toEqual(['number', 'year']);
  });
});

it('writes keys as jurisdiction, issuer, type, series and symbol', () => {
  expect(
    formatKey({
      jurisdiction: 'lang-son',
      issuer: 'ubnd',
      seriesType: 'quyet-dinh',
      series: '2023',
      slug: '2068-qd-ubnd',
    }),
  ).toBe('lang-son/ubnd/quyet-dinh/2023/2068-qd-ubnd');
});

describe('bodies of which a province has many', () => {
  const page = { letterheadIssuer: 'UBND TỈNH LẠNG SƠN UBND PHƯỜNG TAM THANH', issuedOn: '2025-12-03' };
  const seriesOf = (symbol: string, issuer: string | null, issuedOn: string | null = '2024-05-10') =>
    readClaim(stated({ symbol, issuer, issuedOn }), readScope(context(page)))?.series;

  it.each([
    ['05-NQ/HU', 'Huyện ủy Cao Lộc', '2024:2024-05-10'],
    ['31/BC-TTYT', 'Trung tâm Y tế huyện Cao Lộc', '2024:2024-05-10'],
    ['12/QĐ-UBND', null, '2024:2024-05-10'], // the page's own phường, and doubt whether the province is meant
    ['12/QĐ-UBND', 'UBND xã Tân Lập', '2024:2024-05-10'],
    ['12/QĐ-UBND', 'UBND xã Tân Lập, huyện Bắc Sơn', '2024'],
    ['12/QĐ-UBND', 'UBND huyện Cao Lộc', '2024'],
    ['05-NQ/TU', 'Tỉnh ủy', '2024'],
    ['665/VP-KGVX', null, '2024'],
  ])('%s of %s is of the series %s', (symbol, issuer, series) => {
    expect(seriesOf(symbol, issuer)).toBe(series);
  });
});

describe('a year said without a day', () => {
  const LANG_SON = { letterheadPlace: 'Lạng Sơn', letterheadSymbol: '512/QĐ-UBND', issuedOn: '2025-02-10' };
  const claim = (fields: Partial<StatedCitation>, page: Partial<PageContext> = LANG_SON) =>
    readClaim(
      stated({
        type: 'quyet-dinh',
        symbol: '12/QĐ-UBND',
        issuer: 'UBND tỉnh',
        dateText: 'năm 2024',
        dateProblem: 'partial',
        ...fields,
      }),
      readScope(context(page)),
    );

  it.each(['năm 2024', 'ngày tháng 10 năm 2024', 'tháng 10/2024'])('"%s" is the year of the number', (dateText) => {
    expect(claim({ dateText })).toMatchObject({ kind: 'exact', series: '2024', on: null });
    expect(claim({ dateText })?.evidence).toContain('year');
  });

  it.each<[string, Partial<StatedCitation>, object]>([
    ['yields to that of the symbol', { symbol: '25/2022/QĐ-UBND' }, { kind: 'exact', series: '2022' }],
    ['may be what a plan is for', { type: 'ke-hoach', symbol: '12/KH-UBND' }, { kind: 'open', series: null }],
    [
      'is not that of an impossible day',
      { dateText: 'ngày 29/02/2023', dateProblem: 'impossible' },
      { kind: 'open', series: null },
    ],
    [
      'of the two numberings of a merged province is no choice',
      { issuer: 'UBND tỉnh Bắc Ninh', dateText: 'năm 2025' },
      { kind: 'open' },
    ],
    [
      "other than the page's is not its own number's",
      { symbol: '512/QĐ-UBND', issuer: null, dateText: 'năm 2023' },
      { series: '2023', on: null },
    ],
  ])('%s', (_, fields, expected) => {
    expect(claim(fields)).toMatchObject(expected);
  });
});

describe('a code that bodies of several levels sign with', () => {
  const LANG_SON = { letterheadIssuer: 'UBND tỉnh Lạng Sơn', issuedOn: '2024-10-05' };
  const claim = (symbol: string, issuer: string | null, page: Partial<PageContext> = LANG_SON) =>
    readClaim(stated({ symbol, issuer, issuedOn: '2024-01-05' }), readScope(context(page)));

  it.each([
    ['59/VP-KGVX', 'Văn phòng UBND tỉnh', 'van-phong-ubnd'],
    ['59/VP-KGVX', 'Văn phòng HĐND và UBND huyện Cao Lộc', 'van-phong-ubnd.huyen-cao-loc'],
    ['59/VP-KGVX', 'Văn phòng UBND thành phố Huế', 'van-phong-ubnd.thanh-pho-hue'],
    ['57/QĐ-CTUBND', 'Chủ tịch UBND huyện Cao Lộc', 'chu-tich-ubnd.huyen-cao-loc'],
    ['11/BC-LĐLĐ', 'Liên đoàn Lao động huyện Cao Lộc', 'lien-doan-lao-dong.huyen-cao-loc'],
    ['60/BC-BHXH', 'BẢO HIỂM XÃ HỘI HUYỆN CAO LỘC', 'bao-hiem-xa-hoi-viet-nam.huyen-cao-loc'],
    ['12/STC-QLNS', 'Sở Tài chính', 'so-tai-chinh'],
  ])('%s of %s is of %s', (symbol, issuer, id) => {
    const page = issuer.includes('Huế')
      ? { letterheadIssuer: 'UBND tỉnh Thừa Thiên Huế', issuedOn: '2024-10-05' }
      : LANG_SON;
    expect(claim(symbol, issuer, page)).toMatchObject({ kind: 'exact', issuer: id, issuerStated: true });
  });

  it("without words on a huyện's page is assumed to be the huyện's, and a department's is not", () => {
    const page = { letterheadIssuer: 'UBND HUYỆN CAO LỘC', issuedOn: '2024-10-05', portal: 'lang-son' };
    expect(claim('59/VP-KGVX', null, page)).toMatchObject({
      issuer: 'van-phong-ubnd.huyen-cao-loc',
      issuerStated: false,
    });
    expect(claim('12/STC-QLNS', null, page)).toMatchObject({ issuer: 'so-tai-chinh', jurisdictions: ['lang-son'] });
  });

  it("a branch below the province is not the centre's", () => {
    const page = {
      letterheadIssuer: 'BẢO HIỂM XÃ HỘI HUYỆN GIA BÌNH',
      letterheadPlace: 'Gia Bình',
      letterheadSymbol: '60/BC-BHXH',
      portal: 'bac-ninh',
    };
    expect(readScope(context(page))).toMatchObject({ jurisdiction: 'bac-ninh' });
    const treasury = { ...page, letterheadIssuer: 'KHO BẠC NHÀ NƯỚC HUYỆN GIA BÌNH', letterheadSymbol: '40/BC-KBNN' };
    expect(readScope(context(treasury))).toMatchObject({ jurisdiction: 'bac-ninh' });
  });
});

describe('a dateline that names the unit itself', () => {
  const scope = (letterheadIssuer: string, portal: string | null) =>
    readScope(context({ letterheadIssuer, letterheadPlace: 'Hòa Bình', portal })).jurisdiction;

  it.each([
    ['ỦY BAN NHÂN DÂN XÃ HÒA BÌNH', 'nghe-an', 'nghe-an'],
    ['ỦY BAN NHÂN DÂN XÃ HÒA BÌNH', null, null],
    ['ỦY BAN NHÂN DÂN HUYỆN HÒA BÌNH', 'bac-lieu', 'bac-lieu'],
    ['ỦY BAN NHÂN DÂN PHƯỜNG HÒA BÌNH', null, 'hoa-binh'], // of the town of that name
    ['ỦY BAN NHÂN DÂN THÀNH PHỐ HÒA BÌNH', null, 'hoa-binh'],
    ['SỞ NỘI VỤ', null, 'hoa-binh'],
  ])('%s on the portal %s stands in %s', (issuer, portal, jurisdiction) => {
    expect(scope(issuer, portal)).toBe(jurisdiction);
  });
});

describe('towns that bear the name of their province', () => {
  const issuerOf = (issuer: string, issuedOn: string, page: Partial<PageContext> = {}) =>
    readClaim(
      stated({ type: 'quyet-dinh', symbol: '12/QĐ-UBND', issuer, issuedOn }),
      readScope(context({ letterheadPlace: 'Bắc Ninh', issuedOn: '2026-10-05', ...page })),
    )?.issuer;

  it.each([
    ['UBND thành phố Bắc Ninh', '2023-03-01', 'ubnd-thanh-pho-bac-ninh'],
    ['UBND thành phố Bắc Ninh', '2026-10-01', 'ubnd'],
    ['UBND thành phố Huế', '2024-12-31', 'ubnd-thanh-pho-hue'],
    ['UBND thành phố Huế', '2025-01-01', 'ubnd'],
    ['UBND thành phố Thừa Thiên Huế', '2021-08-25', 'ubnd'], // no town bears that name
    ['UBND thành phố', '2023-03-01', null],
    ['UBND thành phố', '2026-10-01', 'ubnd'],
  ])('%s on %s is %s', (issuer, on, id) => {
    expect(issuerOf(issuer, on)).toBe(id);
  });

  it('are whose page it is, by its day', () => {
    const page = { letterheadIssuer: 'ỦY BAN NHÂN DÂN THÀNH PHỐ BẮC NINH', issuedOn: '2023-05-01' };
    expect(issuerOf('UBND thành phố', '2023-03-01', page)).toBe('ubnd-thanh-pho-bac-ninh');
  });

  it('a place whose name ends like a unit is a place', () => {
    expect(issuerOf('UBND huyện Đan Phượng', '2023-03-01')).toBe('ubnd-huyen-dan-phuong');
  });
});

describe("the page's own number", () => {
  const page = { letterheadPlace: 'Lạng Sơn', letterheadSymbol: '0512/QĐ-UBND', issuedOn: '2025-02-10' };
  const claim = (fields: Partial<StatedCitation>, from: Partial<PageContext> = page) =>
    readClaim(
      stated({ type: 'quyet-dinh', symbol: '512/QĐ-UBND', issuedOn: null, issuer: null, ...fields }),
      readScope(context(from)),
    );

  it("without a day is of the page's day", () => {
    expect(claim({})).toMatchObject({ kind: 'exact', series: '2025', on: '2025-02-10' });
  });

  it.each([
    ['another number', { symbol: '513/QĐ-UBND' }, page],
    ['a body of its own', { issuer: 'UBND tỉnh' }, page],
    ['a page without a day', {}, { ...page, issuedOn: null }],
  ])('is not taken for %s', (_, fields, from) => {
    expect(claim(fields, from)).toMatchObject({ kind: 'open', lacks: 'noDate' });
  });

  it('with a day is of that day', () => {
    expect(claim({ issuedOn: '2023-05-05' })).toMatchObject({ series: '2023' });
  });
});

it("reads a law's bare name by the number of its earlier mention, not by the law in force", () => {
  const repeat = {
    kind: 'law-by-name',
    type: 'luat',
    symbol: null,
    name: 'Luật Đất đai',
    issuedOn: null,
    issuer: null,
  } as const;
  const implied = { issuedOn: null, issuer: null, symbol: '45/2013/QH13' };
  const claim = readClaim(stated({ ...repeat, implied }), readScope(context({ issuedOn: '2026-05-18' })));
  expect(claim).toMatchObject({ kind: 'exact', symbolFolded: '45/2013/qh13', series: '2013', issuer: 'quoc-hoi' });
});

describe('a body that had ended', () => {
  it.each([
    ['2025-07-02', 'oneOf'], // settled by no more than a held act of that very day
    ['2024-07-02', 'exact'],
  ])('cannot have issued what is dated after its end: %s', (issuedOn, kind) => {
    const year = issuedOn.slice(0, 4);
    const cut = stated({ type: 'thong-tu', symbol: `37/${year}/TT-BNN`, issuedOn, issuer: null });
    const claim = readClaim(cut, readScope(context({})));
    expect(claim?.kind).toBe(kind);
  });
});

describe('symbols that name no type', () => {
  const read = (fields: Partial<StatedCitation>) =>
    readClaim(stated({ issuedOn: '1994-06-27', ...fields }), readScope(context({})))!;

  it.each([
    ['nghi-dinh', '39-CP', '1994:nghi-dinh'],
    ['nghi-quyet', '39-CP', '1994:nghi-quyet'],
    ['quyet-dinh', '619/TTg', '1994:quyet-dinh'],
    ['nghi-quyet', '55/2010/QH12', '2010:nghi-quyet'],
    ['nghi-quyet', '334/2017/UBTVQH14', '2017:nghi-quyet'],
    ['bo-luat', '45/2019/QH14', '2019'],
    ['luat', '45/2013/QH13', '2013'],
    ['cong-van', '39-CP', '1994'],
    ['cong-van', '1234/TTg-KTN', '1994'],
    ['nghi-dinh', '39/NĐ-CP', '1994'],
  ])('%s %s is of the series %s', (type, symbol, series) => {
    const claim = read({ type, symbol });
    expect(claim).toMatchObject({ kind: 'exact', series });
  });

  it.each([
    ['no-type', 'nghi-dinh', '39-CP', '1994:'],
    ['full', 'van-ban', '39-CP', '1994:'],
    ['no-type', 'luat', '55/2010/QH12', '2010:'],
  ] as const)('without a word for the type (%s, %s) %s may be of any', (kind, type, symbol, series) => {
    const issuedOn = `${series.slice(0, 4)}-06-17`;
    expect(read({ kind, type, symbol, issuedOn })).toMatchObject({ kind: 'oneOf', series });
  });

  it('without a word and a day is open for want of the day', () => {
    expect(read({ kind: 'no-type', type: 'luat', symbol: '55/2010/QH12', issuedOn: null })).toMatchObject({
      kind: 'open',
      lacks: 'noDate',
    });
  });

  it.each(['1234/TTg-KTN', '940/STTTT-CĐS', '2068/QĐ-UBND'])('%s alone is one letter or act', (symbol) => {
    const page = readScope(context({ letterheadPlace: 'Lạng Sơn' }));
    expect(readClaim(stated({ kind: 'no-type', type: 'cong-van', symbol, issuedOn: '2023-12-12' }), page)?.kind).toBe(
      'exact',
    );
  });

  it('stands in the key with its type and year', () => {
    const { seriesType, series, slug } = read({ type: 'nghi-quyet', symbol: '39-CP' });
    expect(
      formatKey({
        jurisdiction: 'trung-uong',
        issuer: 'chinh-phu',
        seriesType: seriesType!,
        series: series!,
        slug: slug!,
      }),
    ).toBe('trung-uong/chinh-phu/nghi-quyet/1994/39-cp');
  });
});

describe('what a claim lacks', () => {
  const claimed = (rest: Partial<StatedCitation>) => {
    const claim = readClaim(stated(rest), readScope(context({ portal: 'lang-son' })));
    return claim && [claim.kind, claim.lacks];
  };
  const centre = { symbol: '31/2024/BC-TTYT', type: 'bao-cao', issuer: 'Trung tâm Y tế huyện Cao Lộc' };
  const bare = { kind: 'no-type', type: null, symbol: '39-CP', issuer: 'Chính phủ' } as const;

  it('is the day, where many bodies sign with one code', () => {
    expect(claimed({ ...centre, issuedOn: '2024-05-10' })?.[0]).not.toBe('open');
    expect(claimed({ ...centre, issuedOn: null })).toEqual(['open', 'noDate']);
  });

  it('is the day, where a number of no type is of any; with its day, others may have the number still', () => {
    expect(claimed({ ...bare, issuedOn: null })?.[1]).toBe('noDate');
    expect(claimed({ ...bare, issuedOn: '1994-06-27' })?.[1]).toBe('sameInScope');
  });

  it('is no day, where the symbol tells its year', () => {
    expect(claimed({ symbol: '25/2022/QĐ-UBND', issuedOn: null })?.[1]).not.toBe('noDate');
  });
});

describe('a symbol that names no type', () => {
  it.each(['55/2010/QH12', '55/2010/UBTVQH12', '39-CP', '619/TTg', '45-HĐBT', '12-HĐCP'])(
    '%s may be any act',
    (symbol) => {
      expect(readSymbolParts(symbol)?.anyType).toBe(true);
    },
  );
  it.each(['1234/TTg-KTN', '30/2020/NĐ-CP', '426/STTTT'])('%s may not', (symbol) => {
    expect(readSymbolParts(symbol)?.anyType).toBe(false);
  });
});
