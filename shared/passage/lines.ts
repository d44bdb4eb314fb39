/** What one line of a document begins: an article, a clause, the closing. */
import { readLabel, type Step, type Unit } from './place.ts';

export interface Line {
  /** UTF-16 offsets in the text, without the white space around it. */
  start: number;
  end: number;
  /** The unit that begins here, as far as the line alone can tell. */
  opens: Step | null;
  /** "1." and "1)" number lists of their own. */
  sign: string;
  /** `attached`: what follows was issued together with the document. `named`: so it is, where the document has ended. */
  mark: 'attached' | 'named' | 'closing' | null;
}

/** Signs of a line that are read for what it opens. */
const HEAD_MAX = 200;

/** Takes "Điều 5. Tên", "Điều 5a: Tên", "ĐIỀU 5"; refuses "Điều 5 của Nghị định này". */
const ARTICLE = /^[đð]iều\s{1,4}(\d{1,3}[a-zđ]?)(?:\s?[.:](?!\d)|$)/iu;
/** Takes "Chương II", "CHƯƠNG 2. QUY ĐỊNH"; refuses "Chương II của Luật này". */
const CHAPTER = /^chương\s{1,4}([ivxlc]{1,7}|\d{1,3})(?:\s?[.:–-]|$)/iu;
/** Takes "Mục 1. TÊN", "MỤC II"; refuses "Mục 1 của". */
const SECTION = /^mục\s{1,4}([ivxlc]{1,7}|\d{1,3})(?:\s?[.:–-]|$)/iu;
/** Takes "Phần thứ nhất", "PHẦN II"; refuses "Phần mềm". */
const PART =
  /^phần\s{1,4}(?:thứ\s{1,4})?([ivxlc]{1,7}|\d{1,2}|nhất|hai|ba|tư|năm|sáu|bảy|tám|chín|mười)(?:\s?[.:–-]|$)/iu;
/** Takes "PHỤ LỤC", "Phụ lục II", "Phụ lục số 02:"; refuses "Phụ lục II ban hành kèm theo". */
const APPENDIX = /^phụ\s{1,4}lục(?:\s{1,4}số)?(?:\s{0,4}([ivxlc]{1,7}|\d{1,3}))?(?:\s?[.:(–-]|$)/iu;
/** Takes "II. NHIỆM VỤ"; refuses "C. Mục tiêu" and "I.1. Nội dung". */
const ROMAN = /^([ivx]{1,6})\s?[.:)]\s{0,4}(?=\p{L})/iu;
/** Takes "1. Nội dung", "2a) Nội dung"; refuses "1.1. Nội dung", "12/2020". */
const CLAUSE = /^(\d{1,3}[a-zđ]?)\s?([.)])\s{0,4}(?=[\p{L}“"(])/u;
/** Takes "a) Nội dung", "đ. Nội dung", "a1) Nội dung"; refuses "ab) Nội dung". */
const POINT = /^([a-zđ]\d?)\s?([.)])\s{0,4}(?=[\p{L}\p{N}“"(])/u;
/** Takes "(Ban hành kèm theo Quyết định số …)", "(Kèm theo Công văn …)"; refuses "kèm theo Quyết định này". */
const ATTACHED = /^\((?:ban hành )?kèm theo /iu;
/** Takes "QUY CHẾ", "QUY ĐỊNH"; refuses "Quy chế này quy định". A chapter may have such a name too. */
const NAMED =
  /^(?:QUY (?:CHẾ|ĐỊNH|TRÌNH|CHUẨN|TẮC|HOẠCH)|ĐIỀU LỆ|NỘI QUY|ĐỀ ÁN|CHƯƠNG TRÌNH|KẾ HOẠCH|PHƯƠNG ÁN|HƯỚNG DẪN|CHIẾN LƯỢC)(?:$|\s[\p{Lu}\s]{0,80}$)/u;
/** Takes "Nơi nhận:", "TM. ỦY BAN NHÂN DÂN", "KT. BỘ TRƯỞNG"; refuses "nơi nhận hồ sơ". */
const CLOSING = /^(?:Nơi nhận\s?:|(?:TM|KT|TL|TUQ|Q)\s?\.\s?\p{Lu}{2})/u;

const MARKS: readonly [NonNullable<Line['mark']>, RegExp][] = [
  ['closing', CLOSING],
  ['attached', ATTACHED],
  ['named', NAMED],
];
const SHAPES: readonly [Unit, RegExp][] = [
  ['article', ARTICLE],
  ['chapter', CHAPTER],
  ['section', SECTION],
  ['part', PART],
  ['appendix', APPENDIX],
  ['clause', CLAUSE],
  ['section', ROMAN],
  ['point', POINT],
];

/** Every line that holds something. Linear: of each line only the beginning is read. */
export function readLines(text: string): Line[] {
  const lines: Line[] = [];
  for (let from = 0; from < text.length; ) {
    const found = text.indexOf('\n', from);
    const to = found < 0 ? text.length : found;
    const line = readLine(text, from, to);
    if (line) lines.push(line);
    from = to + 1;
  }
  return lines;
}

function readLine(text: string, from: number, to: number): Line | null {
  let start = from;
  let end = to;
  while (start < end && isBlank(text.charCodeAt(start))) start++;
  while (end > start && isBlank(text.charCodeAt(end - 1))) end--;
  if (start === end) return null;
  const head = text.slice(start, Math.min(end, start + HEAD_MAX));
  const mark = MARKS.find(([, shape]) => shape.test(head))?.[0] ?? null;
  for (const [unit, shape] of mark ? [] : SHAPES) {
    const match = shape.exec(head);
    if (match)
      return { start, end, opens: { unit, label: readLabel(match[1] ?? '', unit) }, sign: match[2] ?? '', mark };
  }
  return { start, end, opens: null, sign: '', mark };
}

function isBlank(code: number): boolean {
  return code === 0x20 || code === 0x09 || code === 0x0d || code === 0xa0;
}
