import { readDate } from '../citation/parsers/date.ts';
import type { Span } from '../citation/types.ts';
import { fold } from '../registry/fold.ts';
import { typeName } from '../registry/instrument-types.ts';
import { flatten } from './flatten.ts';

/** When a text says that it takes effect and ends. */
export interface StatedEffect {
  /** First day in force; null where the text does not settle it. */
  effectiveOn: string | null;
  /** First day no longer in force; null where no end is stated. */
  expiresOn: string | null;
  /** The words that say so. */
  spans: Span[];
}

/** "Quyết định này có hiệu lực", "Nghị định này có hiệu lực thi hành"; refuses "Quyết định số 5/QĐ-UBND có hiệu lực". */
export const EFFECT_CLAUSE = /(?<=(\p{L}+ \p{L}+|\p{L}+) )này có hiệu lực(?: thi hành)?(?: kể)?/gu;
/** "1. Quyết định có hiệu lực", at the start of a sentence; refuses "khi Quyết định có hiệu lực". */
export const EFFECT_AT_START =
  /(?<=(?:^|[\n.:;])\s{0,6}(?:\d{1,2}[.)]\s{0,4})?)(\p{Lu}\p{Ll}+(?: \p{Ll}{1,7}){0,3}) có hiệu lực(?: thi hành)?(?: kể)?(?= từ)/gu;
/** "Nghị quyết này đã được Hội đồng nhân dân tỉnh … thông qua ngày 09/12/2025 và có hiệu lực"; refuses "Đề án được thông qua". */
export const PASSED =
  /(?<=(?:^|[\n.:;])\s{0,6}(?:\d{1,2}[.)]\s{0,4})?)(Nghị quyết|Luật|Pháp lệnh)(?: này)? (?:đã )?được [^.;:\n]{1,200}? thông qua([^.;:\n]{0,90}?) có hiệu lực(?: thi hành)?(?: kể)?(?= (?:từ|sau))/gu;
/** "từ ngày ký", "kể từ ngày ký ban hành", "ngày ban hành", "từ ngày thông qua"; refuses "từ ngày 01/01/2025". */
export const ON_SIGNATURE = /^[ ]{0,3}(?:kể )?(?:từ )?ngày (?:được )?(?:ký|ban hành|thông qua)/u;
/** "sau 10 ngày kể từ ngày ký", "sau mười lăm (15) ngày, kể từ ngày ký ban hành"; refuses "sau 15 ngày kể từ ngày đăng Công báo". */
export const AFTER_DAYS =
  /^[ ]{0,3}(?:thi hành )?sau (\d{1,3}|\p{Ll}{2,4}(?: \p{Ll}{2,4}){0,2})(?: \([^()]{1,20}\))? ngày,? kể từ ngày (?:được )?(?:ký|ban hành|thông qua)/u;
/** "đến hết ngày 31/12/2026" in the same sentence. */
export const UNTIL = /đến hết (?=ngày)/u;
/** Where a clause begins to speak of a part or of another paper: ", trừ Điều 6 …", ", riêng Điều 4 …", "và thay thế …". */
const OF_OTHERS = /[\s,](?:trừ|riêng|thay thế|bãi bỏ) /iu;
/** "từ 0 giờ 00 phút ", before a day. */
const HOUR = /^(?:từ )?\d{1,2} giờ(?: \d{1,2}(?: phút)?)?,? (?=ngày)/u;
/** "hết hiệu lực kể từ ngày 01/7/2026", said of the text itself. */
export const ENDS = /(?<=(\p{L}+ \p{L}+|\p{L}+) )này hết hiệu lực(?: thi hành)?(?: kể)?(?: từ)? ?(?=ngày)/gu;

const SENTENCE = 240;

