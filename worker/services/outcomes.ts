import {
  type Claim,
  type Decision,
  decide,
  decideWith,
  differingFields,
  issuerName,
} from '../../shared/resolution/index.ts';
import type { Instrument, Outcome, ReplacementChain, StatedCitation } from '../../shared/schema/index.ts';
import type { CandidateRow, Candidates, Coverage } from '../stores/candidates.ts';
import { toInstrument } from './instrument-card.ts';

/** A citation with what it claims, the rows it may mean, and what was decided. */
export interface Decided {
  citation: StatedCitation;
  claim: Claim | null;
  rows: readonly CandidateRow[];
  coverage: Coverage | null;
  decision: Decision;
}

function decideAmong(claim: Claim, rows: readonly CandidateRow[]): Decision {
  if (rows.every(({ askedAs, readAs }) => askedAs === undefined && readAs === undefined)) return decide(claim, rows);
  const own = rows
    .filter(({ readAs }) => readAs === undefined)
    .map((row) => (row.askedAs ? { ...row, ...row.askedAs, former: true } : row));
  const readings = rows.flatMap(({ readAs, ...candidate }) => (readAs ? [{ candidate, how: readAs }] : []));
  return decideWith(claim, own, readings);
}

/** Chooses among the rows of claim `at`. */
export function decideOn(citation: StatedCitation, claim: Claim | null, at: number, held: Candidates): Decided {
  const rows = held.cards.get(at) ?? [];
  const decision = claim ? decideAmong(claim, rows) : ({ kind: 'notFound' } as const);
  return { citation, claim, rows, coverage: held.coverage.get(at) ?? null, decision };
}

/** The row that was chosen; null where none was. */
export function chosenRow({ decision, rows }: Decided): CandidateRow | null {
  return decision.kind === 'found' ? rows.find(({ id }) => id === decision.id)! : null;
}

function notFound({ citation: { ref }, claim, coverage }: Decided): Outcome {
  const [jurisdiction] = claim?.jurisdictions ?? [];
  if (!coverage || !jurisdiction || !claim?.issuer || !claim.seriesType || !claim.series)
    return { kind: 'notFound', ref, series: null };
  const issuer = issuerName({ id: claim.issuer, name: claim.issuerName, jurisdiction }, claim.on);
  const year = Number(claim.series.slice(0, 4));
  return { kind: 'notFound', ref, series: { ...coverage, type: claim.seriesType, year, issuer } };
}

/** Outcomes of decisions, in their order. A page cites its basis again and again: what is shown of a row is made once. */
export function outcomesOf(
  decided: readonly Decided[],
  dates: { today: string; written: string | null },
  chains: ReadonlyMap<string, ReplacementChain>,
): Outcome[] {
  const candidates = new Map<CandidateRow, Instrument>();
  const chosen = new Map<CandidateRow, Instrument>();
  function asCandidate(row: CandidateRow): Instrument {
    const made = candidates.get(row) ?? toInstrument(row, dates);
    candidates.set(row, made);
    return made;
  }
  function asChosen(row: CandidateRow): Instrument {
    const known = chosen.get(row);
    if (known) return known;
    const made = toInstrument(row, dates);
    made.chain = chains.get(row.id) ?? null;
    chosen.set(row, made);
    return made;
  }
  return decided.map((each) => {
    const { citation, decision, rows } = each;
    const { ref } = citation;
    if (decision.kind === 'notFound') return notFound(each);
    if (decision.kind === 'found')
      return { kind: 'found', ref, instrument: asChosen(chosenRow(each)!), evidence: decision.evidence };
    const byId = new Map(rows.map((row) => [row.id, row]));
    const shown = decision.ids.map((id) => asCandidate(byId.get(id)!));
    const differs = differingFields(shown);
    return { kind: 'ambiguous', ref, total: shown.length, candidates: shown, differs, why: decision.why };
  });
}
