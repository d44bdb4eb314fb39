import { readClaim } from '../../shared/resolution/index.ts';
import type { ReportRequest } from '../../shared/schema/index.ts';

/** What a reader asks for, as the index would know it. */
export interface Wanted {
  /** Folded symbol, or folded name of a law. */
  symbol: string;
  series: string | null;
  /** Where it may be; empty means everywhere. */
  jurisdictions: string[];
  issuer: string | null;
}

/** The identity that the citation of a request claims; null where it claims none. */
export function readWanted({ citation, scope, numberedIn }: ReportRequest): Wanted | null {
  const implied = { issuedOn: numberedIn ?? null, issuer: null };
  const claim = readClaim(
    { ref: 'wanted', ...citation, implied },
    { jurisdiction: scope, basis: null, issuer: null, issuedOn: null },
  );
  const symbol = claim?.symbolFolded ?? claim?.nameFolded ?? null;
  if (!claim || symbol === null) return null;
  const { series, jurisdictions, issuer } = claim;
  return { symbol, series, jurisdictions: [...jurisdictions].sort(), issuer };
}

/** As one text, the same for every request for the same instrument. */
export const formatWanted = ({ symbol, series, jurisdictions, issuer }: Wanted): string =>
  JSON.stringify([symbol, series, jurisdictions, issuer]);
