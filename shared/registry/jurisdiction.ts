import { CENTRAL } from './issuers.ts';
import { PROVINCES, provinceBySlug, provinceOn } from './provinces.ts';

/** A day after every end that the table of provinces knows. */
const TODAY = '9999-12-31';

/** Places that a person's work may be kept to: the provinces of today, and the centre. */
export const JURISDICTIONS: readonly string[] = [
  CENTRAL,
  ...PROVINCES.filter(({ validTo }) => validTo === null).map(({ slug }) => slug),
];

/** Whether documents of `place` belong to `jurisdiction`: its own, and those of provinces that went into it. */
export function covers(jurisdiction: string, place: string): boolean {
  return place === jurisdiction || (provinceBySlug(place) !== null && provinceOn(place, TODAY)?.slug === jurisdiction);
}
