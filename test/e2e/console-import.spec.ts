import { expect, type Page, test } from '@playwright/test';
import {
  call,
  connectExtension,
  launchWithExtension,
  type OpenBrowser,
  type RunningWorker,
  signIn,
  startWorker,
} from '../support/browser.ts';
import { checkAccess } from '../support/screens.ts';

const ROWS = 4_000;
/** One row in a hundred names a day that no calendar has. */
const day = (i: number) => (i % 100 === 0 ? '2023-02-31' : `2023-${String((i % 12) + 1).padStart(2, '0')}-09`);
const LIST = [
  'type,symbol,issuer,issuedOn,title',
  ...Array.from(
    { length: ROWS },
    (_, i) => `Kế hoạch,${i + 1}/KH-UBND,UBND tỉnh Lạng Sơn,${day(i)},Nội dung mẫu ${i + 1}`,
  ),
].join('\n');

let worker: RunningWorker;
let browser: OpenBrowser;
let admin: string;

test.beforeAll(async () => {
  worker = await startWorker();
  admin = await signIn(worker);
  const { invite } = await call<{ invite: string }>(worker.url, admin, 'POST', '/v1/invites', { role: 'admin' });
  browser = await launchWithExtension({ portalPort: 1 });
  await connectExtension(browser, worker.url, invite);
});

test.afterAll(async () => {
  await browser?.close();
  await worker?.stop();
});

async function openImport(): Promise<Page> {
  const page = await browser.context.newPage();
  await page.goto(`chrome-extension://${browser.extensionId}/console.html#import`);
  await page.getByLabel('Chọn hoặc thả tệp').setInputFiles({
    name: 'ke-hoach-2023.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(LIST),
  });
  return page;
}

const count = (page: Page, field: string) => page.locator(`[data-count="${field}"] dd`);
const GO = { name: 'Nhập 3.960 dòng' };

test('a list is rehearsed, imported, broken off half-way and gone on with: every row once, every bad row named', async () => {
  const first = await openImport();
  await expect(first.getByText(`Chạy thử xong 4.000 dòng, chưa ghi gì vào chỉ mục.`)).toBeVisible({ timeout: 60_000 });
  await expect(count(first, 'created')).toHaveText('3.960');
  await expect(count(first, 'bad')).toHaveText('40');
  const search = `/v1/search?q=${encodeURIComponent('Nội dung mẫu 7')}`;
  expect((await call<{ items: unknown[] }>(worker.url, admin, 'GET', search)).items).toEqual([]);
  expect(await checkAccess(first)).toEqual([]);

  await first.getByRole('button', GO).click();
  await expect(first.getByText(/Đang nhập: [1-9]\S* trên 4.000 dòng đã ghi/)).toBeVisible();
  await first.close();

  const second = await openImport();
  await expect(second.getByRole('button', GO)).toBeVisible({ timeout: 60_000 });
  await second.getByRole('button', GO).click();
  await expect(second.getByText('Đã nhập xong 4.000 dòng.')).toBeVisible({ timeout: 60_000 });
  await expect(count(second, 'created')).toHaveText('3.960');
  await expect(count(second, 'bad')).toHaveText('40');
  await expect(second.locator('.import-notes tbody tr')).toHaveCount(40);
  await expect(second.locator('.import-notes tbody tr').nth(1)).toContainText('102');
});
