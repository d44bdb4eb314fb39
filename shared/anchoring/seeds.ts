import type { QuotedWords } from './quoted-words.ts';
import type { Words } from './words.ts';

/** Words that must stand together unchanged for a place to be looked at. */
const SEED = 3;
/** Of a quote, one word in so many may differ. */
const WORDS_PER_EDIT = 6;
const MOST_EDITS = 12;
/** Places looked at for one quote; words that stand in more places than this tell none from another. */
const MOST_PLACES = 2_000;

/** How many words of a quote of `length` words may differ. */
export function editBound(length: number): number {
  return Math.min(MOST_EDITS, Math.floor(length / WORDS_PER_EDIT));
}

/** Per quote the first words of the page's stretches worth comparing, ascending; `null` where they are too many to tell apart. */
export function findStretches(page: Words, quotes: readonly QuotedWords[]): (number[] | null)[] {
  const counts = countSeeds(page, quotes);
  const pieces = quotes.map((quote) => choosePieces(quote, counts));
  const hits = collectHits(page, pieces);
  return quotes.map((quote, i) => (quote.to - quote.from < SEED ? scanShort(page, quote) : gather(pieces[i]!, hits)));
}

interface Piece {
  seed: number;
  /** Words between the quote's first word and the seed's. */
  offset: number;
}

function seedAt(hashes: Int32Array, at: number): number {
  return Math.imul(Math.imul(hashes[at]!, 0x01000193) ^ hashes[at + 1]!, 0x01000193) ^ hashes[at + 2]!;
}

function countSeeds(page: Words, quotes: readonly QuotedWords[]): Map<number, number> {
  const counts = new Map<number, number>();
  for (const quote of quotes)
    for (let i = quote.from; i + SEED <= quote.to; i++) counts.set(seedAt(quote.words.hashes, i), 0);
  for (let i = 0; i + SEED <= page.count; i++) {
    const seed = seedAt(page.hashes, i);
    const count = counts.get(seed);
    if (count !== undefined) counts.set(seed, count + 1);
  }
  return counts;
}

/** One more piece than words may differ, so that one piece is always whole; of each piece its rarest three words. */
function choosePieces(quote: QuotedWords, counts: ReadonlyMap<number, number>): Piece[] {
  const length = quote.to - quote.from;
  if (length < SEED) return [];
  const number = editBound(length) + 1;
  const size = Math.floor(length / number);
  return Array.from({ length: number }, (_, n) => {
    const first = n * size;
    const last = n === number - 1 ? length : first + size;
    let best: Piece & { count: number } = { seed: 0, offset: first, count: Number.POSITIVE_INFINITY };
    for (let offset = first; offset + SEED <= last; offset++) {
      const seed = seedAt(quote.words.hashes, quote.from + offset);
      const count = counts.get(seed) ?? 0;
      if (count < best.count) best = { seed, offset, count };
    }
    return best;
  });
}

function collectHits(page: Words, pieces: readonly Piece[][]): Map<number, number[]> {
  const hits = new Map<number, number[]>();
  for (const piece of pieces.flat()) hits.set(piece.seed, []);
  for (let i = 0; i + SEED <= page.count; i++) {
    const places = hits.get(seedAt(page.hashes, i));
    if (places && places.length <= MOST_PLACES) places.push(i);
  }
  return hits;
}

function gather(pieces: readonly Piece[], hits: ReadonlyMap<number, number[]>): number[] | null {
  const firsts = new Set<number>();
  for (const { seed, offset } of pieces) {
    const places = hits.get(seed)!;
    if (places.length > MOST_PLACES) return null;
    for (const at of places) firsts.add(Math.max(0, at - offset));
  }
  return firsts.size > MOST_PLACES ? null : [...firsts].sort((a, b) => a - b);
}

/** One or two words are looked for one by one. */
function scanShort(page: Words, quote: QuotedWords): number[] | null {
  const firsts: number[] = [];
  const first = quote.words.hashes[quote.from];
  for (let i = 0; i < page.count; i++) {
    if (page.hashes[i] !== first) continue;
    firsts.push(i);
    if (firsts.length > MOST_PLACES) return null;
  }
  return firsts;
}
