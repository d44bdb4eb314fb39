/** The line of place and date: "Lạng Sơn, ngày 02 tháng 5 năm 2024", with blanks in drafts. */
import type { CleanText } from '../draft.ts';
import { stated } from '../span.ts';
import type { StatedDate, StatedText } from '../types.ts';
import type { Line } from './lines.ts';

export interface Dateline {
  place: StatedText | null;
  issuedOn: StatedDate;
}

const GAP = '[\\s.…_]{0,40}';
const PART = `(?:${GAP}(\\d{1,2}))?${GAP}`;
/**
 * "Hà Nội, ngày 05 tháng 3 năm 2020", "Đồng Tháp,⏎ngày 01 tháng 12 năm 2025", "Lạng Sơn, ngày tháng 5 năm 2024",
 * "TP. Hồ Chí Minh, ngày … tháng … năm 2025", "Huế, ngày 5/3/2020", "ngày 27 tháng 8 năm 2024"; not "Hà Nội năm 2020".
 */
const DATELINE = new RegExp(
  `(?:(\\p{Lu}[\\p{L}.'’-]*(?:[\\s-]+\\p{L}[\\p{L}.'’-]*){0,6})\\s*,\\s*)?(ngày${PART}(?:tháng|/)${PART}(?:năm|/)${GAP}(\\d{4})?)`,
  'iuy',
);
const WINDOW = 160;

/** Reads the first dateline that starts a line, or that follows the number on the number's own line. */
export function readDateline(lines: readonly Line[], numberEnd: number | null, page: CleanText): Dateline | null {
  for (const line of lines) {
    const onNumberLine = numberEnd !== null && line.start < numberEnd && numberEnd < line.end;
    const dateline = readDatelineAt(page, onNumberLine ? skip(page.text, numberEnd) : line.start);
    if (dateline) return dateline;
  }
  return null;
}

/** First offset at or after `at` that is neither white space nor emphasis. */
export function skip(text: string, at: number): number {
  let i = at;
  while (/[\s*]/.test(text[i] ?? '')) i++;
  return i;
}

/** Reads the dateline that starts at `at`. */
export function readDatelineAt(page: CleanText, at: number): Dateline | null {
  const text = page.text.slice(at, at + WINDOW);
  DATELINE.lastIndex = 0;
  const match = DATELINE.exec(text);
  if (!match) return null;
  const [whole, place, date = '', day, month, year] = match;
  if (place ? !/^\p{Lu}/u.test(place) : !endsLine(text, whole.length)) return null;
  const start = at + whole.length - date.length;
  const end = start + date.trimEnd().length;
  return {
    place: place ? stated(page.text, at, at + place.length) : null,
    issuedOn: { ...stated(page.text, start, end), ...calendar(numberOf(day), numberOf(month), numberOf(year)) },
  };
}

/** A date without a place heads a document only when nothing but white space follows on its line. */
function endsLine(text: string, at: number): boolean {
  return /^[^\S\n]*(?:\n|\||$)/.test(text.slice(at));
}

function numberOf(digits: string | undefined): number | null {
  return digits ? Number(digits) : null;
}

function calendar(
  day: number | null,
  month: number | null,
  year: number | null,
): Omit<StatedDate, 'start' | 'end' | 'text'> {
  if (day === null || month === null || year === null) return { iso: null, year, month, day, problem: 'partial' };
  const exists = month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month);
  return { iso: exists ? isoDate(year, month, day) : null, year, month, day, problem: exists ? null : 'impossible' };
}

export function daysIn(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

export function isoDate(year: number, month: number, day: number): string {
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}
