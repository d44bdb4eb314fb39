import {
  IMPORT_ROWS_MAX,
  type ImportChunk,
  type ImportChunkReply,
  type ImportCounts,
  type ImportJob,
} from '../../shared/schema/index.ts';
import type { World } from '../env.ts';
import { sha256 } from '../http/digest.ts';
import { Refusal } from '../http/problem.ts';
import type { ImportRecord, StoredNote } from '../stores/imports.ts';
import type { Stores } from '../stores/index.ts';
import { planDocument } from './import-document.ts';
import { planRestore } from './import-index.ts';
import { planMetadata } from './import-metadata.ts';
import { fieldOfColumn, readCsv, readNdjson } from './import-text.ts';

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
  settleListed: (touched: readonly string[], ids: readonly string[]) => D1PreparedStatement[];
}

export const columnsOf = (job: ImportRecord) => JSON.parse(job.columns) as string[];

/** An import as clients see it. */
export function toImportJob(job: ImportRecord): ImportJob {
  const { id, name, format, state, next, total, createdAt, changedAt } = job;
  const { rows, created, updated, unchanged, suggested, bad } = job;
  return {
    id,
    name,
    format,
    dryRun: job.dryRun === 1,
    state,
    next,
    total,
    counts: { rows, created, updated, unchanged, suggested, bad },
    ignoredColumns: columnsOf(job).filter((column) => fieldOfColumn(column) === null),
    createdAt,
    changedAt,
  };
}

function planChunk(job: ImportRecord, chunk: ImportChunk, caller: string, around: ImportWorld): Promise<ChunkPlan> {
  if (job.format === 'documents') return planDocument(job, chunk, caller, around);
  const rows =
    job.format === 'csv' ? readCsv(chunk.text, chunk.line, columnsOf(job)) : readNdjson(chunk.text, chunk.line);
  if (rows.length > IMPORT_ROWS_MAX)
    throw new Refusal('tooLarge', { detail: `At most ${IMPORT_ROWS_MAX} rows in a chunk.` });
  return job.format === 'index' ? planRestore(rows, around) : planMetadata(job, rows, around);
}

const sum = (a: ImportCounts, b: ImportCounts): ImportCounts => ({
  rows: a.rows + b.rows,
  created: a.created + b.created,
  updated: a.updated + b.updated,
  unchanged: a.unchanged + b.unchanged,
  suggested: a.suggested + b.suggested,
  bad: a.bad + b.bad,
});

/**
 * Applies one chunk whole or not at all, with the import's progress and an audit row in the same transaction. The same
 * chunk sent again gets the same answer; a chunk that is not the next one is refused.
 */
export async function applyChunk(
  request: { id: string; sequence: number; chunk: ImportChunk; caller: string; requestId: string },
  around: ImportWorld,
): Promise<ImportChunkReply> {
  const { id, sequence, chunk } = request;
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
    const plan = await planChunk(job, chunk, request.caller, around);
    const moved: ImportRecord = {
      ...job,
      ...sum(job, plan.counts),
      next: sequence + 1,
      state: chunk.last ? 'done' : 'open',
      changedAt: around.world.now().toISOString(),
    };
    const notes = plan.notes.map(({ position: _, ...note }) => note);
    const reply = { sequence, counts: plan.counts, notes, job: toImportJob(moved) };
    const kept = { sequence, bodyHash, reply: JSON.stringify(reply), notes: plan.notes };
    return {
      statements: [...plan.statements, ...imports.advance(moved, kept)],
      audit: {
        actor: request.caller,
        action: job.dryRun ? 'import.rehearse' : 'import.chunk',
        subject: id,
        before: plan.before,
        after: { sequence, counts: plan.counts, ...(job.dryRun ? {} : { change: plan.after }) },
      },
      reply: { value: reply },
    };
  });
}
