/** Finds a body by its code in a symbol or by the words that name it. */
import { communeIn, slugByMarks } from './commune.ts';
import { foldCode } from './fold.ts';
import { ISSUERS, type Issuer } from './issuers.ts';
import { matchNames, type NameMatch, type NameTable, nameTable } from './name-match.ts';
import { inSmall, placeIn, slugOf } from './place-words.ts';
import { provinceNamed } from './province-named.ts';
import { cityFromOf, MERGED_ON, PROVINCES } from './provinces.ts';
import { remember } from './remember.ts';
import { districtNamed, type Unit, unitNamed } from './unit-named.ts';

const BY_ID = new Map(ISSUERS.map((issuer) => [issuer.id, issuer]));
const BY_CODE = new Map<string, Issuer>();
for (const issuer of ISSUERS)
  for (const code of issuer.codes) if (!BY_CODE.has(foldCode(code))) BY_CODE.set(foldCode(code), issuer);

const NAMES: NameTable<Issuer> = nameTable(
  ISSUERS.flatMap((issuer) => [issuer.name, ...issuer.phrases].map((name) => [name, issuer] as const)),
);

/** The body with this id, or null. */
export function issuerById(id: string): Issuer | null {
  return BY_ID.get(id) ?? null;
}

/**
 * The body that signs with this code: "UBND", "BGD&ĐT", "QH15". Marks, punctuation and the number of a term do not
 * matter. Codes that every level shares, such as UBND, give the provincial body.
 */
export const issuerByCode: (code: string) => Issuer | null = remember((code) => {
  // TƯ is the centre (Trung ương); without its marks it would be TU, a provincial committee.
  const key = foldCode(code.normalize('NFC').replace(/TƯ$/u, 'TW'));
  return BY_CODE.get(key) ?? BY_CODE.get(key.replace(/\d+$/, '')) ?? null;
});

/** Who keeps the body's files on an ISO date: itself, or the heir of its last heir. */
export function issuerOn(id: string, date: string): Issuer | null {
  const issuer = BY_ID.get(id);
  if (!issuer) return null;
  return issuer.successor && issuer.validTo && date > issuer.validTo ? issuerOn(issuer.successor, date) : issuer;
}

/** Bodies that others stand under, so that a letterhead names them in its first line. */
const SUPERIOR = new Set(['committee', 'council', 'ministry', 'government', 'assembly']);
const OFFICE_OF: Record<string, string> = { ubnd: 'van-phong-ubnd', 'tinh-uy': 'van-phong-tinh-uy' };

/** "thành phố" after a committee's name, with the town that follows it. */
const CITY = /^\s*(?:thành phố|TP\.?)(?=\s)/iu;

/** The town of a committee's "thành phố X": X is no city of its own, or the phrase names the tỉnh of that name beside it. */
function townAfter(rest: string, phrase: string): string | null {
  const city = CITY.exec(rest);
  const place = city && placeIn(rest.slice(city[0].length));
  const province = place ? provinceNamed(place) : null;
  if (!place || !province || !CITIES.has(province.slug)) return place;
  return cityFromOf(province) && /(?<!\p{L})tỉnh\s+\p{Lu}/iu.test(phrase) ? place : null;
}

const RANKS = ['commune', 'district', 'province'];

function rankOf({ value, end }: NameMatch<Issuer>, phrase: string): number {
  return value.level === 'province' && townAfter(phrase.slice(end), phrase) ? 1 : RANKS.indexOf(value.level);
}

const JOINED = /[,;&]|\s(?:và|với)\s/iu;

/** "UBND TỈNH LẠNG SƠN ỦY BAN NHÂN DÂN HUYỆN CAO LỘC" is the huyện's head; "UBND huyện Cao Lộc, tỉnh Lạng Sơn" is too. */
function lowest(matches: readonly NameMatch<Issuer>[], phrase: string): NameMatch<Issuer> | null {
  let low = matches[0] ?? null;
  for (const match of matches.slice(1)) {
    if (low === null || match.value.kind !== low.value.kind || JOINED.test(phrase.slice(low.end, match.start))) break;
    const rank = rankOf(match, phrase);
    if (rank >= 0 && rank < rankOf(low, phrase)) low = match;
  }
  return low;
}

function chosen(matches: readonly NameMatch<Issuer>[], phrase: string): NameMatch<Issuer> | null {
  return matches.find((match) => !SUPERIOR.has(match.value.kind)) ?? lowest(matches, phrase);
}

/** "của STNMT": the code stands for the name. */
function codeAlone(phrase: string): NameMatch<Issuer> | null {
  const value = /^\s*[\p{Lu}\d&.-]{3,12}\s*$/u.test(phrase) ? issuerByCode(phrase.trim()) : null;
  return value && { value, start: 0, end: phrase.length };
}

