/** References that print a bare number: "Đề án 06", "Sắc lệnh số 30", "Quyết định số 765", "Nghị quyết 101". */
import { createDraft, type Draft } from '../draft.ts';
import { isDigit, isLetter, isSpace, isUpper, isWord, lower, skipSpaces } from '../pattern.ts';
import { stated } from '../span.ts';
import { createTermTable } from '../term-table.ts';
import type { Head } from './head.ts';

/** Types that people call by number; the others ("Phương án 2", "Dự án 3") only count things. */
const CALLED_BY_NUMBER = new Set([
  'nghi-quyet',
  'quyet-dinh',
  'nghi-dinh',
  'thong-tu',
  'chi-thi',
  'ket-luan',
  'sac-lenh',
  'cong-van',
  'cong-dien',
  'de-an',
  'thong-tu-lien-tich',
  'quy-dinh',
  'to-trinh',
]);
/** With "số" before the number these count as well. */
const CALLED_WITH_SO = new Set([
  'ke-hoach',
  'thong-bao',
  'bao-cao',
  'huong-dan',
  'van-ban',
  'chuong-trinh',
  'phap-lenh',
  'sac-luat',
]);

/** Lower-case words that may follow; any other makes the number a count ("6 tháng", "2 lần"). */
const MAY_FOLLOW = createTermTable(
  'của|về|ngày|và|nêu|trên|do|đã|được|có|theo|tại|là|quy định|ban hành|thì|cũng|nói|này|cho|để|trong|với|hoặc|hướng dẫn|sửa đổi|còn|chỉ|không|yêu cầu|khi|hết|năm 19|năm 20|phê duyệt|giao|vào|đến|từ|ra'
    .split('|')
    .map((word) => [word, true] as const),
  lower,
);

/** Reads a short reference whose number starts at `at`, once its longer forms have failed. */
export function readShort(text: string, at: number, head: Head): Draft | null {
  if (head.typeStart === null || head.type === null || head.blocked) return null;
  if (!CALLED_BY_NUMBER.has(head.type) && !(head.so && CALLED_WITH_SO.has(head.type))) return null;
  if (!isUpper(text.charCodeAt(head.typeStart)) && head.type !== 'de-an') return null;
  let end = at;
  while (isDigit(text.charCodeAt(end))) end++;
  if (end - at > (head.so ? 5 : 4) || (!head.so && end - at < 2) || !endsHere(text, end)) return null;
  const number = text.slice(at, end);
  return createDraft({
    start: head.typeStart,
    end,
    kind: 'full',
    type: head.type,
    typeFromWord: true,
    issuer: head.issuer && stated(text, head.issuer.start, head.issuer.end),
    symbol: {
      start: at,
      end,
      text: number,
      raw: number,
      number,
      year: null,
      typeCode: null,
      issuerCode: null,
      unitCode: null,
    },
  });
}

/** Not the front of a decimal, a date, a blank symbol or a count. */
function endsHere(text: string, end: number): boolean {
  const code = text.charCodeAt(end);
  if (isWord(code) || code === 0x2f || code === 0x25 || code === 0x3a) return false;
  if ((code === 0x2e || code === 0x2c || code === 0x2d) && isDigit(text.charCodeAt(end + 1))) return false;
  if (!isSpace(code)) return true;
  const next = skipSpaces(text, end);
  const follower = text.charCodeAt(next);
  if (follower === 0x2f || follower === 0x2d || follower === 0x2013) return false;
  if (!isLetter(follower)) return !isDigit(follower);
  return MAY_FOLLOW.after(text, next) !== null || (isUpper(follower) && (next > end + 1 || code === 0x0a));
}
