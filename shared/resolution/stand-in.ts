import type { Claim } from './claim.ts';
import { type Candidate, type Decision, decide } from './decide.ts';

/** What a claim may also mean by the deployment's vocabulary, beside what has its own number. */
export interface Reading {
  candidate: Candidate;
  /** Of a unit code that is the same, of the body that its files went to, or of another body that has the other number. */
  how: 'same' | 'heir' | 'otherBody';
}

/** What has the claim's own number; `former` where that number was found to be another's. */
export type OwnCandidate = Candidate & { former?: boolean };

const agrees = (on: string | null, { candidate, how }: Reading) =>
  how === 'heir' ? on !== null && candidate.issuedOn === on : [null, on].includes(candidate.issuedOn) || on === null;

/**
 * Like `decide`, where the vocabulary of a deployment says that other numbers are the same. It speaks only where nothing
 * is held under the claim's own number, and where one held text alone agrees with the day that the citation gives; a
 * body that was only assumed does not speak where another body of the place has the number.
 */
export function decideWith(claim: Claim, own: readonly OwnCandidate[], readings: readonly Reading[]): Decision {
  const plain = () => decide(claim, own);
  if (claim.kind !== 'exact' || readings.length === 0) return plain();
  const itself = (candidate: Candidate) => candidate.issuer === claim.issuer;
  if (own.some((each) => itself(each) && (each.former || each.holding === 'held'))) return plain();
  if (!claim.issuerStated && !own.every(itself)) return plain();
  const held = readings.filter((each) => each.how !== 'otherBody' && agrees(claim.on, each));
  const [only, ...others] = [...new Map(held.map(({ candidate }) => [candidate.id, candidate])).values()];
  if (!only) return plain();
  if (others.length > 0) {
    const decision = plain();
    const ids = [only, ...others].map(({ id }) => id).sort();
    return decision.kind === 'notFound' ? { kind: 'ambiguous', ids, why: 'sameInScope' } : decision;
  }
  const bodies = claim.issuerStated ? [] : readings.filter(({ how }) => how === 'otherBody');
  const meant = { ...only, issuer: claim.issuer ?? only.issuer };
  return decide(claim, [meant, ...bodies.map(({ candidate }) => candidate)]);
}
