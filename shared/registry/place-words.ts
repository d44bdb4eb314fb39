/** The words of a place, as they follow "huyện" or "UBND xã". */
import { foldCode } from './fold.ts';

const PLACE =
  /^[\s]*((?:\p{Lu}[\p{L}'’-]*|\d+)(?:[ ]+(?!TỈNH|HUYỆN|QUẬN|THỊ XÃ|Tỉnh\s|Huyện\s|Quận\s|UBND|HĐND|TP(?!\p{L})|[ỦU][YỶ] BAN|(?<!HẢI )PHÒNG|VĂN PHÒNG|THÀNH PHỐ)(?:\p{Lu}[\p{L}'’-]*|\d+)){0,4})/u;

/** The name that words begin with: "Cao Lộc, tỉnh Lạng Sơn" -> "Cao Lộc"; "1" -> "1"; "tỉnh" -> none. */
export function placeIn(words: string): string | null {
  return PLACE.exec(words)?.[1] ?? null;
}

export function slugOf(place: string): string {
  return place
    .split(/[\s'’-]+/)
    .map(foldCode)
    .filter(Boolean)
    .join('-');
}

/** "CAO LỘC" in a letterhead -> "Cao Lộc". */
export function inSmall(place: string): string {
  return place === place.toUpperCase()
    ? place.replace(/(\p{L})([\p{L}\p{M}]*)/gu, (_, first, rest) => first + rest.toLowerCase())
    : place;
}
