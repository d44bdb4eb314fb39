import { browser } from 'wxt/browser';
import en from '../public/_locales/en/messages.json';
import vi from '../public/_locales/vi/messages.json';
import type { Setting } from '../settings.ts';

/** Ids of the menu items: for selected text, and for the page itself. */
export const CHECK = 'check';
export const CAPTURE = 'capture';
export const NOTE = 'note';

/** UTF-16 units of a selection that are looked through. */
const SELECTION_MAX = 100_000;

const TITLES = { vi, en };

const WEB = ['http://*/*', 'https://*/*'];

/** Puts our items into the browser's menus, in the reader's language. */
export async function nameMenu(language: 'vi' | 'en'): Promise<void> {
  await browser.contextMenus.removeAll();
  const { menuCheck, menuCapture, menuNote } = TITLES[language];
  browser.contextMenus.create({ id: CHECK, title: menuCheck.message, contexts: ['selection'] });
  browser.contextMenus.create({
    id: NOTE,
    title: menuNote.message,
    contexts: ['selection'],
    documentUrlPatterns: WEB,
  });
  browser.contextMenus.create({
    id: CAPTURE,
    title: menuCapture.message,
    contexts: ['page'],
    documentUrlPatterns: WEB,
  });
}

/** Has the panel beside a tab look up what is selected there. The panel comes first: it opens only within the click. */
export async function checkSelection(
  tab: number,
  text: string,
  tools: {
    openPanel(tab: number, ref: null): Promise<unknown>;
    lookUp: Setting<{ tab: number; text: string } | null>;
  },
): Promise<void> {
  const opened = tools.openPanel(tab, null);
  await tools.lookUp.write({ tab, text: text.slice(0, SELECTION_MAX) });
  await opened;
}

/** Has the panel beside a tab show what adding its page to the index would send. Nothing is sent yet. */
export async function offerCapture(
  tab: number,
  tools: { openPanel(tab: number, ref: null): Promise<unknown>; capture: Setting<{ tab: number } | null> },
): Promise<void> {
  const opened = tools.openPanel(tab, null);
  await tools.capture.write({ tab });
  await opened;
}
