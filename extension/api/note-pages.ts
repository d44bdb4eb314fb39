import { browser } from 'wxt/browser';
import { z } from 'zod';
import type { PageCommand } from '../messages.ts';
import type { KnownPage } from './notes-anchors.ts';
import { addressesOf } from './page-address.ts';

/** UTF-16 units of a page's text that notes are looked for in. */
export const NOTED_MAX = 5_000_000;

const PathPoint = z.object({ path: z.string().max(2_000), offset: z.number().int().min(0) });

const Said = z.object({
  text: z.string(),
  url: z.string().max(20_000),
  canonical: z.string().max(20_000).nullable(),
  selection: z
    .object({
      start: z.number().int().min(0),
      end: z.number().int().min(0),
      range: z.object({ start: PathPoint, end: PathPoint }).nullable().catch(null).default(null),
    })
    .nullable(),
});

/** A page as its own script tells of it. */
export interface NotePage extends Omit<KnownPage, 'instrument'> {
  text: string;
  selection: z.infer<typeof Said>['selection'];
}

/** The words of a tab's page and what is selected of them; null where our script does not run. */
export async function readNotePage(tab: number): Promise<NotePage | null> {
  const command: PageCommand = { type: 'page/noteText' };
  try {
    const said = Said.safeParse(await browser.tabs.sendMessage(tab, command, { frameId: 0 })).data;
    const addresses = said && addressesOf(said.url, said.canonical);
    if (!said || !addresses) return null;
    const text = said.text.slice(0, NOTED_MAX);
    const { selection } = said;
    const isWithin = selection && selection.start < selection.end && selection.end <= text.length;
    return { ...addresses, text, selection: isWithin ? selection : null };
  } catch {
    return null;
  }
}

/** Has a tab's page go to a note; false where it does not show it. */
export async function goToNote(tab: number, id: string): Promise<boolean> {
  const command: PageCommand = { type: 'page/goToNote', id };
  try {
    return (await browser.tabs.sendMessage(tab, command, { frameId: 0 })) === true;
  } catch {
    return false;
  }
}
