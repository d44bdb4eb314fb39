import type { Page } from '@playwright/test';
import { bringMark, pointAtMark } from './bring-mark.ts';
import type { Take } from './panel-screens.ts';
import { settle } from './picture.ts';
import { LETTER, type Screens } from './screens.ts';

const SYMBOL = '2068/QĐ-UBND';

/** The card where there is no room beside the words: a sheet under a finger, the whole frame at 400 %. */
export async function takeCardShapes(screens: Screens, take: Take): Promise<void> {
  const phone = await openLetter(screens, { width: 390, height: 720 });
  const session = await phone.context().newCDPSession(phone);
  await session.send('Emulation.setTouchEmulationEnabled', { enabled: true });
  const { x, y } = await bringMark(phone, SYMBOL);
  await session.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [{ x, y }] });
  await session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
  await settle(phone, 1000);
  await take(phone, 'card-sheet');
  await phone.close();

  const zoomed = await openLetter(screens, { width: 320, height: 256 });
  await pointAtMark(zoomed, SYMBOL);
  await take(zoomed, 'card-zoomed');
  await zoomed.close();
}

async function openLetter(screens: Screens, size: { width: number; height: number }): Promise<Page> {
  const page = await screens.visit(LETTER);
  await page.setViewportSize(size);
  await settle(page, 1500);
  return page;
}
