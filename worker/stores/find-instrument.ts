import type { CardRow } from './card-columns.ts';
import type { Databases } from './databases.ts';
import { createInstruments } from './instruments.ts';

/**
 * An instrument by id or key with the database that speaks for it: that of its own place where it is known there, else the
 * one that has heard of it. A key begins with its place, so that one read is enough; an id is looked for in each.
 */
export async function findInstrument(
  databases: Databases,
  name: string,
): Promise<{ row: CardRow; database: D1Database } | null> {
  const first = databases.of(name.split('/')[0] ?? null);
  for (const database of new Set([first, ...databases.all])) {
    const row = await createInstruments(database).read(name);
    if (!row) continue;
    const own = databases.of(row.jurisdiction);
    const there = own === database ? null : await createInstruments(own).read(row.key);
    return there ? { row: there, database: own } : { row, database };
  }
  return null;
}
