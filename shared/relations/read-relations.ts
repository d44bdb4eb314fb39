import type { Citation, Span } from '../citation/types.ts';
import type { RelationType } from '../schema/citation.ts';
import {
  CALLS_BACK,
  fieldsEnd,
  HEDGE,
  isAct,
  isQuoted,
  mayBeCalledBack,
  mayChange,
  SELF_ACTS,
  startOf,
} from './act-words.ts';
import { ACTIVE, cueIn, PASSIVE } from './cues.ts';
import { readEndsByDate } from './ends-by-date.ts';
import { EXCEPT } from './except.ts';
import { flatten } from './flatten.ts';
import { continued, shared } from './go-on.ts';
import { ANNEX, readRepealLists } from './repeal-list.ts';
import { readPeriod } from './suspension.ts';

/** A relation that a text states, between itself or one cited instrument and another. */
export interface StatedRelation {
  type: RelationType;
  /** Index of the acting citation; null when the text itself acts. Where it is a citation, the text is only a witness. */
  subject: number | null;
  /** Index of the citation acted upon. */
  object: number;
  reach: 'whole' | 'part';
  /** ISO day from which the words say it acts; null where that is the acting text's own day of effect. */
  on: string | null;
  /** The words that state it. */
  span: Span;
}

/** What only an acting text does: without an actor such words are a plan, a quotation or somebody else's act. */
const NEEDS_ACTOR = new Set<RelationType>([
  'replaces',
  'repeals',
  'amends',
  'corrects',
  'suspends',
  'resumes',
  'extends',
  'details',
  'guides',
  'consolidates',
]);
const REACH = 260;
function actorBefore(text: string, citations: readonly Citation[], object: number, cueStart: number): number | null {
  const before = citations[object - 1];
  if (!before || before.kind === 'self' || !isAct(before.type)) return null;
  const titled = before.title !== null && before.title.start <= cueStart && cueStart < before.title.end;
  if (titled) return object - 1;
  const between = text.slice(fieldsEnd(before), cueStart);
  return between.length < 60 && /^[\s,]*(?:(?:đã|để|nhằm|về việc|về|quy định|có nội dung)\s*)*$/u.test(between)
    ? object - 1
    : null;
}

/** What a text says of itself, as far as it tells whether it acts. */
export interface Own {
  /** Its title, by which it may act ("Quyết định sửa đổi Quyết định số …"). */
  heading: Span | null;
  /** Its type id: a letter or a report that speaks of a repeal repeals nothing. */
  type: string | null;
}

/** Relations that the text states in words, each with its actor. Where none is plain, nothing is said: a wrong edge costs more than none. */
export function readRelations(source: string, citations: readonly Citation[], own: Own): StatedRelation[] {
  const text = flatten(source);
  const inLists = new Map(
    [...readEndsByDate(source, citations, own.type), ...readRepealLists(source, citations, own.type)].map(
      (relation) => [relation.object, relation] as const,
    ),
  );
  const relations: StatedRelation[] = [];
  citations.forEach((object, at) => {
    if (object.kind === 'self') return;
    const last = relations.at(-1);
    const relation =
      inLists.get(at) ??
      (last && shared(text, citations, at, last)) ??
      continued(text, citations, at, relations) ??
      passiveTo(text, citations, at) ??
      activeOn(text, citations, at, own);
    if (relation && isPossible(citations, relation, own)) relations.push(...readPeriod(text, citations, relation));
  });
  return relations;
}

const CHANGING = new Set<RelationType>(['replaces', 'repeals', 'amends', 'suspends', 'extends', 'resumes']);

/** A title printed twice reads as if the paper acted on itself; a lower paper does not change a higher one. */
function isPossible(citations: readonly Citation[], { type, subject, object }: StatedRelation, own: Own): boolean {
  const [actor, acted] = [subject === null ? null : citations[subject], citations[object]];
  if (actor?.symbol && actor.symbol.text === acted?.symbol?.text) return false;
  const actorType = subject === null ? own.type : (actor?.type ?? null);
  return !CHANGING.has(type) || mayChange(actorType, acted?.type ?? null);
}

/** "Nghị định số 5 hướng dẫn Luật X được sửa đổi bởi Nghị định số 6": what a decree changed is the decree before, not the law in its title. */
function objectOf(text: string, citations: readonly Citation[], subject: number): number {
  const type = citations[subject]?.type ?? null;
  const before = subject - 1;
  if (mayChange(type, citations[before]?.type ?? null)) return before;
  const outer = before - 1;
  const sameSentence = !/[.;]\s|\n/.test(text.slice(citations[outer]?.end, citations[before]?.start));
  return citations[outer]?.type === type && sameSentence ? outer : -1;
}

