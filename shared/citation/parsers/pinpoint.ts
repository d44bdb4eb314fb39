/** The part of an instrument that is meant: "điểm đ khoản 1 Điều 50", "khoản 2, 3 Điều 5 và Điều 7", "Phụ lục I kèm theo". */
import type { Span } from '../types.ts';

const REACH = 320;
/** What may end just before a reference that has a pinpoint; spares all others the reading of words. */
const HINT = /(?:\d[a-zđ]?|[\s“"(][a-zđ]|[IVX]|lục|của|tại|theo|thuộc|trong|\))["”)]?,?\s{0,9}$/iu;
const WORD = /[\p{L}\p{N}]+(?:\.[\p{L}\p{N}]+)*|[,;()–-]|[^\s\p{L}\p{N}]/gu;

const UNITS = new Set('điểm khoản điều mục chương phần tiết đoạn'.split(' '));
/** Words between a pinpoint and its reference. */
const LEADS = new Set('của tại trong thuộc kèm theo ban hành , quy định ở các'.split(' '));
/** Words and marks between the parts of a pinpoint. */
const JOINTS = new Set(', ; và hoặc đến tới từ của tại các những – - ) (trong'.split(' '));
/** "5", "2a", "1.4.2", "đ", "a1", "IV", "nhất". */
const VALUE = /^(?:\d{1,3}(?:\.\d{1,3}){0,4}[a-zđ]?|[a-zđ]\d?(?:\.\d)?|[IVXLC]{1,7}|nhất|hai|ba|tư|năm|sáu|bảy|tám)$/u;

interface Token extends Span {
  word: string;
  raw: string;
}

/**
 * The pinpoint that stands before a reference starting at `at`, of it or across "của"; null when there is none. Nothing
 * before `floor`, the end of the reference before, is read.
 */
export function readPinpoint(text: string, at: number, floor: number): Span | null {
  if (!HINT.test(text.slice(Math.max(floor, at - 16), at))) return null;
  const tokens = tokensBefore(text, at, floor);
  let i = tokens.length - 1;
  while (i >= 0 && LEADS.has(tokens[i]!.word)) i--;
  const end = tokens[i]?.end ?? -1;
  let start = -1;
  for (let group = readGroup(tokens, i); group >= 0; group = readGroup(tokens, i)) {
    start = tokens[group]!.start;
    i = group - 1;
    while (i >= 0 && JOINTS.has(tokens[i]!.word)) i--;
  }
  return start < 0 ? null : { start, end };
}

/** First token of the unit whose values end at token `i`: "khoản 2, 3 và 4", "Phụ lục", "Điều 5, 6"; -1 for none. */
function readGroup(tokens: readonly Token[], i: number): number {
  let values = 0;
  for (let at = i; at >= 0 && values < 40; at--) {
    const { word, raw } = tokens[at]!;
    if (word === 'lục' && tokens[at - 1]?.word === 'phụ') return at - 1;
    if (UNITS.has(word) && values > 0) {
      return word === 'mục' && tokens[at - 1]?.word === 'tiểu' ? at - 1 : at;
    }
    if (VALUE.test(raw)) values++;
    else if (values === 0 || !(JOINTS.has(word) || word === 'số' || word === 'thứ')) return -1;
  }
  return -1;
}

function tokensBefore(text: string, at: number, floor: number): Token[] {
  const from = Math.max(floor, at - REACH, text.lastIndexOf('\n\n', at - 1) + 1);
  return Array.from(text.slice(from, at).matchAll(WORD), ({ 0: raw, index }) => ({
    raw,
    word: raw.toLowerCase(),
    start: from + index,
    end: from + index + raw.length,
  }));
}
