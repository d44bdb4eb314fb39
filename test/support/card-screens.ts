import type { Page } from '@playwright/test';
import { locateMark } from './browser.ts';
import type { Take } from './panel-screens.ts';
import { settle } from './picture.ts';
import { LETTER, type Screens } from './screens.ts';

const CARDS = [
  ['card-in-force', 'Kế hoạch số 233/KH-UBND'],
  ['card-replaced', 'Quyết định số 25/2022/QĐ-UBND'],
  ['card-mentioned', 'Quyết định số 2068/QĐ-UBND'],
  ['card-not-in-index', 'Kế hoạch số 175/KH-UBND'],
  ['card-ambiguous', 'Công văn số 665/VP-KGVX'],
] as const;

/** The card over the Lạng Sơn letter, one for each kind of answer. */
export async function takeCards(screens: Screens, take: Take): Promise<void> {
  const letter = await screens.visit(LETTER);
  await letter.setViewportSize({ width: 760, height: 560 });
  await settle(letter, 1500);
  await take(letter, 'page-marks');
  for (const [name, words] of CARDS) {
    await hover(letter, words);
    await take(letter, name);
    await letter.keyboard.press('Escape');
    await letter.mouse.move(2, 2);
    await settle(letter, 500);
  }
  await letter.close();
}

async function hover(page: Page, words: string): Promise<void> {
  const { x, y } = await locateMark(page, words);
  await page.mouse.move(x - 2, y);
  await page.mouse.move(x, y);
  await settle(page, 900);
}
