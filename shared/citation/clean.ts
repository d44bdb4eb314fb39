import type { CleanText } from './draft.ts';
import { decodeLegacy } from './legacy-fonts/decode.ts';

/** Anything that makes the clean text shorter than the source, or swaps a look-alike letter. */
const DIRTY =
  /[*§\u00AD\u0189\u0256\u0300-\u036F\u0400-\u04FF\u200B-\u200F\u202A-\u202E\u2044\u2060\u2066-\u2069\u2215\uFEFF\uFF0F]/;

const ASTERISK = 0x2a;
const LINE_FEED = 0x0a;
const SECTION = 0xa7;
/** Cyrillic letters that look Latin, as they slip into symbols ("TT-BTС"), and the Đ of African languages. */
const LOOK_ALIKES = /* @__PURE__ */ new Map(
  [...'АВЕКМНОРСТХУІЅаеорсхуіƉɖ'].map((letter, i) => [letter, 'ABEKMHOPCTXYISaeopcxyiĐđ'[i]!]),
);

/**
 * Text without soft hyphens, zero-width and direction characters, Markdown emphasis and decomposed accents; letters that look alike
 * become ours, other slashes the plain one, and text in the fonts from before Unicode becomes readable. Takes linear time; clean text costs one test.
 */
export function clean(source: string): CleanText {
  const legacy = decodeLegacy(source);
  if (!legacy) return cleanUnicode(source);
  const page = cleanUnicode(legacy.text);
  return {
    text: page.text,
    source,
    toSource: (at) => legacy.toSource(page.toSource(at)),
    toSourceEnd: (end) => legacy.toSource(page.toSourceEnd(end)),
  };
}

function cleanUnicode(source: string): CleanText {
  if (!DIRTY.test(source)) return { text: source, source, toSource: (at) => at, toSourceEnd: (end) => end };
  const parts: string[] = [];
  const splices = createSplices();
  let from = 0;
  let length = 0;
  for (let i = 0; i < source.length; i++) {
    const code = source.charCodeAt(i);
    if (code < 0xad ? code !== ASTERISK && code !== SECTION : !isDirty(code)) continue;
    const { start, end, text } = readSpot(source, i, code, from);
    parts.push(source.slice(from, start), text);
    length += start - from;
    length += text.length;
    splices.add(length, end);
    from = end;
    i = end - 1;
  }
  parts.push(source.slice(from));
  return {
    text: parts.join(''),
    source,
    toSource: (at) => splices.toSource(at),
    toSourceEnd: (end) => (end === 0 ? 0 : skipMarks(source, splices.toSource(end - 1) + 1)),
  };
}

function isDirty(code: number): boolean {
  if (code < 0x300) return code === 0xad || code === 0x189 || code === 0x256;
  if (code < 0x500) return code <= 0x36f || code >= 0x400;
  if (code < 0x200b) return false;
  if (code < 0x2044) return code <= 0x200f || (code >= 0x202a && code <= 0x202e);
  return code === 0x2060 || (code >= 0x2066 && code <= 0x2069) || code === 0xfeff || isSlash(code);
}

interface Spot {
  start: number;
  end: number;
  /** What stands for it in the clean text. */
  text: string;
}

/** A decomposed letter takes its base along, unless that lies before `from`, in a spot already read. */
function readSpot(source: string, at: number, code: number, from: number): Spot {
  if (code === ASTERISK)
    return isTornEmphasis(source, at) ? { start: at, end: at + 4, text: '\n' } : { start: at, end: at + 1, text: '' };
  if (code === SECTION) return { start: at, end: at + 1, text: isLegacyD(source, at) ? 'Đ' : '§' };
  if (code >= 0x300 && code <= 0x36f) {
    const end = skipMarks(source, at);
    const start = Math.max(from, at - 1);
    return { start, end, text: start < at ? compose(source, start, end) : '' };
  }
  if (isSlash(code)) return { start: at, end: at + 1, text: '/' };
  return {
    start: at,
    end: at + 1,
    text: LOOK_ALIKES.get(source[at]!) ?? (code >= 0x400 && code < 0x500 ? source[at]! : ''),
  };
}

/** Fraction slash, division slash, full-width slash. */
const isSlash = (code: number) => code === 0x2044 || code === 0x2215 || code === 0xff0f;

const composed = new Map<string, string>();

/** One letter from a base and its marks; a letter under a heap of marks stays bare. */
function compose(source: string, start: number, end: number): string {
  if (end - start > 4) return source.charAt(start);
  const letters = source.slice(start, end);
  let letter = composed.get(letters);
  if (letter === undefined) {
    letter = letters.normalize('NFC').charAt(0);
    if (composed.size < 1000) composed.set(letters, letter);
  }
  return letter;
}

/** "N§-CP": a Đ that stayed behind when a TCVN3 text was converted. */
function isLegacyD(source: string, at: number): boolean {
  return /[A-Z/]/.test(source.charAt(at - 1)) && /[-A-Z]/.test(source.charAt(at + 1));
}

/** `*…*⏎⏎*…*` is one phrase a converter tore apart: its blank line becomes a single break. */
function isTornEmphasis(source: string, at: number): boolean {
  return (
    source.charCodeAt(at + 1) === LINE_FEED &&
    source.charCodeAt(at + 2) === LINE_FEED &&
    source.charCodeAt(at + 3) === ASTERISK &&
    source.charCodeAt(at - 1) !== ASTERISK &&
    source.charCodeAt(at + 4) !== ASTERISK
  );
}

function skipMarks(source: string, at: number): number {
  let end = at;
  while (source.charCodeAt(end) >= 0x300 && source.charCodeAt(end) <= 0x36f) end++;
  return end;
}

interface Splices {
  add(clean: number, source: number): void;
  toSource(at: number): number;
}

/** Places from which clean and source offsets run side by side again; looked up by bisection. */
function createSplices(): Splices {
  const cleanAt = [0];
  const sourceAt = [0];
  return {
    add(clean, source) {
      cleanAt.push(clean);
      sourceAt.push(source);
    },
    toSource(at) {
      let low = 0;
      let high = cleanAt.length;
      while (high - low > 1) {
        const middle = (low + high) >> 1;
        if (cleanAt[middle]! <= at) low = middle;
        else high = middle;
      }
      return sourceAt[low]! + at - cleanAt[low]!;
    },
  };
}
