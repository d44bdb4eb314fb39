import { communeBody, mayBeOneBody } from '../registry/index.ts';
import type { Claim } from './claim.ts';
import type { Candidate } from './decide.ts';

/** A candidate, with the mark of a number that was found to be another's, and the bodies of the name that state a district, as far as the index knows any. */
type Known = Candidate & { former?: boolean; namesakes?: readonly string[] };

/** Whether no other commune of the name is known in the province than the one that two may be. */
function isAlone({ issuer, commune }: Claim, candidates: readonly Known[]): boolean {
  const known = candidates.flatMap((each) => [each.issuer, ...(each.namesakes ?? [])]);
  const others = known.filter((id) => id !== issuer && id !== commune && communeBody(id)?.base === commune);
  return new Set(others).size <= (issuer === commune ? 1 : 0);
}

const isText = (candidate: Known | undefined) => candidate?.holding === 'held' || candidate?.former === true;

/**
 * What a citation of a commune's paper means, from before the districts ended: its own identity, or what has its number and
 * day in a commune of the name where one of the two states no district. `shown` where nothing tells which.
 * The SQL of it is in `worker/stores/settle-communes.ts`; a test holds the two against each other.
 */
export function decideCommune(claim: Claim, candidates: readonly Known[]): { chosen: Known | null; shown: Known[] } {
  const { issuer, series, on, commune } = claim;
  if (issuer === null || commune === null) return { chosen: null, shown: [] };
  const own = candidates.find((each) => each.issuer === issuer && each.series === series);
  const rivals = candidates.filter(
    (each) =>
      each !== own &&
      communeBody(each.issuer)?.base === commune &&
      (on === null || each.issuedOn === null || each.issuedOn === on),
  );
  const alike = rivals.filter((each) => mayBeOneBody(each.issuer, issuer));
  const others = rivals.filter((each) => !alike.includes(each));
  const shown = { chosen: null, shown: [...(own ? [own] : []), ...alike, ...others] };
  const choose = (chosen: Known) => ({ chosen, shown: [] });
  const statesDistrict = issuer !== commune;
  if (statesDistrict && own && (isText(own) || on === null || others.length > 0)) return choose(own);
  if (statesDistrict ? others.length > 0 : new Set(alike.map((each) => each.issuer)).size > 1)
    return alike.length > 0 ? shown : { chosen: null, shown: [] };
  if (own && isText(own)) return alike.some(isText) ? shown : choose(own);
  const ofDay = on === null ? [] : alike.filter((each) => each.issuedOn === on);
  const text = ofDay.find(isText);
  const alone = isAlone(claim, candidates);
  if (text && alone) return choose(text);
  if (own && (statesDistrict || !text)) return choose(own);
  return ofDay[0] && alone ? choose(ofDay[0]) : shown;
}
