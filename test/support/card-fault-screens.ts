import type { Page } from '@playwright/test';
import { reportOf } from '../../extension/report-of.ts';
import { pointAtMark } from './bring-mark.ts';
import { letterOutcome } from './letter-outcomes.ts';
import { openPopup } from './other-screens.ts';
import { stated } from './outcomes.ts';
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
  await takeExpired(screens, take);
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
    retryAt: new Date(Date.now() + 300_000).toISOString(),
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
  screens.server.refuse('POST /v1/reports', 503, 'unavailable');
  await panel.evaluate(
    (body) => chrome.runtime.sendMessage({ type: 'report/add', body }),
    reportOf({ citation: stated(), answer: null }, 'missing', null),
  );
  await settle(panel, 600);
  await say(screens, trouble);
  await settle(panel, 600);
  await take(panel, 'panel-offline-waiting');
  const popup = await openPopup(screens, LETTER);
  await take(popup, 'popup-offline');
  await panel.evaluate(async () => {
    for (const { id } of await chrome.runtime.sendMessage({ type: 'outbox/read' }))
      await chrome.runtime.sendMessage({ type: 'outbox/discard', id });
  });
  screens.server.refuse(null);
  await say(screens, trouble);
  for (const page of [popup, panel, letter]) await page.close();
  await screens.age('2026-11-18T09:20:00.000Z', [SYMBOL]);
  await takeCard(screens, take, 'card-offline-nothing-kept');
  await say(screens, null);
}

/** An answer of before, and nobody who may ask anew. */
async function takeExpired(screens: Screens, take: Take): Promise<void> {
  const { session } = await screens.background.evaluate(() => chrome.storage.local.get<{ session: object }>('session'));
  const expire = (expiresAt: string | null) =>
    screens.background.evaluate(
      ({ held, at }) => chrome.storage.local.set({ session: at ? { ...held, expiresAt: at } : held }),
      { held: session, at: expiresAt },
    );
  await takeCard(screens, async () => {}, '');
  await screens.age('2026-11-18T09:20:00.000Z');
  await expire('2026-11-01T00:00:00.000Z');
  await takeCard(screens, take, 'card-expired');
  const letter = await openLetter(screens);
  const popup = await openPopup(screens, LETTER);
  await take(popup, 'popup-expired');
  for (const page of [popup, letter]) await page.close();
  await expire(null);
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
