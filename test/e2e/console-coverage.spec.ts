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

test('the numbers of a series stand in a strip, and range by range in a table, by keyboard', async () => {
  const side = page.getByRole('complementary', { name: 'Kế hoạch 2023' });
  await expect(side.getByRole('img')).toHaveAccessibleName('Từ 1 đến 233: có toàn văn 0, chỉ biết số 1, chưa có 232.');
  await expect(side.locator('svg g[data-mentioned="1"]')).toHaveCount(1);
  await expect(side.locator('svg g')).toHaveCount(59);
  await side.getByRole('button', { name: 'Xem từng khoảng số' }).focus();
  await page.keyboard.press('Enter');
  const ranges = side.getByRole('table', { name: 'Các số của dãy' });
  await expect(ranges.getByRole('row')).toHaveText([
    /^Số.*Chỉ mục.*Bao nhiêu/,
    /^1–232\s*chưa có\s*232$/,
    /^233\s*chỉ biết số\s*1$/,
  ]);
  expect(await checkAccess(page)).toEqual([]);
  await page.keyboard.press('Enter');
  await expect(ranges).toHaveCount(0);
  await expect(side.getByRole('link', { name: 'Nhập danh sách cho ô này' })).toHaveCount(0);
});

test('the map is a table of numbers too, chosen by keyboard and kept in the address', async () => {
  await page.getByRole('button', { name: 'Bảng', exact: true }).focus();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/#coverage\?jurisdiction=lang-son&show=table$/);
  const table = page.getByRole('table', { name: 'Độ phủ' });
  const plans = table.getByRole('row', { name: /^Kế hoạch UBND tỉnh Lạng Sơn 2023/ });
  await expect(plans).toHaveText(/2023\s*0\s*1\s*232\s*233\s*0,4\s%/);
  await expect(plans).toHaveAttribute('aria-current', 'true');
  const open = plans.getByRole('button', { name: 'Mở Kế hoạch 2023' });
  await open.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('complementary', { name: 'Kế hoạch 2023' })).toBeVisible();
  expect(await checkAccess(page)).toEqual([]);
  await page.getByRole('button', { name: 'Bản đồ ô' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: /^Kế hoạch 2023: biết 1/ })).toHaveAttribute('aria-pressed', 'true');
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

test('an admin goes from a cell to a list for it, by keyboard', async () => {
  await page.getByRole('button', { name: /^Kế hoạch 2023: biết 1/ }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('link', { name: 'Nhập danh sách cho ô này' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByText('Danh sách cho ô: Kế hoạch 2023, UBND tỉnh Lạng Sơn')).toBeVisible();
  await page.getByLabel('Hoặc dán danh sách').focus();
  await page.keyboard.insertText('Số hiệu,Trích yếu\n98/KH-UBND,Một');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('combobox', { name: 'Loại văn bản', exact: true })).toHaveValue('ke-hoach');
  await page.getByRole('button', { name: 'Chạy thử 1 dòng' }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Nhập 1 dòng' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByText('Đã nhập xong 1 dòng.')).toBeVisible();
  await page.goBack();
  await expect(page).toHaveURL(/#coverage/);
  await expect(page.getByRole('button', { name: /^Kế hoạch 2023: biết 2 trong khoảng 233$/ })).toBeVisible();
});

test('English, and words when the server is gone', async () => {
  await page.getByRole('button', { name: 'English' }).click();
  await expect(page.getByRole('heading', { name: 'Coverage', level: 1 })).toBeVisible();
  await worker.stop();
  await page.getByRole('combobox', { name: 'Coverage' }).selectOption('hai-duong');
  await expect(page.getByRole('alert')).toContainText('The server has not answered');
  await expect(page.getByRole('button', { name: 'Try again' })).toBeVisible();
});
