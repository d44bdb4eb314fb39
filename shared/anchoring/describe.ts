import { type Page, readPage, weighStretches } from './candidates.ts';
import { readQuote } from './quoted-words.ts';
import { findStretches } from './seeds.ts';
import type { Place, Quote } from './types.ts';

/** Code units of surroundings that a quote carries, and the most it may need to be told from its like. */
const LEAST = 32;
const MOST = 1_024;

/**
 * The words at a place with what stands around them: 32 letters each side; where the same or nearly the same words stand
 * elsewhere more, until no other place is surrounded alike or 1,024 letters are reached.
 */
export function describeQuote(text: string, place: Place): Quote {
  const page = readPage(text);
  let quote = cut(text, place, LEAST);
  const rivals = countRivals(page, quote);
  let { alike } = rivals;
  for (let length = LEAST * 2; alike > 1 && length <= MOST; length *= 2) {
    quote = cut(text, place, length);
    alike = countRivals(page, quote).alike;
  }
  return { ...quote, unique: rivals.places === 1 };
}

function cut(text: string, { start, end }: Place, length: number): Quote {
  return {
    exact: text.slice(start, end),
    prefix: text.slice(wholeLetter(text, start - length), start),
    suffix: text.slice(end, wholeLetter(text, end + length)),
  };
}

/** Places with the quote's words, and those of them whose surroundings are also the quote's; its own is one of either. */
function countRivals(page: Page, quote: Quote): { places: number; alike: number } {
  const read = readQuote(quote);
  const [stretches] = findStretches(page.words, [read]);
  if (!stretches) return { places: Number.POSITIVE_INFINITY, alike: Number.POSITIVE_INFINITY };
  const candidates = weighStretches(page, read, stretches);
  const alike = candidates.filter(({ agreement }) => agreement.wholly === agreement.stated).length;
  return { places: candidates.length, alike };
}

/** Never between the halves of a surrogate pair, nor outside the text. */
function wholeLetter(text: string, at: number): number {
  const inside = Math.min(Math.max(0, at), text.length);
  const code = text.charCodeAt(inside);
  return code >= 0xdc00 && code <= 0xdfff ? inside - 1 : inside;
}
