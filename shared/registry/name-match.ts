/** Finds registered names in a phrase, deaf to marks, case, punctuation, spacing and the word "và" or "&". */
import { fold } from './fold.ts';

export interface NameMatch<T> {
  value: T;
  /** Offsets into the phrase. */
  start: number;
  end: number;
}

interface Squeezed {
  key: string;
  /** Offset in `key` to offset in the phrase, at the edges of words only. */
  starts: Map<number, number>;
  ends: Map<number, number>;
}

function squeeze(text: string): Squeezed {
  const squeezed: Squeezed = { key: '', starts: new Map(), ends: new Map() };
  for (const word of text.matchAll(/[\p{L}\p{N}\p{M}]+/gu)) {
    const key = fold(word[0]);
    if (key === 'va') continue;
    squeezed.starts.set(squeezed.key.length, word.index);
    squeezed.key += key;
    squeezed.ends.set(squeezed.key.length, word.index + word[0].length);
  }
  return squeezed;
}

export type NameTable<T> = readonly { key: string; value: T }[];

/** Prepares names for `matchNames`; of equal names the first stands. */
export function nameTable<T>(names: readonly (readonly [name: string, value: T])[]): NameTable<T> {
  const byKey = new Map<string, T>();
  for (const [name, value] of names) {
    const { key } = squeeze(name);
    if (key && !byKey.has(key)) byKey.set(key, value);
  }
  return Array.from(byKey, ([key, value]) => ({ key, value })).sort((a, b) => b.key.length - a.key.length);
}

/** A name of so many letters is one even in small letters: "ủy ban nhân dân", but not "cơ sở y tế". */
const LONG = 12;

/** The names found in the phrase, none inside another, in the order in which they stand. Short ones need a capital. */
export function matchNames<T>(phrase: string, table: NameTable<T>): NameMatch<T>[] {
  const { key, starts, ends } = squeeze(phrase);
  const found: NameMatch<T>[] = [];
  for (const name of table) {
    for (let at = key.indexOf(name.key); at >= 0; at = key.indexOf(name.key, at + 1)) {
      const start = starts.get(at);
      const end = ends.get(at + name.key.length);
      if (start === undefined || end === undefined) continue;
      if (name.key.length < LONG && !/\p{Lu}/u.test(phrase.slice(start, end))) continue;
      if (found.some((other) => start < other.end && other.start < end)) continue;
      found.push({ value: name.value, start, end });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}
