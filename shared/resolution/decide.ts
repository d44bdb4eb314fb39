import { CENTRAL, mayBeOneBody } from '../registry/index.ts';
import type { Evidence } from '../schema/index.ts';
import type { Claim } from './claim.ts';
import { decideCommune } from './namesakes.ts';
import { givesTitle } from './same-title.ts';
import { yearOfSeries } from './series.ts';

/** What scoring needs to know of an instrument the index holds. */
export interface Candidate {
  id: string;
  jurisdiction: string;
  issuer: string;
  series: string;
  type: string;
  seriesType: string;
  issuedOn: string | null;
  /** Told by an index that holds texts; a list of known instruments has neither. */
  title?: string | null;
  holding?: 'held' | 'mentioned';
}

export type Decision =
  | { kind: 'found'; id: string; evidence: Evidence[] }
  | { kind: 'ambiguous'; ids: string[]; why: 'noProvince' | 'noDate' | 'sameInScope' }
  | { kind: 'notFound' };

/** A body's id without the mark of a document whose place or year nobody knows. */
const bodyOf = (issuer: string) => issuer.split('~')[0] ?? issuer;

function found(claim: Claim, candidate: Candidate): Decision {
  // The day of a law that a bare name means was filled in, not stated.
  const statedOn = claim.evidence.includes('lawInForce') ? null : claim.on;
  const sameDay = statedOn !== null && statedOn === candidate.issuedOn;
  const sameYear = statedOn !== null && !sameDay && statedOn.slice(0, 4) === candidate.series.slice(0, 4);
  const evidence: Evidence[] = [
    ...claim.evidence,
    ...(claim.type === candidate.type || (claim.type === null && claim.seriesType === candidate.seriesType)
      ? (['type'] as const)
      : []),
    ...(claim.issuer === candidate.issuer ? (['issuer'] as const) : []),
    ...(sameDay ? (['date'] as const) : sameYear ? (['year'] as const) : []),
  ];
  return { kind: 'found', id: candidate.id, evidence: [...new Set(evidence)] };
}

function ambiguous(claim: Claim, candidates: Candidate[]): Decision {
  return { kind: 'ambiguous', ids: candidates.map((candidate) => candidate.id), why: claim.lacks };
}

/** An exact claim is met by its one identity, unless the body was only assumed and another body of the place fits as well. */
function decideExact(claim: Claim, all: Candidate[]): Decision {
  const candidates = all.filter(({ series }) => yearOfSeries(series) === yearOfSeries(claim.series ?? ''));
  if (claim.commune !== null && claim.issuerStated) {
    const { chosen, shown } = decideCommune(claim, candidates);
    if (chosen) return found(claim, chosen);
    return shown.length > 0 ? ambiguous({ ...claim, lacks: 'sameInScope' }, shown) : { kind: 'notFound' };
  }
  const own = candidates.find(({ issuer, series }) => issuer === claim.issuer && series === claim.series);
  if (!own) return { kind: 'notFound' };
  if (claim.issuerStated || candidates.length === 1) return found(claim, own);
  const dayTells =
    claim.on !== null &&
    own.issuedOn === claim.on &&
    candidates.every((other) => other === own || (other.issuedOn !== null && other.issuedOn !== claim.on));
  return dayTells
    ? found(claim, own)
    : { kind: 'ambiguous', ids: candidates.map((candidate) => candidate.id), why: 'sameInScope' };
}

/** Whether an instrument of every province that may be meant is known, so that the one meant is among them. */
function everyPlaceKnown({ jurisdictions }: Claim, possible: readonly Candidate[]): boolean {
  const provinces = jurisdictions.filter((place) => place !== CENTRAL);
  const known = new Set(possible.map((candidate) => candidate.jurisdiction));
  return provinces.length === 1 || jurisdictions.every((place) => known.has(place));
}

/**
 * One of several places: only the day can choose, and only if it chooses one against candidates whose days are known.
 * Two provinces may have issued one number on one day. So the day tells a merged province's predecessors apart only where
 * all of them are known to have that number, or where the citation also gives the title of a text that is held; a title
 * known from citations would hang on how those were settled.
 */
function decideOneOf(claim: Claim, candidates: Candidate[]): Decision {
  const possible = candidates.filter(
    (candidate) => claim.issuer === null || mayBeOneBody(candidate.issuer, claim.issuer),
  );
  if (possible.length === 0) return { kind: 'notFound' };
  const [only, ...others] = possible.filter(
    (candidate) => candidate.issuedOn === null || candidate.issuedOn === claim.on,
  );
  if (!only || others.length > 0 || only.issuedOn !== claim.on) return ambiguous(claim, possible);
  const titled = only.holding === 'held' && givesTitle(claim.title, only.title ?? null);
  return titled || everyPlaceKnown(claim, possible) ? found(claim, only) : ambiguous(claim, possible);
}

/** A law by name and year; where two of one name are of one year, only the day can choose. */
function decideNamed(claim: Claim, candidates: Candidate[]): Decision {
  if (claim.series === null) return ambiguous(claim, candidates);
  const [only, ...others] =
    candidates.length === 1
      ? candidates
      : candidates.filter((candidate) => candidate.issuedOn === null || candidate.issuedOn === claim.on);
  const chosen = only && others.length === 0 && (candidates.length === 1 || only.issuedOn === claim.on);
  return chosen ? found(claim, only) : ambiguous(claim, candidates);
}

/**
 * Chooses among what the index holds for a claim. Pure, and independent of the order of candidates; a claim that lacks
 * the province or the year is never settled by the index happening to hold one candidate only.
 */
export function decide(claim: Claim, candidates: readonly Candidate[]): Decision {
  const inOrder =
    candidates.length < 2
      ? [...candidates]
      : [...candidates].sort((a, b) =>
          a.jurisdiction + a.series + a.issuer + a.id < b.jurisdiction + b.series + b.issuer + b.id ? -1 : 1,
        );
  if (inOrder.length === 0) return { kind: 'notFound' };
  switch (claim.kind) {
    case 'exact':
      return decideExact(claim, inOrder);
    case 'oneOf':
      return decideOneOf(claim, inOrder);
    case 'named':
      return decideNamed(claim, inOrder);
    case 'open': {
      const possible = inOrder.filter(
        (candidate) =>
          !claim.issuerStated || claim.issuer === null || mayBeOneBody(bodyOf(candidate.issuer), claim.issuer),
      );
      return possible.length ? ambiguous(claim, possible) : { kind: 'notFound' };
    }
  }
}
