import { describe, expect, it, test } from 'vitest';
import { readPinpoint } from '../../../shared/citation/parsers/pinpoint.ts';

/** The pinpoint of the reference that starts at "‖". */
function pinpointIn(marked: string, floor = 0) {
  const at = marked.indexOf('‖');
  const text = marked.replace('‖', '');
  const span = readPinpoint(text, at, floor);
  return span && text.slice(span.start, span.end);
}

describe('readPinpoint', () => {
  test.each([
    ['theo Điều 86 ‖Luật Hải quan', 'Điều 86'],
    ['căn cứ điểm đ khoản 1 Điều 50 ‖Luật Quản lý thuế', 'điểm đ khoản 1 Điều 50'],
    ['tại khoản 2, 3 Điều 5 và Điều 7 ‖Nghị định số 1/2020/NĐ-CP', 'khoản 2, 3 Điều 5 và Điều 7'],
    ['quy định tại Điều 10 và 11 của ‖Luật Phá sản', 'Điều 10 và 11'], // across "của"
    ['các Điều 5, 6 và 7 của ‖Luật Giá', 'Điều 5, 6 và 7'],
    ['từ Điều 22 đến Điều 33 của ‖Nghị định', 'Điều 22 đến Điều 33'],
    ['theo Điều 9 khoản 2 điểm a ‖Luật Đấu thầu', 'Điều 9 khoản 2 điểm a'], // from the whole to the part
    ['điểm a, b và c khoản 1, khoản 3 Điều 43 ‖Luật', 'điểm a, b và c khoản 1, khoản 3 Điều 43'],
    ['Khoản 4,\nĐiều 9, ‖Quyết định', 'Khoản 4,\nĐiều 9'], // torn over lines
    ['Điều 47a ‖Luật số 90/2025/QH15', 'Điều 47a'],
    ['điểm 4.2 khoản 4 Điều 1 ‖Quyết định', 'điểm 4.2 khoản 4 Điều 1'],
    ['mục II Chương III ‖Thông tư', 'mục II Chương III'],
    ['Tiểu mục 1 Mục 2 ‖Thông tư', 'Tiểu mục 1 Mục 2'],
    ['Phần thứ hai của ‖Bộ luật Dân sự', 'Phần thứ hai'],
    ['Phụ lục ‖Nghị định', 'Phụ lục'],
    ['Phụ lục I, II ban hành kèm theo ‖Nghị định', 'Phụ lục I, II'],
    ['Phụ lục số 01 đến Phụ lục số 17 kèm theo ‖Nghị quyết', 'Phụ lục số 01 đến Phụ lục số 17'],
    ['đoạn thứ nhất khoản 15 Điều 16 ‖Nghị định', 'đoạn thứ nhất khoản 15 Điều 16'],
  ])('reads %j as %j', (text, pinpoint) => {
    expect(pinpointIn(text)).toBe(pinpoint);
  });

  test.each([
    'quy định chi tiết một số điều của ‖Luật Đất đai',
    'theo Điều 5 Nghị định này và ‖Nghị định số 2/2021/NĐ-CP', // another instrument's article
    'ngày 5 tháng 3 năm 2024 của ‖Luật',
    'Căn cứ ‖Luật Đất đai',
    'theo mục tiêu, yêu cầu tại ‖Kế hoạch',
    'Điều 5\n\n‖Luật Đất đai', // a wall between
    '‖Luật Đất đai',
  ])('reads none in %j', (text) => {
    expect(pinpointIn(text)).toBeNull();
  });

  it('does not reach back over the reference before', () => {
    const text = 'Điều 5 Luật A, Điều 6 ‖Luật B';
    expect(pinpointIn(text, 'Điều 5 Luật A'.length)).toBe('Điều 6');
  });
});
