import { readDate } from '../citation/parsers/date.ts';
import type { Citation } from '../citation/types.ts';
import type { StatedRelation } from './read-relations.ts';

/** "từ ngày 15/8/2022 đến hết ngày 31/12/2022" at the end of a sentence; refuses "từ ngày 15/8/2022" alone. */
export const PERIOD =
  /từ (ngày [^,.;\n]{6,40}?) đến (?:hết )?(ngày (?:\d{1,2}\/\d{1,2}\/\d{4}|\d{1,2} tháng \d{1,2} năm \d{4}))\s{0,4}(?:[.;]|$)/iu;
const REACH = 600;

function dayAfter(iso: string): string {
  return new Date(Date.parse(`${iso}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
}

/** A relation as it stands, or, for a suspension told with its last day, the suspension and what ends it. */
export function readPeriod(text: string, citations: readonly Citation[], relation: StatedRelation): StatedRelation[] {
  if (relation.type !== 'suspends' || relation.subject !== null) return [relation];
  const { end } = citations[relation.object]!;
  const rest = text.slice(end, Math.min(end + REACH, citations[relation.object + 1]?.start ?? text.length));
  const period = PERIOD.exec(rest.split(/\n\s*\n/)[0] ?? '');
  const [from, last] = [1, 2].map((part) => period && readDate(period[part] ?? '', 0)?.iso);
  if (!from || !last || last < from) return [relation];
  return [
    { ...relation, on: from },
    { ...relation, type: 'resumes', on: dayAfter(last) },
  ];
}
