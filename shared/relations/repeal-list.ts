import { readDate } from '../citation/parsers/date.ts';
import type { Citation } from '../citation/types.ts';
import {
  CALLS_BACK,
  fieldsEnd,
  HEDGE,
  isAct,
  isQuoted,
  mayBeCalledBack,
  SELF_ACTS,
  sharesHead,
  startOf,
} from './act-words.ts';
import { EXCEPT } from './except.ts';
import { flatten } from './flatten.ts';
import type { StatedRelation } from './read-relations.ts';

/** "Bãi bỏ các văn bản sau đây:", "thay thế các Nghị định sau:"; refuses "Bãi bỏ Quyết định số 5/QĐ-UBND:". */
export const ACTIVE_HEAD =
  /(bãi bỏ|hủy bỏ|huỷ bỏ|thu hồi|thay thế) (?:toàn bộ |một phần )?(?:các|những|một số) ([^.;:\n]{1,200}):/giu;
/** "Điều 1. Bãi bỏ toàn bộ các quyết định⏎1. ": a heading that the list follows at once; refuses "Bãi bỏ các thủ tục sau⏎1. ". */
export const HEADING =
  /(?<=điều \d{1,3}\s?[.:]\s{0,3})(bãi bỏ|hủy bỏ|huỷ bỏ|thay thế) (?:toàn bộ )?(?:các|những|một số) ((?:văn bản|nghị quyết|quyết định|chỉ thị|thông tư)[^.;:\n\d]{0,120}?)\s{1,8}(?=(?:1[.)]|a\))\s)/giu;
/** "Các Quyết định sau đây hết hiệu lực kể từ ngày 01/7/2025:"; refuses "Các Quyết định sau đây vẫn còn hiệu lực:". */
export const PASSIVE_HEAD =
  /(?:các|những) ([^.;:\n]{1,160}) (?:sau|sau đây|dưới đây) hết hiệu lực([^.;:\n]{0,120}):/giu;
/** What a list of papers is named by; "thủ tục hành chính", "cụm từ" are none. */
export const PAPERS =
  /(?:văn bản|hiến pháp|luật|pháp lệnh|nghị quyết|nghị định|quyết định|chỉ thị|thông tư|quy định|điều|khoản)/iu;
const NOT_PAPERS = /(?:cụm từ|thủ tục|chức danh|từ ngữ)/iu;
const FOLLOWS = /(?:^|\s)(?:sau|sau đây|dưới đây|như sau|gồm)(?:,?\s[^,]{0,80})?$/iu;

const MARK = String.raw`(?:\d{1,2}(?:\.\d{1,2}){0,2}[.)]|[a-zđ]{1,2}\)|[-–+•])`;
/** Before an item: "\na) ", "; 2. ", "\n- toàn bộ ". */
export const MARKED = new RegExp(`(?:^|[\\n:;.])\\s{0,8}(${MARK})\\s{0,4}(?:toàn bộ\\s|các\\s)?(?:số\\s)?$`, 'iu');
/** Before an item without a mark: after the head, a semicolon, or a line that ended. */
export const UNMARKED = /(?:(?:^|[;:])\s{0,8}(?:và\s)?|[.,]\s{0,4}\n\s{0,8})(?:toàn bộ\s|các\s)?(?:số\s)?$/iu;
/** "Phụ lục II ban hành kèm theo": of the cited paper only a part. */
export const ANNEX =
  /(?:mục|phụ lục|phần|chương|danh mục|biểu|bảng|quy định|quy chế|điều lệ|nội quy|đề án|chương trình)[^.;:]{0,160}ban hành kèm theo\s{0,4}$/iu;
const NEXT_PART = /\n\s{0,8}(?:điều \d{1,3}\s?[.:]|chương [ivxlc]+|nơi nhận|phụ lục|tm\. |kt\. |chủ tịch)/iu;
const LINE_MARK = new RegExp(`\\n\\s{0,8}(${MARK})\\s`, 'giu');
/** What an item says of itself that takes it out of the list. */
export const STANDS = /(?:vẫn|tiếp tục|còn) (?:còn |có )?hiệu lực|không bãi bỏ|giữ nguyên hiệu lực/iu;
const LIST_MAX = 64_000;
/** Between the head and the first paper stand a mark and white space. */
const FIRST_ITEM = 16;

/** The same text with marks of Markdown as spaces; lines stay, unlike in `flatten`. */
const lines = (source: string) => source.replace(/[*_#|>]/g, ' ');

type Kind = 'number' | 'letter' | 'dash' | 'none';
const kindOf = (mark: string | undefined): Kind =>
  !mark ? 'none' : /^\d/.test(mark) ? 'number' : /^\p{L}/u.test(mark) ? 'letter' : 'dash';

interface Head {
  start: number;
  end: number;
  type: 'repeals' | 'replaces';
  on: string | null;
}

/** A day named in the head; "kể từ ngày Quyết định này có hiệu lực" is the acting text's own. */
function dayIn(words: string): string | null {
  const from = /từ (?=ngày \d)/iu.exec(words);
  return from ? (readDate(words.slice(from.index + from[0].length), 0)?.iso ?? null) : null;
}

/** Where a sentence or a numbered part begins: "2. ", "Điều 1. Nay ", after a full stop. */
const BEGINS = /(?:^|\n|[.;]\s)\s*(?:\d{1,2}[.)]|[a-zđ]\)|[-–+])?\s*(?:nay|đồng thời)?\s*$/iu;

