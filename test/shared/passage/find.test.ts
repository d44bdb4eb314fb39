import { describe, expect, it } from 'vitest';
import { findPassages, PASSAGE_MAX } from '../../../shared/passage/index.ts';

const DECREE = `CHÍNH PHỦ
Số: 90/2031/NĐ-CP
Hà Nội, ngày 02 tháng 5 năm 2031
NGHỊ ĐỊNH
Quy định về kho hồ sơ mẫu
Căn cứ Luật Mẫu ngày 01 tháng 6 năm 2030;
Chương I
QUY ĐỊNH CHUNG
Điều 1. Phạm vi
Nghị định này áp dụng cho kho hồ sơ. Việc mượn theo khoản 2
Điều 3 của Nghị định này.
Điều 2. Giải thích
1. Hồ sơ mẫu là tập giấy.
2. “Kho” là nơi giữ hồ sơ.
Chương II
QUY ĐỊNH CỤ THỂ
Điều 3. Mượn hồ sơ
1. Người mượn nộp:
a) Đơn;
b) Giấy giới thiệu;
c) Bản cam kết;
d) Ảnh;
đ) Lệ phí 1.500 đồng.
2. Kho trả lời trong 03 ngày.
2a. Kho ở xa trả lời trong 05 ngày.
3. Ngày 12/5/2031 kho mở cửa.
Điều 3a. Mượn lại
Như mượn lần đầu.
Điều 4: Hiệu lực
Nghị định này có hiệu lực từ ngày 01/7/2031.
Nơi nhận:
- Như Điều 4;
TM. CHÍNH PHỦ
PHỤ LỤC I
MẪU ĐƠN
1. Tên người mượn
PHỤ LỤC II
(Kèm theo Nghị định số 90/2031/NĐ-CP)
Bảng lệ phí`;

const one = (text: string, pinpoint: string) => findPassages(text, pinpoint).map(({ text: words }) => words);

describe('a passage', () => {
  it('of a clause is its words, under the heading of its article', () => {
    expect(findPassages(DECREE, 'khoản 2 Điều 3')).toEqual([
      {
        place: 'khoản 2 Điều 3',
        headings: ['Điều 3. Mượn hồ sơ'],
        text: '2. Kho trả lời trong 03 ngày.',
        capped: false,
        exact: true,
      },
    ]);
  });

  const rows: [string, string[]][] = [
    ['Điều 2', ['Điều 2. Giải thích\n1. Hồ sơ mẫu là tập giấy.\n2. “Kho” là nơi giữ hồ sơ.']],
    ['điểm đ khoản 1 Điều 3', ['đ) Lệ phí 1.500 đồng.']],
    ['khoản 2a Điều 3', ['2a. Kho ở xa trả lời trong 05 ngày.']],
    ['khoản 3 Điều 3', ['3. Ngày 12/5/2031 kho mở cửa.']],
    ['Điều 3a', ['Điều 3a. Mượn lại\nNhư mượn lần đầu.']],
    // The closing is not of the last article.
    ['Điều 4', ['Điều 4: Hiệu lực\nNghị định này có hiệu lực từ ngày 01/7/2031.']],
    ['khoản 1, 2 Điều 2', ['1. Hồ sơ mẫu là tập giấy.', '2. “Kho” là nơi giữ hồ sơ.']],
    ['khoản 2 Điều 2 Chương I', ['2. “Kho” là nơi giữ hồ sơ.']],
    ['Phụ lục I', ['PHỤ LỤC I\nMẪU ĐƠN\n1. Tên người mượn']],
    ['Phụ lục 2', ['PHỤ LỤC II\n(Kèm theo Nghị định số 90/2031/NĐ-CP)\nBảng lệ phí']],
  ];
  it.each(rows)('at %s', (pinpoint, words) => expect(one(DECREE, pinpoint)).toEqual(words));

  it('begins only where a line opens an article, not where a wrapped line names one', () => {
    expect(one(DECREE, 'Điều 1')[0]).toContain('Điều 3 của Nghị định này.');
    expect(one(DECREE, 'Điều 3')[0]).toMatch(/^Điều 3\. Mượn hồ sơ/);
  });

  it('of a place that is not there is what is around it, said not to be exact', () => {
    expect(findPassages(DECREE, 'điểm a khoản 2 Điều 3')).toMatchObject([
      { place: 'khoản 2 Điều 3', text: '2. Kho trả lời trong 03 ngày.', exact: false },
    ]);
  });

  it.each([['Điều 5'], ['Phụ lục III'], ['khoản 1 Mục II'], ['tiết 1 điểm a'], ['']])(
    'is not made up for %j',
    (pinpoint) => expect(findPassages(DECREE, pinpoint)).toEqual([]),
  );

  it('longer than the cap is cut, and says so', () => {
    const long = `Điều 1. Dài\n${'chữ '.repeat(2000)}`;
    expect(findPassages(long, 'Điều 1')).toMatchObject([{ capped: true, exact: true }]);
    expect(one(long, 'Điều 1')[0]).toHaveLength(PASSAGE_MAX);
  });

  it('is found in decomposed letters, and with Ð for Đ', () => {
    expect(one(DECREE.normalize('NFD'), 'khoản 1 Điều 2')).toEqual(['1. Hồ sơ mẫu là tập giấy.']);
    expect(one(DECREE.replaceAll('Đ', 'Ð'), 'khoản 1 Điều 2')).toEqual(['1. Hồ sơ mẫu là tập giấy.']);
  });
});

