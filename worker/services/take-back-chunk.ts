import {
  type ChunkEntry,
  createImportRevocations,
  type KeptRow,
  type ListedNow,
} from '../stores/import-revocations.ts';
import { createInstruments } from '../stores/instruments.ts';
import { createTakingBack } from '../stores/taking-back.ts';
import { laterThanText, planTextGoes } from './take-back-text.ts';

/** What the log has of a chunk of a list, or of one document. */
interface Said {
  before: { listings?: Record<string, unknown>; contentHash?: string | null } | null;
  change: {
    created?: string[];
    listed?: string[];
    relations?: string[];
    names?: [string, string, string][];
    contentHash?: string;
  } | null;
}

/** What taking one chunk back comes to. */
export interface TakenBack {
  statements: D1PreparedStatement[];
  taken: string[];
  kept: KeptRow[];
}

export const sequenceOf = ({ after }: ChunkEntry): number => (JSON.parse(after) as { sequence: number }).sequence;

function parse({ before, after }: ChunkEntry): Said {
  const { change = null } = JSON.parse(after) as { change?: Said['change'] };
  return { before: JSON.parse(before ?? 'null') as Said['before'], change };
}

/** Why a row stays: it is not as the import left it, or a person decided on what the import said. */
function keptFor(id: string, now: ListedNow | undefined, job: string): KeptRow | null {
  if (!now) return { instrument: id, why: 'gone', change: null };
  if (now.later !== null) return { instrument: id, why: 'changedSince', change: now.later };
  const { import: from } = JSON.parse(now.listed ?? '{}') as { import?: string };
  if (from !== job) return { instrument: id, why: 'listedSince', change: null };
  return now.decided ? { instrument: id, why: 'decidedSince', change: null } : null;
}

async function planListGoes(entry: ChunkEntry, job: string, db: D1Database): Promise<TakenBack> {
  const { before, change } = parse(entry);
  const { created = [], listed = [], relations = [], names = [] } = change ?? {};
  const taking = createTakingBack(db);
  const now = await createImportRevocations(db).readListed(listed, job, entry.seq);
  const kept = listed.flatMap((id) => keptFor(id, now.get(id), job) ?? []);
  const stays = new Set(kept.map(({ instrument }) => instrument));
  const taken = listed.filter((id) => !stays.has(id));
  const rows = taken.map((id) => {
    const listing = before?.listings?.[id] ?? null;
    return { id, listing: listing && JSON.stringify(listing) };
  });
  return {
    statements: [
      taking.begin(),
      taking.restoreListings(rows),
      taking.forgetRelations(relations.filter((id) => ![...stays].some((each) => id.includes(each)))),
      taking.forgetNames(names.filter(([, , id]) => !stays.has(id))),
      ...taking.sweep(created.filter((id) => !stays.has(id))),
      ...taking.settle(),
    ],
    taken,
    kept,
  };
}

async function planDocumentGoes(entry: ChunkEntry, db: D1Database): Promise<TakenBack> {
  const { before, change } = parse(entry);
  const hash = change?.contentHash;
  if (!hash || before?.contentHash === hash) return { statements: [], taken: [], kept: [] };
  const [row] = await createInstruments(db).readCopies(hash);
  if (!row) return { statements: [], taken: [], kept: [] };
  const later = await laterThanText(row.id, entry.seq, db);
  if (later !== null || (before?.contentHash ?? null) !== null)
    return { statements: [], taken: [], kept: [{ instrument: row.id, why: 'changedSince', change: later }] };
  return { statements: await planTextGoes(row.id, db), taken: [row.id], kept: [] };
}

/**
 * Plans that what one chunk brought is taken back, as the log has it. A row on which something said since stands is left
 * whole, and named: half a row would be what nobody said.
 */
export const planChunkGoes = (
  entry: ChunkEntry,
  job: { id: string; format: string },
  db: D1Database,
): Promise<TakenBack> => (job.format === 'documents' ? planDocumentGoes(entry, db) : planListGoes(entry, job.id, db));
