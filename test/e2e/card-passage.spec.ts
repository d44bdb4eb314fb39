import { expect, type Page, test } from '@playwright/test';
import { sampleInvite } from '../../scripts/sample-index.ts';
import type { ReportsPage } from '../../shared/schema/index.ts';
import {
  call,
  connectExtension,
  launchWithExtension,
  locateMark,
  markedTexts,
  type OpenBrowser,
  type Portal,
  type RunningWorker,
  servePortal,
  signIn,
  startWorker,
} from '../support/browser.ts';
import { readCard } from '../support/card.ts';

const REGULATION = `ỦY BAN NHÂN DÂN TỈNH LẠNG SƠN

Số: 52/2023/QĐ-UBND

Lạng Sơn, ngày 12 tháng 12 năm 2023

QUYẾT ĐỊNH

Quy định quản lý kho hồ sơ mẫu

Điều 1. Phạm vi

1. Kho của tỉnh.

2. Kho của huyện.

Điều 2. Sửa đổi quy định cũ như sau:

“Điều 2a. Điều thêm

Điều 3. Điều của văn bản khác

1. Không phải lời của quyết định này.”

Điều 3. Mượn hồ sơ

1. Người mượn nộp:

a) Đơn <img src=x onerror=alert(1)>;

b) Giấy giới thiệu.

2. Kho trả lời trong ba ngày.`;
const page = `<!doctype html><html lang="vi"><meta charset="utf-8"><title>Báo cáo</title><body>
<p>Theo điểm a khoản 1 Điều 3 Quyết định số 52/2023/QĐ-UBND ngày 12/12/2023 của UBND tỉnh Lạng Sơn.</p>
<p>Lại theo Điều 8 Quyết định số 52/2023/QĐ-UBND ngày 12/12/2023 của UBND tỉnh Lạng Sơn.</p></body></html>`;

let worker: RunningWorker;
let portal: Portal;
let browser: OpenBrowser;
let admin: string;
let tab: Page;

test.beforeAll(async () => {
  worker = await startWorker();
  admin = await signIn(worker);
  await call(worker.url, admin, 'POST', '/v1/instruments', { text: REGULATION, portal: 'lang-son' });
  portal = await servePortal([{ host: 'langson.gov.vn', path: '/bao-cao', html: page }]);
  browser = await launchWithExtension({ portalPort: portal.port });
  await connectExtension(browser, worker.url, await sampleInvite(worker.url, admin));
  tab = await browser.context.newPage();
  await tab.goto('http://langson.gov.vn/bao-cao');
  await expect.poll(async () => (await markedTexts(tab)).length).toBeGreaterThanOrEqual(2);
});
test.afterAll(async () => {
  await browser?.close();
  await portal?.close();
  await worker?.stop();
});

/** Opens the card of the n-th reference by its paragraph. */
async function point(paragraph: number): Promise<void> {
  await tab.keyboard.press('Escape');
  await tab.mouse.move(2, 400);
  const box = (await tab.locator('p').nth(paragraph).boundingBox())!;
  const { x } = await locateMark(tab, '52/2023');
  await tab.mouse.move(x - 4, box.y + box.height / 2);
  await tab.mouse.move(x, box.y + box.height / 2);
}

test('the passage cited comes out of the text that was captured, as text, and from its own articles', async () => {
  await point(0);
  await expect.poll(() => readCard(tab)).toContain('Đoạn được viện dẫn: điểm a khoản 1 Điều 3');
  await expect.poll(() => readCard(tab)).toContain('a) Đơn <img src=x onerror=alert(1)>;');
  const card = await readCard(tab);
  expect(card).toContain('Điều 3. Mượn hồ sơ');
  expect(card).not.toContain('Không phải lời của quyết định này');
  expect(await tab.evaluate(() => document.querySelectorAll('img').length)).toBe(0);
});

test('a place that the text does not have is said not to be found', async () => {
  await point(1);
  await expect.poll(() => readCard(tab)).toContain('Chưa tìm thấy chỗ này trong toàn văn đang có.');
});

test('a report of a wrong link reaches the admins once, with the citation and the act shown', async () => {
  await point(0);
  await expect.poll(() => readCard(tab)).toContain('Đoạn được viện dẫn');
  for (let i = 0; i < 12 && !(await readCard(tab))?.includes('Báo liên kết sai'); i++) {
    await tab.keyboard.press('Tab');
    if (i >= 4) await tab.keyboard.press('Enter');
  }
  expect(await readCard(tab)).toContain('Báo liên kết sai');
  await tab.keyboard.press('Tab');
  await tab.keyboard.press('Enter');
  await expect.poll(() => readCard(tab)).toContain('Đã gửi lời báo cho người quản trị.');
  const { total, items } = await call<ReportsPage>(worker.url, admin, 'GET', '/v1/reports');
  expect(total).toBe(1);
  expect(items[0]).toMatchObject({
    kind: 'wrongLink',
    citation: { symbol: '52/2023/QĐ-UBND', pinpoint: 'điểm a khoản 1 Điều 3' },
    shown: 'lang-son/ubnd/quyet-dinh/2023/52-2023-qd-ubnd',
    state: 'open',
  });
  expect(JSON.stringify(items)).not.toContain('langson.gov.vn');
});
