/** What stands before a number: the type word, "số", a colon. */
import { createTermTable, fold, isSpace, isUpper, isWord, skipSpacesBack } from '../pattern.ts';
import { TYPE_WORDS } from '../types-of-instrument.ts';

export interface Head {
  /** Type id of the word directly before, or of the heading before a colon. */
  type: string | null;
  /** Where the type word starts; null when a colon parts the heading from the number, or there is none. */
  typeStart: number | null;
  /** "số" stands directly before the number. */
  so: boolean;
  /** Where "số" starts, else where the number does. */
  start: number;
  colon: boolean;
  /** "Mẫu số", "mã số", "thửa đất số": the number is no document's. */
  blocked: boolean;
}

/** Things that are numbered like documents and are none. */
const NOT_INSTRUMENTS = createTermTable(
  [
    'mẫu',
    'biểu',
    'biểu mẫu',
    'phụ biểu',
    'biểu số liệu',
    'mẫu biểu',
    'bảng',
    'mã',
    'mã hiệu',
    'thửa',
    'thửa đất',
    'tờ bản đồ',
    'lô',
    'lô đất',
    'hóa đơn',
    'ký hiệu mẫu',
    'biển',
    'biển kiểm soát',
    'điện thoại',
    'tài khoản',
    'ngõ',
    'ngách',
    'hẻm',
    'nhà',
    'đường',
    'công báo',
    'phụ lục',
    'hình',
    'phòng',
    'mst',
    'serial',
    'seri',
    'tờ khai',
  ].map((words) => [words, true] as const),
);

const COLON = 0x3a;

/**
 * Reads leftwards from a number at `at`.
 * "Quyết định số |", "Công văn số:⏎|", "QĐ |", "các Công điện: số |"; "Mẫu số |" comes back blocked.
 */
export function readHead(text: string, at: number): Head {
  let end = skipSpacesBack(text, at);
  const colon = text.charCodeAt(end - 1) === COLON;
  if (colon) end = skipSpacesBack(text, end - 1);
  const so = isSo(text, end);
  const start = so ? end - 2 : at;
  let before = so ? skipSpacesBack(text, start) : end;
  if (!so && before === at && isWord(text.charCodeAt(at - 1)))
    return { type: null, typeStart: null, so, start, colon, blocked: true };
  const parted = so && text.charCodeAt(before - 1) === COLON;
  if (parted) before = skipSpacesBack(text, before - 1);
  const word = TYPE_WORDS.before(text, before);
  if (word) return { type: word.value, typeStart: parted ? null : word.start, so, start, colon, blocked: false };
  const type = parted ? readHeading(text, before) : null;
  return { type, typeStart: null, so, start, colon, blocked: NOT_INSTRUMENTS.before(text, before) !== null };
}

/** "số" in any case, with the slips people make of it: "sô", "so". */
function isSo(text: string, end: number): boolean {
  return (
    fold(text.charCodeAt(end - 1)) === 0x6f &&
    fold(text.charCodeAt(end - 2)) === 0x73 &&
    !isWord(text.charCodeAt(end - 3))
  );
}

const HEADING_REACH = 120;

/** Type in "các Nghị định của Chính phủ" that ends at `end`: the nearest type word followed by "của" in the same sentence. */
function readHeading(text: string, end: number): string | null {
  for (let i = end; i > Math.max(0, end - HEADING_REACH); i--) {
    const code = text.charCodeAt(i);
    if (code === 0x3b || code === COLON || code === 0x2e) return null;
    if (isSpace(code) && fold(text.charCodeAt(i + 1)) === 0x63 && text.startsWith('ủa ', i + 2)) {
      const word = TYPE_WORDS.before(text, skipSpacesBack(text, i));
      if (word) return word.value;
    }
  }
  return null;
}

/** True when nothing but spaces, table bars and heading marks stand between the line's start and `at`. */
export function startsLine(text: string, at: number): boolean {
  for (let i = at - 1; i >= 0 && i > at - 60; i--) {
    const code = text.charCodeAt(i);
    if (code === 0x0a) return true;
    if (!isSpace(code) && code !== 0x7c && code !== 0x23 && code !== 0x3e) return code === 0x7c;
    if (code === 0x7c) return true;
  }
  return at < 60;
}

/** The number line of a document's own head: "Số:" or "Số" with a capital at the start of a line or cell. */
export function isOwnLine(text: string, head: Head): boolean {
  return head.so && isUpper(text.charCodeAt(head.start)) && startsLine(text, head.start);
}
