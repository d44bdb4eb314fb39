/** Letters as numbers that do not depend on composed or decomposed writing, case, or which vowel carries the tone mark. */

const TABLE_END = 0x1f00;
const TONES = [0x300, 0x301, 0x303, 0x309, 0x323];
/** Circumflex, breve and horn make another letter; they are not tones. */
const SHAPES = [0x302, 0x306, 0x31b];
const TONE_SHIFT = 16;
const SHAPE_SHIFT = 20;
const CAPITAL_BIT = 1 << 24;
const LETTER_BITS = 0xffff;
const D_WITH_STROKE = 0x111;
const ETH = 0xf0;

const TABLE = /* @__PURE__ */ createTable();

/** Letter, tone and shape of one code unit in one number; 0 where the code unit is no letter, digit or mark. */
export function readLetter(code: number): number {
  if (code < TABLE_END) return TABLE[code]!;
  return isOtherLetter(code) ? code : 0;
}

/** The letter without marks, as a lower-case code unit; 0 for a mark that stands alone. */
export const letterOf = (value: number): number => value & LETTER_BITS;
/** 1 to 5 for a tone, 0 for none. */
export const toneOf = (value: number): number => (value >>> TONE_SHIFT) & 0xf;
/** 1 to 3 for a circumflex, breve or horn, 0 for none. */
export const shapeOf = (value: number): number => (value >>> SHAPE_SHIFT) & 0xf;
export const isCapital = (value: number): boolean => (value & CAPITAL_BIT) !== 0;

/** Soft hyphens and zero-width characters, which nobody sees. */
export function isInvisible(code: number): boolean {
  return code === 0xad || (code >= 0x200b && code <= 0x200f) || code === 0x2060 || code === 0xfeff;
}

function createTable(): Uint32Array {
  const table = new Uint32Array(TABLE_END);
  for (let code = 0; code < TABLE_END; code++) table[code] = decompose(code);
  return table;
}

function decompose(code: number): number {
  if (code >= 0x300 && code <= 0x36f) return markOf(code);
  const character = String.fromCharCode(code);
  if (!/[\p{L}\p{N}]/u.test(character)) return 0;
  const lower = character.toLowerCase();
  const [base, ...marks] = [...lower.normalize('NFD')].map((each) => each.charCodeAt(0));
  const letter = base === ETH ? D_WITH_STROKE : base!;
  return marks.reduce((value, mark) => value | markOf(mark), letter | (lower === character ? 0 : CAPITAL_BIT));
}

function markOf(code: number): number {
  const tone = TONES.indexOf(code) + 1;
  const shape = SHAPES.indexOf(code) + 1;
  return (tone << TONE_SHIFT) | (shape << SHAPE_SHIFT);
}

/** Beyond the table: scripts nobody writes Vietnamese in, told from punctuation and symbols. */
function isOtherLetter(code: number): boolean {
  if (code >= 0xd800 && code <= 0xdfff) return true;
  return /[\p{L}\p{N}]/u.test(String.fromCharCode(code));
}
