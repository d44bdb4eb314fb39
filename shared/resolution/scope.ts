import {
  CENTRAL,
  foldCode,
  type Issuer,
  issuerAsOf,
  issuerByCode,
  MERGED_ON,
  type NamedIssuer,
  provinceBySlug,
  provinceNamed,
  readIssuer,
  unitNamed,
} from '../registry/index.ts';
import type { Evidence, PageContext } from '../schema/index.ts';
import { readSymbolParts } from './symbol-parts.ts';

type Basis = Extract<
  Evidence,
  'provinceFromPhrase' | 'provinceFromLetterhead' | 'provinceFromPortal' | 'provinceFromHome'
>;

/** Where a page stands: the jurisdiction that relative words such as "UBND tỉnh" mean on it. */
export interface Scope {
  /** Province slug, `trung-uong` for a central body's page, null when nothing tells. */
  jurisdiction: string | null;
  basis: Basis | null;
  /** Body in the letterhead, for words relative to it ("UBND huyện"). */
  issuer: NamedIssuer | null;
  issuedOn: string | null;
  /** The page's own symbol as its letterhead prints it. */
  symbol?: string | null;
}

/** Every central document is dated in Hà Nội, so the place alone does not make a page Hà Nội's. */
const CAPITAL = 'ha-noi';

/** The body that a page's own symbol names by its code; a blank number does not matter. */
export function ownBody(symbol: string | null | undefined): Issuer | null {
  if (!symbol) return null;
  const parts = readSymbolParts(symbol) ?? readSymbolParts(`1${symbol.replace(/^[^/-]*/, '')}`);
  return parts?.issuerCode ? issuerByCode(parts.issuerCode) : null;
}

/** A unit below the towns; a phường often bears the name of the town, and with it of the province, that it lies in. */
const OWN_PLACE = /^(?:ubnd|hdnd)-(?:huyen|quan|thi-xa|xa|thi-tran|(phuong))-([^.]+)/;

/** "Hòa Bình, ngày …" under the head of a xã Hòa Bình names the xã. */
function isOwnPlace(dateline: string, issuer: NamedIssuer | null, portal: string | null): boolean {
  const [, ward, place] = OWN_PLACE.exec(issuer?.id ?? '') ?? [];
  return place !== undefined && foldCode(dateline) === foldCode(place) && (ward === undefined || portal !== null);
}

/** Reads the page's jurisdiction, strongest first: letterhead issuer, place with own symbol, portal, home. */
export function readScope(context: PageContext): Scope {
  const named = context.letterheadIssuer ? readIssuer(context.letterheadIssuer) : null;
  const issuer = named && issuerAsOf(named, context.issuedOn);
  const scope = (jurisdiction: string | null, basis: Basis | null): Scope => ({
    jurisdiction,
    basis,
    issuer,
    issuedOn: context.issuedOn,
    symbol: context.letterheadSymbol ?? null,
  });
  const below = context.letterheadIssuer !== null && unitNamed(context.letterheadIssuer) !== null;
  if (issuer?.level === 'central' && !below) return scope(CENTRAL, 'provinceFromLetterhead');
  const province =
    issuer?.province ?? (context.letterheadIssuer ? provinceNamed(context.letterheadIssuer)?.slug : null);
  if (province) return scope(province, 'provinceFromLetterhead');
  const portal =
    context.portal === CENTRAL || (context.portal && provinceBySlug(context.portal)) ? context.portal : null;
  const dateline = context.letterheadPlace;
  const place = dateline && !isOwnPlace(dateline, issuer, portal) ? (provinceNamed(dateline)?.slug ?? null) : null;
  const body = ownBody(context.letterheadSymbol);
  if (body?.level === 'central' && !below && (place === null || place === CAPITAL))
    return scope(CENTRAL, 'provinceFromLetterhead');
  if (place && (place !== CAPITAL || issuer || body)) return scope(place, 'provinceFromLetterhead');
  if (place && portal !== place) return scope(null, null);
  if (portal) return scope(portal, 'provinceFromPortal');
  const home = context.home ? provinceBySlug(context.home)?.slug : null;
  return home ? scope(home, 'provinceFromHome') : scope(null, null);
}

/**
 * The provinces that a province's words may mean for an instrument of a date (null: not known). A province that ended
 * means its heir afterwards. A merged province, in a page that is not known to be older than the merger, means itself
 * or any of those it absorbed, when the instrument is older. A province named in the phrase itself (`named`) means itself.
 */
export function provincesMeant(
  slug: string,
  on: string | null,
  page: { named: boolean; issuedOn: string | null },
): string[] {
  const province = provinceBySlug(slug);
  if (!province) return [slug];
  if (province.validTo && province.successor && on && on > province.validTo) return [province.successor];
  const wasAlone = page.named || province.absorbed.length === 0 || (on !== null && on >= MERGED_ON);
  if (wasAlone || (page.issuedOn !== null && page.issuedOn < MERGED_ON)) return [slug];
  return [slug, ...province.absorbed];
}

/** The numbering a symbol belongs to: a term of the assembly (`khoa-15`), its year, or `2025-07` for the second numbering of a merged one. */
export function seriesOf(
  jurisdiction: string,
  when: { on: string | null; year: number | null; term: number | null },
): string | null {
  if (when.term !== null) return `khoa-${when.term}`;
  const year = when.year ?? (when.on ? Number(when.on.slice(0, 4)) : null);
  if (year === null) return null;
  const restarted = year === 2025 && (provinceBySlug(jurisdiction)?.absorbed.length ?? 0) > 0;
  if (!restarted) return String(year);
  if (!when.on?.startsWith('2025')) return null;
  return when.on >= MERGED_ON ? '2025-07' : '2025';
}
