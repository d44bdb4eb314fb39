interface Hooks {
  /** Called with the SQL of every statement that is prepared. */
  prepare?: (sql: string) => void;
  /** May change the statements of a batch, or throw in its place. */
  batch?: (statements: D1PreparedStatement[], prepare: (sql: string) => D1PreparedStatement) => D1PreparedStatement[];
}

/** A database, and every session of it, with hooks on what is asked of it. */
export function hookDatabase<T extends D1Database | D1DatabaseSession>(real: T, hooks: Hooks): T {
  return new Proxy(real, {
    get(target, name) {
      if (name === 'withSession')
        return (from?: string) => hookDatabase((target as D1Database).withSession(from), hooks);
      if (name === 'prepare')
        return (sql: string) => {
          hooks.prepare?.(sql);
          return target.prepare(sql);
        };
      if (name === 'batch')
        return async (statements: D1PreparedStatement[]) =>
          target.batch(hooks.batch ? hooks.batch(statements, (sql) => target.prepare(sql)) : statements);
      const value = Reflect.get(target, name);
      return typeof value === 'function' ? value.bind(target) : value;
    },
  });
}

/** A database whose batches fail at one statement, after D1 has run those before it. */
export function failingDatabase(real: D1Database, failing: number): { db: D1Database; length: () => number } {
  let length = 0;
  const db = hookDatabase(real, {
    batch(statements, prepare) {
      length = statements.length;
      const broken = prepare('INSERT INTO no_such_table VALUES (1)');
      return statements.map((statement, i) => (i === failing ? broken : statement));
    },
  });
  return { db, length: () => length };
}
