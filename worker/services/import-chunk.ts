import { fieldsOf, layoutOf } from '../../shared/import/columns.ts';
import type {
  ImportChunk,
  ImportChunkReply,
  ImportCounts,
  ImportDefaults,
  ImportJob,
} from '../../shared/schema/index.ts';
import type { World } from '../env.ts';
import type { Caller } from '../http/context.ts';
import { sha256 } from '../http/digest.ts';
import { Refusal } from '../http/problem.ts';
import type { Databases } from '../stores/databases.ts';
import type { ImportRecord, StoredNote } from '../stores/imports.ts';
import type { Stores } from '../stores/index.ts';
import { planDocument } from './import-document.ts';
import { planRestore } from './import-index.ts';
import { noCounts, planMetadata } from './import-metadata.ts';
import { sharesOf } from './import-shares.ts';
import type { RawRow } from './import-text.ts';

/** What a chunk comes to, before its import is moved on. */
export interface ChunkPlan {
  statements: D1PreparedStatement[];
  counts: ImportCounts;
  notes: StoredNote[];
  before: unknown;
  after: unknown;
}

export interface ImportWorld {
  stores: Stores;
  world: World;
  texts: R2Bucket;
  settle: (touched: readonly string[], document: string) => D1PreparedStatement[];
  settleListed: () => D1PreparedStatement[];
}

export const columnsOf = (job: ImportRecord) => JSON.parse(job.columns) as string[];
export const defaultsOf = (job: ImportRecord) =>
  job.defaults === null ? null : (JSON.parse(job.defaults) as ImportDefaults);

/** An import as clients see it. */
export function toImportJob(job: ImportRecord): ImportJob {
  const { id, name, format, state, next, total, createdAt, changedAt } = job;
  const { rows, created, updated, unchanged, suggested, bad } = job;
  const { columns: heads } = layoutOf(columnsOf(job));
  const fields = fieldsOf(heads);
  return {
    id,
    name,
    format,
    dryRun: job.dryRun === 1,
    state,
    next,
    total,
    counts: { rows, created, updated, unchanged, suggested, bad },
    columns: columnsOf(job),
    defaults: defaultsOf(job),
    ignoredColumns: heads.filter((_, at) => fields[at] === null),
    createdAt,
    changedAt,
  };
}

interface ChunkRequest {
  id: string;
  sequence: number;
  chunk: ImportChunk;
  caller: Caller;
  requestId: string;
}

function planShare(
  share: readonly RawRow[] | 'document',
  job: ImportRecord,
  { chunk, caller }: ChunkRequest,
  around: ImportWorld,
): Promise<ChunkPlan> {
  if (share === 'document') return planDocument(job, chunk, caller.id, around);
  return job.format === 'index' ? planRestore(share, around) : planMetadata(job, share, around);
}

const sum = (a: ImportCounts, b: ImportCounts): ImportCounts => ({
  rows: a.rows + b.rows,
  created: a.created + b.created,
  updated: a.updated + b.updated,
  unchanged: a.unchanged + b.unchanged,
  suggested: a.suggested + b.suggested,
  bad: a.bad + b.bad,
});

type Told = Pick<ChunkPlan, 'counts' | 'notes'>;

const auditOf = (job: ImportRecord, { sequence, caller }: ChunkRequest, { counts, before, after }: ChunkPlan) => ({
  actor: caller.id,
  action: job.dryRun ? 'import.rehearse' : 'import.chunk',
  subject: job.id,
  before,
  after: { sequence, counts, ...(job.dryRun ? {} : { change: after }) },
});

/**
 * Applies the share of a chunk that another database than the main one holds, once: it keeps its answer there, in the
 * same transaction, and the chunk sent again after a crash finds it.
 */
