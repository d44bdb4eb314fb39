import { browser } from 'wxt/browser';
import en from '../public/_locales/en/messages.json';
import vi from '../public/_locales/vi/messages.json';
import type { Setting } from '../settings.ts';

/** Id of the menu item for selected text. */
export const CHECK = 'check';

/** UTF-16 units of a selection that are looked through. */
const SELECTION_MAX = 100_000;

const TITLES = { vi: vi.menuCheck.message, en: en.menuCheck.message };

/** Puts the item into the menu of selected text, in the reader's language. */
export async function nameMenu(language: 'vi' | 'en'): Promise<void> {
  await browser.contextMenus.removeAll();
  browser.contextMenus.create({ id: CHECK, title: TITLES[language], contexts: ['selection'] });
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
