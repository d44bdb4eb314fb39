import { fold } from '../../shared/registry/index.ts';
import type { Instrument, Snippet } from '../../shared/schema/index.ts';
import type { SearchTerms } from './search-terms.ts';

const LONGEST = 240;
const BEFORE = 60;
const CUT = '…';

type Mark = Snippet['marks'][number];

function marksIn(text: string, terms: SearchTerms['marks']): Mark[] {
  const marks: Mark[] = [];
  for (const word of text.matchAll(/[\p{L}\p{N}\p{M}]+/gu)) {
    const key = fold(word[0]);
    if (terms.some((term) => (term.prefix ? key.startsWith(term.word) : key === term.word)))
      marks.push({ start: word.index, end: word.index + word[0].length });
  }
  return marks;
}

/** Cuts a long text at words around its first mark. */
function cutAround(text: string, marks: Mark[]): { text: string; marks: Mark[] } {
  if (text.length <= LONGEST) return { text, marks };
  const first = marks[0]?.start ?? 0;
  const from = first <= BEFORE ? 0 : text.indexOf(' ', first - BEFORE) + 1;
  const room = from + LONGEST >= text.length ? text.length : text.lastIndexOf(' ', from + LONGEST);
  const to = room > first ? room : from + LONGEST;
  const lead = from > 0 ? `${CUT} ` : '';
  const shift = lead.length - from;
  return {
    text: `${lead}${text.slice(from, to)}${to < text.length ? ` ${CUT}` : ''}`,
    marks: marks
      .filter((mark) => mark.start >= from && mark.end <= to)
      .map(({ start, end }) => ({ start: start + shift, end: end + shift })),
  };
}

/** The fields of an instrument in which a query's words stand. Text and offsets, never markup. */
export function snippetsOf(instrument: Instrument, terms: SearchTerms): Snippet[] {
  const fields = {
    symbol: instrument.symbol,
    name: instrument.name,
    title: instrument.title,
    issuer: instrument.issuer.name,
  };
  return (Object.keys(fields) as Snippet['field'][]).flatMap((field) => {
    const text = fields[field];
    const marks = text ? marksIn(text, terms.marks) : [];
    return text && marks.length ? [{ field, ...cutAround(text, marks) }] : [];
  });
}
