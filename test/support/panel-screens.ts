import type { Page } from '@playwright/test';
import { letterOutcome } from './letter-outcomes.ts';
import { settle } from './picture.ts';
import { LETTER, NOTICE, type Screens, STRANGER } from './screens.ts';

export type Take = (page: Page, name: string) => Promise<void>;

const SIZE = { width: 384, height: 760 };
const ANSWERS = { kind: 'answers', outcome: letterOutcome } as const;

/** Every state of the side panel, one after another in one browser that is signed in. */
export async function takePanel(screens: Screens, take: Take): Promise<void> {
  const letter = await screens.visit(LETTER);
  await settle(letter, 1200);
  const panel = await openPanel(screens, LETTER);
  await take(panel, 'panel-references');
  await row(panel, '2068/QĐ-UBND').click();
  await take(panel, 'panel-chosen');
  await row(panel, '665/VP-KGVX').click();
  await take(panel, 'panel-ambiguous');
  await panel.locator('#tab-findings').click();
  await take(panel, 'panel-findings-of-a-draft');
  await panel.locator('#tab-page').click();
  await settle(panel);
  await take(panel, 'panel-page');
  await panel.locator('.capture-offer').scrollIntoViewIfNeeded();
  await take(panel, 'panel-page-figures');
  await takeCapture(screens, panel, take);
  await panel.locator('#tab-references').click();
  await panel.keyboard.press('?');
  await take(panel, 'panel-help');
  await panel.keyboard.press('Escape');
  await lookUp(screens, panel);
  await take(panel, 'panel-look-up');
  await screens.background.evaluate(() => chrome.storage.session.set({ lookUp: null }));
  await panel.close();
  await takeDiffering(screens, letter, take);
  await takeTroubles(screens, letter, take);
  await letter.close();
  await takeAbsent(screens, take);
}

async function openPanel(screens: Screens, url: string): Promise<Page> {
  const panel = await screens.open('sidepanel', url);
  await panel.setViewportSize(SIZE);
  await settle(panel, 500);
  return panel;
}

const row = (panel: Page, words: string) => panel.locator('.row-main').filter({ hasText: words });

async function takeCapture(screens: Screens, panel: Page, take: Take): Promise<void> {
  await screens.background.evaluate(async () => {
    const { session } = await chrome.storage.local.get<{ session: object }>('session');
    await chrome.storage.local.set({ session: { ...session, role: 'staff' } });
  });
  await panel.locator('.capture-offer .button').scrollIntoViewIfNeeded();
  await panel.locator('.sheet').evaluate((sheet) => sheet.scrollTo(0, 0));
  await take(panel, 'panel-page-staff');
  await panel.locator('.capture-offer .button').click();
  await settle(panel);
  await take(panel, 'panel-capture');
  screens.server.behave({ kind: 'fails', status: 503 });
  await panel.locator('.capture-acts .main').click();
  await settle(panel, 900);
  await panel.locator('.outbox').scrollIntoViewIfNeeded();
  await take(panel, 'panel-capture-waiting');
  await panel.locator('.outbox .link').click();
  screens.server.behave(ANSWERS);
  await panel.evaluate(() => chrome.runtime.sendMessage({ type: 'line/retry' }));
  await settle(panel, 600);
}

async function lookUp(screens: Screens, panel: Page): Promise<void> {
  await screens.background.evaluate(async () => {
    const [tab] = await chrome.tabs.query({ url: 'http://langson.gov.vn/*' });
    await chrome.storage.session.set({ lookUp: { tab: tab!.id, text: 'Quyết định số 25/2022/QĐ-UBND' } });
  });
  await settle(panel, 900);
}

/** The index has another date than the page. */
async function takeDiffering(screens: Screens, letter: Page, take: Take): Promise<void> {
  await screens.age('2026-11-18T09:20:00.000Z', ['2068']);
  screens.server.behave({
    kind: 'answers',
    outcome: (citation) => {
      const outcome = letterOutcome(citation);
      if (outcome.kind === 'found' && citation.symbol === '2068/QĐ-UBND') outcome.instrument.issuedOn = '2023-11-12';
      return outcome;
    },
  });
  await letter.reload();
  await settle(letter, 1500);
  const panel = await openPanel(screens, LETTER);
  await panel.locator('#tab-findings').click();
  await take(panel, 'panel-findings');
  await panel.close();
}

async function takeTroubles(screens: Screens, letter: Page, take: Take): Promise<void> {
  await screens.age('2026-11-18T09:20:00.000Z', ['665/VP-KGVX', '175/KH-UBND']);
  screens.server.behave({ kind: 'fails', status: 503 });
  await letter.reload();
  await settle(letter, 1500);
  const panel = await openPanel(screens, LETTER);
  await take(panel, 'panel-server-error');
  const { session } = await screens.background.evaluate(() => chrome.storage.local.get<{ session: object }>('session'));
  screens.server.behave(ANSWERS);
  await screens.background.evaluate(() => chrome.storage.local.set({ session: null }));
  await letter.reload();
  await settle(panel, 1500);
  await take(panel, 'panel-signed-out');
  await screens.background.evaluate(
    (held) => chrome.storage.local.set({ session: { ...held, expiresAt: '2026-11-01T00:00:00.000Z' } }),
    session,
  );
  await letter.reload();
  await settle(panel, 1500);
  await take(panel, 'panel-expired');
  await screens.background.evaluate((held) => chrome.storage.local.set({ session: held }), session);
  await screens.background.evaluate(() =>
    chrome.storage.local.set({
      sites: { 'langson.gov.vn': { enabled: false, since: '2026-11-18T02:00:00.000Z', granted: false } },
    }),
  );
  await settle(panel, 600);
  await take(panel, 'panel-off');
  await screens.background.evaluate(() => chrome.storage.local.set({ sites: {} }));
  await panel.close();
}

async function takeAbsent(screens: Screens, take: Take): Promise<void> {
  await screens.background.evaluate(() => chrome.storage.session.set({ trouble: null }));
  for (const [url, name] of [
    [NOTICE, 'panel-empty'],
    [STRANGER, 'panel-unseen'],
  ] as const) {
    const page = await screens.visit(url);
    await settle(page, 800);
    const panel = await openPanel(screens, url);
    await take(panel, name);
    await panel.close();
    await page.close();
  }
}
