/** `npm run screens`: pictures of the screens for docs/screens, each in Vietnamese and English, light and dark. */
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { buildExtension } from '../../scripts/build-extension.ts';
import { locateMark } from './browser.ts';
import { LETTER, openScreens, type Screens } from './screens.ts';

const OUT = path.resolve(import.meta.dirname, '../../docs/screens/states');
const CARDS = [
  ['in-force', 'Kế hoạch số 233/KH-UBND'],
  ['replaced', 'Quyết định số 25/2022/QĐ-UBND'],
  ['mentioned', 'Quyết định số 2068/QĐ-UBND'],
  ['not-in-index', 'Kế hoạch số 175/KH-UBND'],
  ['ambiguous', 'Công văn số 665/VP-KGVX'],
] as const;

const shot = (page: Page, name: string) => page.screenshot({ path: path.join(OUT, `${name}.png`) });

async function hover(page: Page, words: string): Promise<void> {
  const { x, y } = await locateMark(page, words);
  await page.mouse.move(x - 2, y);
  await page.mouse.move(x, y);
  await page.waitForTimeout(900);
}

async function takeCards(screens: Screens, suffix: string): Promise<void> {
  const letter = await screens.visit(LETTER);
  await letter.setViewportSize({ width: 760, height: 560 });
  await letter.waitForTimeout(1500);
  for (const [name, words] of CARDS) {
    await hover(letter, words);
    await shot(letter, `card-${name}-${suffix}`);
    await letter.keyboard.press('Escape');
    await letter.mouse.move(2, 2);
    await letter.waitForTimeout(500);
  }
}

async function takePages(screens: Screens, suffix: string): Promise<void> {
  const panel = await screens.open('sidepanel', LETTER);
  await panel.setViewportSize({ width: 384, height: 860 });
  for (const tab of await panel.getByRole('tab').all()) {
    await tab.click();
    await panel.waitForTimeout(300);
    await shot(panel, `panel-${await tab.evaluate((one) => one.id || one.textContent?.replace(/\W+/g, ''))}-${suffix}`);
  }
  const popup = await screens.open('popup', LETTER);
  await popup.setViewportSize({ width: 348, height: 420 });
  await popup.waitForTimeout(400);
  await shot(popup, `popup-${suffix}`);
  const options = await screens.openOptions();
  await options.setViewportSize({ width: 1100, height: 900 });
  await options.waitForTimeout(400);
  await shot(options, `options-${suffix}`);
  for (const page of [panel, popup, options]) await page.close();
}

mkdirSync(OUT, { recursive: true });
buildExtension();
for (const colorScheme of ['light', 'dark'] as const) {
  for (const language of ['vi', 'en'] as const) {
    const screens = await openScreens({ colorScheme });
    await screens.connect();
    await screens.speak(language);
    const suffix = `${language}-${colorScheme}`;
    await takeCards(screens, suffix);
    await takePages(screens, suffix);
    await screens.close();
  }
}
