import { expect, test } from '@playwright/test';
import { letterOutcome } from '../support/letter-outcomes.ts';
import { checkAccess, LETTER, openScreens, type Screens } from '../support/screens.ts';

let screens: Screens;
test.beforeAll(async () => {
  screens = await openScreens();
});
test.afterAll(() => screens?.close());
test.beforeEach(() => screens.server.behave({ kind: 'answers', outcome: letterOutcome }));

const link = (server: string) => `#${new URLSearchParams({ server, invite: 'MAU0-MAU0-MAU0' })}`;

test('an address that is no Dẫn Chiếu server is said to be none, and nobody is signed in', async () => {
  screens.server.behave({
    kind: 'fails',
    status: 200,
    body: '<!doctype html><title>Xin chào</title>',
    headers: { 'content-type': 'text/html' },
  });
  const page = await screens.openOptions(link(screens.server.url));
  await page.locator('[data-action="connect"]').click();
  await expect(page.getByText('Địa chỉ này không trả lời như một máy chủ Dẫn Chiếu.')).toBeVisible();
  await expect(page.locator('[data-connection="connected"]')).toHaveCount(0);
  await page.close();
});

test('a used code is worded as such and asks for a new one', async () => {
  const page = await screens.openOptions(link(screens.server.url));
  screens.server.refuse('POST /v1/session', 410, 'inviteUsed');
  await page.locator('[data-action="connect"]').click();
  await expect(page.getByText('Mã mời không đúng hoặc đã dùng rồi. Xin người quản trị mã mới.')).toBeVisible();
  screens.server.refuse(null);
  await page.close();
});

test('plain HTTP beyond this machine is refused before anything is sent', async () => {
  const before = screens.server.received.length;
  const page = await screens.openOptions(link('http://dan-chieu.vidu.gov.vn'));
  await page.locator('[data-action="connect"]').click();
  await expect(page.getByText(/Địa chỉ máy chủ không đúng dạng/)).toBeVisible();
  expect(screens.server.received).toHaveLength(before);
  await page.close();
});

test('one link from the administrator and one click sign in, and signing out forgets it', async () => {
  const page = await screens.openOptions(link(screens.server.url));
  await expect(page.getByLabel('Máy chủ', { exact: true })).toHaveValue(screens.server.url);
  await expect(page.getByLabel('Mã mời')).toHaveValue('MAU0-MAU0-MAU0');
  await page.locator('[data-action="connect"]').click();
  await expect(page.locator('[data-connection="connected"]')).toContainText(
    'Đã kết nối. Vai trò: thẩm tra viên · Phòng KGVX · thẻ đăng nhập dùng đến 20/12/2099',
  );
  await expect(page.getByLabel('Mã mời')).toHaveValue('');
  expect(await checkAccess(page)).toEqual([]);
  await page.getByRole('button', { name: 'Đăng xuất' }).click();
  await expect(page.getByText('Bạn chưa đăng nhập nên dẫn chiếu chưa được đối chiếu.')).toBeVisible();
  expect(await screens.background.evaluate(() => chrome.storage.local.get('session'))).toEqual({ session: null });
  await page.close();
});

test('the keyboard alone signs in', async () => {
  const page = await screens.openOptions(link(screens.server.url));
  await page.getByLabel('Mã mời').focus();
  await page.keyboard.press('Tab');
  await expect(page.locator('[data-action="connect"]')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.locator('[data-connection="connected"]')).toBeVisible();
  await page.close();
});

test('the own province is kept and goes along with the next question', async () => {
  const page = await screens.openOptions();
  await page.getByRole('combobox', { name: 'Địa phương của tôi' }).selectOption({ label: 'Lạng Sơn' });
  await page.reload();
  await expect(page.getByRole('combobox', { name: 'Địa phương của tôi' })).toHaveValue('lang-son');
  const letter = await screens.visit(LETTER);
  await expect
    .poll(() => screens.server.received.findLast(({ call }) => call === 'POST /v1/resolve')?.body)
    .toMatchObject({ context: { home: 'lang-son', portal: 'lang-son', letterheadPlace: 'Lạng Sơn' } });
  await letter.close();
  await page.close();
});

test('the privacy table lists each request, and nothing sent holds the address or the text of a page', async () => {
  const page = await screens.openOptions();
  await expect(page.getByRole('row', { name: /Tra dẫn chiếu 6 số hiệu, tỉnh: Lạng Sơn 200/ })).toBeVisible();
  await expect(page.getByRole('row', { name: /Đăng nhập mã mời 200/ }).first()).toBeVisible();
  const sent = JSON.stringify(screens.server.received);
  expect(sent).not.toContain('langson.gov.vn');
  expect(sent).not.toContain('van-ban/du-thao');
  expect(sent).not.toContain('Hoàng Xuân Đông');
  await page.close();
});

test('a site that is switched off is not read, and nothing is asked for it', async () => {
  const page = await screens.openOptions();
  await page.getByRole('switch', { name: 'Chạy trên *.gov.vn' }).click();
  await expect(page.getByRole('switch', { name: 'Chạy trên *.gov.vn' })).toHaveAttribute('aria-checked', 'false');
  const before = screens.server.received.length;
  const letter = await screens.visit(LETTER);
  await letter.waitForLoadState('load');
  const marks = () =>
    letter.evaluate(() => [...CSS.highlights.keys()].filter((name) => name.startsWith('danchieu-')).length);
  expect(await marks()).toBe(0);
  await page.getByRole('switch', { name: 'Chạy trên *.gov.vn' }).click();
  await expect.poll(marks).toBeGreaterThan(0);
  expect(screens.server.received.slice(before).filter(({ call }) => call !== 'POST /v1/resolve')).toEqual([]);
  await letter.close();
  await page.close();
});

test('English is a choice of the reader, in reach and complete', async () => {
  const page = await screens.openOptions();
  await page.getByRole('combobox', { name: 'Ngôn ngữ' }).selectOption('en');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Server, sign-in');
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  expect(await checkAccess(page)).toEqual([]);
  await screens.speak('vi');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Máy chủ, đăng nhập');
  await page.close();
});

test('nothing is cut off at the width of a phone', async () => {
  const page = await screens.openOptions();
  await page.setViewportSize({ width: 320, height: 700 });
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(overflow).toBeLessThanOrEqual(0);
  const { x, width } = (await page.getByRole('switch', { name: 'Chạy trên thuvienphapluat.vn' }).boundingBox())!;
  expect(x + width).toBeLessThanOrEqual(320);
  expect(await checkAccess(page)).toEqual([]);
  await page.close();
});
