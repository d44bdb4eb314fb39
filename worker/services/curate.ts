import type { Env, World } from '../env.ts';
import type { Caller } from '../http/context.ts';
import { Refusal } from '../http/problem.ts';
import { createDatabases, type Databases } from '../stores/databases.ts';
import { createStores, type Stores } from '../stores/index.ts';
import type { Change } from '../stores/ledger.ts';
import { firstNumberOf } from '../stores/log-numbers.ts';
import type { Touched } from '../stores/touched-links.ts';
import { applyOnce } from './apply-once.ts';
import { expectWithin } from './expect-within.ts';
import { withSecondPerson } from './second-person.ts';

/** Where and by whom a person's change is written. */
export interface Curation {
  /** The database that speaks for what is changed. */
  db: D1Database;
  env: Env;
  world: World;
  caller: Caller;
  requestId: string;
}

/** What a planner works with. */
export interface CurationPlace {
  db: D1Database;
  databases: Databases;
  stores: Stores;
  world: World;
  caller: string;
  at: string;
}

/** A change as the audit log knows it, with the id of what it left. */
export interface Written {
  seq: number;
  id: string;
}

/** A planned change: what is left to say is worked out when it is written. */
export type CurationChange = Pick<Change<Written>, 'statements' | 'audit' | 'preceding'> & {
  id: string;
  /** Links that move only after the transaction, slice by slice: counted before it, under the number in the log that it claims. */
  follows?: (() => Promise<Touched>) | null;
};

/** Refuses a change of something that is not as its sender read it, and says how it is now. */
export function expectVersion(sent: number, now: number): void {
  if (sent !== now)
    throw new Refusal('preconditionFailed', { detail: `It is at version ${now}.`, headers: { etag: `"${now}"` } });
}

/**
 * Writes a person's change once for each Idempotency-Key, with its audit row, keeping the rows as they were; one that
 * touches too many links is put aside for a second admin.
 */
export function curate(
  around: Curation,
  request: { key: string | undefined; body: unknown },
  plan: (place: CurationPlace) => Promise<CurationChange>,
): Promise<Written> {
  const { db, env, world, caller, requestId } = around;
  const stores = createStores({ ...env, DB: db }, world);
  const databases = createDatabases(env);
  const first = firstNumberOf(databases, db);
  const once = { ...request, caller: caller.id, requestId, status: 200 };
  return withSecondPerson(around, (limited) =>
    applyOnce<Written>(once, { stores, world }, async () => {
      const at = world.now().toISOString();
      const { id, follows, ...change } = await plan({ db, databases, stores, world, caller: caller.id, at });
      await expectWithin(
        caller,
        [...(change.preceding ?? []), change].map(({ audit }) => audit),
        db,
      );
      const known = db === env.DB ? [] : [stores.people.copyPerson({ ...caller, createdAt: at })];
      const reply = { sql: `SELECT json_object('seq', ?2 + max(seq), 'id', ?1) FROM audit`, params: [id, first] };
      const statements = [...known, ...change.statements];
      return limited<Written>({ ...change, statements, reply, journal: true }, follows ?? null);
    }),
  );
}
