import { findFindings } from '../../shared/findings/index.ts';
import {
  type Claim,
  readClaim,
  readScope,
  seriesOfAnyType,
  seriesRange,
  yearOfSeries,
} from '../../shared/resolution/index.ts';
import type { Outcome, ResolveReply, ResolveRequest } from '../../shared/schema/index.ts';
import { type NameProbe, type Probe, readCandidates } from '../stores/candidates.ts';
import { readCandidatesAcross } from '../stores/candidates-across.ts';
import type { Databases } from '../stores/databases.ts';
import { chosenRow, decideOn, outcomesOf } from './outcomes.ts';
import { lastDay, readChains } from './replacement-chains.ts';

/** The series to look in: where a commune may be meant, papers that the day parts as well as those of the year. */
function lookedIn({ kind, issuer, issuerStated, commune }: Claim, series: string): string {
  const ofYear = commune !== null || (!issuerStated && (issuer === 'ubnd' || issuer === 'hdnd'));
  return kind === 'exact' && ofYear ? seriesOfAnyType(yearOfSeries(series)) : series;
}

/** Where to look for each claim; a claim without a place is looked for everywhere. */
export function probesOf(claims: readonly (Claim | null)[]): { probes: Probe[]; names: NameProbe[] } {
  const probes: Probe[] = [];
  const names: NameProbe[] = [];
  for (const [at, claim] of claims.entries()) {
    if (claim?.nameFolded) names.push({ at, name: claim.nameFolded, series: claim.series });
    if (!claim?.symbolFolded) continue;
    const { symbolFolded: symbol, issuer, seriesType: type } = claim;
    const range = claim.series === null ? null : seriesRange(lookedIn(claim, claim.series));
    const series = range?.from ?? null;
    const seriesTo = range?.to ?? null;
    const ofOne = claim.kind === 'exact' && claim.issuerStated;
    const commune = ofOne ? claim.commune : null;
    const body = ofOne && commune === null ? issuer : null;
    const places = claim.jurisdictions.length > 0 ? claim.jurisdictions : [null];
    for (const jurisdiction of places)
      probes.push({ at, symbol, series, seriesTo, jurisdiction, body, commune, issuer, type });
  }
  return { probes, names };
}

interface Around {
  db: D1Database;
  databases?: Databases;
  now: Date;
}

const datesOf = ({ context }: ResolveRequest, now: Date) => ({
  today: now.toISOString().slice(0, 10),
  written: context.issuedOn,
});

/** One outcome for each citation, in the page's scope, from one query to each database that may know. */
export async function resolveOutcomes(
  request: ResolveRequest,
  { db, databases, now }: Around,
): Promise<{ scope: string | null; outcomes: Outcome[]; rowsRead: number }> {
  const scope = readScope(request.context);
  const claims = request.citations.map((citation) => readClaim(citation, scope));
  const { probes, names } = probesOf(claims);
  const held = databases
    ? await readCandidatesAcross(databases, { probes, names, page: scope.jurisdiction })
    : await readCandidates(db, probes, names);
  const dates = datesOf(request, now);
  const decided = request.citations.map((citation, at) => decideOn(citation, claims[at] ?? null, at, held));
  const chosen = new Set(decided.map(chosenRow).filter((row) => row !== null));
  const around = { day: lastDay(dates), databases: databases?.all ?? [db] };
  const { chains, rowsRead } = await readChains([...chosen], around);
  return {
    scope: scope.jurisdiction,
    outcomes: outcomesOf(decided, dates, chains),
    rowsRead: held.rowsRead + rowsRead,
  };
}

/** "/VP-KGVX" is a number left blank; of a date the context tells only whether there is one. */
const blanksOf = ({ context: { letterheadSymbol } }: ResolveRequest) =>
  /^\s*[/-]/u.test(letterheadSymbol ?? '') ? (['number'] as const) : [];

/** Outcomes, and what a careful reviewer would look at unless the client works that out itself. */
export async function resolveCitations(
  request: ResolveRequest,
  around: Around,
): Promise<ResolveReply & { rowsRead: number }> {
  const resolved = { asOf: around.now.toISOString(), ...(await resolveOutcomes(request, around)) };
  if (request.findings === false) return { ...resolved, findings: [] };
  const { today, written } = datesOf(request, around.now);
  const cases = request.citations.map((citation, at) => ({ citation, outcome: resolved.outcomes[at]! }));
  const text = { writtenOn: written ?? today, dated: written !== null, blanks: blanksOf(request) };
  return { ...resolved, findings: findFindings(cases, text) };
}
