import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { type FreshInvite, inviteSql } from './invite-code.ts';

const MIGRATIONS = path.resolve(import.meta.dirname, '../worker/migrations');

/** The SQLite file of the local index in a state folder; null before the first migration. */
export function databaseFile(state: string): string | null {
  const folder = path.join(state, 'v3/d1/miniflare-D1DatabaseObject');
  if (!existsSync(folder)) return null;
  const files = readdirSync(folder).filter((file) => file.endsWith('.sqlite') && file !== 'metadata.sqlite');
  return files[0] ? path.join(folder, files[0]) : null;
}

function withDatabase<T>(state: string, use: (db: DatabaseSync) => T, without: T): T {
  const file = databaseFile(state);
  if (!file) return without;
  const db = new DatabaseSync(file);
  try {
    return use(db);
  } finally {
    db.close();
  }
}

/** Whether a state folder lacks a migration that the project has. Only for a folder that no server uses. */
export function migrationsPending(state: string): boolean {
  const present = readdirSync(MIGRATIONS).filter((file) => file.endsWith('.sql'));
  return withDatabase(
    state,
    (db) => {
      try {
        const applied = db
          .prepare('SELECT name FROM d1_migrations')
          .all()
          .map((row) => String(row.name));
        return present.some((file) => !applied.includes(file));
      } catch {
        return true;
      }
    },
    true,
  );
}

/** Whether the index in a state folder has an admin who may sign in. */
export function hasAdmin(state: string): boolean {
  return withDatabase(
    state,
    (db) => db.prepare(`SELECT 1 FROM people WHERE role = 'admin' AND disabled_at IS NULL LIMIT 1`).get() !== undefined,
    false,
  );
}

/** Makes an invite code good in a state folder. Throws when the folder holds no index. */
export function addInvite(state: string, invite: FreshInvite): void {
  const added = withDatabase(
    state,
    (db) => {
      db.exec(inviteSql(invite));
      return true;
    },
    false,
  );
  if (!added) throw new Error(`There is no index in ${state}. Start it once with npm run serve -- --state ${state}.`);
}
