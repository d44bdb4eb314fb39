import { isCapital, isInvisible, letterOf, readLetter, shapeOf, toneOf } from './letters.ts';

/** The word has a digit. */
export const DIGIT = 1;
/** The word's first letter is a capital. */
export const CAPITAL = 2;
/** Two letters or more, all capitals. */
export const CAPITALS = 4;
/** The word opens a sentence, a line or a list item. */
export const OPENS = 8;
/** Punctuation of a number or symbol ties the word to the one before: the 12 of "31/12". */
export const TIED = 16;
/** One letter that counts an item: the a of "a)". */
export const COUNTS = 32;
/** A comma, bracket or other stop lies between this word and the one before. */
export const BREAKS = 64;

/** The words of a text in parallel arrays: a word is a run of letters and digits. */
export interface Words {
  text: string;
  count: number;
  starts: Uint32Array;
  ends: Uint32Array;
  /** Equal for two spellings of one word; punctuation inside a number is part of it. */
  hashes: Int32Array;
  traits: Uint8Array;
}

const TIES = /* @__PURE__ */ new Set([...'/.,:-‐‑–—−&'].map((c) => c.charCodeAt(0)));
const DASHES = /* @__PURE__ */ new Set([...'‐‑–—−'].map((c) => c.charCodeAt(0)));
const SIGNS = /* @__PURE__ */ new Set([...'±<>≤≥'].map((c) => c.charCodeAt(0)));
const SHARES = /* @__PURE__ */ new Set([...'%‰°'].map((c) => c.charCodeAt(0)));
const STOPS = /* @__PURE__ */ new Set([...'.;:!?\n\r\u2028\u2029•…|"“”'].map((c) => c.charCodeAt(0)));
const PAUSES = /* @__PURE__ */ new Set([...',()[]{}–—«»\t'].map((c) => c.charCodeAt(0)));
const HYPHEN = 0x2d;
const PRIME = 0x01000193;
const TONE_STEP = 0x9e3779b1;

/** Every word of the text, in one pass. */
export function readWords(text: string): Words {
  const room = (text.length >> 1) + 1;
  const words: Words = {
    text,
    count: 0,
    starts: new Uint32Array(room),
    ends: new Uint32Array(room),
    hashes: new Int32Array(room),
    traits: new Uint8Array(room),
  };
  let gap = OPENS;
  for (let i = 0; i < text.length; ) {
    const code = text.charCodeAt(i);
    if (isInvisible(code) || letterOf(readLetter(code)) === 0) {
      if (STOPS.has(code)) gap |= OPENS | BREAKS;
      else if (PAUSES.has(code)) gap |= BREAKS;
      else if (isBullet(text, i, gap)) gap |= OPENS;
      i++;
      continue;
    }
    i = readWord(words, i, gap);
    gap = 0;
  }
  return words;
}

function readWord(words: Words, start: number, gap: number): number {
  const { text } = words;
  let hash = 0x811c9dc5 | 0;
  let tones = 0;
  let pending = 0;
  let letters = 0;
  let capitals = 0;
  let digit = 0;
  let opensWithCapital = 0;
  let i = start;
  let end = start;
  for (; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (isInvisible(code)) continue;
    const value = readLetter(code);
    if (value === 0) break;
    end = i + 1;
    const letter = letterOf(value);
    tones = (tones + Math.imul(toneOf(value), TONE_STEP)) | 0;
    if (letter === 0) {
      pending |= shapeOf(value) << 16;
      continue;
    }
    if (pending) hash = Math.imul(hash ^ pending, PRIME);
    pending = letter | (shapeOf(value) << 16);
    letters++;
    if (code >= 0x30 && code <= 0x39) digit = DIGIT;
    else if (isCapital(value)) {
      capitals++;
      if (letters === 1) opensWithCapital = CAPITAL;
    }
  }
  hash = (Math.imul(hash ^ pending, PRIME) + tones) | 0;
  const tied = isTied(text, start) ? TIED : 0;
  const at = words.count++;
  words.starts[at] = start;
  words.ends[at] = end;
  words.hashes[at] = digit ? withPunctuation(text, start, end, hash, tied) : hash;
  words.traits[at] =
    gap |
    digit |
    opensWithCapital |
    (letters > 1 && capitals === letters ? CAPITALS : 0) |
    tied |
    (letters === 1 && !digit && isCounter(text, end) ? COUNTS : 0);
  return Math.max(i, end);
}

/** The stop before a group of digits, a sign before a number and a share after it belong to the number: 1.5 is not 1,5. */
function withPunctuation(text: string, start: number, end: number, hash: number, tied: number): number {
  const before = text.charCodeAt(start - 1);
  let mixed = hash;
  if (tied && isDigit(text.charCodeAt(start - 2))) mixed = Math.imul(mixed ^ fold(before), PRIME);
  else if (SIGNS.has(before)) mixed = Math.imul(mixed ^ before, PRIME);
  let next = end;
  while (text.charCodeAt(next) === 0x20 || text.charCodeAt(next) === 0xa0) next++;
  const after = text.charCodeAt(next);
  return SHARES.has(after) ? Math.imul(mixed ^ after, PRIME) : mixed;
}

const fold = (code: number) => (DASHES.has(code) ? HYPHEN : code);
const isDigit = (code: number) => code >= 0x30 && code <= 0x39;

function isTied(text: string, start: number): boolean {
  if (start < 2 || !TIES.has(text.charCodeAt(start - 1))) return false;
  return letterOf(readLetter(text.charCodeAt(start - 2))) !== 0;
}

function isCounter(text: string, end: number): boolean {
  const after = text.charCodeAt(end);
  return after === 0x29 || after === 0x2e;
}

/** A dash or plus at the head of a line. */
function isBullet(text: string, at: number, gap: number): boolean {
  const code = text.charCodeAt(at);
  return (gap & OPENS) !== 0 && (code === HYPHEN || code === 0x2b || code === 0x2a || DASHES.has(code));
}
