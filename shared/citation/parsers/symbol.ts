/** References that print a symbol: "Quyết định số 2068/QĐ-UBND", "52-NQ/TW", "Luật số 57/2024/QH15", a blank "Số: /TB-VP". */
import { type CleanText, createDraft, type Draft } from '../draft.ts';
import { isDash, isDigit, isSpace, isUpper, isWord, skipSpaces, skipSpacesBack } from '../pattern.ts';
import { stated } from '../span.ts';
import { classify } from '../symbol.ts';
import { type Code, readCode } from './code.ts';
import { type Head, isLabelled, isOwnLine, readHead, startsLine } from './head.ts';
import { type NumberRead, readNumber } from './number.ts';
import { readShort } from './short.ts';
import { readStandard } from './standard.ts';

const SLASH = 0x2f;

/** Sweeps for numbers and for slashes that have lost theirs. */
export function findSymbols({ text }: CleanText): Draft[] {
  const drafts: Draft[] = [];
  let form = -1;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code > 0x39 || code < SLASH) continue;
    const found = code === SLASH ? readBlank(text, i) : readAt(text, i);
    if (found) {
      if (found.kind === 'blocked' || (form > 0 && goesOn(text, form, found.draft))) form = found.draft.end;
      else drafts.push(found.draft);
      i = found.draft.end - 1;
    } else while (isDigit(text.charCodeAt(i + 1))) i++;
  }
  return drafts;
}

function readAt(text: string, at: number): Found | null {
  if (isUpper(text.charCodeAt(at - 1))) return readStandard(text, at);
  return standsFree(text, at) ? (readStandard(text, at) ?? readNumbered(text, at)) : null;
}

/** A draft, or a form's number that must not be taken for one. */
interface Found {
  kind: 'draft' | 'blocked';
  draft: Draft;
}

/** "Mẫu số 01/TK-A, 02/TK-A": the second is a form as well. */
function goesOn(text: string, end: number, draft: Draft): boolean {
  return (
    draft.start - end < 16 &&
    !draft.typeFromWord &&
    /^[^\S\n]*[,;]?\s?(?:và\s+)?(?:số\s+)?$/u.test(text.slice(end, draft.start))
  );
}

/** A number that starts here, not the tail of a date, a URL, a decimal or a word; "số31" has lost its space only. */
function standsFree(text: string, at: number): boolean {
  const before = text.charCodeAt(at - 1);
  if (isSpace(before) || at === 0) return true;
  if (isWord(before)) return (before === 0x1ed1 || before === 0x1ed0) && !isWord(text.charCodeAt(at - 3));
  return !(
    isDash(before) ||
    before === SLASH ||
    before === 0x2e ||
    before === 0x2c ||
    before === 0x5f ||
    before === 0x3d ||
    before === 0x25 ||
    before === 0x40
  );
}

function readNumbered(text: string, at: number): Found | null {
  const wide = readNumber(text, at, true);
  if (!wide && !mayBeShort(text, at)) return null;
  const head = readHead(text, at);
  const named = head.so || head.type !== null;
  const number = named ? wide : wide && readNumber(text, at, false);
  const code = number && readCode(text, number.at, named);
  const found = number && code && !isFileName(text, code.end) ? build(text, at, head, number, code) : null;
  if (found) return found;
  const draft = readShort(text, at, head);
  return draft && { kind: 'draft', draft };
}

/** A cheap look before the head is read: a letter and a space stand before the number. */
function mayBeShort(text: string, at: number): boolean {
  return isSpace(text.charCodeAt(at - 1)) && isWord(text.charCodeAt(skipSpacesBack(text, at) - 1));
}

/** "12/QĐ-UBND.pdf" names a file. */
function isFileName(text: string, end: number): boolean {
  const dot = text.charCodeAt(end);
  return (
    (dot === 0x2e && text.charCodeAt(end + 1) >= 0x61 && text.charCodeAt(end + 1) <= 0x7a) ||
    dot === 0x5f ||
    dot === 0x3d
  );
}

/** "Số: /VP-KGVX", "Số: …/QĐ-UBND", "Quyết định số      /QĐ-UBND". */
function readBlank(text: string, slash: number): Found | null {
  let at = slash;
  while (at > slash - 40 && isFiller(text.charCodeAt(at - 1))) at--;
  const head = readHead(text, at);
  if (!head.so || head.blocked) return null;
  const next = skipSpaces(text, slash + 1);
  const year = /^(?:19|20)\d\d\//.test(text.slice(next, next + 5)) ? text.slice(next, next + 4) : '';
  const code = readCode(text, year ? skipSpaces(text, next + 5) : next, true);
  if (!code || code.parts.length < 2) return null;
  return build(
    text,
    slash,
    head,
    { at: slash + 1, number: '', year: year ? Number(year) : null, text: year ? `/${year}/` : '/', joint: '/' },
    code,
  );
}

function isFiller(code: number): boolean {
  return isSpace(code) || code === 0x2e || code === 0x2026 || code === 0x5f;
}

function build(text: string, at: number, head: Head, number: NumberRead, code: Code): Found | null {
  const reading = classify(number, code, { so: head.so, type: head.type, ownLine: isOwnLine(text, head) });
  if (!reading) return null;
  const own = isOwn(text, head, code.end) || (head.type === null && isLabelled(text, at));
  const typeStart = own || !reading.keepsWord ? null : head.typeStart;
  const draft = createDraft({
    start: typeStart ?? at,
    end: code.end,
    kind: own
      ? 'self'
      : reading.party
        ? 'party'
        : typeStart !== null
          ? 'full'
          : head.type && reading.keepsWord
            ? 'list-member'
            : 'no-type',
    type: (!own && reading.keepsWord && head.type) || reading.type,
    typeFromWord: !own && reading.keepsWord && head.type !== null,
    symbol: { ...reading.symbol, start: at, end: code.end },
    issuer: !own && head.issuer ? stated(text, head.issuer.start, head.issuer.end) : null,
  });
  return { kind: head.blocked ? 'blocked' : 'draft', draft };
}

/** The document's own number line, told from a reference that a line break cut before "số". */
function isOwn(text: string, head: Head, end: number): boolean {
  if (!isOwnLine(text, head)) return false;
  if (head.typeStart !== null && !(head.colon && startsLine(text, head.typeStart))) return false;
  return !/^[^\S\n]*,?\s?(?:ngày|của)\s/iu.test(text.slice(end, end + 16));
}
