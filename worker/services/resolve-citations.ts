import { findFindings } from '../../shared/findings/index.ts';
import {
  type Claim,
  decide,
  differingFields,
  issuerName,
  readClaim,
  readScope,
} from '../../shared/resolution/index.ts';
import type { Outcome, ResolveReply, ResolveRequest, StatedCitation } from '../../shared/schema/index.ts';
import { type Candidates, type NameProbe, type Probe, readCandidates } from '../stores/candidates.ts';
import { readCandidatesAcross } from '../stores/candidates-across.ts';
import type { Databases } from '../stores/databases.ts';
import { toInstrument } from './instrument-card.ts';
import { addChains } from './replacement-chains.ts';

interface Asked {
  citation: StatedCitation;
  claim: Claim | null;
}

/** Where to look for each claim; a claim without a place is looked for everywhere. */
export function probesOf(claims: readonly (Claim | null)[]): { probes: Probe[]; names: NameProbe[] } {
  const probes: Probe[] = [];
  const names: NameProbe[] = [];
  for (const [at, claim] of claims.entries()) {
    if (claim?.nameFolded) names.push({ at, name: claim.nameFolded, series: claim.series });
    if (!claim?.symbolFolded) continue;
    const { symbolFolded: symbol, series, issuer, seriesType: type } = claim;
    const body = claim.kind === 'exact' && claim.issuerStated ? issuer : null;
    const places = claim.jurisdictions.length > 0 ? claim.jurisdictions : [null];
    for (const jurisdiction of places) probes.push({ at, symbol, series, jurisdiction, body, issuer, type });
  }
  return { probes, names };
}

function outcomeOf(
  { citation, claim }: Asked,
  at: number,
  held: Candidates,
  dates: { today: string; written: string | null },
): Outcome {
  const { ref } = citation;
  if (!claim) return { kind: 'notFound', ref, series: null };
  const cards = held.cards.get(at) ?? [];
  const decision = decide(
    claim,
    cards.map(({ askedAs, ...card }) => ({ ...card, ...askedAs })),
  );
  const instruments = new Map(cards.map((card) => [card.id, card]));
  const read = (id: string) => toInstrument(instruments.get(id)!, dates);
  if (decision.kind === 'found')
    return { kind: 'found', ref, instrument: read(decision.id), evidence: decision.evidence };
  if (decision.kind === 'ambiguous') {
    const candidates = decision.ids.map(read);
    return {
      kind: 'ambiguous',
      ref,
      total: candidates.length,
      candidates,
      differs: differingFields(candidates),
      why: decision.why,
    };
  }
  const coverage = held.coverage.get(at);
  const [jurisdiction] = claim.jurisdictions;
  if (!coverage || !jurisdiction || !claim.issuer || !claim.seriesType || !claim.series)
    return { kind: 'notFound', ref, series: null };
  const issuer = issuerName({ id: claim.issuer, name: claim.issuerName, jurisdiction }, claim.on);
  return {
    kind: 'notFound',
    ref,
    series: { ...coverage, type: claim.seriesType, year: Number(claim.series.slice(0, 4)), issuer },
  };
}

/** One outcome for each citation, in the page's scope, from one query to each database that may know. */
export async function resolveCitations(
  request: ResolveRequest,
  { db, databases, now }: { db: D1Database; databases?: Databases; now: Date },
): Promise<ResolveReply & { rowsRead: number }> {
  const scope = readScope(request.context);
  const asked = request.citations.map((citation) => ({ citation, claim: readClaim(citation, scope) }));
  const { probes, names } = probesOf(asked.map(({ claim }) => claim));
  const held = databases
    ? await readCandidatesAcross(databases, { probes, names, page: scope.jurisdiction })
    : await readCandidates(db, probes, names);
  const dates = { today: now.toISOString().slice(0, 10), written: request.context.issuedOn };
  const outcomes = asked.map((each, at) => outcomeOf(each, at, held, dates));
  const chained = await addChains(outcomes, held.cards, { dates, databases: databases?.all ?? [db] });
  const cases = asked.map(({ citation }, at) => ({ citation, outcome: chained.outcomes[at]! }));
  const text = { writtenOn: dates.written ?? dates.today, dated: dates.written !== null, blanks: [] };
  return {
    asOf: now.toISOString(),
    scope: scope.jurisdiction,
    outcomes: chained.outcomes,
    findings: findFindings(cases, text),
    rowsRead: held.rowsRead + chained.rowsRead,
  };
}
