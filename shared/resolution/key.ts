import { seriesInKey } from './series.ts';

/** Jurisdiction and series of what cannot be placed. */
export const UNKNOWN = 'khong-ro';

export interface Identity {
  jurisdiction: string;
  issuer: string;
  seriesType: string;
  series: string;
  slug: string;
}

/** The readable key: `lang-son/ubnd/quyet-dinh/2023/2068-qd-ubnd`. */
export function formatKey(identity: Identity): string {
  const { jurisdiction, issuer, seriesType, series, slug } = identity;
  return [jurisdiction, issuer, seriesType, seriesInKey(series), slug].join('/');
}
