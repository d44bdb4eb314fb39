import { expect, type Page, test } from '@playwright/test';
import { launchWithExtension, locateMark, markedTexts, servePortal } from '../support/browser.ts';
import { readCard } from '../support/card.ts';
import { checkAccess, openScreens, type Screens } from '../support/screens.ts';

const SAMPLE = ['Nghị định số 34/2016/NĐ-CP', 'Kế hoạch số 233/KH-UBND'];

test('an install opens the first-run page, once', async () => {
  const portal = await servePortal([]);
  const browser = await launchWithExtension({ portalPort: portal.port, welcome: true });
  const opened = () => browser.context.pages().filter((page) => page.url().endsWith('/welcome.html')).length;
  await expect.poll(opened).toBe(1);
  await browser.close();
  await portal.close();
});

test.describe('the first-run page', () => {
  let screens: Screens;
  let page: Page;
  test.beforeAll(async () => {
    screens = await openScreens();
  });
  test.beforeEach(async () => {
    page = await screens.context.newPage();
    const prefilled = new URLSearchParams({ server: screens.server.url, invite: 'MAU0-MAU0-MAU0' });
    await page.goto(`chrome-extension://${screens.extensionId}/welcome.html#${prefilled}`);
  });
  test.afterEach(async () => {
    await screens.speak('vi');
    await page.close();
  });
  test.afterAll(() => screens?.close());

  test('before a server is known its sample is marked as not checked, and no more than its references', async () => {
    await expect.poll(() => markedTexts(page)).toEqual(SAMPLE);
    await expect(page.getByText('Chưa kết nối: dẫn chiếu đã được nhận ra nhưng chưa được tra.')).toBeVisible();
    expect(await drawnLines(page)).toEqual(['danchieu-1']);
    expect(await checkAccess(page)).toEqual([]);
  });

  test('connecting looks the sample up at once, and pointing at it shows a card and ends the last step', async () => {
    await page.locator('[data-action="connect"]').click();
    await expect(page.locator('[data-connection="connected"]')).toContainText('với vai trò thẩm tra viên');
    await expect.poll(() => drawnLines(page)).toEqual(['danchieu-2', 'danchieu-4']);
    const step = page.getByRole('listitem').filter({ hasText: 'Trỏ vào dẫn chiếu đầu tiên' });
    await expect(step).not.toContainText('Xong');
    const { x, y } = await locateMark(page, '233/KH-UBND');
    await page.mouse.move(x, y, { steps: 4 });
    await expect.poll(() => readCard(page)).toContain('233/KH-UBND');
    await expect(step).toContainText('Xong');
    expect(await checkAccess(page)).toEqual([]);
  });

  test('the own province is chosen here, and its portal is one click away', async () => {
    await page.getByRole('combobox', { name: 'Chọn địa phương của bạn' }).selectOption({ label: 'Lạng Sơn' });
    await expect(page.getByRole('link', { name: 'Mở langson.gov.vn' })).toBeVisible();
  });

  test('the keys of a page work on the sample', async () => {
    await expect.poll(() => markedTexts(page)).toEqual(SAMPLE);
    const press = (name: string) =>
      screens.background.evaluate(async (command) => {
        const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
        await chrome.tabs.sendMessage(tab!.id!, { type: 'command', name: command });
      }, name);
    await press('card');
    await expect.poll(() => readCard(page)).toContain('34/2016/NĐ-CP');
    await page.keyboard.press('Escape');
    await expect.poll(() => readCard(page)).toBeNull();
  });

  test('English says the same, and nothing is cut off at the width of a phone', async () => {
    await screens.speak('en');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^Dẫn Chiếu tells you/);
    await expect.poll(() => markedTexts(page)).toEqual(SAMPLE);
    await page.setViewportSize({ width: 320, height: 700 });
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(overflow).toBeLessThanOrEqual(0);
    expect(await checkAccess(page)).toEqual([]);
  });
});

/** Names of the highlights that hold anything. */
function drawnLines(page: Page): Promise<string[]> {
  return page.evaluate(() => [...CSS.highlights].flatMap(([name, { size }]) => (size > 0 ? [name] : [])).sort());
}
