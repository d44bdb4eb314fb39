/** Bodies named in running text: "của UBND tỉnh", "của Bộ trưởng Bộ Tài chính". */
import { isDash, isDigit, isUpper, isWord, lower, skipSpaces, skipSpacesBack } from '../pattern.ts';
import { createTermTable } from '../term-table.ts';
import type { Span } from '../types.ts';
import { TYPE_WORDS } from '../types-of-instrument.ts';
import { readSuperiors } from './superior.ts';

const listed = (words: string) =>
  createTermTable(
    words.split('|').map((word) => [word, true] as const),
    lower,
  );

/** Names that are whole as they stand: what follows is the next thing said. */
const WHOLE = listed(
  'chính phủ|thủ tướng chính phủ|thủ tướng|quốc hội|ủy ban thường vụ quốc hội|uỷ ban thường vụ quốc hội|ubtvqh|bộ chính trị|ban bí thư|chủ tịch nước|hội đồng bộ trưởng|văn phòng chính phủ|bộ trưởng, chủ nhiệm văn phòng chính phủ|ban chấp hành trung ương đảng|văn phòng quốc hội|văn phòng trung ương đảng',
);
/** Lower-case words that may open a name. */
const OPENERS = listed(
  'liên bộ|liên ngành|liên sở|ủy ban|uỷ ban|ủy ban nhân dân|uỷ ban nhân dân|hội đồng|hội đồng nhân dân|bộ trưởng|bộ|sở|chủ tịch|giám đốc|thủ tướng|chính phủ|quốc hội|tổng cục|cục|công ty|văn phòng|ban thường vụ|ban chỉ đạo|ban quản lý|ban chấp hành|tỉnh ủy|tỉnh uỷ|thành ủy|thành uỷ|huyện ủy|đảng ủy|trường|phòng|ngân hàng|tand cấp cao|tòa án nhân dân cấp cao|toà án nhân dân cấp cao|tổng công ty|kế hoạch và đầu tư',
);
/** Lower-case words that go on with a name after another lower-case word. */
const INNER = listed(
  'sự|lực|nhân|dân|nông|thôn|nhà|nước|tối|cao|hội|trung|ương|đảng|thường|vụ|ủy|uỷ|trưởng|tịch|đốc|hành|xét|xử|án|mạng|số|sạch|vừa|nhỏ|ty|khu vực|vực|phần|lý|hạn',
);
/** Words in lower case that end a name. */
const STOPS = listed(
  'về|v/v|quy định|qui định|ban hành|phê duyệt|hướng dẫn|sửa đổi|sửa|bổ sung|thay thế|bãi bỏ|công bố|giao|tại|theo|đã|được|là|thì|có|để|trong|cho|từ|đến|khi|do|ngày|năm|số|áp dụng|thi hành|chỉ đạo|xem xét|trên|đối với|nhằm|cùng|này|nêu|hoặc|kèm|gửi|yêu cầu|đề nghị|thông báo|kết luận|triển khai|thực hiện|và các|như|nhưng|bằng|với|vào|ký|trình|mà|sau|trước|gồm|thông qua|cấp|chưa|không|căn cứ|khóa|khoá|kỳ họp|hợp nhất|đính chính|chấp thuận|giải thích|phân công|phân cấp|bao gồm',
);
/** Words with a capital that end it: the title, in a heading or after a slip of the pen. */
const CAPITAL_STOPS = listed(
  'về|v/v|quy định|qui định|ban hành|phê duyệt|hướng dẫn|sửa đổi|thay thế|bãi bỏ|công bố|ngày|số|căn cứ|năm|khóa|khoá|kỳ họp|hợp nhất|đính chính|thông qua|kèm theo|có|độc lập',
);
/** Names of bodies and places that hold a type word; "Đà" reads like ĐA, DA without its marks. */
const NO_TYPES = listed('đà|đa|kế hoạch và đầu tư|kế hoạch - tài chính|kế hoạch đầu tư|kế hoạch tài chính|dự án');
/** Levels whose name follows: after it nothing in lower case belongs to the body. */
const LEVELS = listed('tỉnh|thành phố|tp|huyện|quận|thị xã|thị trấn|xã|phường|đặc khu');
/** Words that only begin like a level. */
const NO_LEVELS = listed(
  'xã hội|tỉnh ủy|tỉnh uỷ|huyện ủy|huyện uỷ|quận ủy|quận uỷ|huyện đoàn|tỉnh đoàn|quận đoàn|huyện đội',
);
/** What may follow a comma inside one name: "Bộ Văn hóa, Thể thao và Du lịch". */
const AFTER_COMMA = listed('thể thao|chủ nhiệm|gia đình|công nghệ|trẻ em|khoa học|tổng kiểm toán|thông tin');

const MAX_WORDS = 18;

const LEADS = listed('của|giữa');

