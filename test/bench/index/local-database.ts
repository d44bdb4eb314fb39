import type { DatabaseSync, SQLInputValue, StatementSync } from 'node:sqlite';

/** A prepared statement with its values, shaped as D1's. */
interface Bound {
  sql: string;
  values: SQLInputValue[];
}

/**
 * The project's own statements over a D1 file that no Worker has open. Only what stores use: prepare, bind, first, all,
 * batch. Transactions are the caller's, so that thousands of captures can be one.
 */
export function openAsD1(db: DatabaseSync): D1Database {
  const prepared = new Map<string, StatementSync>();
  function statement(sql: string): StatementSync {
    const known = prepared.get(sql);
    if (known) return known;
    const fresh = db.prepare(sql);
    prepared.set(sql, fresh);
    return fresh;
  }
  const run = ({ sql, values }: Bound) => ({
    results: statement(sql).all(...values),
    success: true,
    meta: { rows_read: 0 },
  });
  const bind = (sql: string, values: SQLInputValue[]) => ({
    sql,
    values,
    bind: (...next: SQLInputValue[]) => bind(sql, next),
    first: async () => statement(sql).get(...values) ?? null,
    all: async () => run({ sql, values }),
    run: async () => run({ sql, values }),
  });
  const database = {
    prepare: (sql: string) => bind(sql, []),
    batch: async (statements: Bound[]) => statements.map(run),
  };
  return database as unknown as D1Database;
}
