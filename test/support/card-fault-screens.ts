import type { Page } from '@playwright/test';
import { locateMark } from './browser.ts';
import { letterOutcome } from './letter-outcomes.ts';
import type { Take } from './panel-screens.ts';
import { settle } from './picture.ts';
import { LETTER, type Screens } from './screens.ts';

const SYMBOL = '2068/QĐ-UBND';
const CARD = { width: 450, height: 560 };

/** The card without a sign-in, without an answer, without a line, at 400 % and under a finger; the panel without a line. */
export async function takeCardFaults(screens: Screens, take: Take): Promise<void> {
  await takeCard(screens, take, 'card-signed-out');
  await screens.connect();
  screens.server.behave({ kind: 'silent' });
  const waiting = await openLetter(screens, CARD);
  await point(waiting);
  await take(waiting, 'card-waiting');
  await settle(waiting, 2_300);
  await take(waiting, 'card-slow');
  await waiting.close();
  screens.server.behave({ kind: 'answers', outcome: letterOutcome });
  await say(screens, null);
  await takeCard(screens, take, 'card-zoom-400', { width: 320, height: 256 });
  await takeTouch(screens, take);
  await takeOffline(screens, take);
}

async function takeOffline(screens: Screens, take: Take): Promise<void> {
  await screens.age('2026-11-18T09:20:00.000Z', ['665/VP-KGVX']);
  const trouble = {
    kind: 'offline',
    since: '2026-11-20T02:00:00.000Z',
    retryAt: '2036-11-20T02:00:00.000Z',
    requestId: null,
    failures: 1,
  };
  await say(screens, trouble);
  await takeCard(screens, take, 'card-offline');
  await takeCard(screens, take, 'card-offline-nothing-kept', CARD, '665/VP-KGVX');
  const letter = await openLetter(screens, CARD);
  const panel = await screens.open('sidepanel', LETTER);
  await panel.setViewportSize({ width: 384, height: 760 });
  await settle(panel, 600);
  await take(panel, 'panel-offline');
  for (const page of [panel, letter]) await page.close();
  await say(screens, null);
}

async function takeTouch(screens: Screens, take: Take): Promise<void> {
  const page = await openLetter(screens, CARD);
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setTouchEmulationEnabled', { enabled: true });
  const { x, y } = await locateMark(page, SYMBOL);
  await session.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [{ x, y }] });
  await session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
  await settle(page, 800);
  await take(page, 'card-touch');
  await page.close();
}

async function takeCard(screens: Screens, take: Take, name: string, size = CARD, symbol = SYMBOL): Promise<void> {
  const page = await openLetter(screens, size);
  await point(page, symbol);
  await take(page, name);
  await page.close();
}

async function openLetter(screens: Screens, size: { width: number; height: number }): Promise<Page> {
  const page = await screens.visit(LETTER);
  await page.setViewportSize(size);
  await settle(page, 1_500);
  return page;
}

/** Points at the mark once it has been brought to the upper part of the window. */
async function point(page: Page, symbol = SYMBOL): Promise<void> {
  const first = await locateMark(page, symbol);
  await page.evaluate((by) => scrollBy(0, by), first.y - 60);
  await settle(page, 300);
  const { x, y } = await locateMark(page, symbol);
  await page.mouse.move(x - 4, y);
  await page.mouse.move(x, y);
  await settle(page, 700);
}

/** What is known of the line to the server from now on. */
async function say(screens: Screens, trouble: object | null): Promise<void> {
  await screens.background.evaluate((known) => chrome.storage.session.set({ trouble: known }), trouble);
}
