import type { Databases } from './databases.ts';
import { createImportRevocations, type KeptRow, type RevocationRow } from './import-revocations.ts';
import { firstNumberOf } from './log-numbers.ts';

/** Revocations by their imports: how far each has come is what the main database says, what was taken and kept adds up. */
export async function readRevocations(
  ids: readonly string[],
  { main, all }: Databases,
): Promise<Map<string, RevocationRow>> {
  const each = await Promise.all(all.map((db) => createImportRevocations(db).readAll(ids)));
  const sum = (id: string, field: 'taken' | 'kept') => each.reduce((n, rows) => n + (rows.get(id)?.[field] ?? 0), 0);
  return new Map(
    [...each[all.indexOf(main)]!].map(([id, row]) => [id, { ...row, taken: sum(id, 'taken'), kept: sum(id, 'kept') }]),
  );
}

/** What stayed of an import in any database, by id; a later change is told by the number that an undo takes. */
export async function listKept(id: string, after: string, limit: number, databases: Databases) {
  const told = (db: D1Database, { change }: KeptRow) =>
    change === null ? null : firstNumberOf(databases, db) + change;
  const each = await Promise.all(
    databases.all.map(async (db) => {
      const rows = await createImportRevocations(db).listKept(id, after, limit);
      return rows.map((row) => ({ ...row, change: told(db, row) }));
    }),
  );
  return each
    .flat()
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .slice(0, limit);
}
