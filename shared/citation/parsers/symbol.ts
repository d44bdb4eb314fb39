/** References that print a symbol: "Quyết định số 2068/QĐ-UBND", "52-NQ/TW", "Luật số 57/2024/QH15", a blank "Số: /TB-VP". */
import { type CleanText, createDraft, type Draft } from '../draft.ts';
import { isDash, isDigit, isSpace, isWord, skipSpaces, skipSpacesBack } from '../pattern.ts';
import { classify } from '../symbol.ts';
import { type Code, readCode } from './code.ts';
import { type Head, isOwnLine, readHead, startsLine } from './head.ts';
import { type NumberRead, readNumber } from './number.ts';

const SLASH = 0x2f;

/** Sweeps for numbers and for slashes that have lost theirs. */
export function findSymbols({ text }: CleanText): Draft[] {
  const drafts: Draft[] = [];
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code > 0x39 || code < SLASH) continue;
    const draft = code === SLASH ? readBlank(text, i) : standsFree(text, i) ? readNumbered(text, i) : null;
    if (draft) {
      drafts.push(draft);
      i = draft.end - 1;
    } else while (isDigit(text.charCodeAt(i + 1))) i++;
  }
  return drafts;
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

function readNumbered(text: string, at: number): Draft | null {
  const wide = readNumber(text, at, true);
  if (!wide) return null;
  const head = readHead(text, at);
  if (head.blocked) return null;
  const named = head.so || head.type !== null;
  const number = named ? wide : readNumber(text, at, false);
  const code = number && readCode(text, number.at, named);
  return code && !isFileName(text, code.end) ? build(text, at, head, number, code) : null;
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
function readBlank(text: string, slash: number): Draft | null {
  let at = slash;
  while (at > slash - 40 && isFiller(text.charCodeAt(at - 1))) at--;
  const head = readHead(text, at);
  if (!head.so || head.blocked) return null;
  const code = readCode(text, skipSpaces(text, slash + 1), true);
  if (!code || code.parts.length < 2) return null;
  return build(text, slash, head, { at: slash + 1, number: '', year: null, text: '/', joint: '/' }, code);
}

function isFiller(code: number): boolean {
  return isSpace(code) || code === 0x2e || code === 0x2026 || code === 0x5f;
}

function build(text: string, at: number, head: Head, number: NumberRead, code: Code): Draft | null {
  const reading = classify(number, code, { so: head.so, type: head.type, ownLine: isOwnLine(text, head) });
  if (!reading) return null;
  const own = isOwn(text, head, code.end);
  const typeStart = own || !reading.keepsWord ? null : head.typeStart;
  return createDraft({
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
  });
}

/** The document's own number line, told from a reference that a line break cut before "số". */
function isOwn(text: string, head: Head, end: number): boolean {
  if (!isOwnLine(text, head)) return false;
  if (head.typeStart !== null && !(head.colon && startsLine(text, head.typeStart))) return false;
  return (
    !/^\s*,?\s*(?:ngày|của)\s/iu.test(text.slice(end, end + 16)) ||
    (head.colon && skipSpacesBack(text, head.start) === 0)
  );
}
