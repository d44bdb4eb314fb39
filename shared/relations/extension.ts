import { readDate } from '../citation/parsers/date.ts';
import type { Citation } from '../citation/types.ts';
import { fieldsEnd } from './act-words.ts';
import type { StatedRelation } from './read-relations.ts';

/** "đến hết ngày 31/12/2025", "đến ngày 30 tháng 6 năm 2026"; refuses "đến hết năm 2025". */
export const UNTIL_DAY = /đến (?:hết )?(?=ngày \d)/iu;
/** "đến hết tháng 6 năm 2026", "đến hết tháng 6/2026", "đến hết năm 2025"; refuses "đến năm 2025", which names no last day. */
export const UNTIL_MONTH = /đến hết (?:tháng (\d{1,2})(?: năm |\/))?(?:năm )?((?:19|20)\d\d)(?!\d)/iu;

const REACH = 400;

/** The last day that words name with "đến (hết)"; null where they name none. */
export function lastDayIn(words: string): string | null {
  const day = UNTIL_DAY.exec(words);
  if (day) return readDate(words, day.index + day[0].length)?.iso ?? null;
  const [, month, year] = UNTIL_MONTH.exec(words) ?? [];
  if (!year || Number(month ?? 12) > 12) return null;
  return new Date(Date.UTC(Number(year), Number(month ?? 12), 0)).toISOString().slice(0, 10);
}

/** The words of the sentence behind an object and what is stated of it, to the next paper that is named. */
export function wordsBehind(text: string, citations: readonly Citation[], at: number): string {
  const from = fieldsEnd(citations[at]!);
  const rest = text.slice(from, Math.min(from + REACH, Math.max(from, citations[at + 1]?.start ?? text.length)));
  return rest.split(/[.;](?=\s)|\n\s*\n|\.\/\./)[0] ?? '';
}

/** An extension with the last day to which its words extend, before or behind what is extended: "Gia hạn … đến hết ngày 31/12/2025". */
export function readExtension(text: string, citations: readonly Citation[], relation: StatedRelation): StatedRelation {
  const { object, subject, span } = relation;
  const on =
    lastDayIn(wordsBehind(text, citations, Math.max(object, subject ?? 0))) ??
    lastDayIn(text.slice(span.start, citations[object]!.start)) ??
    (citations[object]!.title && lastDayIn(citations[object]!.title.text));
  return on ? { ...relation, on } : relation;
}
