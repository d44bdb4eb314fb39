import { readDate } from '../citation/parsers/date.ts';
import type { Citation } from '../citation/types.ts';
import { EXCEPT } from './except.ts';
import { lastDayIn, readExtension, wordsBehind } from './extension.ts';
import type { StatedRelation } from './read-relations.ts';

/** "từ ngày 15/8/2022 đến hết ngày 31/12/2022" at the end of a sentence; refuses "từ ngày 15/8/2022" alone. */
export const PERIOD =
  /từ (ngày [^,.;\n]{6,40}?) đến (?:hết )?(ngày (?:\d{1,2}\/\d{1,2}\/\d{4}|\d{1,2} tháng \d{1,2} năm \d{4}))\s{0,4}(?:[.;]|$)/iu;
const REACH = 600;

function dayAfter(iso: string): string {
  return new Date(Date.parse(`${iso}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
}

/** "trừ Điều 6 được áp dụng đến hết ngày 30/6/2022": what an end leaves ends as well, after that day. */
function readRemainder(text: string, citations: readonly Citation[], relation: StatedRelation): StatedRelation[] {
  if (relation.reach === 'whole' || citations[relation.object]!.pinpoint) return [relation];
  const words = wordsBehind(text, citations, relation.object);
  const except = EXCEPT.exec(words);
  const last = except && lastDayIn(words.slice(except.index));
  return last ? [relation, { ...relation, reach: 'whole', on: dayAfter(last) }] : [relation];
}

/**
 * What the days of its sentence make of a relation: a suspension told with its last day is a suspension and what ends it,
 * an end that leaves a part until a day is two ends, and an extension has its last day.
 */
export function readPeriod(text: string, citations: readonly Citation[], relation: StatedRelation): StatedRelation[] {
  if (relation.type === 'extends') return [readExtension(text, citations, relation)];
  if (relation.subject !== null) return [relation];
  if (relation.type === 'replaces' || relation.type === 'repeals') return readRemainder(text, citations, relation);
  return relation.type === 'suspends' ? readSuspension(text, citations, relation) : [relation];
}

function readSuspension(text: string, citations: readonly Citation[], relation: StatedRelation): StatedRelation[] {
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
