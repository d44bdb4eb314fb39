/** How an entry of the vocabulary is said and changed over HTTP, whatever its kind. */
import { z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import type { VocabularyChange } from '../../shared/schema/index.ts';
import { changedSaid, planSaid, planSaidChange, type Said } from '../services/change-vocabulary.ts';
import { curate, type Written } from '../services/curate.ts';
import { readProgress } from '../services/follow-vocabulary.ts';
import { effectOf } from '../services/vocabulary-effect.ts';
import { createDatabases, type Databases } from '../stores/databases.ts';
import { createVocabulary, type VocabularyRow } from '../stores/vocabulary.ts';
import { goOnAfterwards } from './afterwards.ts';
import type { AppEnv } from './context.ts';
import { readVersion } from './if-match.ts';

export const EntryId = z.object({ id: z.string().min(1).max(60) });
/** What every description of such a write ends with. */
export const AFTERWARDS =
  ' `dryRun` says how many citations and instruments it would move. Citations follow afterwards, as `GET /v1/vocabulary/progress` tells; where they are more than one admin may change, nothing is done and a second one is waited for.';

type Show<T> = (row: VocabularyRow) => T;

async function written<T>(change: Written, databases: Databases, show: Show<T>) {
  const row = await createVocabulary(databases.main).read(change.id);
  return { seq: change.seq, effect: null, progress: await readProgress(databases), entry: row && show(row) };
}

async function rehearsed(id: string, said: Said, databases: Databases) {
  const [effect, now] = await Promise.all([effectOf({ id, said }, databases), readProgress(databases)]);
  return { seq: null, effect, progress: now, entry: null };
}

/** Adds an entry, or tells what it would move. */
export async function addEntry<T>(
  c: Context<AppEnv>,
  { said, sent, key, dryRun }: { said: Said; sent: unknown; key: string | undefined; dryRun: boolean },
  show: Show<T>,
) {
  const { world, caller, requestId } = c.var;
  const databases = createDatabases(c.env);
  if (dryRun) return rehearsed('', said, databases);
  const around = { db: databases.main, env: c.env, world, caller, requestId };
  const change = await curate(around, { key, body: sent }, (place) => planSaid(said, place));
  const reply = await written(change, databases, show);
  goOnAfterwards(c);
  return reply;
}

/** Changes an entry in the version that was read, or tells what that would move. */
export async function changeEntry<T>(
  c: Context<AppEnv>,
  sent: {
    id: string;
    kind: VocabularyRow['kind'];
    ifMatch: string | undefined;
    key: string | undefined;
    body: VocabularyChange;
  },
  show: Show<T>,
) {
  const { world, caller, requestId } = c.var;
  const { dryRun, ...request } = sent.body;
  const databases = createDatabases(c.env);
  const order = { id: sent.id, version: readVersion(sent.ifMatch), kind: sent.kind, request };
  if (dryRun) return rehearsed(order.id, (await changedSaid(order, c.env.DB)).after, databases);
  const around = { db: databases.main, env: c.env, world, caller, requestId };
  const change = await curate(around, { key: sent.key, body: order }, (place) => planSaidChange(order, place));
  const reply = await written(change, databases, show);
  goOnAfterwards(c);
  return reply;
}
