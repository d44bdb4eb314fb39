import { expect, type Page, test } from '@playwright/test';
import { launchWithExtension, markedTexts, samplePages, servePortal } from '../support/browser.ts';
import { readCard } from '../support/card.ts';
import { letterOutcome } from '../support/letter-outcomes.ts';
import { LETTER } from '../support/screens.ts';
import { startScriptedServer } from '../support/scripted-server.ts';

const focused = (page: Page) => page.evaluate(() => document.activeElement?.getAttribute('data-action') ?? null);

test('from the install to the first card of a portal, by keyboard alone', async () => {
  const server = await startScriptedServer({ kind: 'answers', outcome: letterOutcome });
  const portal = await servePortal(samplePages());
  const browser = await launchWithExtension({ portalPort: portal.port, welcome: true });
  const { context, background } = browser;
  const begun = () => context.pages().find((page) => page.url().endsWith('/welcome.html'));
  await expect.poll(begun).toBeDefined();
  const welcome = begun()!;
  await welcome.bringToFront();

  // The fields are filled in by hand, as from a letter with the address and the code.
  const tabTo = async (reached: () => Promise<boolean>) => {
    for (let presses = 0; presses < 12 && !(await reached()); presses++) await welcome.keyboard.press('Tab');
    expect(await reached()).toBe(true);
  };
  const field = welcome.getByLabel('Máy chủ', { exact: true });
  await tabTo(() => field.evaluate((one) => one === document.activeElement));
  await welcome.keyboard.type(server.url);
  await welcome.keyboard.press('Tab');
  await welcome.keyboard.type('MAU0-MAU0-MAU0');
  await tabTo(async () => (await focused(welcome)) === 'connect');
  await welcome.keyboard.press('Enter');
  await expect(welcome.locator('[data-connection="connected"]')).toContainText('với vai trò thẩm tra viên');

  const province = welcome.getByRole('combobox', { name: 'Chọn địa phương của bạn' });
  await tabTo(() => province.evaluate((one) => one === document.activeElement));
  for (let presses = 0; presses < 9 && (await province.inputValue()) !== 'lang-son'; presses++)
    await welcome.keyboard.press('l');
  await expect(welcome.getByRole('link', { name: 'Mở langson.gov.vn' })).toBeVisible();

  const letter = await context.newPage();
  await letter.goto(LETTER);
  await expect.poll(async () => (await markedTexts(letter)).length).toBeGreaterThanOrEqual(9);
  await background.evaluate(async () => {
    const [tab] = await chrome.tabs.query({ url: 'http://langson.gov.vn/*' });
    await chrome.tabs.sendMessage(tab!.id!, { type: 'command', name: 'card' });
  });
  await expect.poll(() => readCard(letter)).toContain('940/STTTT-CĐS');

  await browser.close();
  await portal.close();
  await server.stop();
});
