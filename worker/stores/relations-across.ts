/** Relations, in whichever database they are. */
import { Refusal } from '../http/problem.ts';
import { comparePlaces } from './compare-places.ts';
import type { Databases } from './databases.ts';
import { findIn } from './find-database.ts';
import type { FoundInstrument } from './find-instrument.ts';
import { createRelations } from './relations.ts';

/** The database that holds a relation. */
export async function databaseOf(databases: Databases, id: string): Promise<D1Database> {
  const found = await findIn(databases, (db) => createRelations(db).read(id));
  if (!found) throw new Refusal('notFound');
  return found.db;
}

/** Relations of an instrument, or all, after an id, in whichever database they are. */
export async function listRelations(
  databases: Databases,
  { found, ...filter }: { found: FoundInstrument | null; type: string | null; state: string | null },
  { after, limit }: { after: string; limit: number },
) {
  const places = found?.copies ?? databases.all.map((database) => ({ database, row: null }));
  const lists = await Promise.all(
    places.map(({ database, row }) =>
      createRelations(database).list({ ...filter, instrument: row?.id ?? null }, after, limit),
    ),
  );
  return lists
    .flat()
    .sort((a, b) => comparePlaces([a.id], [b.id]))
    .slice(0, limit);
}
