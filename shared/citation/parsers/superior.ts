/** The higher units that a body's name goes on with: "UBND xã Tân Lập, huyện Bắc Sơn, tỉnh Lạng Sơn". */
import { isDash, isDigit, isUpper, isWord, lower, skipSpaces } from '../pattern.ts';
import { createTermTable } from '../term-table.ts';
import type { Span } from '../types.ts';

const PROVINCE = 2;
const TOWN = 1;
const LEVELS = createTermTable(
  [
    ...['xã', 'phường', 'thị trấn', 'đặc khu'].map((word) => [word, 0] as const),
    ...['huyện', 'quận', 'thị xã', 'thành phố', 'tp', 'tp.'].map((word) => [word, TOWN] as const),
    ['tỉnh', PROVINCE] as const,
  ],
  lower,
);
/** Cities that stand beside the provinces; every other lies in one. */
const CITIES = createTermTable(
  ['hà nội', 'hải phòng', 'đà nẵng', 'hồ chí minh', 'cần thơ', 'huế'].map((name) => [name, true] as const),
  lower,
);
/** "xã Tân Lập", "huyện Bắc Sơn" at the end of a body's name; refuses "Chi cục Thuế", "UBND huyện". */
const PLACE_AT_END =
  /(?:^|\s)([Xx]ã|XÃ|[Pp]hường|PHƯỜNG|[Tt]hị\s+trấn|[Hh]uyện|HUYỆN|[Qq]uận|QUẬN|[Tt]hị\s+xã|[Tt]hành\s+phố|TP\.?)\s+(?:\p{Lu}[\p{L}\p{M}'’-]*|\d+)(?:\s+(?:\p{Lu}[\p{L}\p{M}'’-]*|\d+)){0,4}$/u;
const MOST_WORDS = 5;
/** "Huyện Ủy", "Huyện Đoàn" are bodies. */
const BODIES = createTermTable(
  ['ủy', 'uỷ', 'đoàn', 'đội'].map((word) => [word, true] as const),
  lower,
);

function readName(text: string, at: number, endsName: (text: string, at: number) => boolean): number {
  let end = at;
  let i = skipSpaces(text, at);
  for (let words = 0; words < MOST_WORDS; words++) {
    if (!isUpper(text.charCodeAt(i)) && !isDigit(text.charCodeAt(i))) break;
    if (endsName(text, i) || BODIES.after(text, i)) break;
    while (isWord(text.charCodeAt(i)) || (isDash(text.charCodeAt(i)) && isWord(text.charCodeAt(i + 1)))) i++;
    end = i;
    i = skipSpaces(text, i);
  }
  return end;
}

function levelAfter(text: string, end: number): { end: number; value: number } | null {
  const at = skipSpaces(text, end);
  const code = text.charCodeAt(at);
  if (code !== 0x2c && code !== 0x28 && !isDash(code)) return null;
  return LEVELS.after(text, skipSpaces(text, at + 1));
}

/** Where a body's name ends with the units above its own, each higher than the one before it; `endsName` tells the words that begin the next thing said. */
export function readSuperiors(text: string, body: Span, endsName: (text: string, at: number) => boolean): number {
  let end = body.end;
  let rank: number | null = null;
  for (let hops = 0; hops < 2; hops++) {
    const level = levelAfter(text, end);
    if (!level) return end;
    rank ??= LEVELS.after(PLACE_AT_END.exec(text.slice(body.start, end))?.[1] ?? '', 0)?.value ?? PROVINCE;
    const nameEnd = readName(text, level.end, endsName);
    const city = level.value === TOWN && CITIES.after(text, skipSpaces(text, level.end)) !== null;
    const higher = city ? PROVINCE : level.value;
    if (nameEnd === level.end || higher <= rank) return end;
    [end, rank] = [nameEnd, higher];
  }
  return end;
}
