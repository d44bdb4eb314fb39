import { CENTRAL } from '../registry/index.ts';
import type { Claim, Scope } from '../resolution/index.ts';
import type { PackScope } from '../schema/index.ts';

/**
 * Whether a pack holds everything that the index would be asked for a claim; where it does not, nothing may be said of the
 * claim, least of all that it was not found. A claim without a place asks everywhere, one without a year in every year.
 */
export function covers({ jurisdictions, years, pages }: PackScope, claim: Claim | null, page: Scope): boolean {
  if (pages && (page.jurisdiction === null || !pages.includes(page.jurisdiction))) return false;
  if (!claim) return true;
  if (!claim.symbolFolded) return claim.nameFolded !== null;
  if (claim.jurisdictions.length === 0) return false;
  return claim.jurisdictions.every(
    (place) =>
      jurisdictions.includes(place) &&
      (place === CENTRAL || (claim.series !== null && years.includes(claim.series.slice(0, 4)))),
  );
}
