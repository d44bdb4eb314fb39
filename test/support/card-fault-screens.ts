import type { Page } from '@playwright/test';
import { pointAtMark } from './bring-mark.ts';
import { letterOutcome } from './letter-outcomes.ts';
import type { Take } from './panel-screens.ts';
import { settle } from './picture.ts';
import { LETTER, type Screens } from './screens.ts';

const SYMBOL = '2068/QĐ-UBND';
const CARD = { width: 450, height: 560 };

/** The card without a sign-in, without a line and without an answer; the panel without a line. */
export async function takeCardFaults(screens: Screens, take: Take): Promise<void> {
  await takeCard(screens, take, 'card-signed-out');
  await screens.connect();
  await takeCard(screens, take, 'card-answered');
  await takeOffline(screens, take);
  await screens.age('2026-11-18T09:20:00.000Z', [SYMBOL]);
  screens.server.behave({ kind: 'silent' });
  const waiting = await openLetter(screens);
  await pointAtMark(waiting, SYMBOL);
  await take(waiting, 'card-waiting');
  await settle(waiting, 2_300);
  await take(waiting, 'card-slow');
  await waiting.close();
  screens.server.behave({ kind: 'answers', outcome: letterOutcome });
}

async function takeOffline(screens: Screens, take: Take): Promise<void> {
  await screens.age('2026-11-18T09:20:00.000Z');
  const trouble = {
    kind: 'offline',
    since: '2026-11-20T02:00:00.000Z',
    retryAt: '2036-11-20T02:00:00.000Z',
    requestId: null,
    failures: 1,
  };
  await say(screens, trouble);
  await takeCard(screens, take, 'card-offline');
  const letter = await openLetter(screens);
  const panel = await screens.open('sidepanel', LETTER);
  await panel.setViewportSize({ width: 384, height: 760 });
  await settle(panel, 600);
  await take(panel, 'panel-offline');
  for (const page of [panel, letter]) await page.close();
  await screens.age('2026-11-18T09:20:00.000Z', [SYMBOL]);
  await takeCard(screens, take, 'card-offline-nothing-kept');
  await say(screens, null);
}

async function takeCard(screens: Screens, take: Take, name: string): Promise<void> {
  const page = await openLetter(screens);
  await pointAtMark(page, SYMBOL);
  await take(page, name);
  await page.close();
}

async function openLetter(screens: Screens): Promise<Page> {
  const page = await screens.visit(LETTER);
  await page.setViewportSize(CARD);
  await settle(page, 1_500);
  return page;
}

/** What is known of the line to the server from now on. */
async function say(screens: Screens, trouble: object | null): Promise<void> {
  await screens.background.evaluate((known) => chrome.storage.session.set({ trouble: known }), trouble);
}
