import { OPENS, type Words } from './words.ts';

/** Words in a row that may differ before the walk outward ends. */
const SKIPS = 2;
/** Words beside a quote that are enough to know its place by. */
const ENOUGH = 3;
/** Words nearest to a quote whose sense is the quote's. */
const NEXT = 4;
/** Words nearest to a quote, of which half must agree. */
const NEAR = 12;

export interface Agreement {
  /** Sides on which the quote says what stood there. */
  stated: number;
  /** Of these, the sides on which the page still says it. */
  agreeing: number;
  /** Of these, the sides on which the page still says most of it, however much was stated. */
  wholly: number;
  /** Words that agree on both sides together. */
  matched: number;
  /** The sentence that the quote is part of goes on to another number or name. */
  contradicts: boolean;
}

export interface Side {
  words: Words;
  binding: Uint8Array;
  /** First word outside the quote, and the one past the last, walking by `step`. */
  from: number;
  to: number;
}

/** How far the words around a place are those around the quote: `before` and `after` walk outward from it. */
export function compareSurroundings(
  quoted: { before: Side; after: Side },
  page: { before: Side; after: Side },
): Agreement {
  const before = walk(quoted.before, page.before, -1);
  const after = walk(quoted.after, page.after, 1);
  return {
    stated: Number(before.stated) + Number(after.stated),
    agreeing: Number(before.agrees) + Number(after.agrees),
    wholly: Number(before.wholly) + Number(after.wholly),
    matched: before.matched + after.matched,
    contradicts: before.contradicts || after.contradicts,
  };
}

function walk(quoted: Side, page: Side, step: 1 | -1) {
  const total = (quoted.to - quoted.from) * step;
  if (total <= 0) return { stated: false, agrees: false, wholly: false, matched: 0, contradicts: false };
  let matched = 0;
  let skipped = 0;
  let contradicts = false;
  let q = quoted.from;
  let p = page.from;
  while (q !== quoted.to && p !== page.to) {
    if (quoted.words.hashes[q] === page.words.hashes[p]) {
      matched++;
      q += step;
      p += step;
      continue;
    }
    const next = ++skipped > SKIPS ? null : resume(quoted, q, page, p, step);
    if (!next) {
      contradicts = isSameSentence(quoted, q, step) && (quoted.binding[q] === 1 || page.binding[p] === 1);
      break;
    }
    q = next.q;
    p = next.p;
  }
  const agrees = matched >= Math.min(ENOUGH, total) && matched * 2 >= Math.min(total, NEAR);
  return { stated: true, agrees, wholly: agrees && matched * 2 > total, matched, contradicts };
}

/** Whether no sentence, line or item ends between the quote and word `q`, which is near it. */
function isSameSentence({ words, from }: Side, q: number, step: 1 | -1): boolean {
  if ((q - from) * step >= NEXT) return false;
  for (let at = step > 0 ? from : q + 1; at <= (step > 0 ? q : from + 1); at++)
    if (words.traits[at]! & OPENS) return false;
  return true;
}

/** Past one word that was changed, left out or put in; a word that binds is never passed over. */
function resume(quoted: Side, q: number, page: Side, p: number, step: 1 | -1): { q: number; p: number } | null {
  const quotedFree = !quoted.binding[q];
  const pageFree = !page.binding[p];
  const same = (a: number, b: number) =>
    a !== quoted.to && b !== page.to && quoted.words.hashes[a] === page.words.hashes[b];
  if (quotedFree && pageFree && same(q + step, p + step)) return { q: q + step, p: p + step };
  if (pageFree && same(q, p + step)) return { q, p: p + step };
  if (quotedFree && same(q + step, p)) return { q: q + step, p };
  return null;
}
