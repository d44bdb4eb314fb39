/** Number and year of a symbol, up to where its letters start. */
import { isDash, isDigit, isLetter, isSpace, isUpper, skipSpaces } from '../pattern.ts';

export interface NumberRead {
  /** Where the letters start. */
  at: number;
  /** As printed: "02A", "66.7". */
  number: string;
  year: number | null;
  /** Number and year with their marks, without spaces: "25/2022/". */
  text: string;
  /** What stands between the number and the letters. */
  joint: '/' | '-' | ' ';
}

const SLASH = 0x2f;
const DOT = 0x2e;
const MAX_DIGITS = 9;

/**
 * Reads "25/2022/", "02A/", "52-", "66.7/2025/", "132/ 2008/", "03./2010/"; `named` also "2665 " and "07/06/".
 * Refuses "12/12/2023", "24/7", "1.000 ".
 */
export function readNumber(text: string, at: number, named: boolean): NumberRead | null {
  let end = digitsEnd(text, at);
  if (end - at > MAX_DIGITS) return null;
  if (named && end - at < 3) end = tornEnd(text, end);
  if (text.charCodeAt(end) === DOT && isDigit(text.charCodeAt(end + 1))) end = digitsEnd(text, end + 1);
  if (named && isDash(text.charCodeAt(end)) && isDigit(text.charCodeAt(end + 1))) end = digitsEnd(text, end + 1);
  if (named && isUpper(text.charCodeAt(end)) && isUpper(text.charCodeAt(end + 1)))
    return { at: end, number: text.slice(at, end), year: null, text: text.slice(at, end), joint: ' ' };
  if (isLetter(text.charCodeAt(end)) && !isLetter(text.charCodeAt(end + 1)) && !isDigit(text.charCodeAt(end + 1)))
    end++;
  const number = text.slice(at, end).replace(' ', '');
  if (text.charCodeAt(end) === DOT && text.charCodeAt(end + 1) === SLASH) end++;
  const mark = isSpace(text.charCodeAt(end)) ? skipSpaces(text, end) : end;
  const code = text.charCodeAt(mark);
  if (code === SLASH) return readAfterSlash(text, mark, number, text.slice(at, end).replace(' ', ''), named);
  if (isDash(code) && (mark === end || named)) {
    const next = skipSpaces(text, mark + 1);
    return isUpper(text.charCodeAt(next)) ? { at: next, number, year: null, text: `${number}-`, joint: '-' } : null;
  }
  if (named && mark > end && isUpper(code)) return { at: mark, number, year: null, text: number, joint: ' ' };
  return null;
}

/** "số 4 7/2020/": a scan tore the number apart. */
function tornEnd(text: string, end: number): number {
  if (text.charCodeAt(end) !== 0x20) return end;
  const next = digitsEnd(text, end + 1);
  const year = text.slice(next, next + 4);
  return next > end + 1 && (year.startsWith('/19') || year.startsWith('/20')) ? next : end;
}

function readAfterSlash(
  text: string,
  slash: number,
  number: string,
  printed: string,
  named: boolean,
): NumberRead | null {
  const at = skipSpaces(text, slash + 1);
  if (!isDigit(text.charCodeAt(at))) return { at, number, year: null, text: `${printed}/`, joint: '/' };
  const end = digitsEnd(text, at);
  const digits = text.slice(at, end);
  const mark = skipSpaces(text, end);
  const separated = text.charCodeAt(mark) === SLASH || (named && isDash(text.charCodeAt(mark)));
  const next = separated ? skipSpaces(text, mark + 1) : named && mark === end ? mark : -1;
  if (next < 0 || isDigit(text.charCodeAt(next))) return null;
  const year = digits.length === 4 && /^(19|20)/.test(digits) ? Number(digits) : null;
  if (year === null && !named) return null;
  const joint = separated ? (text.charCodeAt(mark) === SLASH ? '/' : '-') : '';
  return { at: next, number, year, text: `${printed}/${digits}${joint}`, joint: '/' };
}

function digitsEnd(text: string, at: number): number {
  let end = at;
  while (isDigit(text.charCodeAt(end))) end++;
  return end;
}
