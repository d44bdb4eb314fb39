/**
 * Communes of one name. Until the districts ended (Luật 72/2025/QH15) a province could have a xã Tân Lập in each of two;
 * the id of a commune's body carries the district where the words state it: `ubnd-xa-tan-lap.huyen-bac-son`.
 */
import { MERGED_ON } from './provinces.ts';

const OF_DISTRICT = '.';

/** `ubnd-xa-tan-lap`, `hdnd-phuong-1.quan-3`; refuses `ubnd-xa`, `ubnd-huyen-cao-loc`. */
const COMMUNE = /^((?:ubnd|hdnd)-(?:xa|phuong|thi-tran)-[^.]+)(?:\.(.+))?$/;

export interface CommuneBody {
  /** Without the district. */
  base: string;
  district: string | null;
}

/** The body of a xã, phường or thị trấn, apart; null for every other. */
export function communeBody(id: string | null): CommuneBody | null {
  const match = id === null ? null : COMMUNE.exec(id);
  return match?.[1] ? { base: match[1], district: match[2] ?? null } : null;
}

/** The id of a commune's body with the district it lies in. */
export const communeIn = (base: string, district: string): string => `${base}${OF_DISTRICT}${district}`;

/** Whether two ids may be one body: equal, or of one commune where one of them names no district. */
export function mayBeOneBody(a: string, b: string): boolean {
  if (a === b) return true;
  const [one, other] = [communeBody(a), communeBody(b)];
  if (!one || !other || one.base !== other.base) return false;
  return one.district === null || other.district === null;
}

/** Whether a paper is, or may be, of the time when two communes of a province could bear one name. */
export function isOfDistricts({ on, year }: { on: string | null; year: number | null }): boolean {
  return on === null ? year === null || year <= Number(MERGED_ON.slice(0, 4)) : on < MERGED_ON;
}

/**
 * Xã of one province of 2025-07-01 that only their marks tell apart; their ids spell the marks as a Telex keyboard does.
 * From the list of the 3,321 communes (August 2026); none but these share their letters with another of their province.
 */
const TOLD_BY_MARKS: readonly string[] = [
  'Văn Lăng',
  'Văn Lang',
  'Cẩm Giàng',
  'Cẩm Giang',
  'Sơn Hạ',
  'Sơn Hà',
  'Ba Tô',
  'Ba Tơ',
  'Lộc Thạnh',
  'Lộc Thành',
  'Thạnh An',
  'Thanh An',
  'Tân Thạnh',
  'Tân Thành',
];

const KEYS: Record<string, string> = {
  '\u0300': 'f',
  '\u0301': 's',
  '\u0303': 'x',
  '\u0306': 'w',
  '\u0309': 'r',
  '\u031b': 'w',
  '\u0323': 'j',
};

/** "Văn Lăng" -> "vawn-lawng". */
function spellMarks(name: string): string {
  return name
    .toLowerCase()
    .normalize('NFD')
    .replace(/(\p{L})\u0302/gu, '$1$1')
    .replace(/(\p{L})(\p{M})\u0302/gu, '$1$1$2')
    .replace(/\p{M}/gu, (mark) => KEYS[mark] ?? '')
    .replace(/\s+/g, '-');
}

const SPELT = new Map(TOLD_BY_MARKS.map((name) => [name.toLowerCase().normalize('NFC'), spellMarks(name)]));

/** What stands for the name of a xã in its body's id, where its letters alone do not tell it from another. */
export const slugByMarks = (place: string): string | null => SPELT.get(place.toLowerCase().normalize('NFC')) ?? null;
