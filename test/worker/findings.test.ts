import { beforeAll, expect, it } from 'vitest';
import { CheckReply, FindingCode } from '../../shared/schema/index.ts';
import { buildApp, call, createClient, emptyIndex, tokenOf } from '../support/worker-app.ts';

const app = buildApp();
const reader = await tokenOf('reviewer');

const RULES = `ỦY BAN NHÂN DÂN TỈNH LẠNG SƠN

Số: 30/2025/QĐ-UBND

Lạng Sơn, ngày 10 tháng 3 năm 2025

QUYẾT ĐỊNH

Ban hành Quy định về quản lý hồ chứa nước trên địa bàn tỉnh

Điều 1. Quyết định này có hiệu lực kể từ ngày 20/3/2025 và thay thế Quyết định số 25/2022/QĐ-UBND ngày 05/10/2022 của UBND tỉnh.

Điều 2. Giao dự toán tại Quyết định số 2068/QĐ-UBND ngày 12/12/2023 của UBND tỉnh.`;

beforeAll(async () => {
  await emptyIndex();
  await createClient(app, await tokenOf('admin')).capture(RULES, { portal: 'lang-son' });
});

const page = (day: string, body: string) =>
  `SỞ TÀI CHÍNH TỈNH LẠNG SƠN\n\nSố: 77/STC-NS\n\nLạng Sơn, ${day}\n\nKính gửi: UBND tỉnh.\n\n${body}`;
const IN_JUNE = 'ngày 05 tháng 6 năm 2025';

const ROWS: [FindingCode, string][] = [
  ['unknown', page(IN_JUNE, 'Theo Kế hoạch số 501/KH-UBND ngày 02/01/2024 của UBND tỉnh.')],
  ['ambiguous', 'Theo Quyết định số 2068/QĐ-UBND ngày 12/12/2023.'],
  ['dateDiffers', page(IN_JUNE, 'Theo Quyết định số 2068/QĐ-UBND ngày 12/11/2023 của UBND tỉnh.')],
  ['issuerDiffers', page(IN_JUNE, 'Theo Quyết định số 2068/QĐ-UBND ngày 12/12/2023 của HĐND tỉnh.')],
  ['typeDiffers', page(IN_JUNE, 'Theo Kế hoạch số 2068/QĐ-UBND ngày 12/12/2023 của UBND tỉnh.')],
  [
    'titleDiffers',
    page(IN_JUNE, 'Theo Quyết định số 30/2025/QĐ-UBND ngày 10/3/2025 của UBND tỉnh về công tác văn thư, lưu trữ.'),
  ],
  ['notInForce', page('ngày 15 tháng 3 năm 2025', 'Theo Quyết định số 30/2025/QĐ-UBND ngày 10/3/2025 của UBND tỉnh.')],
  ['replaced', page(IN_JUNE, 'Thực hiện Quyết định số 25/2022/QĐ-UBND ngày 05/10/2022 của UBND tỉnh.')],
  ['basisExpired', page(IN_JUNE, 'Căn cứ Quyết định số 25/2022/QĐ-UBND ngày 05/10/2022 của UBND tỉnh;')],
  ['citesFuture', page(IN_JUNE, 'Theo Quyết định số 99/QĐ-UBND ngày 06/6/2025 của UBND tỉnh.')],
  [
    'inconsistentWithin',
    page(
      IN_JUNE,
      'Theo Quyết định số 99/QĐ-UBND ngày 06/5/2025 của UBND tỉnh.\n\nTại Quyết định số 99/QĐ-UBND ngày 07/5/2025 của UBND tỉnh.',
    ),
  ],
  ['malformedSymbol', page(IN_JUNE, 'Theo Nghị định số 214/2025/NĐCP ngày 04/6/2025 của Chính phủ.')],
  ['impossibleDate', page(IN_JUNE, 'Theo Quyết định số 99/QĐ-UBND ngày 31/02/2025 của UBND tỉnh.')],
  ['blank', page('ngày tháng 6 năm 2025', 'Theo Quyết định số 2068/QĐ-UBND ngày 12/12/2023 của UBND tỉnh.')],
  ['missingYear', page(IN_JUNE, 'Theo Nghị định số 30/NĐ-CP ngày 05/3/2020 của Chính phủ.')],
];

async function codesOf(text: string): Promise<FindingCode[]> {
  const response = await call(app, { path: '/v1/check', token: reader, body: { text } });
  expect(response.status).toBe(200);
  return CheckReply.parse(await response.json()).findings.map(({ code }) => code);
}

it('the table has a text for every code', () => {
  expect(ROWS.map(([code]) => code).sort()).toEqual([...FindingCode.options].sort());
});

it.each(ROWS)('%s is found over HTTP', async (code, text) => {
  expect(await codesOf(text)).toContain(code);
});

it('a page that agrees with the index has none', async () => {
  const text = page(IN_JUNE, 'Theo Quyết định số 30/2025/QĐ-UBND ngày 10/3/2025 của UBND tỉnh.');
  expect(await codesOf(text)).toEqual([]);
});
