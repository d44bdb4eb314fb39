import { expect, test } from 'vitest';
import { differing, markDiffering } from '../../../extension/ui/differing.ts';

const mark = (parts: { text: string; differs: boolean }[]) =>
  parts.map(({ text, differs }) => (differs ? `[${text}]` : text)).join('');

test.each([
  ['12/11/2023', '12/12/2023', '12/[11]/2023'],
  ['UBND tỉnh Lạng Sơn', 'UBND tỉnh Cao Bằng', 'UBND tỉnh [Lạng] [Sơn]'],
  ['Sở Tài chính', 'Sở Kế hoạch và Tài chính', 'Sở Tài chính'],
  ['Sở Kế hoạch và Tài chính', 'Sở Tài chính', 'Sở [Kế hoạch và ]Tài chính'],
  ['giống', 'giống', 'giống'],
  ['01/5/2023', '12/5/2024', '[01]/5/[2023]'],
  ['Giao dự toán', 'Giao lại dự toán', 'Giao dự toán'],
  ['Giao lại dự toán', 'Giao dự toán', 'Giao [lại ]dự toán'],
])('%s against %s', (words, other, expected) => expect(mark(differing(words, other))).toBe(expected));

test('in a sentence each side has its own differing piece', () => {
  const sentence = 'Trang ghi 12/11/2023. Chỉ mục ghi ngày 12/12/2023, theo 1 viện dẫn.';
  expect(mark(markDiffering(sentence, '12/11/2023', '12/12/2023'))).toBe(
    'Trang ghi 12/[11]/2023. Chỉ mục ghi ngày 12/[12]/2023, theo 1 viện dẫn.',
  );
});

test.each([
  ['the sentence does not quote both', 'Chưa có trong chỉ mục.', '12/11/2023', '12/12/2023'],
  ['there is nothing to compare', 'Đã bị thay thế.', null, null],
])('where %s the sentence stays as it is', (_, sentence, page, index) => {
  expect(markDiffering(sentence, page, index)).toEqual([{ text: sentence, differs: false }]);
});
