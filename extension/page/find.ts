import type { Span } from '../../shared/citation/types.ts';
import type { StatedCitation } from '../../shared/schema/index.ts';
import type { FoundReference } from '../page-facts.ts';
import type { EarlierMentions } from './implied.ts';
import type { Reference } from './reference.ts';
import { areAsRead, type PageText, type Place, placesOf } from './text-map.ts';
import type { Send } from './wire.ts';

/** A digit, or a word such as "Luật", "Pháp lệnh" or "Hiến pháp" in any encoding: without either nothing is cited. */
export const MAY_CITE = /\d|lu\S{1,4}t|ph\S{1,4}p/iu;

/** Stretches that are remembered, so that a page which writes the same words again has its marks before it is painted. */
const KEPT = 50;
const KEPT_LENGTH = 4000;

/** Has the background look through a stretch of text; empty when nobody answers. */
export type Find = (text: string) => Promise<readonly FoundReference[]>;

export function createFind(send: Send): Find {
  const kept = new Map<string, readonly FoundReference[]>();
  return async (text) => {
    if (!MAY_CITE.test(text)) return [];
    const before = kept.get(text);
    if (before) return before;
    const request = { type: 'page/find', text } as const;
    // A background that was being put to sleep is awake the second time.
    const found = (await send(request)) ?? (await send(request));
    if (found && text.length <= KEPT_LENGTH) kept.set(text, found);
    for (const oldest of kept.keys()) if (kept.size > KEPT) kept.delete(oldest);
    return found ?? [];
  };
}

/** What was found, on the page. Words that the page has changed since they were read are left to the next reading. */
export function placeReferences(
  page: PageText,
  found: readonly FoundReference[],
  { earlier, newRef }: { earlier: EarlierMentions; newRef: () => string },
): Reference[] {
  const placed: Reference[] = [];
  for (const { start, end, text, issuedOn, issuer, citation: stated } of found) {
    const places = placesOf(page, start, end);
    if (!places.length || !areAsRead(page, places)) continue;
    const completed = earlier.complete(stated);
    const citation = { ...completed, ref: newRef() };
    const fields = { issuedOn: placesOfField(page, issuedOn), issuer: placesOfField(page, issuer) };
    const shown = text.replace(/\s+/g, ' ');
    placed.push({ ref: citation.ref, key: keyOf(completed), citation, text: shown, places, fields, answer: null });
  }
  return placed;
}

const NOWHERE: readonly Place[] = [];

function placesOfField(page: PageText, field: Span | null): readonly Place[] {
  return field ? placesOf(page, field.start, field.end) : NOWHERE;
}

/** What is found has no handle yet, so that equal questions have equal keys. */
function keyOf(stated: StatedCitation): string {
  return JSON.stringify(stated);
}
