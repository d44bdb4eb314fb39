/** Character classes and word edges for Vietnamese: JavaScript's own \b and \w stop at every accent. */

/** Letters that Vietnamese words use lie below. */
export const LETTERS_END = 0x1f00;

const FOLD = /* @__PURE__ */ createFoldTable();

/** Lower-case ASCII letter for every Latin letter with or without Vietnamese marks (Đ, Ð, đ give d), the digit for a digit, 0 for anything else. */
export function fold(code: number): number {
  return code < FOLD.length ? FOLD[code]! : 0;
}

function createFoldTable(): Uint8Array {
  const table = new Uint8Array(LETTERS_END);
  for (let code = 0x30; code < table.length; code++) {
    if (code >= 0x250 && code < 0x1e00) continue;
    const base = String.fromCharCode(code).normalize('NFD').charCodeAt(0);
    if (base >= 0x41 && base <= 0x5a) table[code] = base + 32;
    else if ((base >= 0x61 && base <= 0x7a) || (base >= 0x30 && base <= 0x39)) table[code] = base;
  }
  for (const d of 'ĐđÐð') table[d.charCodeAt(0)] = 0x64;
  return table;
}

export function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

/** A letter or a digit. */
export function isWord(code: number): boolean {
  return fold(code) !== 0;
}

export function isLetter(code: number): boolean {
  return fold(code) >= 0x61;
}

/** An upper-case letter, accents included. */
export function isUpper(code: number): boolean {
  if (code < 0x80) return code >= 0x41 && code <= 0x5a;
  if (code < 0x100) return code >= 0xc0 && code <= 0xde && code !== 0xd7;
  if (code === 0x1af) return true;
  return code < 0x1b0 || code >= 0x1e00 ? fold(code) !== 0 && (code & 1) === 0 : false;
}

/** Space, tab, line break or no-break space. */
export function isSpace(code: number): boolean {
  return (
    code === 0x20 ||
    code === 0x0a ||
    code === 0xa0 ||
    code === 0x09 ||
    code === 0x0d ||
    (code >= 0x2000 && code <= 0x200a) ||
    code === 0x202f ||
    code === 0x3000
  );
}

/** Hyphen-minus and the dashes people type for it. */
export function isDash(code: number): boolean {
  return code === 0x2d || (code >= 0x2010 && code <= 0x2015) || code === 0x2212;
}

/** A blank line: no reference runs over it. */
export const WALL = /\n[^\S\n]*\n/;

const REACH = 40;

/** First offset at or after `at` that is not white space; `at` itself when a wall (blank line) or too much white space lies between. */
export function skipSpaces(text: string, at: number): number {
  let lines = 0;
  for (let i = at; i < at + REACH; i++) {
    const code = text.charCodeAt(i);
    if (!isSpace(code)) return i;
    if (code === 0x0a && ++lines > 1) return at;
  }
  return at;
}

/** The same leftwards: the offset just after the last character before `at` that is not white space. */
export function skipSpacesBack(text: string, at: number): number {
  let lines = 0;
  for (let i = at; i > at - REACH && i > 0; i--) {
    const code = text.charCodeAt(i - 1);
    if (!isSpace(code)) return i;
    if (code === 0x0a && ++lines > 1) return at;
  }
  return at;
}

/** Lower-case form of a letter, accents kept, đ for Ð and ð too; any other code unchanged. */
export function lower(code: number): number {
  if (code < 0x80) return code >= 0x41 && code <= 0x5a ? code + 32 : code;
  if (code === 0xd0 || code === 0xf0) return 0x111;
  if (!isUpper(code)) return code;
  return code < 0x100 ? code + 32 : code + 1;
}

/** A word begins here; one with a capital may be glued to the word or number before it: "tạiTờ trình", "2Nghị định". */
export function startsWord(text: string, at: number): boolean {
  const before = text.charCodeAt(at - 1);
  return !isWord(before) || (isUpper(text.charCodeAt(at)) && !isUpper(before));
}
