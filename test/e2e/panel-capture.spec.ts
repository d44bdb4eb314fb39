import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import type { SearchReply } from '../../shared/schema/index.ts';
import {
  call,
  connectExtension,
  launchWithExtension,
  markedTexts,
  type OpenBrowser,
  type Portal,
  type RunningWorker,
  samplePages,
  servePortal,
  signIn,
  startWorker,
} from '../support/browser.ts';
import { killBackground } from '../support/kill-background.ts';
import { checkAccess } from '../support/screens.ts';

const PAGE = 'http://quangngai.gov.vn/van-ban/1502';

let state: string;
let worker: RunningWorker;
let admin: string;
let portal: Portal;
let browser: OpenBrowser;
let page: Page;
let panel: Page;

test.beforeAll(async () => {
  state = mkdtempSync(path.join(tmpdir(), 'dan-chieu-capture-'));
  worker = await startWorker({ state });
  admin = await signIn(worker);
  portal = await servePortal(samplePages());
  browser = await launchWithExtension({ portalPort: portal.port });
});
test.afterAll(async () => {
  await browser?.close();
  await portal?.close();
  await worker?.stop();
  rmSync(state, { recursive: true, force: true, maxRetries: 5 });
});
test.afterEach(async () => {
  await panel?.close();
  await page?.close();
});

async function signInAs(role: 'reviewer' | 'staff', name: string): Promise<void> {
  const { invite } = await call<{ invite: string }>(worker.url, admin, 'POST', '/v1/invites', { role, name });
  await connectExtension(browser, worker.url, invite);
}

async function openPanel(): Promise<void> {
  page = await browser.context.newPage();
  await page.goto(PAGE);
  await expect.poll(async () => (await markedTexts(page)).length).toBeGreaterThan(0);
  const tab = await browser.background.evaluate(
    async () => (await chrome.tabs.query({ url: 'http://quangngai.gov.vn/*' }))[0]?.id,
  );
  panel = await browser.context.newPage();
  await panel.setViewportSize({ width: 384, height: 860 });
  await panel.goto(`chrome-extension://${browser.extensionId}/sidepanel.html?tab=${tab}`);
  await panel.getByRole('tab', { name: 'Trang này' }).click();
}

/** Documents of that number whose text the index holds. */
async function held(): Promise<SearchReply['items'][number]['instrument'][]> {
  const route = '/v1/search?q=1502%2FUBND-KGVX&holding=held';
  const { items } = await call<SearchReply>(worker.url, admin, 'GET', route);
  return items.map(({ instrument }) => instrument);
}

test('a reviewer is told which role it needs', async () => {
  await signInAs('reviewer', 'Thẩm tra viên B');
  await openPanel();
  await expect(panel.getByText('Việc này cần vai trò chuyên viên.')).toBeVisible();
  await expect(panel.getByRole('button', { name: 'Thêm trang này vào chỉ mục' })).toHaveCount(0);
});

test('staff see what will be sent; a dead server and a killed service worker delay it; it is saved once', async () => {
  await signInAs('staff', 'Chuyên viên A');
  await openPanel();
  await panel.getByRole('button', { name: 'Thêm trang này vào chỉ mục' }).click();
  await expect(panel.getByRole('heading', { name: 'Thêm vào chỉ mục: xem trước' })).toBeFocused();
  const preview = panel.getByRole('tabpanel');
  await expect(preview).toContainText('1502/UBND-KGVX');
  await expect(preview).toContainText(PAGE);
  await expect(preview).toContainText('Tỉnh của trang: Quảng Ngãi');
  await preview.getByText(/^Toàn văn: \d\.\d{3} ký tự$/).click();
  await expect(panel.getByRole('textbox', { name: 'Toàn văn sẽ gửi' })).toHaveValue(
    /Số: 1502\/UBND-KGVX[\s\S]*Công văn số 426\/STTTT-BCVT&CNTT ngày 23\/3\/2023/,
  );
  expect(await checkAccess(panel)).toEqual([]);
  expect(await held()).toEqual([]);

  const port = Number(new URL(worker.url).port);
  await worker.stop();
  await panel.getByRole('button', { name: 'Gửi vào chỉ mục' }).dblclick();
  const items = panel.getByRole('region', { name: 'Hàng chờ gửi' }).getByRole('listitem');
  await expect(items).toHaveCount(1);
  await expect(items).toContainText('Chờ gửi: không tới được máy chủ');
  await expect(items).not.toContainText('Đã lưu');
  expect(await checkAccess(panel)).toEqual([]);

  await killBackground(browser, panel);
  worker = await startWorker({ state, port });
  await expect(items).toContainText('Đã lưu', { timeout: 60_000 });
  await expect(items).toHaveCount(1);
  expect(await held()).toMatchObject([{ symbol: '1502/UBND-KGVX' }]);

  await panel.getByRole('tab', { name: /^Dẫn chiếu/ }).click();
  await expect(panel.locator('.row').filter({ hasText: '426/STTTT-BCVT&CNTT' })).toContainText('biết qua 1 viện dẫn');
});
