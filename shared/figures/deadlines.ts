import { readDate, readDay } from '../citation/parsers/date.ts';
import { isWord } from '../citation/pattern.ts';
import { stated } from '../citation/span.ts';
import type { StatedText } from '../citation/types.ts';

/** A day by which, or a span of time within which, something is to be done. */
export interface Deadline extends StatedText {
  /** ISO day where the text states a whole date. */
  iso: string | null;
}

const GAP = '(?:[^\\S\\n]|\\n(?![^\\S\\n]{0,40}\\n)){1,20}';
/**
 * Takes "trước ngày", "chậm nhất vào ngày", "trước 17 giờ 00 ngày", "đến hết ngày", "chậm nhất là trước ngày".
 * Refuses "trước năm", "ngày", "từ ngày".
 */
const BY = new RegExp(
  `(?:chậm nhất|muộn nhất|hạn cuối|thời hạn|trước|đến hết)(?:${GAP}(?:là|vào|đến|trước|cùng|hết))?(?:${GAP}trước)?(?:${GAP}\\d{1,2}(?:${GAP}giờ|[hg:])${`(?:${GAP})?`}(?:\\d{1,2})?(?:${GAP}phút)?,?)?${GAP}`,
  'giu',
);
/** "22/4/2023" after "trước" without "ngày", and "tháng 6 năm 2024". */
const BARE = /\d{1,2}[/.-]\d{1,2}[/.-]\d{4}|tháng\s\d{1,2}(?:\snăm\s|\/)\d{4}/iuy;
/**
 * Takes "trong vòng 30 ngày", "trong thời hạn 05 ngày làm việc", "thời gian thử nghiệm là 06 tháng".
 * Refuses "trong 6 tháng đầu năm", "thời gian qua", "trong tháng 8".
 */
const WITHIN = new RegExp(
  `(?:thời hạn|thời gian|trong vòng|kéo dài)[^.;:\\n\\d]{0,40}?(?<![\\p{L}\\d])(\\d{1,4}(?:${GAP}\\([\\p{L} ]{2,30}\\))?${GAP}(?:ngày làm việc|ngày|tuần|tháng|năm|giờ))(?![\\p{L}\\d])(?!${GAP}(?:\\d|đầu năm|cuối năm|tháng))`,
  'giu',
);

/** Days and spans of time set in a text, in its order. Linear in its length. */
export function findDeadlines(text: string): Deadline[] {
  const found = [...findDays(text), ...findSpans(text)].sort((a, b) => a.start - b.start);
  return found.filter(({ start }, at) => at === 0 || start >= found[at - 1]!.end);
}

function findDays(text: string): Deadline[] {
  return [...text.matchAll(BY)].flatMap((match) => {
    if (isWord(text.charCodeAt(match.index - 1))) return [];
    const at = match.index + match[0].length;
    const day = readWhen(text, at);
    return day ? [{ ...stated(text, match.index, day.end), iso: day.iso }] : [];
  });
}

function readWhen(text: string, at: number): { end: number; iso: string | null } | null {
  if (/^ngày/iu.test(text.slice(at, at + 4))) {
    const date = readDate(text, at);
    return date && date.month !== null && (date.day !== null || date.year !== null) ? date : null;
  }
  BARE.lastIndex = at;
  const [words] = BARE.exec(text) ?? [];
  if (!words) return null;
  return { end: at + words.length, iso: /^\d/.test(words) ? (readDay(text, at)?.iso ?? null) : null };
}

function findSpans(text: string): Deadline[] {
  return [...text.matchAll(WITHIN)].flatMap((match) => {
    if (isWord(text.charCodeAt(match.index - 1))) return [];
    const end = match.index + match[0].length;
    return [{ ...stated(text, end - match[1]!.length, end), iso: null }];
  });
}
