import { env } from 'cloudflare:workers';
import { beforeEach, describe, expect, it } from 'vitest';
import { readCandidates } from '../../worker/stores/candidates.ts';
import { settleStatements } from '../../worker/stores/settle.ts';

import { letter } from '../support/letters.ts';
import { buildApp, createClient, emptyIndex, testEnv, tokenOf } from '../support/worker-app.ts';

const { DB } = env as unknown as { DB: D1Database };

/** Statements with their values, kept instead of run. */
function recordingDatabase() {
  const recorded: { sql: string; values: unknown[] }[] = [];
  const prepare = (sql: string) => {
    const statement = { sql, values: [] as unknown[] };
    recorded.push(statement);
    return {
      bind: (...values: unknown[]) => {
        statement.values = values;
        return statement;
      },
    };
  };
  const batch = async (statements: unknown[]) => statements.map(() => ({ results: [], meta: { rows_read: 0 } }));
  return { db: { prepare, batch } as unknown as D1Database, recorded };
}

const SCAN = /^SCAN (?:citations|instruments|relations|[a-z])\b(?! VIRTUAL| CONSTANT)/;

async function planOf({ sql, values }: { sql: string; values: unknown[] }): Promise<string[]> {
  const { results } = await DB.prepare(`EXPLAIN QUERY PLAN ${sql}`)
    .bind(...values)
    .all<{ detail: string }>();
  expect(results.length).toBeGreaterThan(0);
  return results.map(({ detail }) => detail);
}

/** Steps of a statement's plan that read a whole table. */
const scansOf = async (statement: { sql: string; values: unknown[] }) =>
  (await planOf(statement)).filter((step) => SCAN.test(step));

describe('what a request costs does not grow with the index', () => {
  it('settling a capture finds every row by an index', async () => {
    const { db, recorded } = recordingDatabase();
    settleStatements(db, ['2068/qdubnd', 'luat dat dai'], 'i_1');
    expect(recorded.length).toBeGreaterThan(12);
    // Emptying a table has no plan.
    const planned = recorded.filter(({ sql }) => !sql.startsWith('DELETE FROM'));
    for (const statement of planned) expect(await scansOf(statement), statement.sql).toEqual([]);
  });

  it('resolving finds every candidate by an index, in whatever way it is looked for', async () => {
    const { db, recorded } = recordingDatabase();
    await readCandidates(db, [], []);
    expect(recorded.length).toBe(3);
    for (const statement of recorded) expect(await scansOf(statement), statement.sql).toEqual([]);
  });

  it('what changes a law is sought by kind, not among the thousands that are based on it', async () => {
    const { db, recorded } = recordingDatabase();
    await readCandidates(db, [], []);
    const plans = await Promise.all(recorded.map(planOf));
    const seeks = plans.flat().filter((step) => /^SEARCH r /.test(step));
    expect(new Set(seeks)).toEqual(new Set(['SEARCH r USING INDEX relations_by_target (target=? AND type=?)']));
  });
});

/** A database that adds up what its batches read. */
function countingDatabase<T extends D1Database | D1DatabaseSession>(real: T, count: (rows: number) => void): T {
  return new Proxy(real, {
    get(target, name) {
      if (name === 'withSession')
        return (from?: string) => countingDatabase((target as D1Database).withSession(from), count);
      if (name === 'batch')
        return async (statements: D1PreparedStatement[]) => {
          const results = await target.batch(statements);
          for (const { meta } of results) count(meta.rows_read);
          return results;
        };
      const value = Reflect.get(target, name);
      return typeof value === 'function' ? value.bind(target) : value;
    },
  });
}

describe('what a capture reads does not grow with how often its targets are cited', () => {
  const app = buildApp();
  let token: string;
  let read = 0;
  let client: ReturnType<typeof createClient>;

  beforeEach(async () => {
    await emptyIndex();
    token = await tokenOf('staff');
    read = 0;
    const counting = countingDatabase(testEnv.DB, (rows) => {
      read += rows;
    });
    client = createClient(app, token, { ...testEnv, DB: counting });
  });

  const citing = (number: number, body: string) =>
    letter({ symbol: `${number}/BC-UBND`, place: 'Lạng Sơn', date: '05/02/2024', body });

  /** Rows that the capture of one more text reads after so many that cite the same. */
  async function rowsOfOneMore(after: number, body: (number: number) => string): Promise<number> {
    await emptyIndex();
    for (let number = 1; number <= after; number++) await client.capture(citing(number, body(number)));
    read = 0;
    await client.capture(citing(900, body(after + 1)));
    return read;
  }

  it.each([
    ['a number of the page’s own province', () => 'Thực hiện Kế hoạch số 9/KH-UBND ngày 03/01/2024 của UBND tỉnh.'],
    ['a number whose body is only assumed', () => 'Thực hiện Kế hoạch số 9/KH-UBND ngày 03/01/2024.'],
    ['a law by its name', () => 'Căn cứ Luật Đất đai ngày 18/01/2024 và Luật Đất đai số 31/2024/QH15 ngày 18/01/2024.'],
    [
      'days that documents disagree about',
      (number: number) => `Thực hiện Kế hoạch số 9/KH-UBND ngày 0${1 + (number % 2)}/01/2024 của UBND tỉnh.`,
    ],
  ])('%s', { timeout: 60_000 }, async (_, body) => {
    const few = await rowsOfOneMore(6, body);
    const many = await rowsOfOneMore(24, body);
    expect(few).toBeGreaterThan(10);
    expect(many).toBeLessThanOrEqual(few + 6);
  });
});
