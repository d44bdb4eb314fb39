import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { findDeadlines, findSums, listDeadlines, listSums } from '../../../shared/figures/index.ts';

const fixture = (name: string) => readFileSync(new URL(`../../fixtures/${name}.txt`, import.meta.url), 'utf8');

describe('a sum', () => {
  test.each<[string, string, number]>([
    ['tổng mức đầu tư là 10.000.000.000đ.', '10.000.000.000đ', 10_000_000_000],
    ['kinh phí 2.000 triệu đồng”', '2.000 triệu đồng', 2_000_000_000],
    ['mức 2,5 tỷ đồng/năm', '2,5 tỷ đồng', 2_500_000_000],
    // A dot before other than three digits is a fraction's, as spreadsheets write it.
    ['mức 2.5 tỷ đồng', '2.5 tỷ đồng', 2_500_000_000],
    ['hỗ trợ 1 tỷ 500 triệu đồng cho xã', '1 tỷ 500 triệu đồng', 1_500_000_000],
    ['1.234,5 triệu đồng', '1.234,5 triệu đồng', 1_234_500_000],
    // A comma before three digits is a fraction's too where a scale follows.
    ['tổng vốn 1,234 tỷ đồng', '1,234 tỷ đồng', 1_234_000_000],
    ['giá 50.000 VNĐ một lượt', '50.000 VNĐ', 50_000],
    ['10,000,000 đồng', '10,000,000 đồng', 10_000_000],
    ['500 nghìn đồng', '500 nghìn đồng', 500_000],
    ['(15 tỉ\nđồng)', '15 tỉ đồng', 15_000_000_000],
    ['cấp 5 trđ', '5 trđ', 5_000_000],
  ])('%s', (text, printed, dong) => {
    const [sum, ...others] = findSums(text);
    expect(sum).toMatchObject({ text: printed, dong });
    expect(text.slice(sum!.start, sum!.end).replace(/\s+/g, ' ')).toBe(printed);
    expect(others).toEqual([]);
  });

  test.each([
    'có 10 đồng chí dự họp',
    'khoản 5 đồng thời bãi bỏ',
    '2.000 triệu người',
    'gồm 3 đ/c',
    'Điều 12 Đồng Nai',
    'số 1.2.3 đồng',
    'ngày 12/10 đồng',
    '0 đồng',
    '12đề án',
  ])('is not read from "%s"', (text) => expect(findSums(text)).toEqual([]));

  test('spelt otherwise is the same sum, with each of its places', () => {
    const text = 'bố trí 2.000 triệu đồng; trong đó 2 tỷ đồng là vốn tỉnh; thêm 2.000.000 đồng; còn lại 2 tỷ đồng.';
    expect(listSums(text)).toMatchObject([
      { text: '2.000 triệu đồng', also: ['2 tỷ đồng'], places: [{}, {}, {}] },
      { text: '2.000.000 đồng', also: [], places: [{}] },
    ]);
  });
});

describe('a deadline', () => {
  test.each<[string, string, string | null]>([
    ['hoàn thành trước ngày 22/4/2023.', 'trước ngày 22/4/2023', '2023-04-22'],
    ['báo cáo chậm nhất vào ngày 20/8/2018.', 'chậm nhất vào ngày 20/8/2018', '2018-08-20'],
    ['xong chậm nhất là ngày 05 tháng 10 năm 2022', 'chậm nhất là ngày 05 tháng 10 năm 2022', '2022-10-05'],
    ['gửi trước 17 giờ 00 ngày 15/9/2024 để', 'trước 17 giờ 00 ngày 15/9/2024', '2024-09-15'],
    ['trước 16h30 ngày 02/01/2025', 'trước 16h30 ngày 02/01/2025', '2025-01-02'],
    ['nộp trước 30/6/2024;', 'trước 30/6/2024', '2024-06-30'],
    ['đến hết ngày 31/12/2025', 'đến hết ngày 31/12/2025', '2025-12-31'],
    ['xong trước tháng 6 năm 2024', 'trước tháng 6 năm 2024', null],
    ['báo cáo trước ngày 25/10 hằng năm', 'trước ngày 25/10', null],
    ['trong thời hạn 05 ngày làm việc kể từ', '05 ngày làm việc', null],
    ['trong vòng 30 (ba mươi) ngày', '30 (ba mươi) ngày', null],
    ['thời gian thử nghiệm là 06 tháng như', '06 tháng', null],
  ])('%s', (text, printed, iso) => {
    const [deadline, ...others] = findDeadlines(text);
    expect(deadline).toMatchObject({ text: printed, iso });
    expect(text.slice(deadline!.start, deadline!.end)).toBe(printed);
    expect(others).toEqual([]);
  });

  test.each([
    'ngày 22/4/2023',
    'từ ngày 01/7/2024',
    'trước năm 2025',
    'trước khi trình',
    'trước ngày họp',
    'trong thời gian 6 tháng đầu năm',
    'thời gian qua',
    'thời hạn chậm. Năm 2024 có 5 tháng',
    'trong tháng 8 năm 2018',
  ])('is not read from "%s"', (text) => expect(findDeadlines(text)).toEqual([]));

  test('a wall of blank lines parts the words of one', () => {
    expect(findDeadlines('chậm nhất vào\n\nngày 20/8/2018')).toEqual([]);
  });
});

test('the four documents state their sums and deadlines', () => {
  const texts = ['lang-son', 'quang-ngai', 'thanh-hoa', 'hai-duong'].map(fixture);
  expect(texts.flatMap((text) => listSums(text).map(({ text }) => text))).toEqual([
    '10.000.000.000đ',
    '2.000 triệu đồng',
  ]);
  expect(texts.flatMap((text) => listDeadlines(text).map(({ text }) => text))).toEqual([
    '06 tháng',
    'trước ngày 22/4/2023',
    'chậm nhất vào ngày 20/8/2018',
    'chậm nhất vào ngày 15/8/2018',
    'trước ngày 15/10/2022',
  ]);
});
