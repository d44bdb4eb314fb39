import { dayIn } from '../../shared/import/series-day.ts';
import { fold, INSTRUMENT_TYPES, readIssuer } from '../../shared/registry/index.ts';
import { foldName, readSymbolParts } from '../../shared/resolution/index.ts';
import { ImportRow } from '../../shared/schema/index.ts';
import type { Listing } from '../stores/listings.ts';
import { type Placed, placeName, placeSymbol } from './import-place.ts';
import {
  endsBeforeIssue,
  invalidField,
  needsDate,
  notSymbol,
  type Reason,
  typeDiffers,
  unknownIssuer,
  unknownType,
  unplacedLink,
} from './import-reasons.ts';

/** A relation that a row states between its instrument and another, dated where the row knows the day. */
export interface ListedLink {
  type: 'replaces' | 'amends';
  /** Whether the row's instrument acts or is acted on. */
  acts: boolean;
  other: Placed;
  on: string | null;
}

/** What a row of metadata says, placed in the index's terms. */
export interface ListedRow {
  kind: 'row';
  place: Placed;
  listing: Omit<Listing, 'import'>;
  /** Further names, folded. */
  names: string[];
  links: ListedLink[];
  remarks: Reason[];
}

const TYPES = new Map(
  INSTRUMENT_TYPES.flatMap((type) => [type.id, ...type.words].map((word) => [fold(word), type.id] as const)),
);

/** The type that an id or its Vietnamese words mean. */
export const typeOf = (words: string): string | null => TYPES.get(fold(words.trim())) ?? null;

const LAWS = new Set(INSTRUMENT_TYPES.filter((type) => type.family === 'law').map((type) => type.id));
const JOINT = new Set(['thong-tu-lien-tich', 'nghi-quyet-lien-tich']);

/** Words for the issuer that its id does not give: several bodies, or another one than the symbol's. */
function issuerWords(row: ImportRow, type: string, place: Placed): string | null {
  const named = readIssuer(row.issuer);
  const other = named?.level === 'central' && named.id !== place.issuer;
  return JOINT.has(type) || other ? row.issuer : place.issuerName;
}

function placeOf(row: ImportRow, type: string): Placed | Reason {
  const issuedOn = row.issuedOn ?? (row.series && dayIn(row.series));
  if (row.symbol === null) {
    if (!issuedOn) return needsDate();
    const issuer = readIssuer(row.issuer);
    return issuer?.level === 'central'
      ? placeName(row.name ?? '', Number(issuedOn.slice(0, 4)), { type, issuer: issuer.id })
      : unknownIssuer(row.issuer);
  }
  const parts = readSymbolParts(row.symbol, type);
  if (!parts) return notSymbol(row.symbol);
  // Laws before 1997 bear the number of the order that promulgated them: 24-L/CTN, 21-LCT/HĐNN8.
  // A joint circular may sign as a circular: 92/TT-LB.
  const promulgated = parts.seriesType === 'lenh' && LAWS.has(type);
  if (parts.typeCode && !type.startsWith(parts.seriesType) && !promulgated) return typeDiffers(type, parts.seriesType);
  if (!parts.year && !issuedOn) return needsDate();
  return placeSymbol(row.symbol, { type, issuer: row.issuer, issuedOn }) ?? unknownIssuer(row.issuer);
}

/** An entry of a list of relations: a symbol, or the name and year of a law that has none. */
function placeEntry(entry: string): Placed | null {
  const [, name, year] = /^(\p{L}.*?)\s+năm\s+((?:19|20)\d\d)$/u.exec(entry.normalize('NFC')) ?? [];
  if (!name) return placeSymbol(entry, { type: null, issuer: null, issuedOn: null });
  const type = INSTRUMENT_TYPES.find((each) => each.family === 'law' && fold(name).startsWith(fold(each.name)));
  return type ? placeName(name, Number(year), { type: type.id, issuer: 'quoc-hoi' }) : null;
}

function linksOf(row: ImportRow): { links: ListedLink[]; remarks: Reason[] } {
  const links: ListedLink[] = [];
  const remarks: Reason[] = [];
  const read = (entries: string[], link: Omit<ListedLink, 'other'>) => {
    for (const entry of entries) {
      const other = placeEntry(entry);
      if (other) links.push({ ...link, other });
      else remarks.push(unplacedLink(entry));
    }
  };
  read(row.replacedBy, { type: 'replaces', acts: false, on: row.expiresOn });
  read(row.amendedBy, { type: 'amends', acts: false, on: null });
  read(row.amends, { type: 'amends', acts: true, on: null });
  return { links, remarks };
}

/** Reads one row of metadata; says every reason why it cannot be taken. */
export function readListedRow(value: unknown): ListedRow | { kind: 'bad'; reasons: Reason[] } {
  const parsed = ImportRow.safeParse(value);
  if (!parsed.success)
    return {
      kind: 'bad',
      reasons: parsed.error.issues.map((issue) => invalidField(String(issue.path[0] ?? 'symbol'))),
    };
  const row = parsed.data;
  const type = typeOf(row.type);
  if (!type) return { kind: 'bad', reasons: [unknownType(row.type)] };
  const begins = [row.issuedOn, row.effectiveOn].filter((date) => date !== null);
  if (row.expiresOn && begins.some((date) => date > row.expiresOn!))
    return { kind: 'bad', reasons: [endsBeforeIssue()] };
  const place = placeOf(row, type);
  if ('code' in place) return { kind: 'bad', reasons: [place] };
  return {
    kind: 'row',
    place,
    listing: {
      type,
      symbol: row.symbol,
      name: row.name,
      nameFolded: row.name && foldName(row.name),
      title: row.title,
      issuerName: issuerWords(row, type, place),
      issuedOn: row.issuedOn,
      effectiveOn: row.effectiveOn,
      expiresOn: row.expiresOn,
      sourceUrl: row.sourceUrl,
      verified: row.verified ? 1 : 0,
      source: row.source,
    },
    names: [...new Set(row.aliases.map(foldName))].filter((name) => name && name !== foldName(row.name ?? '')),
    ...linksOf(row),
  };
}
