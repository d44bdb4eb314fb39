/** Laws cited by name: "Luật Đất đai", "Bộ luật Lao động 2019", "Luật sửa đổi, bổ sung một số điều của Luật A và Luật B". */
import { type CleanText, createDraft, type Draft } from '../draft.ts';
import { isDigit, isUpper, isWord, skipSpacesBack } from '../pattern.ts';
import { stated } from '../span.ts';
import { lawNameEnd, readWord, subjectEnd } from './law-words.ts';

const TRIGGERS = ['uật', 'UẬT', 'lệnh', 'LỆNH', 'iến', 'IẾN'];

/** Finds every law named in the text, with a year that directly follows. */
export function findLawNames({ text }: CleanText): Draft[] {
  const drafts: Draft[] = [];
  let past = 0;
  for (const head of heads(text)) {
    if (head.start < past) continue;
    const end = nameEnd(text, head);
    if (end < 0) continue;
    past = end;
    drafts.push(
      createDraft({
        kind: 'law-by-name',
        start: head.start,
        end,
        type: head.type,
        typeFromWord: true,
        name: stated(text, head.start, end).text,
      }),
    );
  }
  return drafts;
}

interface Head {
  start: number;
  /** Just after "Luật", "Pháp lệnh", "Hiến pháp". */
  end: number;
  type: string;
}

/** The words that name a law's kind, in text order. */
function heads(text: string): Head[] {
  const ends: number[] = [];
  for (const trigger of TRIGGERS)
    for (let at = text.indexOf(trigger); at >= 0; at = text.indexOf(trigger, at + trigger.length))
      ends.push(at + trigger.length);
  return ends.sort((a, b) => a - b).flatMap((end) => readHead(text, end) ?? []);
}

/** "Bộ luật", "Luật", "Pháp lệnh", "Hiến pháp" whose trigger ends at `end`; not "pháp luật", "kỷ luật", "luật sư", "Đại học Luật". */
function readHead(text: string, end: number): Head | null {
  if (isWord(text.charCodeAt(end))) return null;
  const start = wordStart(text, end);
  const word = text.slice(start, end).toLowerCase();
  const before = wordBefore(text, start);
  if (word === 'luật') {
    if (before && /^bộ$/i.test(before.word)) return { start: before.start, end, type: 'bo-luat' };
    return before && NOT_BEFORE.test(before.word) ? null : { start, end, type: 'luat' };
  }
  if (word === 'lệnh')
    return before && /^pháp$/i.test(before.word) ? { start: before.start, end, type: 'phap-lenh' } : null;
  if (word !== 'hiến' || !isUpper(text.charCodeAt(start))) return null;
  const next = readWord(text, end);
  return next?.key === 'phap' ? { start, end: next.end, type: 'hien-phap' } : null;
}

/** Words that make "luật" part of something else: "pháp luật", "kỷ luật", "Đại học Luật", "Công ty Luật", "cử nhân luật". */
const NOT_BEFORE =
  /^(?:pháp|kỷ|kỉ|quy|qui|nghề|học|ty|phòng|đoàn|hội|khoa|trường|viện|nhân|sĩ|sỹ|ngành|dân|âm|trọng|tạo|giảng)$/i;

function wordStart(text: string, end: number): number {
  let at = end;
  while (isWord(text.charCodeAt(at - 1))) at--;
  return at;
}

function wordBefore(text: string, at: number): { start: number; word: string } | null {
  const end = skipSpacesBack(text, at);
  const start = wordStart(text, end);
  return start < end && end < at ? { start, word: text.slice(start, end) } : null;
}

/** White space is bounded in every pattern, so that a page of blanks costs no more than any other. */
const CONSTITUTION =
  /\s{1,9}nước\s{1,9}(?:cộng\s{1,9}h[òo][àa]\s{1,9}xã\s{1,9}hội\s{1,9}chủ\s{1,9}nghĩa\s{1,9}việt\s{1,9}nam|CHXHCN\s{0,9}(?:việt\s{1,9}nam|VN)|việt\s{1,9}nam\s{1,9}dân\s{1,9}chủ\s{1,9}cộng\s{1,9}h[òo][àa])/iuy;