describe('a text that amends another', () => {
  const amending = (open: string, close: string) => `NGHỊ ĐỊNH
Điều 1. Sửa đổi, bổ sung một số điều của Nghị định số 90/2031/NĐ-CP
1. Sửa đổi khoản 2 Điều 2 như sau:
${open}2. Kho là nơi giữ và cho mượn.${close}.
2. Bổ sung Điều 1a, Điều 2 và Điều 3 như sau: ${open}Điều 1a. Thêm
Điều 2. Tên mới
1. Lời mới thứ nhất.
2. Lời mới thứ hai.
Điều 3. Cũng mới${close}.
3. Bãi bỏ ${open}kho tạm${close} tại Điều 4.
Điều 2. Trách nhiệm
1. Các bộ thi hành.
Điều 3. Hiệu lực
Từ ngày ký.`;

  it.each([
    ['curled', '“', '”'],
    ['straight', '"', '"'],
    ['curled before, straight after', '“', '"'],
  ])('has its own articles told from those it quotes, in %s quotation marks', (_, open, close) => {
    const text = amending(open, close);
    expect(one(text, 'Điều 2')).toEqual(['Điều 2. Trách nhiệm\n1. Các bộ thi hành.']);
    expect(one(text, 'khoản 1 Điều 2')).toEqual(['1. Các bộ thi hành.']);
    expect(one(text, 'Điều 3')).toEqual(['Điều 3. Hiệu lực\nTừ ngày ký.']);
    expect(one(text, 'khoản 2 Điều 1')[0]).toMatch(/^2\. Bổ sung[\s\S]*Cũng mới/);
    expect(one(text, 'khoản 3 Điều 1')[0]).toMatch(/^3\. Bãi bỏ/);
  });

  it('without quotation marks has its own articles told by their turn', () => {
    const text = amending('', '')
      .replace('Điều 2. Tên mới', 'Điều 12. Tên mới')
      .replace('Điều 3. Cũng mới', 'Điều 13. Cũng mới');
    expect(one(text, 'Điều 2')).toEqual(['Điều 2. Trách nhiệm\n1. Các bộ thi hành.']);
    expect(findPassages(text, 'Điều 12')).toEqual([]);
  });

  it('with a quotation that is never closed gives nothing from there on', () => {
    const text = 'Điều 1. Sửa đổi\n1. Sửa Điều 2 như sau:\n“Điều 1a. Thêm\nĐiều 2. Tên mới';
    expect(findPassages(text, 'Điều 2')).toEqual([]);
    expect(one(text, 'khoản 1 Điều 1')).toHaveLength(1);
  });
});

describe('a decision with a regulation attached', () => {
  const text = `QUYẾT ĐỊNH
Điều 1. Ban hành kèm theo Quyết định này Quy chế kho.
Điều 2. Quyết định này có hiệu lực từ ngày ký.
Nơi nhận:
- Như Điều 2;
QUY CHẾ
Quản lý kho
(Ban hành kèm theo Quyết định số 7/QĐ-UBND)
Điều 1. Phạm vi
Kho của tỉnh.
Điều 2. Mở cửa
Mỗi sáng.
Điều 3. Đóng cửa
Mỗi chiều.`;

  it('gives the article of each, the attached one under its name, where both have it', () => {
    expect(findPassages(text, 'Điều 2').map(({ headings, text: words }) => [headings, words])).toEqual([
      [[], 'Điều 2. Quyết định này có hiệu lực từ ngày ký.'],
      [['QUY CHẾ'], 'Điều 2. Mở cửa\nMỗi sáng.'],
    ]);
  });

  it('gives the only one where one has it', () => {
    expect(one(text, 'Điều 3')).toEqual(['Điều 3. Đóng cửa\nMỗi chiều.']);
  });
});

describe('a plan in Roman sections', () => {
  const text = `KẾ HOẠCH
I. MỤC ĐÍCH
1. Nâng chất lượng.
2. Giảm giấy tờ.
II. NHIỆM VỤ
1. Sở A:
a) Lập danh mục;
b) Báo cáo.
2. Sở B phối hợp.`;
  const rows: [string, string][] = [
    ['khoản 2 mục II', '2. Sở B phối hợp.'],
    ['điểm 1 mục I', '1. Nâng chất lượng.'],
    ['điểm b khoản 1 phần II', 'b) Báo cáo.'],
    ['Mục I', 'I. MỤC ĐÍCH\n1. Nâng chất lượng.\n2. Giảm giấy tờ.'],
  ];
  it.each(rows)('has %s', (pinpoint, words) => expect(one(text, pinpoint)).toEqual([words]));
});

describe('hostile text', () => {
  const rows: [string, string][] = [
    ['digits', '1'.repeat(200_000)],
    ['articles out of turn', Array.from({ length: 20_000 }, (_, i) => `Điều ${(i * 7919) % 999}. x`).join('\n')],
    ['nothing but quotation marks', '“"'.repeat(100_000)],
    ['lines of spaces', ' \n'.repeat(100_000)],
    ['nested points', 'Điều 1. x\n1. y\na) z\n'.repeat(10_000)],
    ['half a letter', 'Điều 1. \ud83d\n1. \udc00 x'],
  ];
  it.each(rows)('ends: %s', (_, text) => expect(Array.isArray(findPassages(text, 'điểm a khoản 1 Điều 1'))).toBe(true));
});
