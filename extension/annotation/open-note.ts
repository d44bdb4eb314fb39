import { browser } from 'wxt/browser';
import { noteShownSetting } from '../settings.ts';
import { pageOf } from './note-facts.ts';
import type { LocalNote } from './types.ts';

/** Shows the page a note stands on, in the tab that has it or a new one, and has the panel show the note there. */
export async function openNote({ id, root, annotation }: LocalNote): Promise<void> {
  const page = pageOf(annotation);
  if (page === null || !/^https?:/.test(page)) return;
  const tabs = await browser.tabs.query({});
  const shown = tabs.find(({ url }) => url !== undefined && url.split('#', 1)[0] === page);
  const tab = shown ?? (await browser.tabs.create({ url: page }));
  if (tab.id === undefined) return;
  await noteShownSetting.write({ tab: tab.id, id: root || id });
  if (shown) await browser.tabs.update(tab.id, { active: true });
}