/** End of the whole reference, its year included; -1 when no name follows. */
function nameEnd(text: string, head: Head): number {
  if (head.type === 'hien-phap') {
    CONSTITUTION.lastIndex = head.end;
    const end = CONSTITUTION.test(text) ? CONSTITUTION.lastIndex : head.end;
    const year = yearEnd(text, end);
    return year > head.end ? year : -1;
  }
  const first = readWord(text, head.end);
  if (!first || first.afterComma) return -1;
  let end = first.key === 'sua' ? amendingEnd(text, head.end) : -1;
  if (end < 0) end = plainEnd(text, head, first.start);
  return end < 0 ? -1 : yearEnd(text, end);
}

function plainEnd(text: string, head: Head, first: number): number {
  const titled = isUpper(text.charCodeAt(head.start)) && !isUpper(text.charCodeAt(head.end - 1));
  return lawNameEnd(text, head.end, titled && isUpper(text.charCodeAt(first)));
}

/** "sửa đổi, bổ sung một số điều của Luật A, Luật B và Luật C", "sửa đổi, bổ sung Điều 170 của Luật Doanh nghiệp". */
const AMENDING =
  /\s{1,9}sửa\s{1,9}đổi(?:,|\s{1,9}và)?(?:\s{1,9}bổ\s{1,9}sung)?,?(?:\s{1,9}(?:một|số|các|điều|khoản|điểm|của|tại|và|phụ|lục|danh|mục|chỉ|tiêu|thống|kê|quốc|gia|\d{1,4}[a-zđ]?),?){0,16}\s{1,9}(?=(?:bộ\s{1,9}luật|luật|pháp\s{1,9}lệnh)(?!\p{L}))/iuy;
const SEPARATOR =
  /(?:,|\s{1,9}và|,\s{0,9}và)\s{1,9}(?:điều\s{1,9}\d{1,3}\s{1,9}(?:của\s{1,9})?)?(?=(?:bộ\s{1,9}luật|luật|pháp\s{1,9}lệnh)\s{1,9}(?!sửa\s|số\s))/iuy;
const KIND = /(?:bộ\s{1,9}luật|luật|pháp\s{1,9}lệnh)/iuy;
/** "37 luật có liên quan đến …": the subject stands for a name. */
const ABOUT = /\s{1,9}(?:(?:có\s{1,9})?liên\s{1,9}quan\s{1,9}(?:đến|tới)|trong\s{1,9}lĩnh\s{1,9}vực|về)(?=\s)/iuy;

function amendingEnd(text: string, at: number): number {
  AMENDING.lastIndex = at;
  if (!AMENDING.test(text)) return -1;
  let end = -1;
  let start = AMENDING.lastIndex;
  for (let members = 0; members < 60; members++) {
    const member = memberEnd(text, start);
    if (member < 0) break;
    end = member;
    SEPARATOR.lastIndex = member;
    if (!SEPARATOR.test(text)) break;
    start = SEPARATOR.lastIndex;
  }
  return end;
}

function memberEnd(text: string, at: number): number {
  KIND.lastIndex = at;
  if (!KIND.test(text)) return -1;
  ABOUT.lastIndex = KIND.lastIndex;
  return ABOUT.test(text) ? subjectEnd(text, ABOUT.lastIndex) : lawNameEnd(text, KIND.lastIndex, true);
}

const YEAR = /\s{1,9}(?:năm\s{1,9})?(?:19|20)\d\d(?![\d/.-]\d)(?!\d)/iuy;

/** Over "năm 2015" or "2015" directly after the name. */
function yearEnd(text: string, at: number): number {
  YEAR.lastIndex = at;
  return YEAR.test(text) && !isDigit(text.charCodeAt(YEAR.lastIndex)) ? YEAR.lastIndex : at;
}
