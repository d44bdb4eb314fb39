import { CENTRAL, communeBody, fold, isOfDistricts, issuerById, lawFor } from '../registry/index.ts';
import type { Evidence, StatedCitation } from '../schema/index.ts';
import { type IssuerRead, readCitedIssuer, type When } from './issuer.ts';
import { provincesMeant, type Scope, seriesOf } from './scope.ts';
import { seriesOfAnyType, seriesOfDay, seriesOfType } from './series.ts';
import { readSymbolParts, type SymbolParts } from './symbol-parts.ts';
import { yearSaid } from './year-said.ts';

/**
 * What a citation's words claim, read in the scope of its page. `exact` names one identity; `oneOf` a few provinces or an
 * unknown body, with a date to tell them apart; `named` a law by name and year; `open` too little to ever choose.
 */
export interface Claim {
  kind: 'exact' | 'oneOf' | 'named' | 'open';
  /** Where to look; empty means everywhere. */
  jurisdictions: string[];
  symbolFolded: string | null;
  series: string | null;
  issuer: string | null;
  issuerName: string | null;
  issuerStated: boolean;
  /** Of a body of a commune that may have had a namesake in its province: its id without the district. */
  commune: string | null;
  seriesType: string | null;
  type: string | null;
  slug: string | null;
  number: number | null;
  on: string | null;
  nameFolded: string | null;
  title: string | null;
  /** What the words themselves give, before any candidate is looked at. */
  evidence: Evidence[];
  /** Why the claim is open. */
  lacks: 'noProvince' | 'noDate' | 'sameInScope';
}

const NOTHING: Omit<Claim, 'kind' | 'on' | 'type'> = {
  jurisdictions: [],
  symbolFolded: null,
  series: null,
  issuer: null,
  issuerName: null,
  issuerStated: false,
  commune: null,
  seriesType: null,
  slug: null,
  number: null,
  nameFolded: null,
  title: null,
  evidence: [],
  lacks: 'sameInScope',
};

/** Comparable form of a law's name: "Luật Đất đai" and "Luật đất đai" are one. */
export function foldName(name: string): string {
  return fold(name)
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
}

function yearIn(citation: StatedCitation, on: string | null): string | null {
  const stated = /(?:(?:năm|ngày)\D*?|\s)((?:19|20)\d\d)\s*$/u.exec(citation.name ?? '')?.[1];
  return on?.slice(0, 4) ?? stated ?? null;
}

/**
 * A law by its name. A bare name means the law of that name in force when the page was written; where the registry knows
 * none or several, or the page has no date, the claim stays without a year and is never settled.
 */
function readNamedClaim(citation: StatedCitation & { name: string }, on: string | null, scope: Scope): Claim {
  const year = yearIn(citation, on);
  const meant = year === null && scope.issuedOn ? lawFor({ name: citation.name, on: scope.issuedOn }) : null;
  const passedOn = meant?.law.passedOn ?? null;
  return {
    ...NOTHING,
    kind: 'named',
    on: on ?? passedOn,
    type: citation.type,
    nameFolded: foldName(citation.name.replace(/\s*(?:(?:năm|ngày)\s.*|(?:19|20)\d\d)$/u, '')),
    series: year ?? passedOn?.slice(0, 4) ?? null,
    evidence: meant ? ['name', 'lawInForce'] : ['name'],
    lacks: 'noDate',
  };
}

/** A central body cannot have issued what is dated after its end: its code was cut or misread. Provinces' bodies have heirs of one name. */
function hadEnded(id: string, when: string | number | null): boolean {
  const body = issuerById(id);
  if (!body?.validTo || body.level !== 'central' || when === null) return false;
  return typeof when === 'number' ? when > Number(body.validTo.slice(0, 4)) : when > body.validTo;
}

/** Words that leave the type open: "Văn bản số 39-CP", and "số 39-CP" alone. */
const saysNoType = ({ kind, type }: StatedCitation) => kind === 'no-type' || type === 'van-ban';

/** The numbering of a year that the word for the type picks, where the symbol names none. */
function seriesByWord(year: string, { typedByWord, seriesType, anyType }: SymbolParts, untold: boolean): string {
  if (anyType && untold) return seriesOfAnyType(year);
  return typedByWord ? seriesOfType(year, seriesType) : year;
}

/** The day of a page whose own number the citation repeats and says nothing else: "Công văn 5485/CT-CS năm 2025" above that very letter. */
function ownDay(parts: SymbolParts, citation: StatedCitation, phrase: string | null, scope: Scope): string | null {
  if (phrase !== null || !scope.symbol || !scope.issuedOn) return null;
  const said = yearSaid(citation);
  if (said !== null && said !== Number(scope.issuedOn.slice(0, 4))) return null;
  return readSymbolParts(scope.symbol)?.folded === parts.folded ? scope.issuedOn : null;
}

