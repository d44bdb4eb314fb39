import { readDate } from '../citation/parsers/date.ts';
import type { Citation } from '../citation/types.ts';
import { isAct, isQuoted, startOf } from './act-words.ts';
import { EXCEPT } from './except.ts';
import { flatten } from './flatten.ts';
import type { StatedRelation } from './read-relations.ts';

/** "… hết hiệu lực kể từ ngày Quyết định này có hiệu lực", "… hết hiệu lực từ ngày 01/7/2025", "… hết hiệu lực thi hành."; refuses "chưa hết hiệu lực". */
export const ENDS_FROM =
  /(?<!(?:không|chưa|đã|nếu|khi) )hết hiệu lực(?: thi hành)?(?: một phần)?(?:(?: kể)? từ (?=ngày)|(?=\s{0,4}(?:[.;]|\.\/\.|$)))/giu;
/** What may stand between the start of the sentence and what ends: "2. ", "Kể từ ngày Luật này có hiệu lực thi hành, ". */
export const LEAD =
  /^\s*(?:\d{1,2}[.)]|[a-zđ]\)|[-–+])?\s*(?:(?:kể )?từ ngày [^,.;:]{0,80}(?:có hiệu lực|\d)(?: thi hành)?,)?\s*(?:các|toàn bộ)?\s*$/iu;
const REACH = 2000;

function sentenceStart(text: string, at: number): number {
  const before = text.slice(Math.max(0, at - REACH), at);
  const last = [...before.matchAll(/\n\s*\n|[.;:]\s+/g)].at(-1);
  return last ? at - before.length + last.index + last[0].length : Math.max(0, at - REACH);
}

/** Those of a sentence's citations that it is about: the first, and those joined to one; what a title names is left out. */
export function joined(text: string, citations: readonly Citation[], from: number, to: number): number[] {
  const about = [from];
  for (let at = from + 1; at < to; at++) {
    const [last, object] = [citations[about.at(-1)!]!, citations[at]!];
    const link = text.slice(Math.max(citations[at - 1]!.end, startOf(object) - 12), startOf(object));
    const isJoined = /(?:,|và)\s*(?:các\s)?$/u.test(link);
    const isNext = /;\s*(?:và\s)?(?:các\s)?$/u.test(link) && isAct(object.type);
    const between = citations.slice(about.at(-1)! + 1, at);
    const sameKind = object.type === last.type && object.symbol?.issuerCode === last.symbol?.issuerCode;
    if ((isNext || (isJoined && sameKind)) && between.every(({ type }) => type !== object.type)) about.push(at);
  }
  return about;
}

/** What an acting text says to end on a day: "Nghị quyết số … hết hiệu lực kể từ ngày Nghị quyết này có hiệu lực". */
export function readEndsByDate(source: string, citations: readonly Citation[], type: string | null): StatedRelation[] {
  if (!isAct(type)) return [];
  const text = flatten(source);
  const found: StatedRelation[] = [];
  for (const match of text.matchAll(ENDS_FROM)) {
    if (isQuoted(text, match.index)) continue;
    const start = sentenceStart(text, match.index);
    const from = citations.findIndex((citation) => startOf(citation) >= start);
    const to = citations.findIndex((citation) => citation.start >= match.index);
    const first = citations[from];
    if (!first || first.start > match.index || !LEAD.test(text.slice(start, startOf(first)))) continue;
    const end = match.index + match[0].length;
    const lead = /từ (?=ngày)/iu.exec(text.slice(start, startOf(first)));
    const named = match[0].endsWith('từ ') ? end : lead ? start + lead.index + lead[0].length : null;
    // "… hết hiệu lực." without a day on either side tells what was, not what this text does
    if (named === null) continue;
    const on = readDate(text.slice(named, named + 60), 0);
    const excepts = EXCEPT.test(text.slice(end, end + REACH).split(/[.;]\s|\n\s*\n/)[0] ?? '');
    for (const at of joined(text, citations, from, to < 0 ? citations.length : to)) {
      const object = citations[at]!;
      if (object.kind === 'self') continue;
      const part = object.pinpoint !== null || excepts || /một phần/iu.test(match[0]);
      const span = { start: startOf(object), end };
      found.push({
        type: 'repeals',
        subject: null,
        object: at,
        reach: part ? 'part' : 'whole',
        on: on?.iso ?? null,
        span,
      });
    }
  }
  return found;
}
