/** What a careful reviewer would catch: the ordered rules, and the loop over them. Pure; never throws. */
import type { Finding } from '../schema/index.ts';
import type { Case, CaseRule, CitingText } from './case.ts';
import { dateDiffers, issuerDiffers, titleDiffers } from './rules/agreement.ts';
import { blanks } from './rules/blanks.ts';
import { issueDatesDiffer, relationLoop, statusContradiction } from './rules/contradiction.ts';
import { basisExpired, notInForce, replaced } from './rules/force.ts';
import { citesFuture, impossibleDate, malformedSymbol, missingYear, typeDiffers } from './rules/form.ts';
import { ambiguous, unknown } from './rules/link.ts';
import { inconsistentWithin } from './rules/within.ts';

export type { Case, CitingText } from './case.ts';
export { printDate } from './print-date.ts';

/** Order of the card: dates, issuer, type, title, force, contradictions; then what is for information. */
const RULES: readonly CaseRule[] = [
  dateDiffers,
  impossibleDate,
  citesFuture,
  issuerDiffers,
  typeDiffers,
  malformedSymbol,
  missingYear,
  titleDiffers,
  basisExpired,
  replaced,
  notInForce,
  relationLoop,
  statusContradiction,
  issueDatesDiffer,
  unknown,
  ambiguous,
];

/**
 * Findings of one text: first those of the document itself, then each citation's in reading order.
 * `cases` stand in reading order; a case without an outcome gets only what its own words tell.
 */
export function findFindings(cases: readonly Case[], text: CitingText): Finding[] {
  const within = Map.groupBy(inconsistentWithin(cases), ({ ref }) => ref);
  const findings = blanks(text);
  for (const subject of cases) {
    findings.push(...(within.get(subject.citation.ref) ?? []));
    // Most rules have nothing to say of most citations.
    for (const rule of RULES) for (const each of rule(subject, text)) findings.push(each);
  }
  return findings;
}
