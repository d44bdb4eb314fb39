import { expect, type Page, test } from '@playwright/test';
import { fillSampleIndex, sampleInvite } from '../../scripts/sample-index.ts';
import {
  connectExtension,
  launchWithExtension,
  type OpenBrowser,
  type RunningWorker,
  signIn,
  startWorker,
} from '../support/browser.ts';
import { checkAccess } from '../support/screens.ts';

let worker: RunningWorker;
let browser: OpenBrowser;
let page: Page;

test.beforeAll(async () => {
  worker = await startWorker();
  const admin = await signIn(worker);
  await fillSampleIndex(worker.url, admin);
  browser = await launchWithExtension({ portalPort: 1 });
  page = await browser.context.newPage();
  await page.goto(`chrome-extension://${browser.extensionId}/console.html#coverage`);
  await expect(page.getByText('Bạn chưa đăng nhập')).toBeVisible();
  await connectExtension(browser, worker.url, await sampleInvite(worker.url, admin));
});

test.afterAll(async () => {
  await browser?.close();
  await worker?.stop();
});

test('coverage of a province: numbers in a table, a cell opened by keyboard, gaps beside it', async () => {
  await expect(page.getByText('Chọn một tỉnh, thành phố')).toBeVisible();
  await page.getByRole('combobox', { name: 'Độ phủ' }).selectOption('lang-son');
  await expect(page).toHaveURL(/#coverage\?jurisdiction=lang-son$/);
  const plans = page.getByRole('button', { name: /^Kế hoạch 2023: biết 1 trong khoảng 233$/ });
  await expect(plans).toBeVisible();

  await page.locator('.heat-cell[tabindex="0"]').focus();
  await page.keyboard.press('ArrowUp');
  await plans.focus();
  await page.keyboard.press('Enter');
  const side = page.getByRole('complementary', { name: 'Kế hoạch 2023' });
  await expect(side).toContainText('1–232');
  await expect(side).toContainText('232 số liền');
  expect(await checkAccess(page)).toEqual([]);
});

test('English, and words when the server is gone', async () => {
  await page.getByRole('button', { name: 'English' }).click();
  await expect(page.getByRole('heading', { name: 'Coverage', level: 1 })).toBeVisible();
  await worker.stop();
  await page.getByRole('combobox', { name: 'Coverage' }).selectOption('hai-duong');
  await expect(page.getByRole('alert')).toContainText('The server has not answered');
  await expect(page.getByRole('button', { name: 'Try again' })).toBeVisible();
});
