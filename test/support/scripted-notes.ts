import type { BrowserContext, Page } from '@playwright/test';
import type { MyNotes, PageNotes } from '../../extension/annotation/types.ts';
import { myNotes, pageNotes } from './note-samples.ts';

/** What the panel is told of notes, and the answers it gets to single requests. */
export interface NotesScript {
  page: PageNotes | null;
  mine: MyNotes | null;
  /** By type of request: what it is answered. */
  answers: Record<string, unknown>;
}

interface Scripted {
  notesScript: NotesScript;
  notesAsked: { type: string }[];
}

export const script = (over: Partial<NotesScript> = {}): NotesScript => ({
  page: pageNotes(),
  mine: myNotes(),
  answers: {},
  ...over,
});

/** Answers the panel's requests for notes in its own page, so that each state of the screen can be seen on demand. */
export async function scriptNotes(context: BrowserContext, first: NotesScript): Promise<void> {
  await context.addInitScript((given) => {
    if (location.protocol !== 'chrome-extension:') return;
    const own = globalThis as unknown as Scripted;
    own.notesScript = given;
    own.notesAsked = [];
    const send = chrome.runtime.sendMessage.bind(chrome.runtime) as (message: unknown) => Promise<unknown>;
    chrome.runtime.sendMessage = (async (message: { type: string }) => {
      const { page, mine, answers } = own.notesScript;
      if (message.type in answers) {
        own.notesAsked.push(message);
        return answers[message.type];
      }
      if (!message.type.startsWith('notes/')) return send(message);
      own.notesAsked.push(message);
      if (message.type === 'notes/page') return page;
      return message.type === 'notes/mine' ? mine : null;
    }) as typeof chrome.runtime.sendMessage;
  }, first);
}

/** Has an open panel told something else from now on. */
export async function rescript(panel: Page, next: NotesScript): Promise<void> {
  await panel.evaluate(async (given) => {
    (globalThis as unknown as Scripted).notesScript = given;
    await chrome.storage.session.set({ notesTurn: String(Math.random()) });
  }, next);
}

/** What the panel asked for, newest last. */
export function askedOf(panel: Page, type: string): Promise<Record<string, unknown>[]> {
  return panel.evaluate(
    (wanted) =>
      (globalThis as unknown as Scripted).notesAsked.filter((message) => message.type === wanted) as unknown as Record<
        string,
        unknown
      >[],
    type,
  );
}