function addDays(iso: string, days: number): string {
  return new Date(Date.parse(`${iso}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

function sentenceAfter(text: string, at: number): string {
  const rest = text.slice(at, at + SENTENCE);
  const stop = /[.;](?=\s)|\n\s*\n|\.\/\./.exec(rest);
  return stop ? rest.slice(0, stop.index) : rest;
}

const DIGITS = new Map('một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười'.split('|').map((word, at) => [word, at + 1]));
DIGITS.set('lăm', 5).set('tư', 4).set('mốt', 1).set('bẩy', 7);

/** "45", "mười", "mười lăm", "bốn mươi lăm"; null for other words. */
function countOf(words: string): number | null {
  if (/^\d+$/.test(words)) return Number(words);
  const [first = '', second, third] = words.split(' ');
  const [tens, unit] = second === 'mươi' ? [DIGITS.get(first), third] : [first === 'mười' ? 1 : undefined, second];
  if (tens === undefined) return second === undefined ? (DIGITS.get(first) ?? null) : null;
  const rest = unit === undefined ? 0 : DIGITS.get(unit);
  return rest === undefined ? null : tens * 10 + rest;
}

/** `from` is the day that "kể từ ngày ký" or "kể từ ngày thông qua" points to. */
function beginning(clause: string, from: string | null): string | null {
  if (ON_SIGNATURE.test(clause)) return from;
  const after = AFTER_DAYS.exec(clause);
  const days = after && countOf(after[1] ?? '');
  if (after) return from && days !== null ? addDays(from, days) : null;
  return readDate(clause.replace(/^[ ]{0,3}(?:kể )?(?:từ )?/u, '').replace(HOUR, ''), 0)?.iso ?? null;
}

function ending(clause: string): string | null {
  const own = clause.split(OF_OTHERS)[0] ?? '';
  const until = UNTIL.exec(own);
  const last = until && readDate(own, until.index + until[0].length);
  return last?.iso ? addDays(last.iso, 1) : null;
}

/** Whether the words before "này" name the text itself, and not an act that it quotes or speaks of. */
function isOwn(text: string, match: RegExpExecArray, ownType: string | null): boolean {
  const name = ownType && typeName(ownType);
  if (!name || !fold(match[1] ?? '').endsWith(fold(name.split(' ').slice(-2).join(' ')))) return false;
  // "hết hiệu lực từ ngày Quyết định này có hiệu lực": a day by which something else is told
  if (new RegExp(`(?:ngày|khi|thời điểm) ${name} $`, 'iu').test(text.slice(0, match.index).slice(-60))) return false;
  const paragraph = text.slice(text.lastIndexOf('\n\n', match.index) + 1, match.index);
  return (paragraph.match(/“/g)?.length ?? 0) <= (paragraph.match(/”/g)?.length ?? 0);
}

/**
 * Reads the effect clauses a document states of itself. `own.type` is its type id: "Nghị định này" in a letter speaks of
 * another act. `own.issuedOn` is its own ISO date, which "kể từ ngày ký" points to; a draft has none, so its effect stays
 * open. Offsets counted from the gazette stay open too: the text does not tell.
 */
export function readEffect(source: string, own: { type: string | null; issuedOn: string | null }): StatedEffect {
  const text = flatten(source);
  const effect: StatedEffect = { effectiveOn: null, expiresOn: null, spans: [] };
  const clauses = [EFFECT_CLAUSE, EFFECT_AT_START, PASSED].flatMap((pattern) => [...text.matchAll(pattern)]);
  for (const match of clauses) {
    if (!isOwn(text, match, own.type)) continue;
    const end = match.index + match[0].length;
    const clause = sentenceAfter(text, end);
    const passedOn = own.issuedOn && match[2] ? readDate(match[2].trimStart(), 0)?.iso : null;
    const from = beginning(clause, passedOn ?? own.issuedOn);
    effect.effectiveOn ??= from;
    effect.expiresOn ??= ending(clause);
    if (from || effect.expiresOn) effect.spans.push({ start: match.index, end: end + clause.length });
  }
  for (const match of text.matchAll(ENDS)) {
    if (!isOwn(text, match, own.type)) continue;
    const end = match.index + match[0].length;
    const date = readDate(text.slice(end, end + 60), 0);
    if (!date?.iso) continue;
    effect.expiresOn ??= date.iso;
    effect.spans.push({ start: match.index, end: end + date.end });
  }
  return effect;
}
