import type { Span } from '../../shared/citation/types.ts';

/** A stretch of a page's words as the page finds it again: how it reads, and how many others before it read the same. */
export interface Passage {
  words: string;
  nth: number;
}

export function passageOf(text: string, { start, end }: Span): Passage {
  const words = text.slice(start, end);
  let nth = 0;
  for (let at = text.indexOf(words); at >= 0 && at < start; at = text.indexOf(words, at + 1)) nth++;
  return { words, nth };
}

/** The first stretch that reads so, white space aside; null where there is none. */
export function findWords(text: string, words: string): Passage | null {
  const span = spanOfWords(text, words);
  return span && passageOf(text, span);
}

/** {@link findWords} as a span of the text. */
export function spanOfWords(text: string, words: string): Span | null {
  const parts = words
    .trim()
    .split(/\s+/)
    .map((part) => part.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&'));
  const match = parts[0] === '' ? null : new RegExp(parts.join('\\s+')).exec(text);
  return match && { start: match.index, end: match.index + match[0].length };
}

/** The words around a stretch, of its own line, cut at words: what it is about. */
export function around(text: string, { start, end }: Span, reach = 48): { before: string; after: string } {
  const line = text.lastIndexOf('\n', start - 1) + 1;
  const from = Math.max(line, start - reach);
  const lineEnd = text.indexOf('\n', end);
  const to = Math.min(lineEnd < 0 ? text.length : lineEnd, end + reach / 2);
  const before = text.slice(from, start);
  const after = text.slice(end, to);
  return {
    before: from === line ? before : `…${before.slice(before.search(/\s/) + 1)}`,
    after: /\S$/.test(after) && /\S/.test(text[to] ?? '') ? `${after.replace(/\s?\S*$/, '')}…` : after,
  };
}