/** Whether the text acts here by itself: at the start of a sentence or a numbered part, or after "Quyết định này". */
function isOwnAct(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - 260), at);
  if (BEGINS.test(before) && /\p{Lu}/u.test(text[at] ?? '')) return true;
  const sentence = before.split(/[.;]\s+(?!$)|\n/).at(-1) ?? '';
  return !HEDGE.test(`${sentence} `) && SELF_ACTS.test(`\n${sentence}`);
}

function headsIn(text: string): Head[] {
  const heads: Head[] = [];
  for (const match of text.matchAll(ACTIVE_HEAD)) {
    const words = match[2] ?? '';
    if (!FOLLOWS.test(words) || !PAPERS.test(words) || NOT_PAPERS.test(words)) continue;
    if (!isOwnAct(text, match.index) || isQuoted(text, match.index)) continue;
    const type = /^thay/iu.test(match[0]) ? 'replaces' : 'repeals';
    heads.push({ start: match.index, end: match.index + match[0].length, type, on: dayIn(words) });
  }
  for (const match of text.matchAll(HEADING)) {
    if (isQuoted(text, match.index)) continue;
    const type = /^thay/iu.test(match[0]) ? 'replaces' : 'repeals';
    heads.push({ start: match.index, end: match.index + match[0].length, type, on: null });
  }
  for (const match of text.matchAll(PASSIVE_HEAD)) {
    if (!PAPERS.test(match[1] ?? '') || !isOwnAct(text, match.index) || isQuoted(text, match.index)) continue;
    const end = match.index + match[0].length;
    heads.push({ start: match.index, end, type: 'repeals', on: dayIn(match[2] ?? '') });
  }
  return heads;
}

interface Found {
  kind: Kind;
  annex: boolean;
}

/** How an item begins just before a citation; null where the citation stands inside one. */
function itemBefore(text: string, from: number, at: number): Found | null {
  let before = text.slice(Math.max(from, at - 200), at);
  const annex = ANNEX.exec(before);
  if (annex) before = before.slice(0, annex.index);
  before = before.slice(-60);
  const marked = MARKED.exec(before);
  if (marked) return { kind: kindOf(marked[1]), annex: annex !== null };
  return UNMARKED.test(before) ? { kind: 'none', annex: annex !== null } : null;
}

/** Where the list ends: the next article, a part numbered in another way, or a part that cites nothing at its start. */
function endOf(text: string, head: Head, kind: Kind, starts: readonly number[]): number {
  const rest = text.slice(head.end, head.end + LIST_MAX);
  const next = NEXT_PART.exec(rest)?.index ?? rest.length;
  for (const mark of rest.matchAll(LINE_MARK)) {
    if (mark.index >= next) break;
    const after = head.end + mark.index + mark[0].length;
    const start = starts.find((each) => each >= after);
    const begins = start !== undefined && (start - after < 12 || ANNEX.test(text.slice(after, start)));
    if (kindOf(mark[1]) !== kind || !begins) return head.end + mark.index;
  }
  const paragraph = /\.\s{0,4}\n\s{0,4}\n\s{0,8}(?=\p{L})(?![a-zđ]\))/u.exec(rest);
  const stop = paragraph ? paragraph.index + paragraph[0].length : next;
  const goesOn = starts.some((start) => start - head.end >= stop && start - head.end - stop < 8);
  return head.end + (goesOn ? next : Math.min(next, stop));
}

/** Items of the lists by which an acting text repeals or replaces others, "Bãi bỏ các văn bản sau: a) … b) …". */
export function readRepealLists(source: string, citations: readonly Citation[], type: string | null): StatedRelation[] {
  if (!isAct(type)) return [];
  const flat = flatten(source);
  const text = lines(source);
  const starts = citations.map(startOf);
  const found: StatedRelation[] = [];
  const heads = headsIn(flat);
  for (const head of heads) {
    const first = starts.findIndex((start) => start >= head.end);
    const opening = first < 0 ? null : itemBefore(text, head.end, starts[first]!);
    if (!opening || (starts[first]! - head.end > FIRST_ITEM && !opening.annex)) continue;
    const next = heads.find(({ start }) => start >= head.end)?.start ?? text.length;
    const end = Math.min(next, endOf(text.slice(0, next), head, opening.kind, starts));
    const items: number[] = [];
    for (let at = first; at < citations.length && starts[at]! < end; at++) {
      const item = itemBefore(text, head.end, starts[at]!);
      const shares = items.at(-1) === at - 1 && sharesHead(flat, citations[at - 1], citations[at]!);
      if (item?.kind === opening.kind || shares) items.push(at);
    }
    for (const [n, at] of items.entries()) {
      const object = citations[at]!;
      const tail = flat.slice(fieldsEnd(object), Math.min(starts[items[n + 1] ?? -1] ?? end, end));
      if (object.kind === 'self' || STANDS.test(tail)) continue;
      if (CALLS_BACK.test(flat.slice(head.start, head.end)) && !mayBeCalledBack(object.type)) continue;
      const part = object.pinpoint !== null || itemBefore(text, head.end, starts[at]!)?.annex || EXCEPT.test(tail);
      const span = { start: n === 0 ? head.start : starts[at]!, end: object.end };
      found.push({ type: head.type, subject: null, object: at, reach: part ? 'part' : 'whole', on: head.on, span });
    }
  }
  return found;
}
