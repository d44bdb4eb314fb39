/** Phrases read in running text, whatever the white space between their words. */
import { fold, isSpace, isWord, LETTERS_END, skipSpaces, skipSpacesBack, startsWord } from './pattern.ts';

/** Phrases to values; reads them at an offset, forwards or backwards, whole words only, any white space for a space. */
export interface TermTable<T> {
  /** Longest phrase that starts at `at`. */
  after(text: string, at: number): { end: number; value: T } | null;
  /** Longest phrase that ends at `end`. */
  before(text: string, end: number): { start: number; value: T } | null;
}

const SPACE = 0x20;

/** `key` tells which letters count as one: `fold` reads through marks and case, `lower` through case only. */
export function createTermTable<T>(
  terms: Iterable<readonly [string, T]>,
  key: (code: number) => number = foldOrSelf,
): TermTable<T> {
  const rows = [...terms].map(([term, value]) => ({
    codes: Array.from(term, (letter) => key(letter.charCodeAt(0))),
    value,
  }));
  const letters = createAlphabet(
    rows.flatMap((row) => row.codes),
    key,
  );
  const forward = createTrie(rows, letters);
  const backward = createTrie(
    rows.map(({ codes, value }) => ({ codes: [...codes].reverse(), value })),
    letters,
  );
  return {
    after(text, at) {
      let node = 0;
      let end = -1;
      let value: T | undefined;
      for (let i = at; ; ) {
        const code = text.charCodeAt(i);
        const space = isSpace(code);
        node = forward.next(node, space ? letters[SPACE]! : letterOf(letters, code));
        if (node < 0) break;
        const next = space ? skipSpaces(text, i) : i + 1;
        if (next === i) break;
        i = next;
        if (forward.values[node] !== undefined && !isWord(text.charCodeAt(i))) {
          value = forward.values[node];
          end = i;
        }
      }
      return value === undefined ? null : { end, value };
    },
    before(text, end) {
      let node = 0;
      let start = -1;
      let value: T | undefined;
      for (let i = end; i > 0; ) {
        const code = text.charCodeAt(i - 1);
        const space = isSpace(code);
        node = backward.next(node, space ? letters[SPACE]! : letterOf(letters, code));
        if (node < 0) break;
        const next = space ? skipSpacesBack(text, i) : i - 1;
        if (next === i) break;
        i = next;
        if (backward.values[node] !== undefined && startsWord(text, i)) {
          value = backward.values[node];
          start = i;
        }
      }
      return value === undefined ? null : { start, value };
    },
  };
}

function letterOf(letters: Uint8Array, code: number): number {
  return code < letters.length ? letters[code]! : 0;
}

/** Number of each letter the terms use, from 1; 0 for all others. */
function createAlphabet(codes: number[], key: (code: number) => number): Uint8Array {
  const numbers = new Map([...new Set(codes)].map((code, i) => [code, i + 1]));
  const letters = new Uint8Array(LETTERS_END);
  for (let code = 0; code < letters.length; code++) letters[code] = numbers.get(key(code)) ?? 0;
  return letters;
}

interface Trie<T> {
  /** Node that a letter leads to, or -1. */
  next(node: number, letter: number): number;
  values: (T | undefined)[];
}

function createTrie<T>(rows: readonly { codes: number[]; value: T }[], letters: Uint8Array): Trie<T> {
  const width = Math.max(0, ...letters) + 1;
  const nodes: Int16Array[] = [new Int16Array(width).fill(-1)];
  const values: (T | undefined)[] = [undefined];
  for (const { codes, value } of rows) {
    let node = 0;
    for (const code of codes) {
      const letter = letterOf(letters, code);
      let next = nodes[node]![letter]!;
      if (next < 0) {
        next = nodes.push(new Int16Array(width).fill(-1)) - 1;
        values.push(undefined);
        nodes[node]![letter] = next;
      }
      node = next;
    }
    values[node] = value;
  }
  const table = new Int16Array(nodes.length * width);
  nodes.forEach((row, i) => {
    row[0] = -1;
    table.set(row, i * width);
  });
  return { next: (node, letter) => table[node * width + letter]!, values };
}

function foldOrSelf(code: number): number {
  return fold(code) || code;
}
