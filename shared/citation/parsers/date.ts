/** Dates as documents write them. */
import { skipSpaces } from '../pattern.ts';
import { stated } from '../span.ts';
import type { StatedDate } from '../types.ts';

/** White space of one block and the dots of a blank to fill in. */
const GAP = '(?:[^\\S\\n]|\\n(?![^\\S\\n]{0,40}\\n)|…|\\.\\.+){0,40}';
const MARK = '[/.‐-―−-]';
const DAY = `(\\d{1,2})?${GAP}(?:th[áa]ng${GAP}(\\d{1,2})?|${MARK}${GAP}(\\d{1,2})?)(?!\\d)${GAP}(?:(?:n[ăaã]m|${MARK})${GAP}(\\d{4}|\\d\\d)?)?(?!\\d)`;

/**
 * Takes "ngày 12/12/2023", ", ngày 01-10-1997", "ngày 02 tháng 8 năm 2013", "ngày   tháng 10 năm 2025", "năm 2025", "được ban hành ngày 5/5/2025".
 * Refuses "ngày hôm nay", "12/12/2023", "có hiệu lực từ ngày 1/1/2024".
 */
const DATE = new RegExp(
  `${GAP}[,(]?${GAP}(?:đã\\s)?(?:được\\s)?(?:(?:ký|ban hành)\\s)?(?:ng[àa]y${GAP}(${DAY})|n[ăaã]m\\s(\\d{4})(?![\\p{L}\\d]))`,
  'iuy',
);
const BARE_DAY = new RegExp(`${GAP}(${DAY})`, 'iuy');
const BLANK_END = /(?:[\s.…]|năm|nam|tháng|thang|[/-])+$/iu;

/** Reads the date that begins at `at` with "ngày" (or "năm" alone), commas and "ký", "ban hành" before it passed over. */
export function readDate(text: string, at: number): StatedDate | null {
  DATE.lastIndex = at;
  const match = DATE.exec(text);
  if (!match) return null;
  const end = DATE.lastIndex;
  if (match[6])
    return {
      ...stated(text, end - match[0].trimStart().length, end),
      iso: null,
      year: Number(match[6]),
      month: null,
      day: null,
      problem: 'partial',
    };
  return makeDate(text, match, end);
}

/** Reads day, month and year that start at `at`, just after "ngày"; each may be blank. */
export function readDay(text: string, at: number): StatedDate | null {
  BARE_DAY.lastIndex = at;
  const match = BARE_DAY.exec(text);
  return match && makeDate(text, match, BARE_DAY.lastIndex);
}

function makeDate(text: string, [, whole = '', d, worded, marked, y]: RegExpExecArray, end: number): StatedDate | null {
  const day = value(d);
  const month = value(worded ?? marked);
  const year = fullYear(value(y));
  if (month === null && year === null && day === null) return null;
  const start = skipSpaces(text, end - whole.length);
  const known = day !== null && month !== null && year !== null;
  const { text: printed, end: last } = stated(
    text,
    start,
    known ? end : end - (BLANK_END.exec(whole)?.[0].length ?? 0),
  );
  const possible = known && isCalendarDay(year, month, day);
  const iso = possible ? `${year}-${month < 10 ? '0' : ''}${month}-${day < 10 ? '0' : ''}${day}` : null;
  return {
    start,
    end: last,
    text: printed,
    iso,
    year,
    month,
    day,
    problem: known ? (possible ? null : 'impossible') : 'partial',
  };
}

function value(digits: string | undefined): number | null {
  return digits ? Number(digits) : null;
}

function isCalendarDay(year: number, month: number, day: number): boolean {
  if (month < 1 || month > 12 || year < 1900 || year > 2100) return false;
  const leap = year % 4 === 0 && year !== 1900 && year !== 2100;
  return day >= 1 && day <= (month === 2 ? (leap ? 29 : 28) : 30 + ((month + (month >> 3)) & 1));
}

/** Two digits of a year in papers before 2000: "12/3/98". */
function fullYear(year: number | null): number | null {
  return year === null || year >= 100 ? year : year + (year >= 45 ? 1900 : 2000);
}
