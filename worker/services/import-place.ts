import { CENTRAL } from '../../shared/registry/index.ts';
import { foldName, formatKey, readClaim, type Scope } from '../../shared/resolution/index.ts';
import type { InstrumentRow, RowIdentity } from '../stores/instruments.ts';

/** Where an instrument belongs in the index, read from a list. */
export interface Placed extends RowIdentity {
  key: string;
  seriesType: string;
  number: number | null;
  symbol: string | null;
  name: string | null;
  issuerName: string | null;
}

/** A list stands on no page: the words of each row say where it belongs. */
const NOWHERE: Scope = { jurisdiction: null, basis: null, issuer: null, issuedOn: null };

/** The identity of a symbol with the words of its issuer, exactly as a citation of it would be read; null where they leave it open. */
export function placeSymbol(
  symbol: string,
  stated: { type: string | null; issuer: string | null; issuedOn: string | null },
): Placed | null {
  const claim = readClaim(
    { ref: 'row', kind: 'full', symbol, name: null, title: null, pinpoint: null, ...stated },
    NOWHERE,
  );
  const [jurisdiction] = claim?.jurisdictions ?? [];
  if (claim?.kind !== 'exact' || !jurisdiction) return null;
  const { symbolFolded, series, issuer, seriesType, slug, number, issuerName } = claim;
  if (!symbolFolded || !series || !issuer || !seriesType || !slug) return null;
  const key = formatKey({ jurisdiction, issuer, seriesType, series, slug });
  const spelled = symbol.normalize('NFC').replace(/\s+/g, '');
  return {
    jurisdiction,
    symbolFolded,
    series,
    issuer,
    key,
    seriesType,
    number,
    symbol: spelled,
    name: null,
    issuerName,
  };
}

/** The identity of an act of a central body that bears a name and no symbol, such as a constitution. */
export function placeName(name: string, year: number, act: { type: string; issuer: string }): Placed {
  const folded = foldName(name);
  const identity = { jurisdiction: CENTRAL, issuer: act.issuer, seriesType: act.type, series: String(year) };
  return {
    jurisdiction: CENTRAL,
    issuer: act.issuer,
    series: identity.series,
    symbolFolded: `~${folded}`,
    key: formatKey({ ...identity, slug: folded.replaceAll(' ', '-') }),
    seriesType: act.type,
    number: null,
    symbol: null,
    name,
    issuerName: null,
  };
}

/** The row of an instrument that the index has not met; what a list says of it is weighed when it is settled. */
export function placedRow(place: Placed, id: string): InstrumentRow {
  const { name, series } = place;
  return {
    ...place,
    id,
    type: place.seriesType,
    nameFolded: name && foldName(name),
    title: null,
    titleFrom: null,
    issuedOn: null,
    dateText: /^\d{4}/.test(series) ? series.slice(0, 4) : null,
    draft: 0,
    holding: 'mentioned',
    effectiveOn: null,
    expiresOn: null,
    sourceUrl: null,
    textKey: null,
    contentHash: null,
  };
}
