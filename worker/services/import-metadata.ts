import type { ImportCounts } from '../../shared/schema/index.ts';
import { randomName } from '../http/digest.ts';
import type { ImportRecord, StoredNote } from '../stores/imports.ts';
import type { InstrumentRow } from '../stores/instruments.ts';
import type { ListedInstrument, ListedRelation, Listing, SuggestionRow } from '../stores/listings.ts';
import { identityKey } from './capture-rows.ts';
import { type ChunkPlan, defaultsOf, type ImportWorld } from './import-chunk.ts';
import { besideDefaults } from './import-defaults.ts';
import { type Known, weigh } from './import-listing.ts';
import { type Placed, placedRow } from './import-place.ts';
import { differs, type Reason } from './import-reasons.ts';
import { type ListedRow, readListedRow } from './import-row.ts';
import type { RawRow } from './import-text.ts';

const ID_LENGTH = 16;

/** Everything one chunk comes to, gathered row by row. */
interface Tally {
  counts: ImportCounts;
  notes: StoredNote[];
  created: Map<string, InstrumentRow>;
  listings: Map<string, { id: string; listing: Listing; news: 0 | 1 }>;
  names: { name: string; series: string; instrument: string }[];
  relations: ListedRelation[];
  suggestions: SuggestionRow[];
  /** Listings as they were, of instruments that had been met before. */
  before: Map<string, Listing | null>;
}

export const noCounts = (): ImportCounts => ({ rows: 0, created: 0, updated: 0, unchanged: 0, suggested: 0, bad: 0 });

/** The notes of one row, in order. */
export function notesOf(line: number, kind: StoredNote['kind'], reasons: readonly Reason[], from = 0): StoredNote[] {
  return reasons.map((reason, at) => ({ line, position: from + at, kind, ...reason }));
}

function knownOf(row: ListedInstrument): Known {
  const { id, key, holding, name, title, issuedOn, effectiveOn, expiresOn } = row;
  const listed = row.listed === null ? null : (JSON.parse(row.listed) as Listing);
  // The type of an instrument that nobody has described is only what its symbol lets one suppose.
  const type = holding === 'mentioned' && row.type === row.seriesType && listed?.type !== row.type ? null : row.type;
  const named = holding === 'mentioned' && listed === null && row.citedBy === 0;
  return { id, key, holding, named, listed, facts: { type, name, title, issuedOn, effectiveOn, expiresOn } };
}

async function readKnown(
  places: readonly Placed[],
  job: ImportRecord,
  { stores }: ImportWorld,
): Promise<Map<string, Known>> {
  const known = new Map((await stores.listings.readKnown(places)).map((row) => [identityKey(row), knownOf(row)]));
  if (!job.dryRun) return known;
  const staged = await stores.imports.readStaged(job.id, places.map(identityKey));
  for (const [identity, json] of staged) known.set(identity, JSON.parse(json) as Known);
  return known;
}

/** The instrument at a place, made now if the index has not met it. */
function meet(place: Placed, known: Map<string, Known>, tally: Tally, newId: () => string): Known {
  const identity = identityKey(place);
  const met = known.get(identity);
  if (met) return met;
  const row = placedRow(place, newId());
  const facts = { type: null, name: row.name, title: null, issuedOn: null, effectiveOn: null, expiresOn: null };
  const fresh: Known = { id: row.id, key: row.key, holding: 'mentioned', named: true, listed: null, facts };
  known.set(identity, fresh);
  tally.created.set(row.id, row);
  return fresh;
}

