import { expect, test } from '@playwright/test';
import { fillSampleIndex, sampleInvite } from '../../scripts/sample-index.ts';
import {
  call,
  connectExtension,
  launchWithExtension,
  locateMark,
  markedTexts,
  type OpenBrowser,
  type Portal,
  type PortalPage,
  type RunningWorker,
  samplePages,
  servePortal,
  signIn,
  startWorker,
} from '../support/browser.ts';
import { cardText } from '../support/card.ts';

const letter = (province: string, title: string) => `UBND TỈNH ${province.toUpperCase()}
VĂN PHÒNG

Số: 77/VP-TH

${province}, ngày 09 tháng 01 năm 2024

Kính gửi: Sở Tài chính.

Thực hiện Quyết định số 4417/QĐ-UBND ngày 28/12/2023 của UBND tỉnh về việc ${title}, Văn phòng UBND tỉnh đề nghị báo cáo kết quả.`;

const cited =
  'Thực hiện Quyết định số 4417/QĐ-UBND ngày 28/12/2023 của UBND tỉnh, các đơn vị báo cáo trước ngày 15/02/2024.';
const html = (body: string) =>
  `<!doctype html><html lang="vi"><meta charset="utf-8"><title>Văn bản</title><body><p>${body}</p></body></html>`;

const extra: PortalPage[] = [
  { host: 'langson.gov.vn', path: '/bao-cao', html: html(cited) },
  { host: 'cong.vidu.gov.vn', path: '/ban-sao', html: html(cited) },
];

let worker: RunningWorker;
let portal: Portal;
let browser: OpenBrowser;

test.beforeAll(async () => {
  worker = await startWorker();
  const admin = await signIn(worker);
  await fillSampleIndex(worker.url, admin);
  for (const [province, portalOf, title] of [
    ['Lạng Sơn', 'lang-son', 'phê duyệt đề án mẫu của tỉnh Lạng Sơn'],
    ['Quảng Ngãi', 'quang-ngai', 'phê duyệt đề án mẫu của tỉnh Quảng Ngãi'],
  ] as const) {
    await call(worker.url, admin, 'POST', '/v1/instruments', { text: letter(province, title), portal: portalOf });
  }
  portal = await servePortal([...samplePages(), ...extra]);
  browser = await launchWithExtension({ portalPort: portal.port });
  await connectExtension(browser, worker.url, await sampleInvite(worker.url, admin));
});

test.afterAll(async () => {
  await browser?.close();
  await portal?.close();
  await worker?.stop();
});

async function hover(url: string, words: string): Promise<string> {
  const page = await browser.context.newPage();
  await page.goto(url);
  await expect.poll(async () => (await markedTexts(page)).join(' ')).toContain(words);
  const { x, y } = await locateMark(page, words);
  await page.mouse.move(x - 3, y);
  await page.mouse.move(x, y);
  const text = await cardText(page);
  await page.close();
  return text;
}

test('the page of the Lạng Sơn letter shows nine marks and keeps its DOM', async () => {
  const page = await browser.context.newPage();
  await page.goto('http://langson.gov.vn/van-ban/du-thao');
  await expect.poll(async () => (await markedTexts(page)).length).toBe(9);
  expect(await markedTexts(page)).toEqual([
    'Công văn số 940/STTTT-CĐS',
    'Quyết định số 25/2022/QĐ-UBND',
    'Công văn số 940/STTTT-CĐS',
    'Kế hoạch số 233/KH-UBND',
    'Công văn số 940/STTTT-CĐS',
    'Kế hoạch số 233/KH-UBND',
    'Quyết định số 2068/QĐ-UBND',
    'Kế hoạch số 175/KH-UBND',
    'Công văn số 665/VP-KGVX',
  ]);
  expect(await page.locator('mark, [class*="danchieu"]').count()).toBe(0);
  await page.close();
});

test('hovering the decision shows its title, date, issuer and the sentence that cites it', async () => {
  const text = await hover('http://langson.gov.vn/van-ban/du-thao', 'Quyết định số 2068/QĐ-UBND');
  expect(text.toLowerCase()).toContain(
    'giao chỉ tiêu kế hoạch phát triển kinh tế - xã hội và dự toán ngân sách nhà nước năm 2024',
  );
  expect(text).toContain('12/12/2023');
  expect(text).toContain('UBND tỉnh Lạng Sơn');
  expect(text).toContain('Biết qua 1 viện dẫn');
  expect(text).toContain('thì Sở Văn hóa, Thể thao và Du lịch được bố trí kinh phí');
});

test('one symbol of two provinces: the Lạng Sơn portal links only its own', async () => {
  const text = await hover('http://langson.gov.vn/bao-cao', 'Quyết định số 4417/QĐ-UBND');
  expect(text).toContain('UBND tỉnh Lạng Sơn');
  expect(text).not.toContain('Quảng Ngãi');
});

test('one symbol of two provinces: a page that names no province shows both and chooses none', async () => {
  const text = await hover('http://cong.vidu.gov.vn/ban-sao', 'Quyết định số 4417/QĐ-UBND');
  expect(text).toContain('Có 2 khả năng, chưa chọn');
  expect(text).toContain('Lạng Sơn');
  expect(text).toContain('Quảng Ngãi');
});

test('a document without references shows no mark', async () => {
  const page = await browser.context.newPage();
  await page.goto('http://thanhhoa.gov.vn/van-ban/thong-bao');
  await page.waitForTimeout(1500);
  expect(await markedTexts(page)).toEqual([]);
  await page.close();
});
