import { citationToStated, findCitations } from '../../shared/citation/page.ts';
import type { Span } from '../../shared/citation/types.ts';
import type { StatedCitation } from '../../shared/schema/index.ts';
import type { EarlierMentions } from './implied.ts';
import type { Reference } from './reference.ts';
import { type PageText, placesOf } from './text-map.ts';

/** The references in one stretch of the page's text; the document's own number is not one. */
export function findReferences(page: PageText, earlier: EarlierMentions, newRef: () => string): Reference[] {
  const placesOfField = (field: Span | null) => (field ? placesOf(page, field.start, field.end) : []);
  return findCitations(page.text).flatMap((found, _, all) => {
    if (found.kind === 'self') return [];
    const places = placesOf(page, found.start, found.end);
    if (!places.length) return [];
    const citation = earlier.complete(citationToStated(found, all, newRef()));
    const text = found.text.replace(/\s+/g, ' ');
    const fields = { issuedOn: placesOfField(found.issuedOn), issuer: placesOfField(found.issuer) };
    return [{ ref: citation.ref, key: keyOf(citation), citation, text, places, fields, answer: null }];
  });
}

function keyOf({ ref: _, ...stated }: StatedCitation): string {
  return JSON.stringify(stated);
}
