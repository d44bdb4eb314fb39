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

test("a settings file is shown before it is applied; what needs the browser's permission is said and left", async () => {
  const since = '2026-11-18T02:00:00.000Z';
  const file = {
    server: screens.server.url,
    home: 'quang-ngai',
    language: 'vi',
    quiet: true,
    sites: {
      'luatvietnam.vn': { enabled: false, since, granted: false },
      'moi.example': { enabled: true, since, granted: true },
    },
  };
  const choose = (text: string) =>
    page
      .getByLabel('Tệp cài đặt')
      .setInputFiles({ name: 'cai-dat.json', mimeType: 'application/json', buffer: Buffer.from(text) });
  const kept = () => screens.background.evaluate(() => chrome.storage.local.get(['home', 'quiet', 'session']));
  const before = await kept();
  await choose('{"home":"quang-ngai"}');
  await expect(page.getByText('Tệp này không phải là tệp cài đặt của Dẫn Chiếu.')).toBeVisible();
  await choose(JSON.stringify(file));
  const changes = page.locator('#backup').getByRole('listitem');
  await expect(changes).toContainText([
    /^Địa phương: Quảng Ngãi \(hiện tại: /,
    /^Chỉ hiện nét khi rê chuột: bật \(hiện tại: tắt\)/,
    /^luatvietnam\.vn: tắt \(hiện tại: bật\)/,
    /^moi\.example: trình duyệt sẽ hỏi quyền/,
  ]);
  expect(await checkAccess(page)).toEqual([]);
  expect(await kept()).toEqual(before);
  await page.getByRole('button', { name: 'Áp dụng' }).press('Enter');
  await expect(page.getByText('Đã áp dụng cài đặt.')).toBeVisible();
  expect(await kept()).toEqual({ ...before, home: 'quang-ngai', quiet: true });
  await expect(page.getByRole('switch', { name: 'Chạy trên luatvietnam.vn' })).toHaveAttribute('aria-checked', 'false');
  const sites = await screens.background.evaluate(() => chrome.storage.local.get('sites'));
  expect(Object.keys((sites as { sites: object }).sites)).not.toContain('moi.example');
  await screens.background.evaluate(() => chrome.storage.local.set({ quiet: false }));
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
