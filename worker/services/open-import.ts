import type { z } from 'zod';
import type { ImportJob, ImportRequest } from '../../shared/schema/index.ts';
import type { World } from '../env.ts';
import { randomName } from '../http/digest.ts';
import { Refusal } from '../http/problem.ts';
import type { Databases } from '../stores/databases.ts';
import type { ImportRecord } from '../stores/imports.ts';
import type { Stores } from '../stores/index.ts';
import { createIndexTables } from '../stores/index-tables.ts';
import type { Change } from '../stores/ledger.ts';
import { toImportJob } from './import-chunk.ts';
import { noCounts } from './import-metadata.ts';

const ID_LENGTH = 16;

/** Plans the beginning of an import; an unfinished one of the same input is answered as it stands. */
export async function openImport(
  request: z.infer<typeof ImportRequest>,
  caller: string,
  { stores, world, databases }: { stores: Stores; world: World; databases: Databases },
): Promise<Change<ImportJob>> {
  const now = world.now().toISOString();
  const columns = JSON.stringify(request.columns);
  const defaults = request.defaults === null ? null : JSON.stringify(request.defaults);
  const open = await stores.imports.readOpen({ ...request, columns, defaults });
  const empty = async () =>
    (await Promise.all(databases.all.map((each) => createIndexTables(each).isEmpty()))).every(Boolean);
  if (!open && request.format === 'index' && !(await empty()))
    throw new Refusal('conflict', { detail: 'Only an empty index takes an export.' });
  const job: ImportRecord = open ?? {
    ...noCounts(),
    id: `m_${randomName(world.randomBytes, ID_LENGTH)}`,
    name: request.name,
    format: request.format,
    columns,
    defaults,
    digest: request.digest,
    dryRun: request.dryRun ? 1 : 0,
    total: request.total,
    next: 0,
    state: 'open',
    createdBy: caller,
    createdAt: now,
    changedAt: now,
  };
  const { name, format, digest, dryRun, total } = job;
  return {
    statements: open ? [] : [stores.imports.insert(job)],
    audit: {
      actor: caller,
      action: open ? 'import.resume' : 'import.open',
      subject: job.id,
      before: null,
      after: { name, format, digest, dryRun: dryRun === 1, total, next: job.next },
    },
    reply: { value: toImportJob(job) },
  };
}
