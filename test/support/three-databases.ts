import { applyD1Migrations, type D1Migration } from 'cloudflare:test';
import type { Env } from '../../worker/env.ts';
import { testEnv } from './worker-app.ts';

const bindings = testEnv as unknown as {
  DB: D1Database;
  DB_NORTH: D1Database;
  DB_SOUTH: D1Database;
  TEST_MIGRATIONS: D1Migration[];
};

/** One index over three databases: Lạng Sơn and Cao Bằng in the north, Cà Mau in the south, all others in the main one. */
export const { DB, DB_NORTH, DB_SOUTH } = bindings;
export const THREE_DATABASES = [DB, DB_NORTH, DB_SOUTH];
export const spreadEnv: Env = { ...testEnv, DATABASE_GROUPS: 'NORTH: lang-son cao-bang; SOUTH: ca-mau' };

/** Brings the two others to the main one's schema; again costs nothing. */
export async function migrateOthers(): Promise<void> {
  for (const database of [DB_NORTH, DB_SOUTH]) await applyD1Migrations(database, bindings.TEST_MIGRATIONS);
}