function addRow(
  line: number,
  row: ListedRow,
  job: ImportRecord,
  known: Map<string, Known>,
  tally: Tally,
  newId: () => string,
) {
  const identity = identityKey(row.place);
  const now = meet(row.place, known, tally, newId);
  const weighed = weigh(now, { ...row.listing, import: job.id });
  tally.counts[weighed.outcome] += 1;
  if (!weighed.namesake) known.set(identity, { ...now, named: false, listed: weighed.listing, facts: weighed.facts });
  if (!tally.created.has(now.id) && !tally.before.has(now.id)) tally.before.set(now.id, now.listed);
  if (weighed.changed)
    tally.listings.set(now.id, { id: now.id, listing: weighed.listing, news: tally.created.has(now.id) ? 0 : 1 });
  for (const { field, held, offered, stands } of weighed.differences)
    tally.suggestions.push({ instrument: now.id, field, held, offered, stands, source: row.listing.source, line });
  const said = weighed.differences.map((each) => differs(each.field, each.held, each.offered, each.stands));
  tally.notes.push(...notesOf(line, 'suggestion', said), ...notesOf(line, 'remark', row.remarks, said.length));
  if (weighed.namesake) return;
  for (const name of row.names) tally.names.push({ name, series: row.place.series, instrument: now.id });
  for (const { type, acts, other, on } of row.links) {
    const { id } = meet(other, known, tally, newId);
    const [source, target] = acts ? [now.id, id] : [id, now.id];
    if (source === target) continue;
    tally.relations.push({ type, source, target, on, verified: row.listing.verified, statedIn: now.id });
  }
}

function statementsOf(job: ImportRecord, tally: Tally, known: Map<string, Known>, around: ImportWorld, at: string) {
  const { stores, settleListed } = around;
  if (job.dryRun)
    return [
      stores.imports.stage(
        job.id,
        Array.from(known, ([identity, each]) => ({ identity, known: each })),
      ),
    ];
  if (tally.created.size + tally.listings.size + tally.suggestions.length === 0) return [];
  return [
    stores.instruments.insert([...tally.created.values()], at),
    stores.listings.write([...tally.listings.values()]),
    stores.listings.insertNames(tally.names),
    stores.listings.insertRelations(tally.relations, at),
    stores.listings.insertSuggestions(tally.suggestions, job.id, at),
    ...settleListed(),
  ];
}

/** Plans one chunk of metadata rows: each row is taken whole or left out with its reasons. */
export async function planMetadata(
  job: ImportRecord,
  rows: readonly RawRow[],
  around: ImportWorld,
): Promise<ChunkPlan> {
  const read = rows.map((raw) => ({ line: raw.line, row: 'problem' in raw ? null : readListedRow(raw.value), raw }));
  const places = read.flatMap(({ row }) =>
    row?.kind === 'row' ? [row.place, ...row.links.map((link) => link.other)] : [],
  );
  const known = await readKnown(places, job, around);
  const newId = () => `i_${randomName(around.world.randomBytes, ID_LENGTH)}`;
  const tally: Tally = {
    counts: { ...noCounts(), rows: rows.length },
    notes: [],
    created: new Map(),
    listings: new Map(),
    names: [],
    relations: [],
    suggestions: [],
    before: new Map(),
  };
  const defaults = defaultsOf(job);
  for (const { line, row, raw } of read) {
    if (row?.kind === 'row' && 'value' in raw) {
      const beside = defaults ? besideDefaults(row, raw.value, defaults) : [];
      addRow(line, { ...row, remarks: [...beside, ...row.remarks] }, job, known, tally, newId);
    } else if (row?.kind !== 'row') {
      tally.counts.bad += 1;
      tally.notes.push(...notesOf(line, 'bad', 'problem' in raw ? [raw.problem] : (row?.reasons ?? [])));
    }
  }
  return {
    statements: statementsOf(job, tally, known, around, around.world.now().toISOString()),
    counts: tally.counts,
    notes: tally.notes,
    before: { listings: Object.fromEntries([...tally.before].filter(([id]) => tally.listings.has(id))) },
    after: {
      created: [...tally.created.keys()],
      listed: [...tally.listings.keys()],
      ...(await around.stores.listings.readNew(tally.relations, tally.names)),
    },
  };
}
