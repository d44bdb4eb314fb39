import type { ImportRevocation } from '../../shared/schema/index.ts';
import type { Env, World } from '../env.ts';
import type { Caller } from '../http/context.ts';
import { Refusal } from '../http/problem.ts';
import type { Databases } from '../stores/databases.ts';
import { createImportRevocations, type RevocationRow } from '../stores/import-revocations.ts';
import type { ImportRecord } from '../stores/imports.ts';
import { createStores } from '../stores/index.ts';
import { readRevocations } from '../stores/revocations-across.ts';
import { createSecondPerson } from '../stores/second-person.ts';
import { asApproved, NeedsSecondPerson, Rehearsed } from './second-person.ts';
import { planChunkGoes, sequenceOf } from './take-back-chunk.ts';

interface Around {
  databases: Databases;
  env: Env;
  world: World;
  caller: Pick<Caller, 'id' | 'name' | 'role' | 'second'>;
  requestId: string;
}

/** A revocation as clients see it. */
export function toRevocation(row: RevocationRow, job: Pick<ImportRecord, 'next'>): ImportRevocation {
  const { done, taken, kept, reason, by, byName, at } = row;
  const state = done >= job.next ? 'done' : 'open';
  return { state, done, chunks: job.next, taken, kept, reason, by: { id: by, name: byName }, at };
}

async function readRevocable(id: string, { databases, env, world }: Around): Promise<ImportRecord> {
  const job = await createStores({ ...env, DB: databases.main }, world).imports.read(id);
  if (!job) throw new Refusal('notFound');
  if (job.dryRun) throw new Refusal('conflict', { detail: 'A dry run wrote nothing.' });
  if (job.format === 'index') throw new Refusal('conflict', { detail: 'A restored export is not taken back.' });
  return job;
}

/** Citations whose target an import listed, wherever they are. */
async function countLinks(id: string, { all }: Databases): Promise<number> {
  const each = await Promise.all(all.map((db) => createImportRevocations(db).countLinks(id)));
  return each.reduce((a, b) => a + b, 0);
}

/** Begins to take an import back; it takes no further chunk from then on. Begun twice it is begun once. */
export async function beginRevocation(id: string, reason: string, around: Around): Promise<ImportRevocation> {
  const { databases, env, world, caller, requestId } = around;
  const main = databases.main;
  const revocations = createImportRevocations(main);
  await createStores({ ...env, DB: main }, world).ledger.write<null>(requestId, async () => {
    const job = await readRevocable(id, around);
    if (await revocations.read(id)) return { value: null };
    const audit = {
      actor: caller.id,
      action: 'import.revoke',
      subject: id,
      before: { name: job.name, state: job.state, rows: job.rows },
      after: { reason },
    };
    const { above } = await createSecondPerson(main).read();
    const links = above === null && !caller.second ? 0 : await countLinks(id, databases);
    if (caller.second?.rehearse) throw new Rehearsed({ links, citations: [] });
    if (above !== null && links > above && !caller.second) throw new NeedsSecondPerson({ audit, links, above });
    const begin = revocations.begin({ import: id, reason, by: caller.id, at: world.now().toISOString() });
    return asApproved<null>({ statements: [begin], audit, reply: { value: null } }, { ...around, db: main });
  });
  return readRevocation(id, around);
}

export async function readRevocation(id: string, around: Around): Promise<ImportRevocation> {
  const job = await readRevocable(id, around);
  const row = (await readRevocations([id], around.databases)).get(id);
  if (!row) throw new Refusal('notFound', { detail: 'It is not being taken back.' });
  return toRevocation(row, job);
}

/** Takes the share of a chunk back that one database holds, once: how far it has come stands in the same transaction. */
function takeShareBack(db: D1Database, job: ImportRecord, step: number, around: Around): Promise<null> {
  const { databases, env, world, caller, requestId } = around;
  const [revocations, stores] = [createImportRevocations(db), createStores({ ...env, DB: db }, world)];
  return stores.ledger.write<null>(requestId, async () => {
    const main = await createImportRevocations(databases.main).read(job.id);
    const own = await revocations.read(job.id);
    if (own && own.done > step) return { value: null };
    const at = world.now().toISOString();
    const entry = await revocations.readChunk(job.id, own?.beforeSeq ?? Number.MAX_SAFE_INTEGER);
    const sequence = job.next - 1 - step;
    const mine = entry && sequenceOf(entry) === sequence ? entry : null;
    const { statements, taken, kept } = mine
      ? await planChunkGoes(mine, job, db)
      : { statements: [], taken: [], kept: [] };
    const beforeSeq = mine?.seq ?? own?.beforeSeq ?? Number.MAX_SAFE_INTEGER;
    const copies =
      db === databases.main
        ? []
        : [
            stores.people.copyPerson({ ...caller, createdAt: at }),
            stores.imports.copy({ ...job, createdBy: caller.id }),
            revocations.begin({ import: job.id, reason: main?.reason ?? '', by: caller.id, at }),
          ];
    return {
      statements: [
        ...copies,
        ...statements,
        ...revocations.advance(job.id, { done: step + 1, beforeSeq, taken: taken.length, last: sequence === 0 }, kept),
      ],
      audit: {
        actor: caller.id,
        action: 'import.takeBack',
        subject: job.id,
        before: null,
        after: { sequence, taken, kept: kept.map(({ instrument }) => instrument) },
      },
      reply: { value: null },
    };
  });
}

/** Takes the next chunk back, the last first; one that was taken back already is left. */
export async function takeChunkBack(id: string, step: number, around: Around): Promise<ImportRevocation> {
  const { databases } = around;
  const job = await readRevocable(id, around);
  const row = await createImportRevocations(databases.main).read(id);
  if (!row) throw new Refusal('notFound', { detail: 'It is not being taken back.' });
  if (step > row.done) throw new Refusal('conflict', { detail: `It waits for step ${row.done}.` });
  if (step === row.done && step < job.next) {
    for (const db of databases.all.slice(1)) await takeShareBack(db, job, step, around);
    await takeShareBack(databases.main, job, step, around);
  }
  return readRevocation(id, around);
}
