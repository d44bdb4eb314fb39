import { type Page, readPage, weighStretches } from './candidates.ts';
import { decide } from './decide.ts';
import { type QuotedWords, readQuote } from './quoted-words.ts';
import { findStretches } from './seeds.ts';
import type { Anchor, AnchorMethod, Place, Quote } from './types.ts';

/**
 * Where each quote stands on the page now, or why it stands nowhere; one answer per quote, in their order. Numbers, dates,
 * symbols, names of bodies and words that turn a sentence round agree exactly; of other words one in six may differ. Of two
 * places as good as each other none is chosen. Time grows with the page's length plus the quotes' length.
 */
export function anchorQuotes(text: string, quotes: readonly Quote[]): Anchor[] {
  if (quotes.length === 0) return [];
  const page = readPage(text);
  const read = quotes.map(readQuote);
  const stretches = findStretches(page.words, read);
  return quotes.map((quote, i) => anchorOne(page, quote, read[i]!, stretches[i]!));
}

function anchorOne(page: Page, quote: Quote, read: QuotedWords, stretches: number[] | null): Anchor {
  if (read.from === read.to) return { kind: 'orphan', reason: 'wordless' };
  if (!stretches) return { kind: 'orphan', reason: 'ambiguous' };
  const decision = decide(read, quote.unique, weighStretches(page, read, stretches));
  if (decision.kind === 'orphan') return decision;
  const { candidate } = decision;
  const place = placeOf(page, quote, read, candidate.from, candidate.to);
  return { kind: 'anchored', place, method: methodOf(page, quote, place, candidate.edits), edits: candidate.edits };
}

function methodOf(page: Page, quote: Quote, place: Place, edits: number): AnchorMethod {
  if (edits > 0) return 'approximate';
  return page.words.text.slice(place.start, place.end) === quote.exact ? 'exact' : 'normalised';
}

/** From words to letters: a quote that begins or ends inside a word, or with punctuation, does so on the page. */
function placeOf({ words }: Page, quote: Quote, read: QuotedWords, from: number, to: number): Place {
  const { text } = words;
  const start = edgeStart(text, words.starts[from]!, read);
  const end = edgeEnd(text, words.ends[to - 1]!, read);
  return text.startsWith(quote.exact, start)
    ? { start, end: start + quote.exact.length }
    : { start, end: Math.max(end, start + 1) };
}

function edgeStart(text: string, wordStart: number, { words, from, start }: QuotedWords): number {
  const lead = words.starts[from]! - start;
  if (lead <= 0) return wordStart - lead;
  const led = words.text.slice(start, words.starts[from]!);
  return text.slice(Math.max(0, wordStart - lead), wordStart) === led ? wordStart - lead : wordStart;
}

function edgeEnd(text: string, wordEnd: number, { words, to, end }: QuotedWords): number {
  const trail = end - words.ends[to - 1]!;
  if (trail <= 0) return wordEnd + trail;
  const trailed = words.text.slice(words.ends[to - 1]!, end);
  return text.startsWith(trailed, wordEnd) ? wordEnd + trail : wordEnd;
}
