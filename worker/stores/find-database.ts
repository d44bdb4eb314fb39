import type { Databases } from './databases.ts';

/** The database that has something, with what it has. All are asked at once; null where none has it. */
export async function findIn<T>(
  { all }: Databases,
  read: (database: D1Database) => Promise<T | null>,
): Promise<{ db: D1Database; row: T } | null> {
  const answers = await Promise.all(all.map(async (db) => ({ db, row: await read(db) })));
  for (const { db, row } of answers) if (row !== null) return { db, row };
  return null;
}
