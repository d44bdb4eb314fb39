/** The part of an instrument that is meant: "điểm đ khoản 1 Điều 50", "khoản 2, 3 Điều 5 và Điều 7", "Phụ lục I kèm theo". */
import { isDigit, isSpace, isWord } from '../pattern.ts';
import type { Span } from '../types.ts';

const REACH = 320;
const UNITS = words('điểm khoản điều mục chương phần tiết đoạn');
/** Words between a pinpoint and its reference. */
const LEADS = words('của tại trong thuộc kèm theo ban hành , quy định ở các');
/** Words and marks between the parts of a pinpoint. */
const JOINTS = words(', ; và hoặc đến tới từ của tại các những – - ) (trong');
/** "5", "2a", "1.4.2", "đ", "a1", "IV", "nhất". */
const VALUE = /^(?:\d{1,3}(?:\.\d{1,3}){0,4}[a-zđ]?|[a-zđ]\d?(?:\.\d)?|[IVXLC]{1,7}|nhất|hai|ba|tư|năm|sáu|bảy|tám)$/u;
const MAX_VALUES = 40;
const DOT = 0x2e;
const LINE_FEED = 0x0a;

function words(list: string): Set<string> {
  return new Set(list.split(' '));
}

interface Token extends Span {
  raw: string;
  /** In small letters. */
  word: string;
}

/** The tokens before an offset, the nearest first, read no further than asked for. */
type Tokens = (index: number) => Token | null;

/**
 * The pinpoint that stands before a reference starting at `at`, of it or across "của"; null when there is none. Nothing
 * before `floor`, the end of the reference before, is read.
 */
export function readPinpoint(text: string, at: number, floor: number): Span | null {
  const tokens = tokensBefore(text, at, Math.max(floor, at - REACH));
  let i = 0;
  while (LEADS.has(tokens(i)?.word ?? '')) i++;
  const end = tokens(i)?.end ?? -1;
  let start = -1;
  for (let unit = readGroup(tokens, i); unit; unit = readGroup(tokens, i)) {
    start = tokens(unit)!.start;
    i = unit + 1;
    while (JOINTS.has(tokens(i)?.word ?? '')) i++;
  }
  return start < 0 ? null : { start, end };
}

/** Index of the token where the unit starts whose values end at token `i`: "khoản 2, 3 và 4", "Phụ lục"; 0 for none. */
function readGroup(tokens: Tokens, i: number): number {
  let values = 0;
  for (let at = i, token = tokens(at); token && values < MAX_VALUES; token = tokens(++at)) {
    const { word, raw } = token;
    if (word === 'lục') return tokens(at + 1)?.word === 'phụ' ? at + 1 : 0;
    if (UNITS.has(word) && values > 0) return word === 'mục' && tokens(at + 1)?.word === 'tiểu' ? at + 1 : at;
    if (VALUE.test(raw)) values++;
    else if (values === 0 || !(JOINTS.has(word) || word === 'số' || word === 'thứ')) return 0;
  }
  return 0;
}

function tokensBefore(text: string, at: number, floor: number): Tokens {
  const read: (Token | null)[] = [];
  return (index) => {
    while (read.length <= index && read.at(-1) !== null) read.push(tokenBefore(text, read.at(-1)?.start ?? at, floor));
    return read[index] ?? null;
  };
}

/** The word ("1.4.2" is one) or mark that ends before `at`; null at the floor and at an empty line. */
function tokenBefore(text: string, at: number, floor: number): Token | null {
  let end = at;
  for (let lines = 0; end > floor && isSpace(text.charCodeAt(end - 1)); end--)
    if (text.charCodeAt(end - 1) === LINE_FEED && ++lines > 1) return null;
  if (end <= floor) return null;
  let start = end - 1;
  if (isWord(text.charCodeAt(start))) while (start > floor && joins(text, start - 1)) start--;
  const raw = text.slice(start, end);
  return { start, end, raw, word: raw.toLowerCase() };
}

function joins(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return isWord(code) || (code === DOT && isWord(text.charCodeAt(at - 1)) && isDigit(text.charCodeAt(at + 1)));
}
