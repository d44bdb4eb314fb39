import { describe, expect, test } from 'vitest';
import { anchorQuotes, describeQuote, type Quote } from '../../../shared/anchoring/index.ts';

/** The quote is what stands between « and » in a page written with them. */
function quoteFrom(marked: string): { page: string; quote: Quote } {
  const start = marked.indexOf('«');
  const end = marked.indexOf('»') - 1;
  const page = marked.replace(/[«»]/g, '');
  return { page, quote: describeQuote(page, { start, end }) };
}

function anchor(marked: string, page: string): string {
  const [answer] = anchorQuotes(page, [quoteFrom(marked).quote]);
  if (answer!.kind === 'orphan') return answer!.reason;
  return `${answer!.method}: ${page.slice(answer!.place.start, answer!.place.end)}`;
}

const LETTER =
  'Sở Kế hoạch thẩm định hồ sơ trong 07 ngày. «Kinh phí thực hiện là 2.000 triệu đồng từ ngân sách tỉnh» và được quyết toán theo quy định.';

describe('a quote is found again', () => {
  test.each<[string, string, string, string]>([
    [
      'where nothing changed',
      LETTER,
      LETTER.replace(/[«»]/g, ''),
      'exact: Kinh phí thực hiện là 2.000 triệu đồng từ ngân sách tỉnh',
    ],
    [
      'after a paragraph put in before it',
      LETTER,
      `Kính gửi: Sở Tài chính.\n${LETTER.replace(/[«»]/g, '')}`,
      'exact: Kinh phí thực hiện là 2.000 triệu đồng từ ngân sách tỉnh',
    ],
    [
      'broken into lines, with hard spaces and a soft hyphen',
      LETTER,
      'Sở Kế hoạch thẩm định hồ sơ trong 07 ngày. Kinh phí\n   thực hiện là\u00a02.000 triệu đồng từ ngân sá\u00adch tỉnh và được quyết toán theo quy định.',
      'normalised: Kinh phí\n   thực hiện là\u00a02.000 triệu đồng từ ngân sá\u00adch tỉnh',
    ],
    [
      'with its tone marks on the other vowel',
      'Về việc «ủy quyền cho Giám đốc Sở Y tế ký hợp đồng hòa giải» tại cơ sở trong năm nay.',
      'Về việc uỷ quyền cho Giám đốc Sở Y tế ký hợp đồng hoà giải tại cơ sở trong năm nay.',
      'normalised: uỷ quyền cho Giám đốc Sở Y tế ký hợp đồng hoà giải',
    ],
    [
      'with one word of ten changed',
      'Các đơn vị «có trách nhiệm rà soát toàn bộ quy trình tiếp nhận hồ sơ» trước khi trình ký.',
      'Các đơn vị có trách nhiệm kiểm soát toàn bộ quy trình tiếp nhận hồ sơ trước khi trình ký.',
      'approximate: có trách nhiệm kiểm soát toàn bộ quy trình tiếp nhận hồ sơ',
    ],
    [
      'moved to another part of the page, if it stood only once',
      'Một câu mở đầu. «Giao Văn phòng theo dõi và báo cáo kết quả trước ngày 30/6/2024» là xong. Một câu kết.',
      'Giao Văn phòng theo dõi và báo cáo kết quả trước ngày 30/6/2024. Rồi tới mọi điều khác trong thư.',
      'exact: Giao Văn phòng theo dõi và báo cáo kết quả trước ngày 30/6/2024',
    ],
    [
      'cut in the middle of a word',
      'Kết quả thẩ«m định hồ sơ của các đơn vị đã n»ộp đủ phí theo biểu mẫu.',
      'Thư ngày mới. Kết quả thẩm định hồ sơ của các đơn vị đã nộp đủ phí theo biểu mẫu.',
      'exact: m định hồ sơ của các đơn vị đã n',
    ],
    [
      'the second of three rows that look alike',
      'Xã An Bình: chưa đạt chuẩn; Xã An Hòa: «chưa đạt» chuẩn; Xã An Phú: chưa đạt chuẩn;',
      'Danh sách. Xã An Bình: chưa đạt chuẩn; Xã An Hòa: chưa đạt chuẩn; Xã An Phú: chưa đạt chuẩn;',
      'exact: chưa đạt',
    ],
  ])('%s', (_, before, after, expected) => {
    expect(anchor(before, after)).toBe(expected);
  });
});

