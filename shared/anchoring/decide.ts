import type { Candidate } from './candidates.ts';
import type { QuotedWords } from './quoted-words.ts';
import type { OrphanReason } from './types.ts';

/** A quote of so many words says enough to be known by one side of its surroundings. */
const TELLING = 6;
/** Words, one of them a number or name, that are known again wherever they were moved, if they stood only once before. */
const UNMISTAKABLE = 8;
/** Words by which the best place must agree better than the next. */
const MARGIN = 2;

export type Decision = { kind: 'place'; candidate: Candidate } | { kind: 'orphan'; reason: OrphanReason };

/** The one place that the quote can mean, if there is exactly one; the order of `candidates` does not matter. */
export function decide(quote: QuotedWords, unique: boolean | undefined, candidates: readonly Candidate[]): Decision {
  if (candidates.length === 0) return { kind: 'orphan', reason: 'gone' };
  const supported = candidates.filter((candidate) => isSupported(quote, unique, candidate, candidates.length));
  if (supported.length === 0) return { kind: 'orphan', reason: candidates.length > 1 ? 'ambiguous' : 'unsupported' };
  const [best, next] = supported.sort((a, b) => rank(b) - rank(a));
  if (next && (unique || !isClearlyBetter(best!, next))) return { kind: 'orphan', reason: 'ambiguous' };
  return { kind: 'place', candidate: best! };
}

function isSupported(
  quote: QuotedWords,
  unique: boolean | undefined,
  { edits, agreement: { stated, agreeing, wholly, contradicts } }: Candidate,
  places: number,
): boolean {
  const length = quote.to - quote.from;
  if (contradicts) return false;
  if (unique === false) return stated > 0 && wholly === stated;
  if (stated === 0) return edits === 0 && length >= TELLING && places === 1;
  if (unique && edits === 0 && places === 1 && isUnmistakable(quote)) return true;
  if (length < TELLING || (unique === undefined && !isUnmistakable(quote))) return wholly === stated && edits === 0;
  return agreeing > 0;
}

function isUnmistakable({ from, to, binding }: QuotedWords): boolean {
  return to - from >= UNMISTAKABLE && binding.subarray(from, to).includes(1);
}

function rank({ edits, agreement }: Candidate): number {
  return agreement.agreeing * 10_000 + agreement.matched - MARGIN * edits;
}

function isClearlyBetter(best: Candidate, next: Candidate): boolean {
  return rank(best) - rank(next) >= MARGIN;
}
