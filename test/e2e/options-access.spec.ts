import { expect, test } from '@playwright/test';
import { markedTexts } from '../support/browser.ts';
import { letterOutcome } from '../support/letter-outcomes.ts';
import { checkAccess, LETTER, openScreens, type Screens } from '../support/screens.ts';

let screens: Screens;
test.beforeAll(async () => {
  screens = await openScreens({ grant: '127.0.0.1' });
  screens.server.behave({ kind: 'access', outcome: letterOutcome });
});
test.afterAll(() => screens?.close());

test('an office behind Cloudflare Access: signed in there, then here without a code; references are looked up', async () => {
  const options = await screens.openOptions(`#server=${encodeURIComponent(screens.server.url)}`);
  const byAccess = options.getByRole('button', { name: 'Đăng nhập qua Cloudflare Access' });
  await byAccess.click();
  await expect(options.locator('[data-connection="problem-signInThere"]')).toBeVisible();
  expect(await checkAccess(options)).toEqual([]);

  const [there] = await Promise.all([
    screens.context.waitForEvent('page'),
    options.getByRole('button', { name: 'Mở trang đăng nhập' }).click(),
  ]);
  await expect(there.getByText('Xin chào')).toBeVisible();
  expect(there.url()).toBe(`${screens.server.url}/docs`);
  await there.close();

  await byAccess.click();
  await expect(options.locator('[data-connection="connected"]')).toContainText('Vai trò: thẩm tra viên');
  const letter = await screens.visit(LETTER);
  await expect.poll(async () => (await markedTexts(letter)).length).toBeGreaterThanOrEqual(9);
  const panel = await screens.open('sidepanel', LETTER);
  await expect(panel.locator('.row').nth(1)).toContainText('Đã bị thay thế');

  await screens.context.clearCookies();
  await panel.evaluate(() => chrome.runtime.sendMessage({ type: 'line/retry' }));
  await expect(options.locator('[data-connection="expired"]')).toContainText('Phiên đăng nhập đã hết hạn.');
  await expect(options.getByRole('button', { name: 'Mở trang đăng nhập' })).toBeVisible();
});
