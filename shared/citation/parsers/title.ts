/** What a cited document is about: the words after "về việc", or the verb that opens its title. */
import { isDigit, isSpace, lower, skipSpaces } from '../pattern.ts';
import { createTermTable } from '../term-table.ts';
import type { Span } from '../types.ts';
import { TYPE_WORDS } from '../types-of-instrument.ts';

const listed = (words: string) =>
  createTermTable(
    words.split('|').map((word) => [word, true] as const),
    lower,
  );

const ABOUT = listed('về việc|v/v|về');
const VERBS = listed(
  'quy định|qui định|ban hành|phê duyệt|hướng dẫn|sửa đổi|công bố|phân cấp|ủy quyền|điều chỉnh|thành lập|bãi bỏ|thông báo',
);
/** Words that take the sentence up again after a title. */
const ENDS = listed(
  'thì|được|đã được|đã|và quyết định|và nghị định|và thông tư|và công văn|và kế hoạch|và nghị quyết|và chỉ thị|và luật|căn cứ|như sau|kể từ ngày|hết hiệu lực|có hiệu lực|ban hành kèm theo|cụ thể',
);
/** Subjects of the sentence that follow a comma after the title. */
const SUBJECTS = listed(
  'ubnd|ủy ban nhân dân|uỷ ban nhân dân|sở|bộ|chủ tịch|thủ tướng|văn phòng|giám đốc|đề nghị|yêu cầu|trong đó|theo đó|cục|ban',
);

const LONGEST = 400;

/** Reads the title that starts at `at`, "về việc" left out; up to a semicolon, a full stop, a bracket, or the sentence going on. */
export function readTitle(text: string, at: number): Span | null {
  let i = skipSpaces(text, at);
  if (text.charCodeAt(i) === 0x2c) i = skipSpaces(text, i + 1);
  const about = ABOUT.after(text, i);
  const start = about ? skipSpaces(text, about.end) : i;
  if (!about && !VERBS.after(text, i)) return null;
  let end = start;
  let quoted = false;
  for (const stop = Math.min(text.length, start + LONGEST); end < stop; end++) {
    const code = text.charCodeAt(end);
    if (code === 0x201c) quoted = true;
    else if (code === 0x201d && quoted) quoted = false;
    else if (quoted ? code === 0x0a && skipSpaces(text, end) === end : isEnd(text, end, code)) break;
    if (!quoted && isSpace(code) && end > start && ENDS.after(text, skipSpaces(text, end))) break;
  }
  while (
    end > start &&
    (isSpace(text.charCodeAt(end - 1)) || text.charCodeAt(end - 1) === 0x2c || text.charCodeAt(end - 1) === 0x2e)
  )
    end--;
  return end > start + 3 ? { start, end } : null;
}

function isEnd(text: string, at: number, code: number): boolean {
  const next = text.charCodeAt(at + 1);
  switch (code) {
    case 0x3b: // ;
    case 0x28: // (
    case 0x29: // )
    case 0x3a: // :
    case 0x7c: // |
    case 0x201d: // ”
      return true;
    case 0x2e: // .
      return isSpace(next) || next === 0x2f || at + 1 === text.length;
    case 0x2c: // ,
      return SUBJECTS.after(text, skipSpaces(text, at + 1)) !== null || opensReference(text, skipSpaces(text, at + 1));
    case 0x0a:
      return skipSpaces(text, at) === at;
    default:
      return false;
  }
}

/** ", Công văn số 12": the next reference, no part of the title. */
function opensReference(text: string, at: number): boolean {
  const word = TYPE_WORDS.after(text, at);
  if (!word) return false;
  const next = skipSpaces(text, word.end);
  return isDigit(text.charCodeAt(next)) || text.startsWith('số ', next) || text.startsWith('số:', next);
}