/** The body that a phrase names: "Chủ tịch UBND tỉnh", "Sở TT&TT", "UBND TỈNH LẠNG SƠN VĂN PHÒNG". */
export function issuerByPhrase(phrase: string): Issuer | null {
  return readIssuer(phrase)?.issuer ?? null;
}

export interface NamedIssuer {
  issuer: Issuer;
  /** The issuer's id, with the place for bodies below the province: `ubnd-huyen-cao-loc`. */
  id: string;
  /** As registered, with the place for bodies below the province. */
  name: string;
  level: Issuer['level'];
  /** Slug of the province the phrase names, made from the name where the registry lacks it; null when it names none. */
  province: string | null;
  /** The lowest unit below the province that the phrase names: of "Công an huyện Cao Lộc" the huyện. */
  unit?: Unit | null;
  /** Of "UBND thành phố Bắc Ninh": the town of that name, while the province was no city. */
  town?: { until: string; place: string };
}

const CITIES = new Set(
  PROVINCES.filter((province) => province.kind === 'city' || province.cityFrom).map((province) => province.slug),
);
/** "của UBND tỉnh Khăm Muộn" names a province, if none of ours: never the page's own. */
const PROVINCE_NAME = /tỉnh\s+(\p{Lu}\p{Ll}+(?:[\s-]+\p{Lu}\p{Ll}+){0,3})/u;

function unknownProvince(phrase: string): string | null {
  const name = PROVINCE_NAME.exec(phrase)?.[1];
  return name ? slugOf(name) : null;
}

/** "Chủ tịch UBND huyện Cao Lộc": the head signs for the body, of whatever level. */
const CHAIRMAN =
  /(?<!\p{L})(?:phó\s+)?chủ tịch\s+(?=(?:UBND|HĐND|(?:ủy|uỷ) ban nhân dân|hội đồng nhân dân)(?!\p{L}))/giu;

/** Like `issuerByPhrase`, with the place and province that the phrase names. */
export const readIssuer: (text: string) => NamedIssuer | null = remember((text) => {
  const phrase = text.normalize('NFC').replace(CHAIRMAN, '');
  const match = chosen(matchNames(phrase, NAMES), phrase) ?? codeAlone(phrase);
  if (!match) return null;
  const province = provinceNamed(phrase);
  const rest = phrase.slice(match.end);
  const office = OFFICE_OF[match.value.id];
  const issuer = office && /văn phòng/iu.test(rest) ? BY_ID.get(office)! : match.value;
  const plain: NamedIssuer = {
    issuer,
    id: issuer.id,
    name: issuer.name,
    level: issuer.level,
    province: province?.slug ?? unknownProvince(phrase),
    unit: unitNamed(phrase),
    ...(match.value.level === 'province' ? laterCity(rest) : {}),
  };
  if (issuer.kind !== 'committee' && issuer.kind !== 'council') return plain;
  if (issuer.level === 'province') {
    const town = townAfter(rest, phrase);
    return town ? { ...plain, ...townOf(issuer, town), level: 'district' } : plain;
  }
  const place = CITY.test(rest) ? null : placeIn(rest);
  if (!place) return plain;
  const slug = (/-xa$/.test(issuer.id) ? slugByMarks(place) : null) ?? slugOf(place);
  const own = { ...plain, id: `${issuer.id}-${slug}`, name: `${issuer.name} ${inSmall(place)}` };
  const district = issuer.level === 'commune' ? districtNamed(phrase) : null;
  return district ? { ...own, id: communeIn(own.id, district.slug), name: `${own.name}, ${district.name}` } : own;
});

const townOf = (issuer: Issuer, town: string) => ({
  id: `${issuer.id}-thanh-pho-${slugOf(town)}`,
  name: `${issuer.name} thành phố ${inSmall(town)}`,
});

function laterCity(rest: string): Pick<NamedIssuer, 'town'> {
  const city = CITY.exec(rest);
  const place = city && placeIn(rest.slice(city[0].length));
  const province = place ? provinceNamed(place) : null;
  const since = province && slugOf(place ?? '') === province.slug ? cityFromOf(province) : null;
  if (!place || !since) return {};
  // Towns ended with the districts.
  return { town: { until: since < MERGED_ON ? since : MERGED_ON, place } };
}

/** The body as it was on a day: a committee of the town, before the province of that name became a city. */
export function issuerAsOf<T extends NamedIssuer>(named: T, on: string | null): T {
  const { town, issuer } = named;
  if (!town || on === null || on >= town.until) return named;
  const unit = { slug: `thanh-pho-${slugOf(town.place)}`, name: `thành phố ${inSmall(town.place)}` };
  const own = issuer.id === 'ubnd' || issuer.id === 'hdnd' ? townOf(issuer, town.place) : {};
  return { ...named, ...own, level: 'district', unit };
}
