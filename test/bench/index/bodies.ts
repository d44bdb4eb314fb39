import { CENTRAL, MERGED_ON, PROVINCES, type Province } from '../../../shared/registry/index.ts';

/** One number series of a body: the type it numbers and how the symbol is printed. */
export interface Numbering {
  type: string;
  word: string;
  /** What follows the number, `QĐ-UBND`; a list where the unit differs from one instrument to the next. */
  codes: readonly string[];
  /** The year stands in the symbol: 25/2022/QĐ-UBND. */
  normative: boolean;
  /** Share among all instruments of one place. */
  weight: number;
}

/** A body with a place, as its own documents and those that cite it write it. */
export interface Body {
  jurisdiction: string;
  id: string;
  head: string;
  dateline: string;
  /** With its place: "UBND tỉnh Lạng Sơn". */
  named: string;
  /** As its own place says it: "UBND tỉnh". */
  relative: string;
  numberings: readonly Numbering[];
  weight: number;
  from: string;
  to: string;
}

export const FIRST_DAY = '2015-01-01';
export const LAST_DAY = '2026-10-31';
const LAST_DAY_OF_DEPARTMENTS = '2025-02-28';
const UNITS = ['KGVX', 'TH', 'KT', 'NC', 'TTHC', 'CĐS', 'ĐTXD'];

const row = (type: string, word: string, codes: string | string[], weight: number, normative = false): Numbering => ({
  type,
  word,
  codes: [codes].flat(),
  weight,
  normative,
});
const letters = (code: string, weight: number) =>
  row(
    'cong-van',
    'Công văn',
    UNITS.map((unit) => `${code}-${unit}`),
    weight,
  );

const COMMITTEE = [
  row('quyet-dinh', 'Quyết định', 'QĐ-UBND', 34),
  letters('UBND', 13),
  row('ke-hoach', 'Kế hoạch', 'KH-UBND', 4),
  row('bao-cao', 'Báo cáo', 'BC-UBND', 3),
  row('to-trinh', 'Tờ trình', 'TTr-UBND', 3),
  row('thong-bao', 'Thông báo', 'TB-UBND', 2),
  row('quyet-dinh', 'Quyết định', 'QĐ-UBND', 1.5, true),
];
const COUNCIL = [row('nghi-quyet', 'Nghị quyết', 'NQ-HĐND', 2), row('nghi-quyet', 'Nghị quyết', 'NQ-HĐND', 0.7, true)];
const DEPARTMENTS: readonly (readonly [id: string, name: string, code: string, to?: string])[] = [
  ['so-noi-vu', 'Sở Nội vụ', 'SNV'],
  ['so-tu-phap', 'Sở Tư pháp', 'STP'],
  ['so-tai-chinh', 'Sở Tài chính', 'STC'],
  ['so-cong-thuong', 'Sở Công Thương', 'SCT'],
  ['so-xay-dung', 'Sở Xây dựng', 'SXD'],
  ['so-y-te', 'Sở Y tế', 'SYT'],
  ['so-thong-tin-va-truyen-thong', 'Sở Thông tin và Truyền thông', 'STTTT', LAST_DAY_OF_DEPARTMENTS],
  ['so-ke-hoach-va-dau-tu', 'Sở Kế hoạch và Đầu tư', 'SKHĐT', LAST_DAY_OF_DEPARTMENTS],
  ['so-tai-nguyen-va-moi-truong', 'Sở Tài nguyên và Môi trường', 'STNMT', LAST_DAY_OF_DEPARTMENTS],
];
const MINISTRIES: readonly (readonly [id: string, name: string, code: string])[] = [
  ['bo-tai-chinh', 'Bộ Tài chính', 'BTC'],
  ['bo-noi-vu', 'Bộ Nội vụ', 'BNV'],
  ['bo-tu-phap', 'Bộ Tư pháp', 'BTP'],
  ['bo-xay-dung', 'Bộ Xây dựng', 'BXD'],
  ['bo-cong-thuong', 'Bộ Công Thương', 'BCT'],
  ['bo-y-te', 'Bộ Y tế', 'BYT'],
  ['bo-giao-duc-va-dao-tao', 'Bộ Giáo dục và Đào tạo', 'BGDĐT'],
  ['bo-khoa-hoc-va-cong-nghe', 'Bộ Khoa học và Công nghệ', 'BKHCN'],
];

