/** Laws cited by name: "Luật Đất đai", "Bộ luật Lao động 2019", "Luật sửa đổi, bổ sung một số điều của Luật A và Luật B". */
import { LAW_NAMES } from '../../registry/law-names.ts';
import { createDraft, type Draft, type Parser } from '../draft.ts';
import { fold, isDigit, isLetter, isUpper, isWord, skipSpacesBack } from '../pattern.ts';
import { stated } from '../span.ts';
import { createNameTree, lawNameEnd, type NameTree, readWord, subjectEnd } from './law-words.ts';

/** Ends of "luật", "lệnh" and "Hiến", from a letter that is rare in text, and the letter before (folded). */
const TRIGGERS = [
  ['ật', 'u'],
  ['ẬT', 'u'],
  ['ệnh', 'l'],
  ['ỆNH', 'l'],
  ['Hiến', ''],
  ['HIẾN', ''],
] as const;

const readTree = createNameTree(LAW_NAMES);

/** Finds every law named in the text, with a year that directly follows. */
export const findLawNames: Parser = ({ text }) => {
  const drafts: Draft[] = [];
  let past = 0;
  for (const head of heads(text)) {
    if (head.start < past) continue;
    const end = nameEnd(text, head, readTree());
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
};

interface Head {
  start: number;
  /** Just after "Luật", "Pháp lệnh", "Hiến pháp". */
  end: number;
  type: string;
}

/** The words that name a law's kind, in text order. */
function heads(text: string): Head[] {
  const ends: number[] = [];
  for (const [trigger, before] of TRIGGERS)
    for (let at = text.indexOf(trigger); at >= 0; at = text.indexOf(trigger, at + trigger.length))
      if (!before || fold(text.charCodeAt(at - 1)) === before.charCodeAt(0)) ends.push(at + trigger.length);
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
  /^(?:pháp|kỷ|kỉ|quy|qui|nghề|học|ty|khoa|trường|viện|nhân|sĩ|sỹ|ngành|dân|âm|trọng|tạo|giảng|tnhh|hãng|gia|sinh)$/i;

function wordStart(text: string, end: number): number {
  let at = end;
  while (isLetter(text.charCodeAt(at - 1))) at--;
  return at;
}

function wordBefore(text: string, at: number): { start: number; word: string } | null {
  const end = skipSpacesBack(text, at);
  const start = wordStart(text, end);
  return start < end && end < at ? { start, word: text.slice(start, end) } : null;
}

/** End of the whole reference, its year included; -1 when no name follows. */
function nameEnd(text: string, head: Head, tree: NameTree): number {
  if (head.type === 'hien-phap') {
    const year = yearEnd(text, Math.max(head.end, lawNameEnd(text, head.end, false, tree)));
    return year > head.end ? year : -1;
  }
  const first = readWord(text, head.end);
  if (!first || first.afterComma) return -1;
  let end = first.key === 'sua' ? amendingEnd(text, head.end, tree) : -1;
  if (end < 0) end = plainEnd(text, head, tree);
  return end < 0 ? -1 : yearEnd(text, end);
}

function plainEnd(text: string, head: Head, tree: NameTree): number {
  const titled = isUpper(text.charCodeAt(head.start)) && !isUpper(text.charCodeAt(head.end - 1));
  return lawNameEnd(text, head.end, titled, tree);
}

/** Words between "Luật sửa đổi" and the law it amends, folded. */
const FILL = new Set(
  'sua doi bo sung mot so cac dieu khoan diem cua tai va phu luc danh muc chi tieu thong ke quoc gia phap'.split(' '),
);
const MAX_FILL = 20;
const MAX_MEMBERS = 60;

/** "sửa đổi, bổ sung một số điều của Luật A, Luật B và Luật C", "sửa đổi, bổ sung Điều 170 của Luật Doanh nghiệp". */
function amendingEnd(text: string, at: number, tree: NameTree): number {
  let end = -1;
  let member = afterKind(text, at);
  for (let members = 0; member >= 0 && members < MAX_MEMBERS; members++) {
    const reached = memberEnd(text, member, tree);
    if (reached < 0) break;
    end = reached;
    const next = readWord(text, end);
    member = next?.afterComma || next?.key === 'va' ? afterKind(text, end) : -1;
  }
  return end;
}

/** Just after the next "luật" or "pháp lệnh" that only words of an amending law's name part from `at`; -1 for none. */
function afterKind(text: string, at: number): number {
  for (let word = readWord(text, at), n = 0; word && n < MAX_FILL; word = readWord(text, word.end), n++) {
    if (word.key === 'luat' || word.key === 'lenh') {
      const next = readWord(text, word.end);
      return next && (next.key === 'sua' || (text.startsWith('số', next.start) && !next.afterComma)) ? -1 : word.end;
    }
    if (!FILL.has(word.key) && !isDigit(text.charCodeAt(word.start))) return -1;
  }
  return -1;
}

/** Words before the subject of "37 luật có liên quan đến …", which stands for a name. */
const ABOUT = new Set('co lien quan den toi trong linh vuc ve'.split(' '));

function memberEnd(text: string, at: number, tree: NameTree): number {
  const first = readWord(text, at);
  let subject = first;
  while (subject && ABOUT.has(subject.key) && !isUpper(text.charCodeAt(subject.start)))
    subject = readWord(text, subject.end);
  return subject !== first && subject ? subjectEnd(text, subject.start) : lawNameEnd(text, at, true, tree);
}

const YEAR = /\s{1,9}(?:năm\s{1,9})?(?:19|20)\d\d(?![\d/.-]\d)(?!\d)/iuy;

/** Over "năm 2015" or "2015" directly after the name. */
function yearEnd(text: string, at: number): number {
  YEAR.lastIndex = at;
  return YEAR.test(text) && !isDigit(text.charCodeAt(YEAR.lastIndex)) ? YEAR.lastIndex : at;
}
