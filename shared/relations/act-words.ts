/** What tells that a text acts on another by itself, and does not plan, quote or report it. */
import type { Citation } from '../citation/types.ts';

/** "Quyết định này", "Quyết định có hiệu lực … và" at its start, or a numbered article of the text itself, earlier in the sentence. */
export const SELF_ACTS =
  /(?:(?:quyết định|nghị quyết(?: liên tịch)?|nghị định|thông tư(?: liên tịch)?|chỉ thị|kế hoạch|quy định|quy chế|luật|pháp lệnh) này|(?:^|\n)\s*(?:quyết định|nghị quyết|nghị định|thông tư|chỉ thị|luật|pháp lệnh) có hiệu lực|(?:^|\n)\s*điều \d+\s*[.:])/iu;
/** Words that make an act a plan, a wish or a condition of somebody's. */
export const HEDGE =
  /(?:đề nghị|đề xuất|kiến nghị|nghiên cứu|tham mưu|rà soát|xem xét|dự kiến|dự thảo|trường hợp|không|chưa|giao) [^.;]*$/iu;

/** Kinds of papers that change others; a proposal or a letter only speaks of it ("về việc đề nghị ban hành Quyết định bãi bỏ …"). */
const ACTS = new Set([
  'hien-phap',
  'bo-luat',
  'luat',
  'phap-lenh',
  'nghi-quyet',
  'nghi-quyet-lien-tich',
  'nghi-dinh',
  'quyet-dinh',
  'chi-thi',
  'thong-tu',
  'thong-tu-lien-tich',
  'quy-dinh',
  'van-ban-hop-nhat',
]);

export const isAct = (type: string | null) => ACTS.has(type ?? '');

/** Papers that may be called back beside acts; a licence, a certificate or a contract that is called back is none of them. */
const RECALLED = new Set([
  'cong-van',
  'cong-dien',
  'thong-bao',
  'ke-hoach',
  'huong-dan',
  'ket-luan',
  'quy-che',
  'van-ban',
]);
/** "thu hồi", also "thu hồi và hủy bỏ"; refuses "hủy bỏ". */
export const CALLS_BACK = /^\s*thu hồi/iu;

/** Whether words that call something back may mean a paper of this type: "thu hồi Quyết định số …", not "thu hồi Giấy phép số …". */
export const mayBeCalledBack = (type: string | null) => isAct(type) || RECALLED.has(type ?? '');

const LAWS = new Set(['hien-phap', 'bo-luat', 'luat', 'phap-lenh']);
const ABOVE_DECREES = new Set([...LAWS, 'lenh', 'nghi-quyet', 'nghi-quyet-lien-tich']);

/** Papers that speak of acts: "V/v thay thế Quyết định số 5/QĐ-UBND" in a letter replaces nothing. */
const SPEAKING = new Set([
  'cong-van',
  'cong-dien',
  'to-trinh',
  'bao-cao',
  'thong-bao',
  'bien-ban',
  'giay-moi',
  'ke-hoach',
]);

/**
 * Whether a paper of one type may change or end one of another: a law is changed by the National Assembly's papers only,
 * a decree by those and by decrees (Luật Ban hành văn bản quy phạm pháp luật 64/2025/QH15, Điều 8).
 */
export function mayChange(actor: string | null, object: string | null): boolean {
  if (actor === null || object === null) return true;
  if (SPEAKING.has(actor) && isAct(object)) return false;
  if (LAWS.has(object)) return ABOVE_DECREES.has(actor);
  return object !== 'nghi-dinh' || actor === 'nghi-dinh' || ABOVE_DECREES.has(actor);
}

export const fieldsEnd = ({ end, issuedOn, issuer, title }: Citation) =>
  Math.max(end, issuedOn?.end ?? 0, issuer?.end ?? 0, title?.end ?? 0);

export const startOf = ({ start, pinpoint }: Citation) => Math.min(start, pinpoint?.start ?? start);

/** Some pages lose a closing mark: only what was opened lately counts. */
const QUOTE_REACH = 1500;

/** Whether a place stands in words that the paragraph quotes. */
export function isQuoted(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - QUOTE_REACH), at);
  const paragraph = before.slice(before.lastIndexOf('\n\n') + 1);
  const [opened, closed] = [paragraph.match(/“/g)?.length ?? 0, paragraph.match(/”/g)?.length ?? 0];
  return opened > closed && paragraph.lastIndexOf('“') > paragraph.lastIndexOf('”');
}

const LINK = /(?:^|[,;]|(?<!\p{L})(?:và|hoặc))(?:\s*các)?(?:\s*số)?\s*$/u;

/** The citation before, when only its own date, issuer and title, or list words, stand between. */
export function sharesHead(text: string, before: Citation | undefined, object: Citation): boolean {
  if (before?.type !== object.type) return false;
  // "về việc sửa đổi Quyết định số …": a title that ends in what it is about lists nothing.
  if (!LINK.test(text.slice(before.end, startOf(object)))) return false;
  const between = text.slice(fieldsEnd(before), startOf(object));
  return between.length < 40 && /^[\s,;]*(?:và|hoặc)?(?:\s*các)?\s*(?:số)?\s*$/u.test(between);
}
