import { isSpace, isWord } from '../citation/pattern.ts';
import { stated } from '../citation/span.ts';
import type { StatedText } from '../citation/types.ts';

/** A sum of money as a text states it. */
export interface Sum extends StatedText {
  /** In đồng, so that "2.000 triệu đồng" and "2 tỷ đồng" are equal. */
  dong: number;
}

const NUMBER = '\\d{1,15}(?:[.,]\\d{1,9}){0,6}';
const GAP = '[^\\S\\n]{0,4}\\n?[^\\S\\n]{0,4}';
const SCALE = 'nghìn|ngàn|triệu|tỷ|tỉ|tr\\.?';
const DONG = 'đồng|VNĐ|VND|vnđ|đ';
/**
 * Takes "10.000.000.000đ", "2.000 triệu đồng", "2,5 tỷ đồng", "1 tỷ 500 triệu đồng", "50.000.000 VNĐ", "5 trđ".
 * Refuses "2.000 triệu người", "Điều 5 đồng thời", "10 đồng chí", "3,5 đ/c".
 */
const SUM = new RegExp(`(${NUMBER})${GAP}(?:(${SCALE})${GAP}(?:(${NUMBER})${GAP}(${SCALE})${GAP})?)?(${DONG})`, 'giu');
/** What "đồng" may be the first half of. */
const OTHER_WORD =
  /[^\S\n]{0,4}(?:chí|thời|bộ|bằng|nghiệp|ý|hồ|minh|lòng|loạt|đều|tháp|nai|phục|hành|tình|bào|trưởng|chủ|tác giả)(?!\p{L})/iuy;

const SCALES: Readonly<Record<string, number>> = { nghìn: 3, ngàn: 3, triệu: 6, tr: 6, tỷ: 9, tỉ: 9 };

/** Sums of money in a text, in its order. Linear in its length. */
export function findSums(text: string): Sum[] {
  const sums: Sum[] = [];
  for (const match of text.matchAll(SUM)) {
    const [whole, number = '', scale, rest, restScale, unit = ''] = match;
    const start = match.index;
    const end = start + whole.length;
    const before = text.charCodeAt(start - 1);
    if (isWord(before) || /[.,/-]/.test(text[start - 1] ?? '') || isWord(text.charCodeAt(end))) continue;
    if (unit.toLowerCase() === 'đ' && text[end] === '/') continue;
    OTHER_WORD.lastIndex = end;
    if (unit.toLowerCase() === 'đồng' && OTHER_WORD.test(text)) continue;
    const dong = add(readDong(number, scale), rest === undefined ? 0 : readDong(rest, restScale));
    if (dong !== null) sums.push({ ...stated(text, start, trimEnd(text, start, end)), dong });
  }
  return sums;
}

function add(one: number | null, other: number | null): number | null {
  const sum = one === null || other === null ? 0 : one + other;
  return sum > 0 && Number.isSafeInteger(sum) ? sum : null;
}

function trimEnd(text: string, start: number, end: number): number {
  let at = end;
  while (at > start && isSpace(text.charCodeAt(at - 1))) at--;
  return at;
}

/** "2.000" and "triệu" as 2,000,000,000; null for a number that cannot be read, such as "1.2.3" or half a đồng. */
function readDong(number: string, scale = ''): number | null {
  const power = SCALES[scale.toLocaleLowerCase('vi').replace('.', '')] ?? 0;
  const { whole, fraction } = splitNumber(number, power) ?? { whole: '', fraction: '' };
  if (whole === '' || fraction.replace(/0+$/, '').length > power) return null;
  return Number(whole + fraction.slice(0, power).padEnd(power, '0'));
}

/**
 * Dots part thousands and a comma the fraction, as Vietnamese writes numbers; the other way round where only that reads.
 * A lone mark before other than three digits is the fraction's; one before đồng alone parts thousands.
 */
function splitNumber(number: string, power: number): { whole: string; fraction: string } | null {
  const marks = number.replace(/\d/g, '');
  const last = marks.at(-1);
  if (last === undefined) return { whole: number, fraction: '' };
  const tail = number.slice(number.lastIndexOf(last) + 1);
  const isMixed = marks.includes('.') && marks.includes(',');
  const isFraction = isMixed || (marks.length === 1 && (tail.length !== 3 || (last === ',' && power > 0)));
  if (!isFraction) return hasGroups(number, last) ? { whole: number.replaceAll(last, ''), fraction: '' } : null;
  const whole = number.slice(0, -tail.length - 1);
  const other = last === ',' ? '.' : ',';
  if (whole.includes(last) || (whole.includes(other) && !hasGroups(whole, other))) return null;
  return { whole: whole.replaceAll(other, ''), fraction: tail };
}

function hasGroups(number: string, mark: string): boolean {
  const [first = '', ...groups] = number.split(mark);
  return first.length <= 3 && groups.every((group) => group.length === 3);
}
