import { citationToStated, findCitations, type Span } from '../../shared/citation/index.ts';
import type { FoundReference } from '../page-facts.ts';

const span = (field: Span | null): Span | null => field && { start: field.start, end: field.end };

/** The references in a stretch of a page's text; the document's own number is not one. The text stays in the browser. */
export function findReferences(text: string): FoundReference[] {
  return findCitations(text).flatMap((found, _, all) => {
    if (found.kind === 'self') return [];
    const { start, end, issuedOn, issuer } = found;
    const citation = citationToStated(found, all, '');
    return [{ start, end, text: found.text, issuedOn: span(issuedOn), issuer: span(issuer), citation }];
  });
}
