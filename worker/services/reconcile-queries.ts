import type {
  Instrument,
  Outcome,
  ReconcileBatch,
  ReconcileCandidate,
  ReconcileQuery,
  ReconcileResults,
  ResolveReply,
} from '../../shared/schema/index.ts';
import type { Databases } from '../stores/databases.ts';
import type { Search } from '../stores/search.ts';
import { toInstrument } from './instrument-card.ts';
import { toCandidate } from './reconcile-candidates.ts';
import { type Cell, readCell } from './reconcile-cell.ts';
import { ANY_TYPE } from './reconcile-manifest.ts';
import { resolveCitations } from './resolve-citations.ts';
import { searchInstruments } from './search-instruments.ts';

interface Around {
  db: D1Database;
  databases: Databases;
  search: Search;
  now: Date;
}
interface Asked {
  key: string;
  query: ReconcileQuery;
  cell: Cell;
}

const LIMIT = { default: 5, max: 50 };
/** An id or a readable key, as this service gives them out. */
const IDENTIFIER = /^(?:i_[a-z0-9]{1,40}|[a-z0-9-]+(?:\/[a-z0-9.~-]+){4})$/;
/** What is stated and differs from what the index says: a person looks before it counts as a match. */
const DIFFERENCES = new Set(['dateDiffers', 'issuerDiffers', 'typeDiffers', 'titleDiffers', 'impossibleDate']);

const isNamed = ({ cell }: Asked) => IDENTIFIER.test(cell.text);

async function readNamed(asked: Asked[], { search, now }: Around): Promise<Map<string, ReconcileCandidate[]>> {
  const cards = asked.length ? await search.readCards(asked.map(({ cell }) => cell.text)) : [];
  const dates = { today: now.toISOString().slice(0, 10), written: null };
  return new Map(
    asked.map(({ key, cell }) => [
      key,
      cards
        .filter((card) => card.asked === cell.text)
        .map((card) => toCandidate(toInstrument(card, dates), cell, true)),
    ]),
  );
}

function candidatesOf(outcome: Outcome, { cell }: Asked, findings: ResolveReply['findings']): ReconcileCandidate[] {
  if (outcome.kind === 'notFound') return [];
  if (outcome.kind === 'ambiguous') return outcome.candidates.map((each) => toCandidate(each, cell, false));
  const differs = findings.some(({ ref, code }) => ref === outcome.ref && DIFFERENCES.has(code));
  return [toCandidate(outcome.instrument, cell, !differs && !cell.several)];
}

/** Resolves references a jurisdiction at a time: one batch of resolution has one scope. */
async function resolveCells(asked: Asked[], around: Around): Promise<Map<string, ReconcileCandidate[]>> {
  const found = new Map<string, ReconcileCandidate[]>();
  for (const [portal, group] of Map.groupBy(asked, ({ cell }) => cell.jurisdiction)) {
    const context = { letterheadIssuer: null, letterheadPlace: null, issuedOn: null, portal, home: null };
    const citations = group.flatMap(({ cell }, at) => (cell.stated ? [{ ...cell.stated, ref: String(at) }] : []));
    const { outcomes, findings } = await resolveCitations({ context, citations }, around);
    for (const outcome of outcomes) {
      const each = group[Number(outcome.ref)]!;
      found.set(each.key, candidatesOf(outcome, each, findings));
    }
  }
  return found;
}

async function searchCell({ key, cell }: Asked, { search, now }: Around): Promise<[string, ReconcileCandidate[]]> {
  const q = cell.text.slice(0, 300);
  if (!q) return [key, []];
  const filter = cell.jurisdiction ? { jurisdiction: cell.jurisdiction } : {};
  const { items } = await searchInstruments({ q, ...filter, limit: LIMIT.max }, { search, now });
  return [key, items.map(({ instrument }: { instrument: Instrument }) => toCandidate(instrument, cell, false))];
}

function choose(candidates: readonly ReconcileCandidate[], { type, type_strict, limit }: ReconcileQuery) {
  const types = (Array.isArray(type) ? type : [type]).filter(
    (id) => id !== undefined && id !== '' && id !== ANY_TYPE.id,
  );
  const fits = (candidate: ReconcileCandidate) =>
    types.length === 0 || type_strict === 'should' || candidate.type.some(({ id }) => types.includes(id));
  return candidates
    .filter(fits)
    .sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1))
    .slice(0, Math.max(0, Math.min(Math.floor(limit ?? LIMIT.default), LIMIT.max)));
}

/**
 * Candidates for each query of a batch. A cell that holds a reference is left to resolution: `found` is the one match,
 * `ambiguous` gives candidates without a match, `notFound` gives none, since a namesake elsewhere is a wrong link. A
 * cell of plain words is searched, and a person chooses.
 */
export async function reconcileQueries(batch: ReconcileBatch, around: Around): Promise<ReconcileResults> {
  const asked = Object.entries(batch).map(([key, query]) => ({ key, query, cell: readCell(query) }));
  const references = asked.filter((each) => !isNamed(each) && each.cell.stated !== null);
  const words = asked.filter((each) => !isNamed(each) && each.cell.stated === null);
  const found = new Map([
    ...(await readNamed(asked.filter(isNamed), around)),
    ...(await resolveCells(references, around)),
    ...(await Promise.all(words.map((each) => searchCell(each, around)))),
  ]);
  return Object.fromEntries(asked.map(({ key, query }) => [key, { result: choose(found.get(key) ?? [], query) }]));
}
