import type { Env, World } from '../env.ts';
import { createDatabases } from '../stores/databases.ts';
import { createImportRevocations } from '../stores/import-revocations.ts';
import { createPeopleRecords } from '../stores/people-records.ts';
import { followVocabulary, readProgress } from './follow-vocabulary.ts';
import { takeChunkBack } from './revoke-import.ts';

/** Work that is done in steps: how much of it in one run, and under which name it is logged. */
interface Run {
  env: Env;
  world: World;
  steps: number;
  requestId: string;
}

/** Settles citations until they have followed the vocabulary, or the steps are used up; answers how many are left. */
async function goOnWithVocabulary({ env, steps }: Run): Promise<number> {
  const databases = createDatabases(env);
  let left = steps;
  for (let { state } = await readProgress(databases); state === 'open' && left > 0; left--)
    ({ state } = await followVocabulary(databases));
  return left;
}

/** Takes chunks back of imports that are being taken back, in the name of who began, as long as he is an admin of the whole country. */
async function goOnWithRevocations({ env, world, requestId, steps }: Run): Promise<number> {
  const databases = createDatabases(env);
  const revocations = createImportRevocations(databases.main);
  let left = steps;
  for (const { import: id, by, at, done, chunks } of left > 0 ? await revocations.listOpen() : []) {
    const person = await createPeopleRecords(databases.main).read(by, at);
    if (person?.role !== 'admin' || person.jurisdiction !== null || person.disabledAt !== null) continue;
    const around = { databases, env, world, caller: person, requestId };
    for (let step = done; step < chunks && left > 0; step++, left--) await takeChunkBack(id, step, around);
  }
  return left;
}

/**
 * Goes on with what waits: citations that have yet to follow the vocabulary, imports that are being taken back. Every step is
 * whole or not at all, and two runs at once do each step once. Asks little where nothing waits.
 */
export async function goOn(run: Run): Promise<void> {
  const left = await goOnWithVocabulary(run);
  await goOnWithRevocations({ ...run, steps: left });
}
