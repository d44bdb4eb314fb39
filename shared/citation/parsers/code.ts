/** The letters of a symbol: "QĐ-UBND", "STTTT-BCVT&CNTT", "TTLT/BTC-BTNMT", "QH15". */
import { fold, isDash, isDigit, isSpace, isUpper, isWord, skipSpaces } from '../pattern.ts';
import { typeOfCode } from '../types-of-instrument.ts';

export interface Code {
  end: number;
  /** Parts between hyphens and slashes, inner spaces removed. */
  parts: string[];
  /** Parts joined again, as printed but without spaces: "QĐ-UBND". */
  text: string;
}

const MAX_PART = 24;
const MAX_PARTS = 8;
const SLASH = 0x2f;

/**
 * Reads the code that starts at `at`. `named`: a type word or "số" stands before the number, so odd parts may pass.
 * Takes "QĐ-UBND", "QĐ -UBND", "TT-⏎BTC", "VPCP-V.I", "SXD(KTXD)", "qđ-ubnd" (named); refuses "người", "Ban", "ngày".
 */
export function readCode(text: string, at: number, named: boolean): Code | null {
  let end = readPart(text, at, named);
  if (end < 0) return null;
  const parts = [text.slice(at, end)];
  let joined = parts[0]!;
  while (parts.length < MAX_PARTS) {
    const term = readTerm(text, end, parts.at(-1)!);
    if (term > end) {
      const digits = text.slice(skipSpaces(text, end), term);
      parts[parts.length - 1] += digits;
      joined += digits;
      end = term;
    }
    const next = readJoint(text, end, parts, named);
    if (!next) break;
    const partEnd = readPart(text, next.at, named, true);
    if (partEnd < 0) break;
    const part = text.slice(next.at, partEnd);
    if (next.spaced && !isFirmCode(part)) break;
    parts.push(part);
    joined += next.mark + part;
    end = partEnd;
  }
  return { end, parts, text: joined };
}

/** "UBTVQH 11": the term of the Assembly after a space. */
function readTerm(text: string, end: number, part: string): number {
  if (!part.endsWith('QH') || !isSpace(text.charCodeAt(end))) return end;
  const at = skipSpaces(text, end);
  let i = at;
  while (i < at + 3 && isDigit(text.charCodeAt(i))) i++;
  return i > at && i < at + 3 && !isWord(text.charCodeAt(i)) && text.charCodeAt(i) !== SLASH ? i : end;
}

/** Where the next part starts after a hyphen or slash at `end`, with the spaces that line breaks and bad typing leave around it. */
function readJoint(
  text: string,
  end: number,
  parts: string[],
  named: boolean,
): { at: number; mark: string; spaced: boolean } | null {
  const mark = isSpace(text.charCodeAt(end)) ? skipSpaces(text, end) : end;
  if (mark === end + 1 && named && lacksHyphen(text, end, parts)) return { at: mark, mark: '', spaced: true };
  const code = text.charCodeAt(mark);
  const dash = isDash(code);
  if (!dash && code !== SLASH) return null;
  const at = isSpace(text.charCodeAt(mark + 1)) ? skipSpaces(text, mark + 1) : mark + 1;
  const spaced = mark > end || at > mark + 1;
  if (spaced) {
    if (!dash && mark > end) return null;
    if (mark > end && (parts.length > 1 || !(named || typeOfCode(parts[0]!)))) return null;
  }
  return { at, mark: dash ? '-' : '/', spaced };
}

/** "12/QĐ UBND": a blank for the hyphen; refuses "12/QĐ⏎UBND", "12/QĐ Sở", "05/TB của". */
const BODY_NEXT = /(?:UBND|H[ĐÐ]ND|TTg|CP)(?![\p{L}\d])/uy;

function lacksHyphen(text: string, end: number, parts: string[]): boolean {
  if (parts.length > 1 || text.charCodeAt(end) === 0x0a || !isUpper(text.charCodeAt(end + 1))) return false;
  BODY_NEXT.lastIndex = end + 1;
  return BODY_NEXT.test(text) && typeOfCode(parts[0]!) !== null;
}

/** End of one part, or -1. */
function readPart(text: string, at: number, named: boolean, further = false): number {
  let upper = 0;
  let small = 0;
  let digits = 0;
  let i = at;
  for (const stop = at + MAX_PART; i < stop; i++) {
    const code = text.charCodeAt(i);
    if (isUpper(code)) upper++;
    else if (isDigit(code)) digits++;
    else if (isPlainSmall(code)) small++;
    else if (isWord(code)) {
      i = cutWord(text, at, i);
      if (i < 0) return -1;
      small = countSmall(text, at, i);
      break;
    } else if (code === 0x26 || code === 0x2e) {
      if (i === at || !joinsPart(text, i)) break;
    } else if (code === 0x28) {
      const close = readBracket(text, i);
      if (close > 0 && upper > 1) i = close;
      break;
    } else break;
  }
  if (upper === 0) {
    if (digits > 0 && small === 0) return further && named && digits <= 4 ? i : -1;
    if (!named || small === 0) return -1;
    return further || typeOfCode(text.slice(at, i)) ? i : -1;
  }
  if (small > upper && !typeOfCode(text.slice(at, i))) return -1;
  return isDigit(text.charCodeAt(at)) && !further ? -1 : i;
}

/** Lower-case letters that codes do hold: "TTr", "TTg", "qđ". */
function isPlainSmall(code: number): boolean {
  return (code >= 0x61 && code <= 0x7a) || code === 0x111 || code === 0x1b0;
}

function countSmall(text: string, at: number, end: number): number {
  let small = 0;
  for (let i = at; i < end; i++) if (isPlainSmall(text.charCodeAt(i))) small++;
  return small;
}

const GLUED = ['ngay', 'cua', 've', 'nam', 'va'];

/** "UBNDngày" is a code with the next word glued on: where the word starts, or -1 when it is a word all through. */
function cutWord(text: string, at: number, accent: number): number {
  for (let start = accent; start > at + 1 && start >= accent - 2; start--) {
    const word = String.fromCharCode(...[0, 1, 2, 3].map((i) => fold(text.charCodeAt(start + i)) || 0x20));
    if (!isUpper(text.charCodeAt(start)) && GLUED.some((glued) => word.startsWith(glued))) return start;
  }
  return -1;
}

/** "&" and "." inside a part: a letter or digit on both sides, and no sentence starting there. */
function joinsPart(text: string, at: number): boolean {
  const next = text.charCodeAt(at + 1);
  if (!isUpper(next) && !isDigit(next)) return false;
  return (
    text.charCodeAt(at) === 0x26 ||
    !isWord(text.charCodeAt(at + 2)) ||
    isUpper(text.charCodeAt(at + 2)) ||
    isDigit(text.charCodeAt(at + 2))
  );
}

function readBracket(text: string, at: number): number {
  for (let i = at + 1; i < at + 12; i++) {
    const code = text.charCodeAt(i);
    if (code === 0x29) return i > at + 2 ? i + 1 : -1;
    if (!isUpper(code) && !isDigit(code)) return -1;
  }
  return -1;
}

/** A part that is surely a code and not a word or the start of a new line. */
function isFirmCode(part: string): boolean {
  let upper = 0;
  for (let i = 0; i < part.length; i++) if (isUpper(part.charCodeAt(i))) upper++;
  return upper >= 2 && upper * 2 > part.length;
}