/** "{object} được sửa đổi, bổ sung bởi {subject}", read when the subject is reached. */
function passiveTo(text: string, citations: readonly Citation[], subject: number): StatedRelation | null {
  const acting = citations[subject] as Citation;
  const object = citations[objectOf(text, citations, subject)];
  if (!object || object.kind === 'self') return null;
  const between = text.slice(citations[subject - 1]!.end, startOf(acting));
  if (between.length > REACH || /[.;]\s/.test(between)) return null;
  const cue = cueIn(PASSIVE, between);
  if (!cue) return null;
  const reach = cue.type === 'amends' || object.pinpoint ? 'part' : 'whole';
  return {
    type: cue.type,
    subject,
    object: citations.indexOf(object),
    reach,
    on: null,
    span: { start: object.start, end: acting.end },
  };
}

/** Further parts before the one that the citation took: "Mục D, " of "Mục D, Phụ lục 1 ban hành kèm theo". */
export const PARTS = /(?:(?:mục|phần|chương|phụ lục|điểm|khoản|điều) [\p{L}\d.]{1,5}(?:,| và) ){1,6}$/iu;
/** "số" before the first of a list: "thay thế các Quyết định: số 17/2023/QĐ-UBND …; số 18/2023/QĐ-UBND …". */
export const NUMBER_WORD = /(?<=:\s{0,4})số\s{0,4}$/iu;
/** The same before an annex: "khoản 2 Điều 5 và Điều 9 của " before "Quy chế … ban hành kèm theo". */
export const PARTS_OF_ANNEX =
  /(?:(?:mục|phần|chương|phụ lục|điểm|khoản|điều) (?!của)[\p{L}\d.]{1,5}(?:,| và)? ){1,6}(?:của |tại )?$/iu;
/** What an acting text does at the start of a numbered part: "2. Bãi bỏ Thông tư số 21/1998/TT-BTM". */
const BEGINS = /(?:^|\n|[.;:]\s)\s*(?:\d{1,2}[.)]|[a-zđ]\))\s*(?:nay|đồng thời)?\s*$/iu;
const ENDING = new Set<RelationType>(['replaces', 'repeals', 'suspends']);
const ENDS_OR_AMENDS = ACTIVE.filter(([type]) => ['replaces', 'repeals', 'amends'].includes(type));

/** The rest of the sentence, to the next paper named in it. */
function sentenceAfter(text: string, citations: readonly Citation[], at: number): string {
  return text.slice(citations[at]!.end, citations[at + 1]?.start).split(/[.;]\s|\n\s*\n/)[0] ?? '';
}

function activeOn(
  text: string,
  citations: readonly Citation[],
  at: number,
  { heading, type }: Own,
): StatedRelation | null {
  const object = citations[at] as Citation;
  const start = startOf(object);
  const whole = text.slice(Math.max(0, start - REACH), start);
  const annex = ANNEX.exec(whole);
  const ofAnnex = annex && whole.slice(0, annex.index).replace(PARTS_OF_ANNEX, '');
  const annexed = ofAnnex && cueIn(ENDS_OR_AMENDS, ofAnnex) ? ofAnnex : null;
  const words = annexed ?? (object.pinpoint ? whole.replace(PARTS, '') : whole.replace(NUMBER_WORD, ''));
  const cue = cueIn(ACTIVE, words);
  if (!cue) return null;
  const cueEnd = start - (whole.length - words.length);
  const cueStart = cueEnd - cue.length;
  if (CALLS_BACK.test(text.slice(cueStart, cueEnd)) && !mayBeCalledBack(object.type)) return null;
  const isPart =
    object.pinpoint ||
    annexed ||
    cue.type === 'amends' ||
    / một phần/iu.test(text.slice(cueStart, cueEnd)) ||
    (cue.type === 'extends' && / một số /iu.test(text.slice(cueStart, cueEnd))) ||
    (ENDING.has(cue.type) && EXCEPT.test(sentenceAfter(text, citations, at)));
  const reach = isPart ? 'part' : 'whole';
  const stated = { type: cue.type, object: at, reach, on: null, span: { start: cueStart, end: object.end } } as const;
  const actor = actorBefore(text, citations, at, cueStart);
  if (actor !== null) return NEEDS_ACTOR.has(cue.type) ? { ...stated, subject: actor } : null;
  if (!NEEDS_ACTOR.has(cue.type)) return { ...stated, subject: null };
  const before = words.slice(0, words.length - cue.length);
  const sentence = before.split(/[.;]\s+(?!$)/).at(-1) ?? '';
  const inHeading = heading !== null && heading.start <= cueStart && cueStart < heading.end;
  if (inHeading) return HEDGE.test(`${text.slice(heading.start, cueStart)} `) ? null : { ...stated, subject: null };
  if (HEDGE.test(`${sentence} `) || isQuoted(text, cueStart)) return null;
  return SELF_ACTS.test(sentence) ||
    /(?:^|\n)\s*điều \d+\s*[.:]\s*$/iu.test(before) ||
    (isAct(type) && ENDING.has(cue.type) && BEGINS.test(before))
    ? { ...stated, subject: null }
    : null;
}