function applyShare(
  share: readonly RawRow[] | 'document',
  job: ImportRecord,
  bodyHash: string,
  request: ChunkRequest,
  around: ImportWorld,
): Promise<Told> {
  const { imports, ledger, people } = around.stores;
  const { sequence, chunk, caller } = request;
  return ledger.write<Told>(request.requestId, async () => {
    const earlier = await imports.readChunk(job.id, sequence);
    if (earlier && earlier.bodyHash !== bodyHash) throw new Refusal('keyReused');
    if (earlier) return { value: JSON.parse(earlier.reply) as Told };
    const plan = await planShare(share, job, request, around);
    const told = { counts: plan.counts, notes: plan.notes };
    const changedAt = around.world.now().toISOString();
    const copy: ImportRecord = { ...job, next: sequence + 1, state: chunk.last ? 'done' : 'open', changedAt };
    return {
      statements: [
        people.copyPerson({ ...caller, createdAt: changedAt }),
        imports.copy({ ...copy, createdBy: caller.id }),
        ...plan.statements,
        ...imports.advance(copy, { sequence, bodyHash, reply: JSON.stringify(told), notes: [] }),
      ],
      audit: auditOf(job, request, plan),
      reply: { value: told },
    };
  });
}

const nothing = (): ChunkPlan => ({ statements: [], counts: noCounts(), notes: [], before: null, after: null });

/**
 * Applies one chunk whole or not at all, with the import's progress and an audit row in the same transaction. The same
 * chunk sent again gets the same answer; a chunk that is not the next one is refused. What belongs to other databases is
 * written to them first, each share in a transaction of its own: the import moves on when all are written.
 */
export async function applyChunk(
  request: ChunkRequest,
  { databases, at }: { databases: Databases; at: (database: D1Database) => ImportWorld },
): Promise<ImportChunkReply> {
  const { id, sequence, chunk } = request;
  const around = at(databases.main);
  const { imports, ledger } = around.stores;
  const bodyHash = await sha256(JSON.stringify(chunk));
  return ledger.write<ImportChunkReply>(request.requestId, async () => {
    const job = await imports.read(id);
    if (!job) throw new Refusal('notFound');
    const earlier = await imports.readChunk(id, sequence);
    if (earlier && earlier.bodyHash !== bodyHash) throw new Refusal('keyReused');
    if (earlier) return { value: JSON.parse(earlier.reply) as ImportChunkReply };
    if (job.state === 'done' || sequence !== job.next)
      throw new Refusal('conflict', {
        detail: job.state === 'done' ? 'This import is done.' : `This import waits for chunk ${job.next}.`,
      });
    if (await imports.isRevoked(id)) throw new Refusal('conflict', { detail: 'This import is being taken back.' });
    const shares = await sharesOf(job, chunk, databases);
    const told: Told[] = [];
    for (const database of databases.all.slice(1)) {
      // A rehearsal leaves nothing behind, wherever it has been.
      const share = shares.get(database) ?? (job.dryRun && chunk.last ? [] : null);
      if (share) told.push(await applyShare(share, job, bodyHash, request, at(database)));
    }
    const own = shares.get(databases.main);
    const plan = own ? await planShare(own, job, request, around) : nothing();
    const all = [plan, ...told];
    const counts = all.map((each) => each.counts).reduce(sum);
    const stored = all.flatMap((each) => each.notes).sort((a, b) => a.line - b.line || a.position - b.position);
    const moved: ImportRecord = {
      ...job,
      ...sum(job, counts),
      next: sequence + 1,
      state: chunk.last ? 'done' : 'open',
      changedAt: around.world.now().toISOString(),
    };
    const notes = stored.map(({ position: _, ...note }) => note);
    const reply = { sequence, counts, notes, job: toImportJob(moved) };
    const kept = { sequence, bodyHash, reply: JSON.stringify(reply), notes: stored };
    return {
      statements: [...plan.statements, ...imports.advance(moved, kept)],
      audit: auditOf(job, request, { ...plan, counts }),
      reply: { value: reply },
    };
  });
}
