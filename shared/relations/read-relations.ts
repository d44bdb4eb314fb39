import type { Citation, Span } from '../citation/types.ts';
import type { RelationType } from '../schema/citation.ts';
import { flatten } from './flatten.ts';

/** A relation that a text states, between itself or one cited instrument and another. */
export interface StatedRelation {
  type: RelationType;
  /** Index of the acting citation; null when the text itself acts. Where it is a citation, the text is only a witness. */
  subject: number | null;
  /** Index of the citation acted upon. */
  object: number;
  reach: 'whole' | 'part';
  /** The words that state it. */
  span: Span;
}

type Cue = readonly [RelationType, RegExp];

/** Words that end just before the object, most telling first: "thay thế ", "sửa đổi, bổ sung một số điều của ". */
export const ACTIVE: readonly Cue[] = [
  ['replaces', /thay thế(?: cho)?(?: toàn bộ)?(?: các)?:?\s*$/iu],
  [
    'repeals',
    /(?:bãi bỏ|hủy bỏ|huỷ bỏ)(?: toàn bộ| một phần)?(?: các(?: [\p{L}]+){0,6}:\s*(?:\d{1,2}[.)]|[a-zđ]\))?| các)?:?\s*$/iu,
  ],
  [
    'amends',
    /(?:sửa đổi,? bổ sung|sửa đổi|bổ sung|điều chỉnh,? bổ sung|điều chỉnh)(?: một số (?:điều|nội dung|khoản)(?: của| tại)?)?(?: các)?:?\s*$/iu,
  ],
  ['corrects', /đính chính(?: sai sót tại| một số nội dung(?: của| tại)?)?:?\s*$/iu],
  ['suspends', /(?:ngưng hiệu lực|tạm ngưng hiệu lực|đình chỉ(?: việc)? thi hành)(?: một phần)?(?: của)?:?\s*$/iu],
  ['extends', /(?:gia hạn|kéo dài thời hạn)(?: áp dụng| thực hiện)?(?: của)?:?\s*$/iu],
  ['details', /quy định chi tiết(?: (?:và biện pháp )?thi hành)?(?: một số điều)?(?: của)?:?\s*$/iu],
  ['guides', /hướng dẫn(?: thi hành| thực hiện)?(?: một số (?:điều|nội dung))?(?: của)?:?\s*$/iu],
  ['consolidates', /hợp nhất:?\s*$/iu],
  ['answers', /(?:phúc đáp|trả lời|nhận được|sau khi thẩm tra|thẩm tra)(?: các)?:?\s*$/iu],
  ['implements', /(?:triển khai thực hiện|triển khai|thực hiện)(?: các)?:?\s*$/iu],
  ['basedOn', /(?:^|[\n;.])\s*[-–*]?\s*căn cứ(?: vào)?(?: các)?:?\s*$/iu],
];

/** Words between the object and the acting instrument after it: "được sửa đổi, bổ sung bởi". */
export const PASSIVE: readonly Cue[] = [
  [
    'amends',
    /(?:đã )?được (?:sửa đổi,? bổ sung|sửa đổi|bổ sung|điều chỉnh)(?: một số điều| một số nội dung)?(?: bởi| tại| theo| bằng)(?: các)?:?\s*$/iu,
  ],
  ['replaces', /(?:đã )?(?:được|bị) thay thế (?:bởi|bằng|tại|theo)(?: các)?:?\s*$/iu],
  ['repeals', /(?:đã )?bị bãi bỏ (?:bởi|tại|theo|bằng)(?: các)?:?\s*$/iu],
  ['corrects', /(?:đã )?được đính chính (?:tại|bởi|theo)(?: các)?:?\s*$/iu],
  ['extends', /(?:đã )?được gia hạn (?:bởi|tại|theo|bằng)(?: các)?:?\s*$/iu],
];

/** What only an acting text does: without an actor such words are a plan, a quotation or somebody else's act. */
const NEEDS_ACTOR = new Set<RelationType>([
  'replaces',
  'repeals',
  'amends',
  'corrects',
  'suspends',
  'extends',
  'details',
  'guides',
  'consolidates',
]);
/** "Quyết định này", or a numbered article of the text itself, earlier in the sentence. */
export const SELF_ACTS =
  /(?:(?:quyết định|nghị quyết|nghị định|thông tư|chỉ thị|kế hoạch|quy định|quy chế|luật|pháp lệnh) này|(?:^|\n)\s*điều \d+\s*[.:])/iu;
/** Words that make an act a plan, a wish or a condition of somebody's. */
export const HEDGE =
  /(?:đề nghị|đề xuất|kiến nghị|nghiên cứu|tham mưu|rà soát|xem xét|dự kiến|dự thảo|trường hợp|không|chưa|giao) [^.;]*$/iu;
const REACH = 260;

const fieldsEnd = ({ end, issuedOn, issuer, title }: Citation) =>
  Math.max(end, issuedOn?.end ?? 0, issuer?.end ?? 0, title?.end ?? 0);
