/** A database whose batches fail at one statement, after D1 has run those before it. */
export function failingDatabase(real: D1Database, failing: number): { db: D1Database; length: () => number } {
  let length = 0;
  const db = new Proxy(real, {
    get(target, name) {
      if (name === 'batch')
        return (statements: D1PreparedStatement[]) => {
          length = statements.length;
          const broken = target.prepare('INSERT INTO no_such_table VALUES (1)');
          return target.batch(statements.map((statement, i) => (i === failing ? broken : statement)));
        };
      const value = Reflect.get(target, name);
      return typeof value === 'function' ? value.bind(target) : value;
    },
  });
  return { db, length: () => length };
}
