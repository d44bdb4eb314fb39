/** What a reviewer compares in a text: sums of money and deadlines, each with every place that states it. */
import type { Span } from '../citation/types.ts';
import { type Deadline, findDeadlines } from './deadlines.ts';
import { findSums, type Sum } from './sums.ts';

export { type Deadline, findDeadlines, findSums, type Sum };

export interface Figure {
  /** As printed at its first place. */
  text: string;
  /** Other spellings of the same, each once. */
  also: string[];
  places: (Span & { text: string })[];
}

/** Sums in the order of the text; equal ones stand together, however they are spelt. */
export function listSums(text: string): Figure[] {
  return gather(findSums(text), ({ dong }) => String(dong));
}

/** Deadlines in the order of the text; the same day stands once. */
export function listDeadlines(text: string): Figure[] {
  return gather(findDeadlines(text), ({ iso, text }) => iso ?? text.toLocaleLowerCase('vi'));
}

function gather<T extends Span & { text: string }>(found: readonly T[], keyOf: (one: T) => string): Figure[] {
  return [...Map.groupBy(found, keyOf).values()].map((places) => {
    const [text = '', ...also] = new Set(places.map(({ text }) => text));
    return { text, also, places: places.map(({ start, end, text }) => ({ start, end, text })) };
  });
}
