import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { citationToStated, findCitations } from '../../../shared/citation/index.ts';

type Row = [
  text: string,
  kind: string,
  type: string,
  issuedOn: string | null,
  issuer: string | null,
  title: string | null,
];

const ROWS: Record<string, Row[]> = {
  'lang-son': [
    ['/VP-KGVX', 'self', 'cong-van', null, null, null],
    ['Công văn số\n940/STTTT-CĐS', 'full', 'cong-van', '2024-05-02', 'Sở Thông tin và Truyền thông', null],
    ['Quyết định số 25/2022/QĐ-UBND', 'full', 'quyet-dinh', '2022-10-13', 'UBND tỉnh', null],
    [
      'Công văn số 940/STTTT-CĐS',
      'full',
      'cong-van',
      '2024-05-02',
      'Sở Thông tin và Truyền thông',
      'bổ sung nội dung, nhiệm vụ Kế hoạch chuyển đổi số tỉnh Lạng Sơn năm 2024',
    ],
    ['Kế hoạch số 233/KH-UBND', 'full', 'ke-hoach', '2023-12-20', 'UBND tỉnh', null],
    ['Công văn số 940/STTTT-CĐS', 'full', 'cong-van', null, null, null],
    ['Kế hoạch số 233/KH-UBND', 'full', 'ke-hoach', '2023-12-20', 'UBND tỉnh', 'chuyển đổi số tỉnh Lạng Sơn năm 2024'],
    [
      'Quyết định số 2068/QĐ-UBND',
      'full',
      'quyet-dinh',
      '2023-12-12',
      'UBND tỉnh',
      'giao chỉ tiêu kế hoạch phát triển kinh tế - xã hội và dự toán ngân sách nhà nước năm 2024',
    ],
    ['Kế hoạch số 175/KH-UBND', 'full', 'ke-hoach', '2022-08-08', 'UBND tỉnh', null],
    [
      'Công văn số 665/VP-KGVX',
      'full',
      'cong-van',
      '2024-02-08',
      'Văn phòng UBND tỉnh',
      'đồng ý triển khai thử nghiệm Phần mềm quản lý, phần mềm thư viện số',
    ],
  ],
  'quang-ngai': [
    ['1502/UBND-KGVX', 'self', 'cong-van', null, null, null],
    ['Quyết  \nđịnh số 1420/QĐ-UBND', 'full', 'quyet-dinh', '2022-12-12', 'UBND tỉnh', null],
    ['Công văn số 426/STTTT-BCVT&CNTT', 'full', 'cong-van', '2023-03-23', null, null],
    ['Công văn số 892/STC-HCSN', 'full', 'cong-van', '2023-03-29', null, null],
  ],
  'thanh-hoa': [],
  'hai-duong': [
    ['/TB-VP', 'self', 'thong-bao', null, null, null],
    ['Quyết định số 3639/QĐ-UBND', 'full', 'quyet-dinh', '2020-12-04', null, null],
    [
      'Văn bản số 990/STTTT-BCVTCNTT',
      'full',
      'van-ban',
      '2022-07-28',
      null,
      'chấp thuận triển khai dự án “Hỗ trợ thu hẹp khoảng cách số tại tỉnh Hải Dương”',
    ],
  ],
};

describe('the four documents', () => {
  for (const [name, rows] of Object.entries(ROWS)) {
    const text = readFileSync(new URL(`../../fixtures/${name}.txt`, import.meta.url), 'utf8');
    const found = findCitations(text);

    it(`${name}: every reference with what it states, and nothing else`, () => {
      expect(
        found.map((c) => [
          c.text,
          c.kind,
          c.type,
          c.issuedOn?.iso ?? null,
          c.issuer?.text ?? null,
          c.title?.text ?? null,
        ]),
      ).toEqual(rows);
    });

    it(`${name}: every span is the slice it claims`, () => {
      for (const citation of found) {
        expect(text.slice(citation.start, citation.end)).toBe(citation.text);
        expect(citation.text.endsWith(citation.symbol?.raw ?? '')).toBe(true);
        for (const field of [citation.issuedOn, citation.issuer, citation.title]) {
          if (field) expect(text.slice(field.start, field.end).replace(/\s+/g, ' ')).toBe(field.text);
        }
      }
    });
  }

  it('a repeat without date is tied to the mention that has one, and crosses the wire with what that implies', () => {
    const text = readFileSync(new URL('../../fixtures/lang-son.txt', import.meta.url), 'utf8');
    const found = findCitations(text);
    const repeat = found[5]!;
    expect(found[repeat.antecedent ?? -1]?.text).toBe('Công văn số\n940/STTTT-CĐS');
    expect(citationToStated(repeat, found, 'r5')).toEqual({
      ref: 'r5',
      kind: 'full',
      type: 'cong-van',
      symbol: '940/STTTT-CĐS',
      name: null,
      issuedOn: null,
      issuer: null,
      title: null,
      pinpoint: null,
      implied: { issuedOn: '2024-05-02', issuer: 'Sở Thông tin và Truyền thông' },
      relation: 'cites',
    });
  });
});