/** Steering committees and the Party's below the province: a province has many of one code, and each numbers its papers anew. */
const MANY_OF_ONE_CODE = new Set(['ban-chi-dao', 'ban-chi-dao-trung-uong', 'huyen-uy', 'quan-uy', 'thi-uy', 'dang-uy']);

/**
 * Whether the body's code may be that of several in one place: "TTYT" is the health centre of every huyện, and while there
 * were districts a province could have two xã of one name.
 */
function isOneOfMany({ id, stated }: IssuerRead, when: When): boolean {
  if (communeBody(id)?.district === null && isOfDistricts(when)) return true;
  if (id === null || /^(?:ubnd|hdnd)/.test(id)) return false;
  return MANY_OF_ONE_CODE.has(id) || (!stated && issuerById(id.split('.')[0] ?? id) === null);
}

/** Reads a citation in the scope of its page; null when it names nothing an index can hold (a technical standard). */
export function readClaim(citation: StatedCitation, scope: Scope): Claim | null {
  const stated = citation.issuedOn ?? citation.implied?.issuedOn ?? null;
  const phrase = citation.issuer ?? citation.implied?.issuer ?? null;
  const type = citation.type;
  const untold = saysNoType(citation);
  const symbol = citation.symbol ?? citation.implied?.symbol ?? null;
  const parts = symbol ? readSymbolParts(symbol, untold ? null : type) : null;
  const on = stated ?? (parts && ownDay(parts, citation, phrase, scope));
  if (citation.kind === 'standard' || citation.kind === 'self') return null;
  if (!parts) {
    if (!citation.name) return null;
    return readNamedClaim({ ...citation, name: citation.name }, on, scope);
  }
  const saidYear = parts.year ?? (on === null && parts.term === null ? yearSaid(citation) : null);
  const when = { on, year: saidYear, term: parts.term };
  const issuer = readCitedIssuer(parts.issuerCode, phrase, scope, when);
  const province = issuer.jurisdiction ?? scope.jurisdiction;
  const named = issuer.jurisdiction !== null;
  const dayForMerger = on ?? (saidYear ? `${saidYear}-06-30` : null);
  const places =
    province === null || (province === CENTRAL && issuer.jurisdiction !== CENTRAL)
      ? []
      : provincesMeant(province, dayForMerger, { named, issuedOn: scope.issuedOn });
  const unknownBody = issuer.id === null || issuer.maybeCentral || hadEnded(issuer.id, on ?? saidYear);
  const jurisdictions = unknownBody && places.length > 0 ? [...places, CENTRAL] : places;
  const year = seriesOf(jurisdictions[0] ?? CENTRAL, when);
  const many = isOneOfMany(issuer, when);
  const commune = isOfDistricts(when) ? (communeBody(issuer.id)?.base ?? null) : null;
  const namesakes = commune !== null && jurisdictions.length > 1;
  const ofDay = year && many && on && !namesakes ? seriesOfDay(year, on) : null;
  const ofAnyDay = year && (many || namesakes) ? seriesOfAnyType(year) : null;
  const series = year === null ? null : (ofDay ?? ofAnyDay ?? seriesByWord(year, parts, untold));
  const anyType = (parts.anyType && untold) || (many && on === null);
  const central = issuer.jurisdiction === CENTRAL;
  const basis = central ? null : named ? 'provinceFromPhrase' : scope.basis;
  const single = jurisdictions.length === 1 && !unknownBody && series !== null && !anyType;
  const several = jurisdictions.length > 0 && series !== null && on !== null;
  return {
    kind: single ? 'exact' : several ? 'oneOf' : 'open',
    jurisdictions,
    series,
    on,
    type,
    symbolFolded: parts.folded,
    issuer: issuer.id,
    issuerName: issuer.name,
    issuerStated: issuer.stated,
    commune,
    seriesType: parts.seriesType,
    slug: parts.slug,
    number: parts.number,
    nameFolded: null,
    title: citation.title,
    evidence: ['number', ...(saidYear ? (['year'] as const) : []), ...(basis && jurisdictions.length ? [basis] : [])],
    lacks:
      jurisdictions.length === 0
        ? 'noProvince'
        : series === null || (anyType && on === null)
          ? 'noDate'
          : unknownBody || anyType
            ? 'sameInScope'
            : 'noProvince',
  };
}
