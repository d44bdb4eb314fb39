import type { CleanText } from './draft.ts';

/** Anything that makes the clean text shorter than the source, or swaps a look-alike letter. */
const DIRTY = /[*\u00AD\u0300-\u036F\u0400-\u04FF\u200B-\u200F\u2060\uFEFF]/;

const ASTERISK = 0x2a;
const LINE_FEED = 0x0a;
const CYRILLIC = /* @__PURE__ */ new Map(
  [...'АВЕКМНОРСТХУІЅаеорсхуі'].map((letter, i) => [letter.charCodeAt(0), 'ABEKMHOPCTXYISaeopcxyi'.charCodeAt(i)]),
);

/**
 * Text without soft hyphens, zero-width characters, Markdown emphasis and decomposed accents; Cyrillic look-alikes become
 * Latin. Takes linear time; clean text costs one test.
 */
export function clean(source: string): CleanText {
  if (!DIRTY.test(source)) return { text: source, source, toSource: (at) => at, toSourceEnd: (end) => end };
  const codes = new Uint16Array(source.length);
  const origin = new Uint32Array(source.length + 1);
  let length = 0;
  for (let i = 0; i < source.length; i++) {
    let code = source.charCodeAt(i);
    if (code === ASTERISK) {
      i = skipEmphasis(source, i, (at) => {
        codes[length] = LINE_FEED;
        origin[length++] = at;
      });
      continue;
    }
    if (code >= 0xad && isDropped(code)) continue;
    if (code >= 0x300 && code <= 0x36f) {
      const composed = length > 0 ? compose(codes[length - 1]!, code) : 0;
      if (composed) codes[length - 1] = composed;
      continue;
    }
    if (code >= 0x400 && code < 0x500) code = CYRILLIC.get(code) ?? code;
    codes[length] = code;
    origin[length++] = i;
  }
  origin[length] = source.length;
  return {
    text: decode(codes.subarray(0, length)),
    source,
    toSource: (at) => origin[at]!,
    toSourceEnd: (end) => (end === 0 ? 0 : skipMarks(source, origin[end - 1]! + 1)),
  };
}

function isDropped(code: number): boolean {
  return code === 0xad || (code >= 0x200b && code <= 0x200f) || code === 0x2060 || code === 0xfeff;
}

/** `*…*⏎⏎*…*` is one phrase a converter tore apart: its blank line becomes a single break. Returns the last offset it used up. */
function skipEmphasis(source: string, at: number, addBreak: (at: number) => void): number {
  if (
    source.charCodeAt(at + 1) === LINE_FEED &&
    source.charCodeAt(at + 2) === LINE_FEED &&
    source.charCodeAt(at + 3) === ASTERISK
  ) {
    if (source.charCodeAt(at - 1) !== ASTERISK && source.charCodeAt(at + 4) !== ASTERISK) {
      addBreak(at + 1);
      return at + 3;
    }
  }
  return at;
}

function skipMarks(source: string, at: number): number {
  let end = at;
  while (source.charCodeAt(end) >= 0x300 && source.charCodeAt(end) <= 0x36f) end++;
  return end;
}

const composed = new Map<number, number>();

function compose(base: number, mark: number): number {
  const key = base * 0x80 + mark - 0x300;
  let code = composed.get(key);
  if (code === undefined) {
    const joined = String.fromCharCode(base, mark).normalize('NFC');
    code = joined.length === 1 ? joined.charCodeAt(0) : 0;
    if (composed.size < 2000) composed.set(key, code);
  }
  return code;
}

function decode(codes: Uint16Array): string {
  const parts: string[] = [];
  for (let at = 0; at < codes.length; at += 0x2000) parts.push(String.fromCharCode(...codes.subarray(at, at + 0x2000)));
  return parts.join('');
}
