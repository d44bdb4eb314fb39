import { beforeAll, expect, it } from 'vitest';
import { readText } from '../../shared/findings/check-text.ts';
import { CheckReply, FindingCode, ResolveReply } from '../../shared/schema/index.ts';
import { letter } from '../support/letters.ts';
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

const decision = (symbol: string, date: string, clause: string) =>
  letter({
    symbol,
    place: 'Lạng Sơn',
    date,
    title: 'QUYẾT ĐỊNH\nBan hành Quy chế chợ',
    body: `Điều 2. Quyết định này có hiệu lực kể từ ngày ký${clause}.`,
  });
const others = (number: number, date: string, body: string) =>
  letter({ symbol: `${number}/BC-UBND`, place: 'Lạng Sơn', date, title: 'BÁO CÁO\nVề chợ', body });

beforeAll(async () => {
  await emptyIndex();
  const client = createClient(app, await tokenOf('admin'));
  await client.capture(RULES, { portal: 'lang-son' });
  const texts = [
    decision('1/2015/QĐ-UBND', '05/01/2015', ' và thay thế Quyết định số 2/2018/QĐ-UBND ngày 06/02/2018 của UBND tỉnh'),
    decision('2/2018/QĐ-UBND', '06/02/2018', ' và thay thế Quyết định số 1/2015/QĐ-UBND ngày 05/01/2015 của UBND tỉnh'),
    others(5, '07/5/2024', 'Theo Quyết định số 7/QĐ-UBND ngày 08/3/2024 của UBND tỉnh.'),
    others(6, '08/5/2024', 'Theo Quyết định số 7/QĐ-UBND ngày 09/3/2024 của UBND tỉnh.'),
  ];
  for (const text of texts) await client.capture(text, { portal: 'lang-son' });
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
  ['relationLoop', page(IN_JUNE, 'Theo Quyết định số 1/2015/QĐ-UBND ngày 05/01/2015 của UBND tỉnh.')],
  ['statusContradiction', page(IN_JUNE, 'Theo Quyết định số 2/2018/QĐ-UBND ngày 06/02/2018 của UBND tỉnh.')],
  ['issueDatesDiffer', page(IN_JUNE, 'Theo Quyết định số 7/QĐ-UBND ngày 08/3/2024 của UBND tỉnh.')],
  ['missingYear', page(IN_JUNE, 'Theo Nghị định số 30/NĐ-CP ngày 05/3/2020 của Chính phủ.')],
];

async function findingsOf(text: string) {
  const response = await call(app, { path: '/v1/check', token: reader, body: { text } });
  expect(response.status).toBe(200);
  return CheckReply.parse(await response.json()).findings;
}

const codesOf = async (text: string) => (await findingsOf(text)).map(({ code }) => code);

it('the table has a text for every code', () => {
  expect(ROWS.map(([code]) => code).sort()).toEqual([...FindingCode.options].sort());
});

it.each(ROWS)('%s is found over HTTP', async (code, text) => {
  expect(await codesOf(text)).toContain(code);
});

/** What a page sends of itself: its head and its citations, never its text. */
async function resolvedCodes(text: string) {
  const { letterhead, stated } = readText(text);
  const context = {
    letterheadIssuer: letterhead.issuer?.text ?? null,
    letterheadPlace: letterhead.place?.text ?? null,
    letterheadSymbol: letterhead.symbol?.text ?? null,
    issuedOn: letterhead.issuedOn?.iso ?? null,
    portal: null,
    home: null,
  };
  const citations = stated.filter(({ kind }) => kind !== 'self');
  const response = await call(app, { path: '/v1/resolve', token: reader, body: { context, citations } });
  return ResolveReply.parse(await response.json()).findings.map(({ code }) => code);
}

it.each(ROWS.filter(([code]) => code !== 'blank'))('%s is found of what a page sends', async (code, text) => {
  expect(await resolvedCodes(text)).toContain(code);
});

it('blank is found of what a page sends where its number is; of its day it sends none', async () => {
  const body = 'Theo Quyết định số 2068/QĐ-UBND ngày 12/12/2023 của UBND tỉnh.';
  expect(await resolvedCodes(page(IN_JUNE, body).replace('77/STC-NS', ' /STC-NS'))).toContain('blank');
  expect(await resolvedCodes(page(IN_JUNE, body))).not.toContain('blank');
});

it('a page that agrees with the index has none', async () => {
  const text = page(IN_JUNE, 'Theo Quyết định số 30/2025/QĐ-UBND ngày 10/3/2025 của UBND tỉnh.');
  expect(await codesOf(text)).toEqual([]);
});

it('a ring and a contradiction say who says what, with their documents as evidence', async () => {
  const text = page(IN_JUNE, 'Theo Quyết định số 2/2018/QĐ-UBND ngày 06/02/2018 của UBND tỉnh.');
  const [first, second] = ['2015/1-2015', '2018/2-2018'].map((end) => `lang-son/ubnd/quyet-dinh/${end}-qd-ubnd`);
  const found = (await findingsOf(text)).filter(({ code }) => ['relationLoop', 'statusContradiction'].includes(code));
  expect(found).toMatchObject([
    {
      code: 'relationLoop',
      severity: 'look',
      vi: 'Chuỗi thay thế khép vòng. 1/2015/QĐ-UBND thay thế 2/2018/QĐ-UBND từ 05/01/2015; 2/2018/QĐ-UBND thay thế 1/2015/QĐ-UBND từ 06/02/2018.',
      en: 'Replacements form a ring. 1/2015/QĐ-UBND replaces 2/2018/QĐ-UBND from 05/01/2015; 2/2018/QĐ-UBND replaces 1/2015/QĐ-UBND from 06/02/2018.',
      sources: [first, second],
    },
    {
      code: 'statusContradiction',
      severity: 'look',
      vi: 'Thông tin hiệu lực mâu thuẫn. 1/2015/QĐ-UBND thay thế từ 05/01/2015; ban hành ngày 06/02/2018.',
      en: 'What is said of its force does not agree. 1/2015/QĐ-UBND replaces it from 05/01/2015; it was issued on 06/02/2018.',
      source: first,
    },
  ]);
});

it('two witnesses who differ on a day of issue are named, until the text itself is known', async () => {
  const text = page(IN_JUNE, 'Theo Quyết định số 7/QĐ-UBND ngày 08/3/2024 của UBND tỉnh.');
  const differ = async () => (await findingsOf(text)).filter(({ code }) => code === 'issueDatesDiffer');
  expect(await differ()).toMatchObject([
    {
      severity: 'info',
      vi: 'Ngày ban hành được ghi khác nhau. 5/BC-UBND ghi 08/3/2024; 6/BC-UBND ghi 09/3/2024.',
      en: 'Documents state different dates of issue. 5/BC-UBND says 08/3/2024; 6/BC-UBND says 09/3/2024.',
      sources: ['lang-son/ubnd/bao-cao/2024/5-bc-ubnd', 'lang-son/ubnd/bao-cao/2024/6-bc-ubnd'],
    },
  ]);
  await createClient(app, await tokenOf('admin')).capture(decision('7/QĐ-UBND', '09/3/2024', ''), {
    portal: 'lang-son',
  });
  expect(await differ()).toEqual([]);
});