/** Reads ", của X" or "giữa X và Y" at `at`; null where no body is named. */
export function readIssuer(text: string, at: number): Span | null {
  let i = skipSpaces(text, at);
  if (text.charCodeAt(i) === 0x2c) i = skipSpaces(text, i + 1);
  const lead = LEADS.after(text, i);
  return lead && readBody(text, skipSpaces(text, lead.end));
}

/** Reads the shortest complete name of a body that starts at `at`, with the units it lies in. */
export function readBody(text: string, at: number): Span | null {
  if ((!isUpper(text.charCodeAt(at)) && !OPENERS.after(text, at)) || TYPE_WORDS.after(text, at)) return null;
  const whole = WHOLE.after(text, at);
  if (whole) return { start: at, end: whole.end };
  const opener = OPENERS.after(text, at);
  let end = at;
  let inPlace = false;
  let afterCapital = true;
  for (let i = at, words = 0; i >= 0 && words < MAX_WORDS; words++) {
    const level = NO_LEVELS.after(text, i) ? null : LEVELS.after(text, i);
    const wordEnd = words === 0 && opener ? opener.end : level ? level.end : readWord(text, i);
    if (wordEnd === i || (words > 0 && isListMark(text, i, wordEnd))) break;
    const capital =
      isUpper(text.charCodeAt(i)) ||
      (isDigit(text.charCodeAt(i)) && (!inPlace || isNumbered(text, i))) ||
      (words === 0 && opener !== null);
    const link = isLink(text, i, wordEnd);
    if (words > 0 && !level) {
      if (capital ? endsAtCapital(text, i) : STOPS.after(text, i)) break;
      if (!capital && inPlace && afterCapital && !NO_LEVELS.after(text, i) && !INNER.after(text, i)) break;
      if (!capital && !afterCapital && !link && !INNER.after(text, i)) break;
      const rest = capital ? WHOLE.after(text, i) : null;
      if (rest) return { start: at, end: rest.end };
    }
    if (!link) end = wordEnd;
    else if (!opensPart(text, skipSpaces(text, wordEnd))) break;
    if (level) inPlace = true;
    afterCapital = capital || level !== null;
    i = readGap(text, wordEnd);
  }
  return end > at ? { start: at, end: readSuperiors(text, { start: at, end }, endsAtCapital) } : null;
}

function endsAtCapital(text: string, at: number): boolean {
  return isType(text, at) || (CAPITAL_STOPS.after(text, at) !== null && AFTER_COMMA.after(text, at) === null);
}

function isType(text: string, at: number): boolean {
  return TYPE_WORDS.after(text, at) !== null && NO_TYPES.after(text, at) === null;
}

function readWord(text: string, at: number): number {
  let end = at;
  while (
    end < at + 24 &&
    (isWord(text.charCodeAt(end)) ||
      (text.charCodeAt(end) === 0x26 && end > at) ||
      (text.charCodeAt(end) === 0x2e && isUpper(text.charCodeAt(end - 1)) && isUpper(text.charCodeAt(end + 1))))
  )
    end++;
  return end;
}

/** "của Bộ trưởng Bộ Nội vụ⏎1. Sửa đổi …": the number of what follows; refuses "Tổng công ty Sông Đà 1.". */
function isListMark(text: string, at: number, end: number): boolean {
  const mark = text.charCodeAt(end);
  return (mark === 0x2e || mark === 0x29) && isDigit(text.charCodeAt(at)) && /\n\s*$/.test(text.slice(at - 8, at));
}

const NUMBERED = listed('phường|quận');

/** "phường 1", "quận 12"; refuses "huyện 2", "phường 2024". */
function isNumbered(text: string, at: number): boolean {
  let end = at;
  while (isDigit(text.charCodeAt(end))) end++;
  return end - at <= 2 && !isWord(text.charCodeAt(end)) && NUMBERED.before(text, skipSpacesBack(text, at)) !== null;
}

/** "và" joins two halves of a name. */
function isLink(text: string, at: number, end: number): boolean {
  return end - at === 2 && lower(text.charCodeAt(at)) === 0x76 && lower(text.charCodeAt(at + 1)) === 0xe0;
}

function opensPart(text: string, at: number): boolean {
  return isUpper(text.charCodeAt(at)) && !endsAtCapital(text, at);
}

/** Start of the next word of the same name across a space, a dash or a comma that belongs to the name; -1 at its end. */
function readGap(text: string, end: number): number {
  const at = skipSpaces(text, end);
  const code = text.charCodeAt(at);
  if (code === 0x2c) {
    const next = skipSpaces(text, at + 1);
    return AFTER_COMMA.after(text, next) && isUpper(text.charCodeAt(next)) ? next : -1;
  }
  if (isDash(code)) {
    const next = skipSpaces(text, at + 1);
    return opensPart(text, next) ? next : -1;
  }
  return at > end && isWord(code) ? at : -1;
}
