import { dayIn } from '../../../shared/import/series-day.ts';
import type { ReportRequest } from '../../../shared/schema/index.ts';
import type { Line } from './matrix.ts';

/** What follows the number in the symbols of a series: "/KH-UBND", "/2022/QĐ-UBND"; null where no symbol tells. */
export const tailOf = (symbol: string | null | undefined): string | null =>
  /^\s*\d+[\p{Ll}\p{Lu}]?(?=\s*[/-])\s*(.+)$/u.exec(symbol ?? '')?.[1] ?? null;

/** Asks for one number of a series, by what the index knows of the series and nothing else. */
export function requestFor(symbol: string, place: string, { type, issuer }: Line, series: string): ReportRequest {
  const numberedIn = dayIn(series);
  const citation = { kind: 'full', type, symbol, name: null, issuedOn: null, issuer: issuer.name } as const;
  return {
    kind: 'missing',
    citation: { ...citation, title: null, pinpoint: null },
    scope: place,
    shown: null,
    note: null,
    ...(numberedIn ? { numberedIn } : {}),
  };
}
