import { type Alignment, align } from './align.ts';
import { bindWords } from './binding.ts';
import type { QuotedWords } from './quoted-words.ts';
import { editBound } from './seeds.ts';
import { type Agreement, compareSurroundings } from './surroundings.ts';
import { readWords, TIED, type Words } from './words.ts';

export interface Page {
  words: Words;
  binding: Uint8Array;
}

export function readPage(text: string): Page {
  const words = readWords(text);
  return { words, binding: bindWords(words) };
}

export interface Candidate extends Alignment {
  agreement: Agreement;
}

/** The stretches of the page that say what the quote says, within its bound, each with how far its surroundings agree. */
export function weighStretches(page: Page, quote: QuotedWords, firsts: readonly number[]): Candidate[] {
  const found = new Map<string, Candidate>();
  const bound = editBound(quote.to - quote.from);
  for (const first of firsts) {
    const alignment = alignAt(page, quote, first, bound);
    if (!alignment || isCutShort(page.words, quote, alignment)) continue;
    const key = `${alignment.from} ${alignment.to}`;
    if (!found.has(key)) found.set(key, { ...alignment, agreement: compareAround(page, quote, alignment) });
  }
  return withoutOverlap([...found.values()]);
}

function alignAt(page: Page, quote: QuotedWords, first: number, bound: number): Alignment | null {
  const length = quote.to - quote.from;
  if (agrees(page.words, quote, first)) return { from: first, to: first + length, edits: 0 };
  if (bound === 0) return null;
  const from = Math.max(0, first - bound);
  const to = Math.min(page.words.count, first + length + bound);
  return align(
    { hashes: quote.words.hashes, binding: quote.binding, from: quote.from, to: quote.to },
    { hashes: page.words.hashes, binding: page.binding, from, to },
    bound,
  );
}

function agrees(words: Words, quote: QuotedWords, first: number): boolean {
  const length = quote.to - quote.from;
  if (first + length > words.count) return false;
  for (let i = 0; i < length; i++) if (words.hashes[first + i] !== quote.words.hashes[quote.from + i]) return false;
  return true;
}

/** "10" is not found in "10.000", nor "12/QĐ-UBND" in "12/QĐ-UBND-VP" or "112/12/QĐ-UBND". */
function isCutShort(words: Words, quote: QuotedWords, { from, to }: Alignment): boolean {
  const tied = (of: Words, at: number) => at < of.count && (of.traits[at]! & TIED) !== 0;
  if (quote.binding[quote.to - 1] && tied(words, to) && !tied(quote.words, quote.to)) return true;
  return quote.binding[quote.from] === 1 && tied(words, from) && !tied(quote.words, quote.from);
}

function compareAround(page: Page, quote: QuotedWords, { from, to }: Alignment): Agreement {
  const quoted = { words: quote.words, binding: quote.binding };
  return compareSurroundings(
    {
      before: { ...quoted, from: quote.from - 1, to: quote.before - 1 },
      after: { ...quoted, from: quote.to, to: quote.after },
    },
    { before: { ...page, from: from - 1, to: -1 }, after: { ...page, from: to, to: page.words.count } },
  );
}

/** Two ways to lay the quote over one stretch are one place: the nearer one. */
function withoutOverlap(candidates: Candidate[]): Candidate[] {
  const kept: Candidate[] = [];
  for (const candidate of candidates.sort((a, b) => a.from - b.from || a.to - b.to)) {
    const last = kept.at(-1);
    if (!last || candidate.from >= last.to) kept.push(candidate);
    else if (isNearer(candidate, last)) kept[kept.length - 1] = candidate;
  }
  return kept;
}

function isNearer(candidate: Candidate, other: Candidate): boolean {
  if (candidate.edits !== other.edits) return candidate.edits < other.edits;
  return candidate.agreement.matched > other.agreement.matched;
}