const startOf = ({ start, pinpoint }: Citation) => Math.min(start, pinpoint?.start ?? start);

function cueIn(cues: readonly Cue[], words: string): { type: RelationType; length: number } | null {
  for (const [type, cue] of cues) {
    const match = cue.exec(words);
    if (match) return { type, length: match[0].length };
  }
  return null;
}

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

/** The citation before, when only its own date, issuer and title, or list words, stand between. */
function sharesHead(text: string, before: Citation | undefined, object: Citation): boolean {
  if (before?.type !== object.type) return false;
  const between = text.slice(fieldsEnd(before), startOf(object));
  return between.length < 40 && /^[\s,;]*(?:và|hoặc)?(?:\s*các)?\s*(?:số)?\s*$/u.test(between);
}

function actorBefore(text: string, citations: readonly Citation[], object: number, cueStart: number): number | null {
  const before = citations[object - 1];
  if (!before || before.kind === 'self' || !ACTS.has(before.type ?? '')) return null;
  const titled = before.title !== null && before.title.start <= cueStart && cueStart < before.title.end;
  if (titled) return object - 1;
  const between = text.slice(fieldsEnd(before), cueStart);
  return between.length < 60 && /^[\s,]*(?:(?:đã|để|nhằm|về việc|về|quy định|có nội dung)\s*)*$/u.test(between)
    ? object - 1
    : null;
}

/**
 * Relations that the text states in words, each with its actor. `heading` is the text's own title, where it acts by it
 * ("Quyết định sửa đổi Quyết định số …"). Where no actor is plain, nothing is said: a wrong edge costs more than none.
 */
export function readRelations(source: string, citations: readonly Citation[], heading: Span | null): StatedRelation[] {
  const text = flatten(source);
  const relations: StatedRelation[] = [];
  citations.forEach((object, at) => {
    if (object.kind === 'self') return;
    const last = relations.at(-1);
    const listed = last !== undefined && sharesHead(text, citations[at - 1], object);
    // "Y sửa đổi X và Z": Z may be another actor, unless the head of X reads on over it.
    const sameSentence = () => !text.slice(citations[at - 1]?.end, object.start).includes(';');
    if (
      listed &&
      last.object === at - 1 &&
      (last.subject === null || (object.kind === 'list-member' && sameSentence()))
    ) {
      relations.push({ ...last, object: at, reach: object.pinpoint ? 'part' : last.reach });
      return;
    }
    if (listed && last.subject === at - 1) {
      relations.push({ ...last, subject: at });
      return;
    }
    const passive = passiveTo(text, citations, at);
    if (passive) relations.push(passive);
    else {
      const active = activeOn(text, citations, at, heading);
      if (active) relations.push(active);
    }
  });
  return relations;
}

/** "{object} được sửa đổi, bổ sung bởi {subject}", read when the subject is reached. */
function passiveTo(text: string, citations: readonly Citation[], subject: number): StatedRelation | null {
  const acting = citations[subject] as Citation;
  const object = citations[subject - 1];
  if (!object || object.kind === 'self') return null;
  const between = text.slice(object.end, startOf(acting));
  if (between.length > REACH || /[.;]\s/.test(between)) return null;
  const cue = cueIn(PASSIVE, between);
  if (!cue) return null;
  const reach = cue.type === 'amends' || object.pinpoint ? 'part' : 'whole';
  return { type: cue.type, subject, object: subject - 1, reach, span: { start: object.start, end: acting.end } };
}

function activeOn(
  text: string,
  citations: readonly Citation[],
  at: number,
  heading: Span | null,
): StatedRelation | null {
  const object = citations[at] as Citation;
  const start = startOf(object);
  const words = text.slice(Math.max(0, start - REACH), start);
  const cue = cueIn(ACTIVE, words);
  if (!cue) return null;
  const cueStart = start - cue.length;
  const reach = object.pinpoint || cue.type === 'amends' ? 'part' : 'whole';
  const stated = { type: cue.type, object: at, reach, span: { start: cueStart, end: object.end } } as const;
  const actor = actorBefore(text, citations, at, cueStart);
  if (actor !== null) return NEEDS_ACTOR.has(cue.type) ? { ...stated, subject: actor } : null;
  if (!NEEDS_ACTOR.has(cue.type)) return { ...stated, subject: null };
  const sentence =
    words
      .slice(0, words.length - cue.length)
      .split(/[.;]\s+(?!$)/)
      .at(-1) ?? '';
  const inHeading = heading !== null && heading.start <= cueStart && cueStart < heading.end;
  if (!inHeading && HEDGE.test(`${sentence} `)) return null;
  return inHeading ||
    SELF_ACTS.test(sentence) ||
    /(?:^|\n)\s*điều \d+\s*[.:]\s*$/iu.test(words.slice(0, words.length - cue.length))
    ? { ...stated, subject: null }
    : null;
}
