import type { Page } from '@playwright/test';
import { locateMark } from './browser.ts';
import type { Take } from './panel-screens.ts';
import { settle } from './picture.ts';
import { LETTER, NOTICE, type Screens, STRANGER } from './screens.ts';

/** The toolbar's box in each state that a signed-in reader meets, and the one before. */
export async function takePopup(screens: Screens, take: Take): Promise<void> {
  const letter = await screens.visit(LETTER);
  await settle(letter, 1200);
  const running = await openPopup(screens, LETTER);
  await take(running, 'popup-running');
  await running.getByRole('switch').click();
  await settle(running, 600);
  await shrink(running);
  await take(running, 'popup-off');
  await running.getByRole('switch').click();
  await settle(running, 600);
  await screens.background.evaluate(async () => {
    const trouble = {
      kind: 'extensionOlder',
      since: '2026-11-20T02:00:00.000Z',
      retryAt: null,
      requestId: null,
      failures: 0,
    };
    await chrome.storage.session.set({ trouble });
  });
  await settle(running);
  await shrink(running);
  await take(running, 'popup-extension-older');
  await screens.background.evaluate(() => chrome.storage.session.set({ trouble: null }));
  await running.close();
  const notice = await screens.visit(NOTICE);
  const empty = await openPopup(screens, NOTICE);
  await take(empty, 'popup-no-reference');
  await empty.close();
  await notice.close();
  await letter.close();
}

/** The toolbar's box about the tab that shows `url`, as tall as what is in it. */
export async function openPopup(screens: Screens, url: string): Promise<Page> {
  const page = await screens.open('popup', url);
  await page.setViewportSize({ width: 348, height: 200 });
  await settle(page, 500);
  await shrink(page);
  return page;
}

/** The browser makes a popup as tall as what is in it. */
async function shrink(page: Page): Promise<void> {
  const height = await page.evaluate(() => Math.ceil(document.querySelector('main')!.getBoundingClientRect().height));
  await page.setViewportSize({ width: 348, height });
  await settle(page, 150);
}

/** A host that the manifest does not name, for a browser that holds its permission. */
export async function takePermission(screens: Screens, take: Take): Promise<void> {
  const page = await screens.visit(STRANGER);
  const popup = await openPopup(screens, STRANGER);
  await take(popup, 'popup-permission');
  const panel = await screens.open('sidepanel', STRANGER);
  await panel.setViewportSize({ width: 384, height: 760 });
  await settle(panel, 500);
  await take(panel, 'panel-permission');
  for (const one of [panel, popup, page]) await one.close();
}

/** The options, signed in and where signing in fails. */
export async function takeOptions(screens: Screens, take: Take): Promise<void> {
  const options = await screens.openOptions();
  await options.setViewportSize({ width: 1000, height: 640 });
  await settle(options, 500);
  await take(options, 'options');
  for (const [section, name] of [
    ['#sites', 'options-sites'],
    ['#marks', 'options-marks'],
    ['#packs', 'options-packs'],
    ['#privacy', 'options-privacy'],
    ['#keys', 'options-keys'],
  ] as const) {
    await options.locator(section).evaluate((one) => one.scrollIntoView());
    await settle(options, 200);
    await take(options, name);
  }
  await options.getByRole('button', { name: /^(Đặt lại…|Reset…)$/ }).click();
  await settle(options, 300);
  await take(options, 'options-reset');
  await options.close();
  screens.server.refuse('POST /v1/session', 410, 'inviteUsed');
  const failing = await screens.openOptions(
    `#${new URLSearchParams({ server: screens.server.url, invite: 'MAU0-MAU0-MAU0' })}`,
  );
  await failing.setViewportSize({ width: 1000, height: 400 });
  await failing.locator('[data-action="connect"]').click();
  await settle(failing, 600);
  await take(failing, 'options-used-code');
  screens.server.refuse(null);
  await failing.close();
}

/** The first-run page before and after a server is known; leaves the reader signed in. */
export async function takeWelcome(screens: Screens, take: Take): Promise<void> {
  const page = await screens.context.newPage();
  await page.setViewportSize({ width: 1120, height: 720 });
  const prefilled = new URLSearchParams({ server: screens.server.url, invite: 'MAU0-MAU0-MAU0' });
  await page.goto(`chrome-extension://${screens.extensionId}/welcome.html#${prefilled}`);
  await settle(page, 800);
  await take(page, 'welcome');
  await page.locator('[data-action="connect"]').click();
  await page.getByRole('combobox').selectOption('lang-son');
  await settle(page, 1200);
  const { x, y } = await locateMark(page, '233/KH-UBND');
  await page.mouse.move(x, y, { steps: 4 });
  await settle(page, 1000);
  await take(page, 'welcome-card');
  await page.close();
}

/** Signed out: what is left of the popup. */
export async function takeSignedOut(screens: Screens, take: Take): Promise<void> {
  const letter = await screens.visit(LETTER);
  await settle(letter, 900);
  const popup = await openPopup(screens, LETTER);
  await take(popup, 'popup-signed-out');
  await popup.close();
  await letter.close();
}
