import type { Env, World } from '../env.ts';
import { createCitations } from './citations.ts';
import { createIdempotency } from './idempotency.ts';
import { createImports } from './imports.ts';
import { createIndexTables } from './index-tables.ts';
import { createInstruments } from './instruments.ts';
import { createLedger } from './ledger.ts';
import { createListings } from './listings.ts';
import { createPeople } from './people.ts';
import { createReconcileLinks } from './reconcile-links.ts';

/** Everything that reads or writes, over the bindings of one request. */
export function createStores(env: Env, world: World) {
  return {
    people: createPeople(env.DB),
    instruments: createInstruments(env.DB),
    citations: createCitations(env.DB),
    idempotency: createIdempotency(env.DB),
    imports: createImports(env.DB),
    listings: createListings(env.DB),
    tables: createIndexTables(env.DB),
    links: createReconcileLinks(env.DB),
    ledger: createLedger(env.DB, world),
  };
}

export type Stores = ReturnType<typeof createStores>;
