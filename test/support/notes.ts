import { expect, type Page } from '@playwright/test';
import type { LocalNote, NotesReplies, NotesRequest } from '../../extension/annotation/types.ts';
import type { Annotation, AnnotationRequest, AnnotationsPage } from '../../shared/schema/index.ts';
import { call, type OpenBrowser } from './browser.ts';

export const PAGE = 'http://langson.gov.vn/van-ban/940';

/** A note as an editor would send it: on `quote` of the page, or on the page as a whole. */
export function noteRequest(words: string, fields: Partial<AnnotationRequest> = {}): AnnotationRequest {
  return {
    type: 'Annotation',
    motivation: 'questioning',
    target: {
      type: 'SpecificResource',
      source: PAGE,
      equivalents: [],
      instrument: null,
      citation: null,
      selector: [],
    },
    body: [{ type: 'TextualBody', value: words, format: 'text/markdown', language: 'vi', purpose: 'questioning' }],
    visibility: 'everyone',
    workflow: 'open',
    assignee: null,
    due: null,
    group: null,
    ...fields,
  };
}

export const wordsOf = ({ body }: Pick<Annotation, 'body'>) =>
  body.flatMap((part) => (part.type === 'TextualBody' && part.purpose !== 'tagging' ? [part.value] : [])).join('\n');

/** One of the extension's own pages, to ask the background from as the panel does. */
export async function openAsker(browser: OpenBrowser): Promise<Page> {
  const page = await browser.context.newPage();
  await page.goto(`chrome-extension://${browser.extensionId}/options.html`);
  return page;
}

/** Asks again where the background was being ended. */
export async function askNotes<R extends NotesRequest>(page: Page, request: R): Promise<NotesReplies[R['type']]> {
  for (let tries = 0; ; tries++) {
    try {
      return await page.evaluate((message) => chrome.runtime.sendMessage(message), request);
    } catch (error) {
      if (tries === 5) throw error;
    }
  }
}

/** Notes the extension shows in `notes/mine`, of any list, once each. */
export async function shownNotes(page: Page): Promise<LocalNote[]> {
  const mine = await askNotes(page, { type: 'notes/mine' });
  const all = [...mine.waiting, ...mine.written, ...mine.assigned];
  return [...new Map(all.map((note) => [note.key, note])).values()];
}

export async function shownWith(page: Page, words: string): Promise<LocalNote[]> {
  return (await shownNotes(page)).filter(({ annotation }) => wordsOf(annotation) === words);
}

export async function expectState(page: Page, words: string, kind: LocalNote['state']['kind']): Promise<LocalNote> {
  await expect
    .poll(async () => (await shownWith(page, words)).map(({ state }) => state.kind), { timeout: 60_000 })
    .toEqual([kind]);
  return (await shownWith(page, words))[0]!;
}

/** Notes the server holds, the deleted left out. */
export async function heldNotes(url: string, token: string): Promise<Annotation[]> {
  return (await call<AnnotationsPage>(url, token, 'GET', '/v1/annotations/search?limit=200')).items;
}

export async function heldWith(url: string, token: string, words: string): Promise<number> {
  return (await heldNotes(url, token)).filter((note) => wordsOf(note) === words).length;
}
