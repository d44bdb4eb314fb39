/** Dates as documents write them. */
import { fold, isDash, isDigit, isSpace, isWord, skipSpaces } from '../pattern.ts';
import { stated } from '../span.ts';
import type { StatedDate } from '../types.ts';

/**
 * Reads the date that begins at `at` with "ngày" (or "năm" alone), commas and "ký", "ban hành" before it passed over.
 * Takes "ngày 12/12/2023", ", ngày 01-10-1997", "ngày 02 tháng 8 năm 2013", "ngày   tháng 10 năm 2025" (partial), "năm 2025" (partial).
 * Refuses "ngày hôm nay", "12/12/2023".
 */
export function readDate(text: string, at: number): StatedDate | null {
  let i = skipSpaces(text, at);
  if (text.charCodeAt(i) === 0x2c || text.charCodeAt(i) === 0x28) i = skipSpaces(text, i + 1);
  i = skipWord(text, i, 'đã') ?? i;
  i = skipWord(text, i, 'được') ?? i;
  i = skipWord(text, i, 'ký') ?? skipWord(text, skipWord(text, i, 'ban') ?? i, 'hành') ?? i;
  const day = skipWord(text, i, 'ngày', true);
  if (day !== null) return readDay(text, day);
  const year = skipWord(text, i, 'năm');
  if (year === null || !isDigit(text.charCodeAt(year))) return null;
  const end = digitsEnd(text, year);
  return end - year === 4 && !isWord(text.charCodeAt(end))
    ? makeDate(text, i, end, null, null, Number(text.slice(year, end)))
    : null;
}

/** Reads day, month and year that start at `at`, just after "ngày"; each may be blank. */
export function readDay(text: string, at: number): StatedDate | null {
  const day = readNumber(text, at, 2);
  let i = day.end;
  const word = skipWord(text, skipFiller(text, i), 'tháng', true);
  if (word === null) {
    const mark = skipFiller(text, i);
    if (!isMark(text.charCodeAt(mark))) return null;
    const month = readNumber(text, mark + 1, 2);
    const next = skipFiller(text, month.end);
    const year = isMark(text.charCodeAt(next)) ? readNumber(text, next + 1, 4) : readYear(text, month.end);
    if (month.value === null && year.value === null) return null;
    return makeDate(text, at, year.value === null ? month.end : year.end, day.value, month.value, fullYear(year.value));
  }
  const month = readNumber(text, word, 2);
  i = skipFiller(text, month.end);
  const mark = skipSpaces(text, i);
  const year = isMark(text.charCodeAt(mark)) ? readNumber(text, mark + 1, 4) : readYear(text, i);
  if (day.value === null && month.value === null && year.value === null) return null;
  return makeDate(text, at, year.value === null ? month.end : year.end, day.value, month.value, fullYear(year.value));
}

function readYear(text: string, at: number): { value: number | null; end: number } {
  const year = skipWord(text, skipSpaces(text, at), 'năm', true);
  return year === null ? { value: null, end: at } : readNumber(text, year, 4);
}

function makeDate(
  text: string,
  at: number,
  end: number,
  day: number | null,
  month: number | null,
  year: number | null,
): StatedDate {
  const whole = day !== null && month !== null && year !== null;
  const possible = !whole || isCalendarDay(year, month, day);
  return {
    ...stated(text, skipSpaces(text, at), end),
    iso: whole && possible ? `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}` : null,
    year,
    month,
    day,
    problem: whole ? (possible ? null : 'impossible') : 'partial',
  };
}

function isCalendarDay(year: number, month: number, day: number): boolean {
  if (month < 1 || month > 12 || day < 1 || year < 1900 || year > 2100) return false;
  return day <= new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** Two digits of a year in papers before 2000: "12/3/98". */
function fullYear(year: number | null): number | null {
  if (year === null || year >= 100) return year;
  return year >= 45 ? 1900 + year : 2000 + year;
}

function readNumber(text: string, at: number, digits: number): { value: number | null; end: number } {
  const start = skipFiller(text, at);
  const end = digitsEnd(text, start);
  return end > start && end - start <= digits
    ? { value: Number(text.slice(start, end)), end }
    : { value: null, end: at };
}

/** Spaces and the dots of a blank to fill in. */
function skipFiller(text: string, at: number): number {
  let i = skipSpaces(text, at);
  const stop = i + 24;
  while (
    i < stop &&
    (text.charCodeAt(i) === 0x2026 ||
      (text.charCodeAt(i) === 0x2e && (text.charCodeAt(i + 1) === 0x2e || text.charCodeAt(i - 1) === 0x2e)))
  )
    i++;
  return skipSpaces(text, i);
}

function digitsEnd(text: string, at: number): number {
  let end = at;
  while (end < at + 8 && isDigit(text.charCodeAt(end))) end++;
  return end;
}

function isMark(code: number): boolean {
  return code === 0x2f || code === 0x2e || isDash(code);
}

/** Offset after the word and its spaces, or null. `glued`: a digit may follow at once ("ngày10"). */
function skipWord(text: string, at: number, word: string, glued = false): number | null {
  for (let i = 0; i < word.length; i++) if (fold(text.charCodeAt(at + i)) !== fold(word.charCodeAt(i))) return null;
  const end = at + word.length;
  const next = text.charCodeAt(end);
  if (isSpace(next)) return skipSpaces(text, end);
  return glued && (!isWord(next) || isDigit(next)) ? end : null;
}
