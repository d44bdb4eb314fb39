import { describe, expect, it } from 'vitest';
import { readEffect } from '../../../shared/relations/read-effect.ts';

const TYPES: Record<string, string> = {
  'Nghị quyết': 'nghi-quyet',
  'Nghị định': 'nghi-dinh',
  'Chỉ thị': 'chi-thi',
};
const typeIn = (text: string) => Object.entries(TYPES).find(([word]) => text.startsWith(word))?.[1] ?? 'quyet-dinh';

const read = (text: string, issuedOn: string | null = '2024-12-20') => {
  const { effectiveOn, expiresOn } = readEffect(text, { type: typeIn(text), issuedOn });
  return [effectiveOn, expiresOn];
};

describe('effect clauses', () => {
  it.each([
    ['Điều 3. Quyết định này có hiệu lực kể từ ngày ký.', '2024-12-20', null],
    [
      'Quyết định này có hiệu lực thi hành kể từ ngày ký ban hành và thay thế Quyết định số 12/QĐ-UBND.',
      '2024-12-20',
      null,
    ],
    ['Quyết định này có hiệu lực từ ngày 01/01/2025.', '2025-01-01', null],
    ['Nghị quyết này có hiệu lực thi hành kể từ ngày 15 tháng 01 năm 2025./.', '2025-01-15', null],
    ['Quyết định này có hiệu lực\nthi hành từ ngày 02/01/2025.', '2025-01-02', null],
    ['Quyết định này có hiệu lực thi hành sau 10 ngày kể từ ngày ký.', '2024-12-30', null],
    ['Quyết định này có hiệu lực thi hành sau 10 (mười) ngày kể từ ngày ký.', '2024-12-30', null],
    ['Quyết định này có hiệu lực sau mười lăm ngày, kể từ ngày ký ban hành.', '2025-01-04', null],
    ['Quyết định này có hiệu lực sau bốn mươi lăm (45) ngày kể từ ngày ký.', '2025-02-03', null],
    ['Quyết định này có hiệu lực sau bảy ngày kể từ ngày ký.', '2024-12-27', null],
    ['Quyết định này có hiệu lực sau mười ngày kể từ ngày ký.', '2024-12-30', null],
    ['Quyết định này có hiệu lực sau vài ngày kể từ ngày ký.', null, null],
    // a council's resolution says at its end when it was passed
    [
      'Nghị quyết này đã được Hội đồng nhân dân tỉnh Hòa Lạc khóa XVII, kỳ họp thứ hai mươi thông qua ngày 18 tháng 12 năm 2024 và có hiệu lực từ ngày 01 tháng 01 năm 2025.',
      '2025-01-01',
      null,
    ],
    [
      'Nghị quyết được Hội đồng nhân dân tỉnh khóa XVII thông qua ngày 18/12/2024 và có hiệu lực kể từ ngày thông qua./.',
      '2024-12-18',
      null,
    ],
    [
      'Nghị quyết này được Hội đồng nhân dân tỉnh thông qua ngày 18/12/2024, có hiệu lực sau 10 ngày kể từ ngày thông qua.',
      '2024-12-28',
      null,
    ],
    ['Nghị quyết này triển khai Đề án đã được tỉnh thông qua và có hiệu lực từ ngày 01/01/2020.', null, null],
    // without "này", at the start of a sentence only
    ['Điều 4. Hiệu lực thi hành\n\n1. Quyết định có hiệu lực kể từ ngày ký ban hành.', '2024-12-20', null],
    ['Điều 2. Quyết định có hiệu lực thi hành kể từ ngày 15/12/2024.', '2024-12-15', null],
    ['Quyết định có hiệu lực kể từ ngày 15/12/2024.', '2024-12-15', null],
    ['Thời hạn tính khi Quyết định có hiệu lực từ ngày 15/12/2024.', null, null],
    ['1. Giấy phép có hiệu lực kể từ ngày 15/12/2024.', null, null],
    // the day of the gazette is not in the text
    ['Quyết định này có hiệu lực thi hành sau 15 ngày kể từ ngày đăng Công báo.', null, null],
    ['Nghị định này có hiệu lực từ ngày 01/01/2025 đến hết ngày 31/12/2026.', '2025-01-01', '2027-01-01'],
    ['Chỉ thị này hết hiệu lực kể từ ngày 01/7/2026.', null, '2026-07-01'],
    ['Quyết định này có hiệu lực từ ngày **22 tháng 12 năm 2024**.', '2024-12-22', null], // Markdown
    ['Quyết định này có hiệu lực thi hành kể từ 0 giờ 00 phút ngày 05 tháng 5 năm 2025.', '2025-05-05', null],
    // the last day is that of a part, or of another paper
    [
      'Quyết định này có hiệu lực từ ngày 20/12/2024. Quyết định số 16/2016/QĐ-UBND hết hiệu lực kể từ ngày Quyết định này có hiệu lực, trừ Điều 6 được áp dụng đến hết ngày 30/6/2025.',
      '2024-12-20',
      null,
    ],
    [
      'Quyết định này có hiệu lực từ ngày 01/01/2025, trừ khoản 2 Điều 5 áp dụng đến hết ngày 30/6/2025.',
      '2025-01-01',
      null,
    ],
    [
      'Quyết định này có hiệu lực từ ngày 01/01/2025 và thay thế Quyết định số 5/2019/QĐ-UBND áp dụng đến hết ngày 30/6/2025.',
      '2025-01-01',
      null,
    ],
    // said of another document
    ['Quyết định này căn cứ khoản 2: từ ngày Nghị định này có hiệu lực thi hành đến hết ngày 31/12/2025.', null, null],
    ['Tại Điều 5 quy định: “Quyết định này có hiệu lực từ ngày 01/3/2025 đến hết ngày 31/12/2025”.', null, null],
    ['Quyết định số 12/QĐ-UBND có hiệu lực từ ngày 01/01/2020.', null, null],
    ['Các đơn vị thực hiện từ ngày 01/01/2025.', null, null],
  ])('%s', (text, effectiveOn, expiresOn) => {
    expect(read(text)).toEqual([effectiveOn, expiresOn]);
  });

  it('a draft without a date leaves "from the day of signing" open', () => {
    expect(read('Quyết định này có hiệu lực kể từ ngày ký.', null)).toEqual([null, null]);
  });

  it('keeps the words that say so', () => {
    const text = 'Điều 2. Quyết định này có hiệu lực kể từ ngày ký. Điều 3. Thi hành.';
    const [span] = readEffect(text, { type: 'quyet-dinh', issuedOn: '2024-12-20' }).spans;
    expect(text.slice(span?.start, span?.end)).toBe('này có hiệu lực kể từ ngày ký');
  });
});
