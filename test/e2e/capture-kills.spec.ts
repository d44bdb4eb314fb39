import { expect, type Page, test } from '@playwright/test';
import type { SearchReply } from '../../shared/schema/index.ts';
import {
  call,
  connectExtension,
  launchWithExtension,
  markedTexts,
  type OpenBrowser,
  type Portal,
  type PortalPage,
  type RunningWorker,
  servePortal,
  signIn,
  startWorker,
} from '../support/browser.ts';
import { type HeldProxy, startHeldProxy } from '../support/held-proxy.ts';
import { killBackground } from '../support/kill-background.ts';

const POST = 'POST /v1/instruments';
const numbers = [811, 812, 813];
const letterOf = (number: number): PortalPage => ({
  host: 'langson.gov.vn',
  path: `/van-ban/${number}`,
  html: `<!doctype html><html lang="vi"><meta charset="utf-8"><title>Công văn ${number}</title><body><p>UBND TỈNH LẠNG SƠN<br>VĂN PHÒNG</p>
<p>Số: ${number}/VP-TH</p><p>Lạng Sơn, ngày 09 tháng 01 năm 2024</p><p>Kính gửi: Sở Tài chính.</p>
<p>Thực hiện Quyết định số ${number}/QĐ-UBND ngày 28/12/2023 của UBND tỉnh, Văn phòng đề nghị báo cáo kết quả.</p></body></html>`,
});

let worker: RunningWorker;
let proxy: HeldProxy;
let admin: string;
let portal: Portal;
let browser: OpenBrowser;
let page: Page;
let panel: Page;

test.beforeAll(async () => {
  worker = await startWorker();
  proxy = await startHeldProxy(worker.url);
  admin = await signIn(worker);
  portal = await servePortal(numbers.map(letterOf));
  browser = await launchWithExtension({ portalPort: portal.port });
  const { invite } = await call<{ invite: string }>(worker.url, admin, 'POST', '/v1/invites', { role: 'staff' });
  await connectExtension(browser, proxy.url, invite);
});
test.afterEach(async () => {
  await panel?.close();
  await page?.close();
});
test.afterAll(async () => {
  await browser?.close();
  await portal?.close();
  await proxy?.stop();
  await worker?.stop();
});

async function openPreview(number: number): Promise<void> {
  page = await browser.context.newPage();
  await page.goto(`http://langson.gov.vn/van-ban/${number}`);
  await expect.poll(async () => (await markedTexts(page)).length).toBeGreaterThan(0);
  const shown = page.url();
  const tab = await browser.context
    .serviceWorkers()[0]!
    .evaluate(async (url) => (await chrome.tabs.query({})).find((each) => each.url === url)?.id, shown);
  panel = await browser.context.newPage();
  await panel.goto(`chrome-extension://${browser.extensionId}/sidepanel.html?tab=${tab}`);
  await panel.getByRole('tab', { name: 'Trang này' }).click();
  await panel.getByRole('button', { name: 'Thêm trang này vào chỉ mục' }).click();
}

const send = () => panel.getByRole('button', { name: 'Gửi vào chỉ mục' }).click();
const item = (number: number) =>
  panel
    .getByRole('region', { name: 'Hàng chờ gửi' })
    .getByRole('listitem')
    .filter({ hasText: String(number) });
const posts = (calls: readonly string[]) => calls.filter((each) => each === POST).length;

async function heldOf(number: number): Promise<number> {
  const route = `/v1/search?q=${number}%2FVP-TH&holding=held`;
  const { items } = await call<SearchReply>(worker.url, admin, 'GET', route);
  return items.filter(({ instrument }) => instrument.symbol === `${number}/VP-TH`).length;
}

async function expectSavedOnce(number: number): Promise<void> {
  await expect(item(number)).toContainText('Đã lưu', { timeout: 75_000 });
  await expect(item(number)).toHaveCount(1);
  expect(await heldOf(number)).toBe(1);
}

test('killed once the page is in the outbox and before anything leaves: it is saved once, and not said to be before', async () => {
  await openPreview(811);
  proxy.cut(true);
  await send();
  await expect(item(811)).toContainText('Chờ gửi');
  await killBackground(browser, panel);
  await expect(item(811)).not.toContainText('Đã lưu');
  expect(await heldOf(811)).toBe(0);
  proxy.cut(false);
  await expectSavedOnce(811);
});

test('killed while the request is on its way: it is sent again under its key and saved once', async () => {
  await openPreview(812);
  const before = [posts(proxy.came), posts(proxy.answered)] as const;
  const held = proxy.hold(POST, 'request');
  await send();
  await held.arrived;
  await killBackground(browser, panel);
  await expect(item(812)).not.toContainText('Đã lưu');
  expect(posts(proxy.answered)).toBe(before[1]);
  held.release();
  await expectSavedOnce(812);
  // Its own, and that of the service worker that came after.
  expect(posts(proxy.came)).toBe(before[0] + 2);
});

test('killed when the server has saved it and the reply is on its way: the second request writes nothing', async () => {
  await openPreview(813);
  const held = proxy.hold(POST, 'reply');
  await send();
  await held.arrived;
  expect(await heldOf(813)).toBe(1);
  await expect(item(813)).not.toContainText('Đã lưu');
  const before = posts(proxy.answered);
  await killBackground(browser, panel);
  held.release();
  await expect(item(813)).not.toContainText('Đã lưu');
  await expectSavedOnce(813);
  expect(posts(proxy.answered)).toBe(before + 1);
});
