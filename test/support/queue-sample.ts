import { call } from './browser.ts';

const PLACES = [
  { name: 'Lào Cai', portal: 'lao-cai' },
  { name: 'Yên Bái', portal: 'yen-bai' },
] as const;

const decision = (place: string, number: number, title: string) =>
  `ỦY BAN NHÂN DÂN TỈNH ${place.toUpperCase()}\n\nSố: ${number}/QĐ-UBND\n\n${place}, ngày 05 tháng 02 năm 2024\n\nQUYẾT ĐỊNH\n\n${title}`;

const letter = (place: string, number: number, body: string, date = '05 tháng 6 năm 2026') =>
  `ỦY BAN NHÂN DÂN TỈNH ${place.toUpperCase()}\n\nSố: ${number}/UBND-KT\n\n${place}, ngày ${date}\n\nKính gửi: Các sở, ban, ngành.\n\n${body}`;

/**
 * An index with a work queue: `ambiguous` citations that an act of either of two merged provinces fits, each number in
 * a letter of its own, and some of every other kind that a small index can have. `staff` may capture, but not accept.
 */
export async function fillQueueSample(
  url: string,
  { admin, staff }: { admin: string; staff: string },
  ambiguous: number,
): Promise<void> {
  const capture = (token: string, text: string, portal: string) =>
    call(url, token, 'POST', '/v1/instruments', { text, portal });
  const numbers = Array.from({ length: ambiguous }, (_, at) => 100 + at);
  for (const number of numbers) {
    await capture(admin, decision('Lào Cai', number, `Phê duyệt dự toán mua sắm đợt ${number}`), 'lao-cai');
    await capture(admin, decision('Yên Bái', number, `Giao kế hoạch trồng rừng đợt ${number}`), 'yen-bai');
    const words = `Thực hiện Quyết định số ${number}/QĐ-UBND ngày 05/02/2024 của UBND tỉnh, cùng Kế hoạch số 12/KH-UBND ngày 08/02/2024, các đơn vị báo cáo kết quả.`;
    await capture(admin, letter('Lào Cai', 1000 + number, words), 'lao-cai');
  }
  for (const [at, { name, portal }] of PLACES.entries()) {
    const missing = `Theo Quyết định số 777/QĐ-UBND của UBND tỉnh, đề nghị thực hiện.`;
    await capture(admin, letter(name, 20 + at, missing), portal);
  }
  for (const number of [3, 4, 5])
    await capture(staff, decision('Lào Cai', number, `Ban hành quy chế làm việc số ${number}`), 'lao-cai');
  const replacing = `Về việc thay thế quy chế\n\nĐiều 1. Thay thế Quyết định số 50/QĐ-UBND ngày 05/02/2024 của UBND tỉnh Lào Cai.`;
  await capture(admin, decision('Lào Cai', 9, replacing), 'lao-cai');
  for (const [at, symbol] of ['426/STTTT-CNTT', '426/STTTT-CNTTBC'].entries())
    await capture(
      admin,
      letter(
        'Lạng Sơn',
        30 + at,
        `Theo Công văn số ${symbol} ngày 21/3/2024 của Sở Thông tin và Truyền thông.`,
        '05 tháng 6 năm 2024',
      ),
      'lang-son',
    );
  const citation = { kind: 'full', type: 'quyet-dinh', symbol: '9/QĐ-UBND', name: null, issuedOn: null, issuer: null };
  await call(url, staff, 'POST', '/v1/reports', {
    kind: 'missing',
    citation: { ...citation, title: null, pinpoint: null },
    scope: 'lao-cai',
    note: 'Văn phòng cần bản này để thẩm tra.',
  });
}
