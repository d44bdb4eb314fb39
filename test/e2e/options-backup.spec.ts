import { readFileSync } from 'node:fs';
import { expect, type Page, test } from '@playwright/test';
import { checkAccess, openScreens, type Screens } from '../support/screens.ts';

let screens: Screens;
let page: Page;
test.beforeAll(async () => {
  screens = await openScreens();
  await screens.connect();
});
test.beforeEach(async () => {
  page = await screens.openOptions();
});
test.afterEach(() => page.close());
test.afterAll(() => screens?.close());

async function saved(button: string): Promise<string> {
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: button }).click();
  return readFileSync(await (await download).path(), 'utf8');
}

test('the settings are saved as a file that holds every choice and no sign-in', async () => {
  await page.getByRole('combobox', { name: 'Địa phương của tôi' }).selectOption({ label: 'Lạng Sơn' });
  await page.getByRole('switch', { name: 'Chạy trên vbpl.vn' }).click();
  await expect(page.getByRole('switch', { name: 'Chạy trên vbpl.vn' })).toHaveAttribute('aria-checked', 'false');
  const file = await saved('Xuất cài đặt');
  expect(JSON.parse(file)).toEqual({
    server: screens.server.url,
    home: 'lang-son',
    language: 'vi',
    quiet: false,
    sites: { 'vbpl.vn': { enabled: false, since: expect.any(String), granted: false } },
  });
  const { session } = await screens.background.evaluate(() => chrome.storage.local.get('session'));
  expect(file).not.toContain((session as { token: string }).token);
});

test('the log is saved as a file, newest request first', async () => {
  await expect(page.getByRole('button', { name: 'Xuất nhật ký' })).toBeEnabled();
  const log = JSON.parse(await saved('Xuất nhật ký')) as { task: string; at: string }[];
  expect(log.map(({ task }) => task)).toContain('connect');
  expect(log.map(({ at }) => at)).toEqual(
    log
      .map(({ at }) => at)
      .sort()
      .reverse(),
  );
});

test('reset asks first, can be left, and then takes back every choice', async () => {
  const kept = () =>
    screens.background.evaluate(() => chrome.storage.local.get(['server', 'session', 'home', 'sites']));
  const before = await kept();
  await page.getByRole('button', { name: 'Đặt lại…' }).click();
  expect(await checkAccess(page)).toEqual([]);
  await page.getByRole('button', { name: 'Thôi' }).click();
  expect(await kept()).toEqual(before);
  await page.getByRole('button', { name: 'Đặt lại…' }).click();
  await page.getByRole('button', { name: 'Đặt lại tất cả' }).press('Enter');
  await expect(page.getByText('Đã đặt lại.')).toBeVisible();
  expect(await kept()).toEqual({ server: null, session: null, home: null, sites: {} });
  await expect(page.getByRole('switch', { name: 'Chạy trên vbpl.vn' })).toHaveAttribute('aria-checked', 'true');
});
