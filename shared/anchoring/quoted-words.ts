import { bindWords } from './binding.ts';
import type { Quote } from './types.ts';
import { readWords, type Words } from './words.ts';

/** A quote with what stands around it, read as words: the quote's own are `from` to `to`. */
export interface QuotedWords {
  words: Words;
  binding: Uint8Array;
  from: number;
  to: number;
  /** First and last word that surely are whole: the outermost ones may have been cut. */
  before: number;
  after: number;
  /** Code units of `words.text`. */
  start: number;
  end: number;
}

/** The quote and its surroundings as one text, so that a word cut by the quote's edge is one word. */
export function readQuote(quote: Quote): QuotedWords {
  const words = readWords(quote.prefix + quote.exact + quote.suffix);
  const start = quote.prefix.length;
  const end = start + quote.exact.length;
  let from = 0;
  while (from < words.count && words.ends[from]! <= start) from++;
  let to = from;
  while (to < words.count && words.starts[to]! < end) to++;
  return {
    words,
    binding: bindWords(words),
    from,
    to,
    before: from > 1 ? 1 : 0,
    after: words.count - to > 1 ? words.count - 1 : words.count,
    start,
    end,
  };
}
