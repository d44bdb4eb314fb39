import type { D1Migration } from 'cloudflare:test';
import { testEnv } from './worker-app.ts';

const { TEST_MIGRATIONS } = testEnv as unknown as { TEST_MIGRATIONS: D1Migration[] };

/** Puts the index back by statements to what it was before a migration, which is then run over it. */
export async function migrateFrom(asItWas: readonly string[], migration: string): Promise<void> {
  const { queries } = TEST_MIGRATIONS.find(({ name }) => name.startsWith(migration))!;
  const nothingWaits = ['waiting_citations', 'changed_citations', 'changed_instruments'].map(
    (table) => `DELETE FROM ${table}`,
  );
  for (const sql of [...asItWas, ...nothingWaits, ...queries]) await testEnv.DB.prepare(sql).run();
}