describe('a quote has no place', () => {
  test.each<[string, string, string, string]>([
    ['when its sum is another', LETTER, LETTER.replace(/[«»]/g, '').replace('2.000', '2.500'), 'gone'],
    [
      'when its sum is written with another stop',
      LETTER,
      LETTER.replace(/[«»]/g, '').replace('2.000', '2,000'),
      'gone',
    ],
    [
      'when a figure grew at its end',
      'Tổng chi phí của gói thầu «được duyệt là 15» triệu đồng, đã gồm thuế.',
      'Tổng chi phí của gói thầu được duyệt là 15.000 triệu đồng, đã gồm thuế.',
      'gone',
    ],
    [
      'when the symbol is another unit’s',
      'Thực hiện theo «Kế hoạch số 12/KH-UBND của tỉnh trong quý này» và báo cáo kết quả.',
      'Thực hiện theo Kế hoạch số 12/KH-SYT của tỉnh trong quý này và báo cáo kết quả.',
      'gone',
    ],
    [
      'when another body is named',
      'Đề nghị «Sở Tài chính chủ trì thẩm định nguồn vốn và cân đối ngân sách» cho dự án.',
      'Đề nghị Sở Tài nguyên chủ trì thẩm định nguồn vốn và cân đối ngân sách cho dự án.',
      'gone',
    ],
    [
      'when the sentence is now denied',
      'Theo đó «cơ quan này có đủ điều kiện để trực tiếp quản lý phần mềm nói trên» từ tháng sau.',
      'Theo đó cơ quan này không có đủ điều kiện để trực tiếp quản lý phần mềm nói trên từ tháng sau.',
      'gone',
    ],
    [
      'when only its like in another row is left',
      'Xã An Bình: chưa đạt chuẩn; Xã An Hòa: «chưa đạt» chuẩn; Xã An Phú: chưa đạt chuẩn;',
      'Xã An Bình: chưa đạt chuẩn; Xã An Phú: chưa đạt chuẩn;',
      'ambiguous',
    ],
    [
      'when a copy with another number stands where it stood',
      'Mở đầu thư. «Các cơ quan gửi báo cáo về» số 12 phố Lê Lợi trong tuần. Kết thúc.',
      'Mở đầu thư. Các cơ quan gửi báo cáo về số 21 phố Lê Lợi trong tuần. Kết thúc.',
      'unsupported',
    ],
    ['when it has no word', 'Một dòng kẻ «-----» ngang.', 'Một dòng kẻ ----- ngang.', 'wordless'],
    ['on an empty page', LETTER, '', 'gone'],
  ])('%s', (_, before, after, expected) => {
    expect(anchor(before, after)).toBe(expected);
  });

  test('two places as good as each other are none', () => {
    const quote: Quote = { exact: 'gửi báo cáo về văn phòng trước giờ họp', prefix: '', suffix: '' };
    const page = `Lần một ${quote.exact}. Lần hai ${quote.exact}.`;
    expect(anchorQuotes(page, [quote])).toEqual([{ kind: 'orphan', reason: 'ambiguous' }]);
  });
});

test('a quote whose words stand elsewhere too carries as much around it as tells it apart', () => {
  const row = (name: string) => `${name}: hồ sơ đã nhận đủ, đang chờ thẩm định theo quy trình chung; `;
  const page = ['An Bình', 'An Hòa', 'An Phú'].map(row).join('');
  const start = page.indexOf('đang chờ', page.indexOf('An Hòa'));
  const quote = describeQuote(page, { start, end: start + 8 });
  expect(quote.unique).toBe(false);
  expect(quote.prefix).toContain('An Hòa');
});