/** Big cities issue several times what a small province does. */
const SIZES: Record<string, number> = { 'ha-noi': 2.6, 'ho-chi-minh': 2.6, 'thanh-hoa': 1.6, 'nghe-an': 1.5 };

function provinceBodies(province: Province): Body[] {
  const name = province.slug === 'hue' ? 'Thừa Thiên Huế' : province.name;
  const kind = province.kind === 'city' && province.slug !== 'hue' ? 'thành phố' : 'tỉnh';
  const unit = `${kind} ${name}`;
  const size = SIZES[province.slug] ?? 1;
  const period = { from: FIRST_DAY, to: province.validTo ?? LAST_DAY };
  const shared = { jurisdiction: province.slug, dateline: name, weight: size, ...period };
  const superior = `ỦY BAN NHÂN DÂN\n${unit.toUpperCase()}`;
  return [
    { ...shared, id: 'ubnd', head: superior, named: `UBND ${unit}`, relative: `UBND ${kind}`, numberings: COMMITTEE },
    {
      ...shared,
      id: 'hdnd',
      head: `HỘI ĐỒNG NHÂN DÂN\n${unit.toUpperCase()}`,
      named: `HĐND ${unit}`,
      relative: `HĐND ${kind}`,
      numberings: COUNCIL,
    },
    ...DEPARTMENTS.map(([id, words, code, to]) => ({
      ...shared,
      id,
      to: to ?? period.to,
      head: `UBND ${unit.toUpperCase()}\n${words.toUpperCase()}`,
      named: `${words} ${unit}`,
      relative: words,
      numberings: [
        letters(code, 2),
        row('to-trinh', 'Tờ trình', `TTr-${code}`, 0.8),
        row('quyet-dinh', 'Quyết định', `QĐ-${code}`, 0.6),
      ],
    })),
  ];
}

function central(id: string, name: string, numberings: readonly Numbering[]): Body {
  return {
    jurisdiction: CENTRAL,
    id,
    head: name.toUpperCase(),
    dateline: 'Hà Nội',
    named: name,
    relative: name,
    numberings,
    weight: 10,
    from: FIRST_DAY,
    to: LAST_DAY,
  };
}

/** The centre's bodies first, then those of the 63 provinces, each place's together. */
export const BODIES: readonly Body[] = [
  central('chinh-phu', 'Chính phủ', [
    row('nghi-dinh', 'Nghị định', 'NĐ-CP', 3, true),
    row('nghi-quyet', 'Nghị quyết', 'NQ-CP', 4),
  ]),
  central('thu-tuong-chinh-phu', 'Thủ tướng Chính phủ', [
    row('quyet-dinh', 'Quyết định', 'QĐ-TTg', 15),
    row('chi-thi', 'Chỉ thị', 'CT-TTg', 1),
  ]),
  central('van-phong-chinh-phu', 'Văn phòng Chính phủ', [letters('VPCP', 14)]),
  ...MINISTRIES.map(([id, name, code]) =>
    central(id, name, [
      row('thong-tu', 'Thông tư', `TT-${code}`, 2, true),
      row('quyet-dinh', 'Quyết định', `QĐ-${code}`, 6),
      letters(code, 9),
    ]),
  ),
  ...PROVINCES.flatMap(provinceBodies),
];

/** Whether a body begins its numbers anew in the middle of 2025. */
export const restartsInJuly = (body: Body) =>
  body.to > MERGED_ON && PROVINCES.some(({ slug, absorbed }) => slug === body.jurisdiction && absorbed.length > 0);
