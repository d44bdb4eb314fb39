import type { CardRow } from './card-columns.ts';
import type { Databases } from './databases.ts';
import { createInstruments } from './instruments.ts';
import { joined } from './joined-card.ts';

/** What one database knows of an instrument. */
export interface Copy {
  row: CardRow;
  database: D1Database;
}

/** An instrument as the database that speaks for it knows it, which is where it is changed. */
export interface FoundInstrument extends Copy {
  /** What all databases know of it together, under the id and the version of `row`. */
  whole: CardRow;
  /** In the order of the databases, `row` among them. */
  copies: readonly Copy[];
}

const read = (database: D1Database, name: string) => createInstruments(database).read(name);

/**
 * An instrument by id, by key, or by any earlier name. Its own place's database speaks for it where that knows of it, else
 * the first that does. All are asked at once; a second round looks for the key of what an id or an earlier key meant.
 */
export async function findInstrument(databases: Databases, name: string): Promise<FoundInstrument | null> {
  const { all, of } = databases;
  const named = await Promise.all(all.map(async (database) => ({ database, row: await read(database, name) })));
  const met = named.flatMap(({ database, row }) => (row ? [{ database, row }] : []));
  const home = of(name.split('/')[0] ?? null);
  const first = met.find(({ database }) => database === home) ?? met[0];
  if (!first) return null;
  if (all.length === 1) return { ...first, whole: first.row, copies: met };

  const own = of(first.row.jurisdiction);
  const knownBy = (database: D1Database, key: string) =>
    met.find((copy) => copy.database === database && copy.row.key === key)?.row;
  const spoken = knownBy(own, first.row.key) ?? (await read(own, first.row.key)) ?? first.row;
  const { key } = spoken;
  const rows = await Promise.all(
    all.map((database) => {
      if (database === own && spoken !== first.row) return spoken;
      return knownBy(database, key) ?? (name === key ? null : read(database, key));
    }),
  );
  const copies = all.flatMap((database, at) => (rows[at]?.key === key ? [{ database, row: rows[at] }] : []));
  const speaking = copies.find(({ database }) => database === own) ?? copies[0]!;
  return { ...speaking, copies, whole: joined(copies.map((copy) => ({ row: copy.row, own: copy === speaking }))) };
}

/** A list over what each database knows of an instrument, for `readMergedPage`. */
export const overCopies = <T>({ all }: Databases, { copies }: FoundInstrument, list: (copy: Copy) => T): (T | null)[] =>
  all.map((database) => {
    const copy = copies.find((each) => each.database === database);
    return copy ? list(copy) : null;
  });

/** The database that knows all of some instruments, with their ids in it; that of the first speaks before others. */
export function commonPlace(found: readonly FoundInstrument[]): { db: D1Database; ids: string[] } | null {
  const [first] = found;
  if (!first) return null;
  for (const { database } of [first, ...first.copies]) {
    const ids = found.flatMap(({ copies }) => copies.find((copy) => copy.database === database)?.row.id ?? []);
    if (ids.length === found.length) return { db: database, ids };
  }
  return null;
}
