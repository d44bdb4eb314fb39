import { expect, type Page, test } from '@playwright/test';
import { fillSampleIndex, sampleInvite } from '../../scripts/sample-index.ts';
import type { RequestsPage } from '../../shared/schema/index.ts';
import {
  call,
  connectExtension,
  launchWithExtension,
  type OpenBrowser,
  type RunningWorker,
} from '../support/browser.ts';
import { type StartedConsole, startConsole } from '../support/console-start.ts';
import { checkAccess } from '../support/screens.ts';

let started: StartedConsole;
let worker: RunningWorker;
let browser: OpenBrowser;
let page: Page;
let admin: string;

test.beforeAll(async () => {
  started = await startConsole();
  ({ worker, admin } = started);
  await fillSampleIndex(worker.url, admin);
  browser = await launchWithExtension({ portalPort: 1 });
  page = await browser.context.newPage();
  await page.goto(`chrome-extension://${browser.extensionId}/console.html#coverage`);
  await expect(page.getByText('Bạn chưa đăng nhập')).toBeVisible();
  await connectExtension(browser, worker.url, await sampleInvite(worker.url, admin));
});

test.afterAll(async () => {
  await browser?.close();
  await started?.close();
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

test('a gap is asked for where it is seen, once, and stands in the list until an admin closes it', async () => {
  const side = page.getByRole('complementary', { name: 'Kế hoạch 2023' });
  await side.getByRole('button', { name: 'Đề nghị bổ sung trong khoảng 1–232' }).click();
  const number = side.getByLabel('Số, ký hiệu cần bổ sung');
  await expect(number).toBeFocused();
  await expect(number).toHaveValue('1/KH-UBND');
  await number.fill('97/KH-UBND');
  await page.keyboard.press('Enter');
  await expect(side).toContainText('Đã đề nghị bổ sung 97/KH-UBND');
  const wishes = page.getByRole('region', { name: /^Thẩm tra viên đang cần/ });
  const wish = wishes.getByRole('listitem').filter({ hasText: '97/KH-UBND' });
  await expect(wish).toContainText('1 người đề nghị');
  await expect(wish).toContainText('Bạn đã đề nghị');
  await number.fill('97/KH-UBND');
  await side.getByRole('button', { name: 'Đề nghị bổ sung', exact: true }).click();
  await expect(wish).toContainText('1 người đề nghị');
  expect(await checkAccess(page)).toEqual([]);
  await expect(wish.getByRole('button', { name: 'Đóng…' })).toHaveCount(0);
  const { items } = await call<RequestsPage>(worker.url, admin, 'GET', '/v1/requests?jurisdiction=lang-son');
  expect(items).toMatchObject([{ asked: 1, mine: false, series: '2023', citation: { symbol: '97/KH-UBND' } }]);

  await connectExtension(browser, worker.url, await started.invite('admin', 'Quản trị A'));
  await page.reload();
  await wish.getByRole('button', { name: 'Tôi cũng cần' }).click();
  await expect(wish).toContainText('2 người đề nghị');
  await wish.getByRole('button', { name: 'Đóng…' }).click();
  await wish.getByRole('textbox', { name: /^Lý do/ }).fill('Văn bản mật.');
  await page.keyboard.press('Enter');
  await expect(wish).toHaveCount(0);
  await expect(wishes).toContainText('Chưa ai đề nghị');
});

test('English, and words when the server is gone', async () => {
  await page.getByRole('button', { name: 'English' }).click();
  await expect(page.getByRole('heading', { name: 'Coverage', level: 1 })).toBeVisible();
  await worker.stop();
  await page.getByRole('combobox', { name: 'Coverage' }).selectOption('hai-duong');
  await expect(page.getByRole('alert')).toContainText('The server has not answered');
  await expect(page.getByRole('button', { name: 'Try again' })).toBeVisible();
});
