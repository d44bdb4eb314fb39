import { wordsOf } from './search-names.ts';

/** A piece of what was typed: a word, a code of several joined by signs, or a phrase in quotes. */
export interface Piece {
  text: string;
  words: string[];
}

export interface TypedWords {
  pieces: Piece[];
  /** A day among them, which no text has to hold. */
  on: string | null;
}

/** A phrase in quotes, else whatever stands between spaces. */
const PIECE = /"([^"]+)"|“([^”]+)”|(\S+)/gu;
/** What other search engines read as orders; here nobody means the English words. */
const OPERATORS = new Set(['AND', 'OR', 'NOT']);
/** 12/12/2023, 5.6.2024, 1-7-2025; not 12/2023 */
const DATE = /^(\d{1,2})[/.-](\d{1,2})[/.-]((?:19|20)\d\d)[.,;]?$/;

/** 12/12/2023 -> 2023-12-12; null for what is no day. */
function readDay(text: string): string | null {
  const [, day = '', month = '', year = ''] = DATE.exec(text) ?? [];
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return !Number.isNaN(Date.parse(iso)) && new Date(iso).toISOString().startsWith(iso) ? iso : null;
}

/** Reads the words of a query that are no reference. A day alone is words like any other. */
export function readTypedWords(text: string, besides: boolean): TypedWords {
  const all = Array.from(text.matchAll(PIECE), ([piece, quoted, curly]) => quoted ?? curly ?? piece)
    .filter((piece) => !OPERATORS.has(piece))
    .map((piece) => ({ text: piece, words: wordsOf(piece), day: readDay(piece) }))
    .filter(({ words }) => words.length > 0);
  const others = all.filter(({ day }) => day === null);
  const takesDay = besides || others.some(({ words }) => words.join('') !== 'ngay');
  const pieces = (takesDay ? others : all).map(({ text, words }) => ({ text, words }));
  return { pieces, on: takesDay ? (all.find(({ day }) => day !== null)?.day ?? null) : null };
}
