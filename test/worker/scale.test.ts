import { env } from 'cloudflare:workers';
import { describe, expect, it } from 'vitest';
import { readCandidates } from '../../worker/stores/candidates.ts';
import { settleStatements } from '../../worker/stores/settle.ts';

const { DB } = env as unknown as { DB: D1Database };

/** Statements with their values, kept instead of run. */
function recordingDatabase() {
  const recorded: { sql: string; values: unknown[] }[] = [];
  const prepare = (sql: string) => ({
    bind: (...values: unknown[]) => {
      recorded.push({ sql, values });
      return { all: async () => ({ results: [], meta: { rows_read: 0 } }) };
    },
  });
  return { db: { prepare } as unknown as D1Database, recorded };
}

const SCAN = /^SCAN (?:citations|instruments|relations|[a-z])\b(?! VIRTUAL| CONSTANT)/;

/** Steps of a statement's plan that read a whole table. */
async function scansOf({ sql, values }: { sql: string; values: unknown[] }): Promise<string[]> {
  const { results } = await DB.prepare(`EXPLAIN QUERY PLAN ${sql}`)
    .bind(...values)
    .all<{ detail: string }>();
  expect(results.length).toBeGreaterThan(0);
  return results.map(({ detail }) => detail).filter((step) => SCAN.test(step));
}

describe('what a request costs does not grow with the index', () => {
  it('settling a capture finds every row by an index', async () => {
    const { db, recorded } = recordingDatabase();
    settleStatements(db, ['2068/qdubnd', 'luat dat dai'], 'i_1');
    expect(recorded.length).toBeGreaterThan(6);
    for (const statement of recorded) expect(await scansOf(statement)).toEqual([]);
  });

  it('resolving finds every candidate by an index, in whatever way it is looked for', async () => {
    const { db, recorded } = recordingDatabase();
    await readCandidates(db, [], []);
    expect(recorded.length).toBe(1);
    expect(await scansOf(recorded[0]!)).toEqual([]);
  });
});
