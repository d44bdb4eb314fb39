/** What stands before a number: the type word, "số", a colon. */
import { fold, isSpace, isUpper, lower, skipSpaces, skipSpacesBack, startsWord } from '../pattern.ts';
import { createTermTable } from '../term-table.ts';
import type { Span } from '../types.ts';
import { TYPE_WORDS } from '../types-of-instrument.ts';
import { readIssuer } from './issuer.ts';

export interface Head {
  /** Type id of the word directly before, or of the heading before a colon. */
  type: string | null;
  /** Where the type word starts; null when a colon parts the heading from the number, or there is none. */
  typeStart: number | null;
  /** "số" stands directly before the number. */
  so: boolean;
  /** Body named between type and number. */
  issuer: Span | null;
  /** Where "số" starts, else where the number does. */
  start: number;
  colon: boolean;
  /** "Mẫu số", "mã số", "thửa đất số": the number is no document's. */
  blocked: boolean;
}

/** Things that are numbered like documents and are none. */
const NOT_INSTRUMENTS = createTermTable(
  'mẫu|mẫu biểu|biểu|biểu mẫu|phụ biểu|mã|mã hiệu|thửa|thửa đất|tờ bản đồ|lô|lô đất|hóa đơn|hoá đơn|ký hiệu mẫu|biển|biển kiểm soát|tài khoản|công báo|phụ lục|tờ khai|seri|mst'
    .split('|')
    .map((words) => [words, true] as const),
  lower,
);

/** "văn bản quy phạm pháp luật số …": legislation at large, no type. */
const LEGISLATION = createTermTable([['pháp luật', true]]);

const COLON = 0x3a;

/**
 * Reads leftwards from a number at `at`.
 * "Quyết định số |", "Công văn số:⏎|", "QĐ |", "các Công điện: số |", "Nghị định của Chính phủ số |"; "Mẫu số |" comes back blocked.
 */
export function readHead(text: string, at: number): Head {
  let end = skipSpacesBack(text, at);
  const colon = text.charCodeAt(end - 1) === COLON;
  if (colon) end = skipSpacesBack(text, end - 1);
  const so = isSo(text, end);
  const start = so ? end - 2 : at;
  const head: Head = { type: null, typeStart: null, issuer: null, so, start, colon, blocked: false };
  let before = so ? skipSpacesBack(text, start) : end;
  const parted = so && text.charCodeAt(before - 1) === COLON;
  if (parted) before = skipSpacesBack(text, before - 1);
  const word = TYPE_WORDS.before(text, before);
  if (word) {
    if (LEGISLATION.before(text, before)) return head;
    head.type = word.value;
    if (!parted) head.typeStart = word.start;
  } else if (NOT_INSTRUMENTS.before(text, before)) head.blocked = true;
  else if (so) readHeading(text, before, parted, head);
  return head;
}

/** "Số" after a word in capitals whose space got lost. */
function isCapitalised(text: string, at: number): boolean {
  return isUpper(text.charCodeAt(at)) && !isUpper(text.charCodeAt(at + 1));
}

/** "số" in any case, with the slips people make of it: "sô", "so". */
function isSo(text: string, end: number): boolean {
  return (
    fold(text.charCodeAt(end - 1)) === 0x6f &&
    fold(text.charCodeAt(end - 2)) === 0x73 &&
    (startsWord(text, end - 2) || isCapitalised(text, end - 2))
  );
}

const HEADING_REACH = 120;

/** Type and issuer in "các Nghị định của Chính phủ: số …" and "Nghị định của Chính phủ số …"; `end` is where the body's name ends. */
function readHeading(text: string, end: number, parted: boolean, head: Head): void {
  for (let i = end - 3; i > Math.max(0, end - HEADING_REACH); i--) {
    const code = text.charCodeAt(i);
    if (code === 0x3b || code === COLON || code === 0x2e) return;
    if (!isSpace(text.charCodeAt(i - 1)) || lower(code) !== 0x63 || lower(text.charCodeAt(i + 1)) !== 0x1ee7) continue;
    const word = TYPE_WORDS.before(text, skipSpacesBack(text, i));
    const issuer = word ? readIssuer(text, i) : null;
    if (!word || !issuer) continue;
    if (skipSpaces(text, issuer.end) < skipSpaces(text, end)) return;
    head.type = word.value;
    head.issuer = issuer;
    if (!parted) head.typeStart = word.start;
    return;
  }
}

/** True when nothing but spaces, table bars and heading marks stand between the line's start and `at`. */
export function startsLine(text: string, at: number): boolean {
  for (let i = at - 1; i >= 0 && i > at - 60; i--) {
    const code = text.charCodeAt(i);
    if (code === 0x0a) return true;
    if (!isSpace(code) && code !== 0x7c && code !== 0x23) return code === 0x3e;
    if (code === 0x7c) return true;
  }
  return at < 60;
}

/** The number line of a document's own head: "Số:" or "Số" with a capital at the start of a line or cell. */
export function isOwnLine(text: string, head: Head): boolean {
  return head.so && isUpper(text.charCodeAt(head.start)) && startsLine(text, head.start);
}

const LABELS = createTermTable(
  ['số hiệu', 'số ký hiệu', 'số/ký hiệu', 'số, ký hiệu', 'số hiệu văn bản', 'số và ký hiệu'].map(
    (words) => [words, true] as const,
  ),
);

/** "Số hiệu:" before the number, in the same cell or the one to the left. */
export function isLabelled(text: string, at: number): boolean {
  let end = at;
  for (let marks = 0; marks < 4; marks++) {
    end = skipSpacesBack(text, end);
    const code = text.charCodeAt(end - 1);
    if (code !== 0x7c && code !== COLON) break;
    end--;
  }
  return end < at && LABELS.before(text, end) !== null;
}
