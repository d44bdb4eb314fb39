import { env } from 'cloudflare:workers';
import { describe, expect, it } from 'vitest';
import { settleStatements } from '../../worker/stores/settle.ts';

const { DB } = env as unknown as { DB: D1Database };

/** Statements with their values, kept instead of run. */
function recordingDatabase() {
  const recorded: { sql: string; values: unknown[] }[] = [];
  const prepare = (sql: string) => ({
    bind: (...values: unknown[]) => {
      recorded.push({ sql, values });
      return {};
    },
  });
  return { db: { prepare } as unknown as D1Database, recorded };
}

async function planOf({ sql, values }: { sql: string; values: unknown[] }): Promise<string[]> {
  const { results } = await DB.prepare(`EXPLAIN QUERY PLAN ${sql}`)
    .bind(...values)
    .all<{ detail: string }>();
  return results.map(({ detail }) => detail);
}

describe('what a capture costs does not grow with the index', () => {
  it('settling finds every row by an index', async () => {
    const { db, recorded } = recordingDatabase();
    settleStatements(db, ['2068/qdubnd', 'luat dat dai'], 'i_1');
    expect(recorded.length).toBeGreaterThan(6);
    for (const statement of recorded)
      expect(
        (await planOf(statement)).filter((step) => /^SCAN (?:citations|instruments|relations)\b/.test(step)),
      ).toEqual([]);
  });
});
