import { describeQuote, type Place } from '../../shared/anchoring/index.ts';
import { findCitations } from '../../shared/citation/index.ts';
import type { Selector } from '../../shared/schema/index.ts';
import type { NoteDraft } from '../annotation/types.ts';
import type { NotePage } from './note-pages.ts';
import type { KnownPage } from './notes-anchors.ts';

type RangePath = NonNullable<NonNullable<NotePage['selection']>['range']>;

/** UTF-16 units of a passage that a note can stand on. */
const PASSAGE_MAX = 10_000;
/** Around a passage, where a citation that reaches out of it is looked for. */
const AROUND = 300;

/** A target on a place of a page's text, as W3C selectors say it; the page as a whole without one. */
export function draftOf(
  page: KnownPage,
  text: string,
  place: (Place & { range?: RangePath | null }) | null,
): NoteDraft {
  const target = {
    type: 'SpecificResource' as const,
    source: page.source,
    equivalents: [...page.equivalents],
    instrument: page.instrument,
    citation: null,
    selector: [],
  };
  if (!place) return { target, words: null };
  const kept = { start: place.start, end: Math.min(place.end, place.start + PASSAGE_MAX) };
  const quote = describeQuote(text, kept);
  return {
    target: {
      ...target,
      citation: citationAt(text, kept),
      selector: [
        { type: 'TextQuoteSelector', ...quote },
        { type: 'TextPositionSelector', ...kept },
        ...(place.range ? [rangeSelector(place.range)] : []),
      ],
    },
    words: quote.exact,
  };
}

/** A range as the Web Annotation model has it: an element by its path, and the letters in it. */
function rangeSelector({ start, end }: RangePath): Selector {
  const side = ({ path, offset }: RangePath['start']) => ({
    type: 'XPathSelector' as const,
    value: path,
    refinedBy: { type: 'TextPositionSelector' as const, start: offset, end: offset },
  });
  return { type: 'RangeSelector', startSelector: side(start), endSelector: side(end) };
}

/** The citation that the passage is, or lies in; null where it says more than that. */
function citationAt(text: string, { start, end }: Place): string | null {
  const from = Math.max(0, start - AROUND);
  const found = findCitations(text.slice(from, end + AROUND)).find(
    (cited) => from + cited.start <= start && end <= from + cited.end,
  );
  return found ? text.slice(from + found.start, from + found.end).slice(0, 300) : null;
}
