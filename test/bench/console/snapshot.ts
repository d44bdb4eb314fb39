import { createHash } from 'node:crypto';
import { DatabaseSync } from 'node:sqlite';

/** What people and rules say of the index; logs, versions and what is worked out from these are left out. */
const TABLES: Readonly<Record<string, readonly string[]>> = {
  instruments: [
    'id',
    'key',
    'jurisdiction',
    'symbol_folded',
    'series',
    'issuer',
    'title',
    'issued_on',
    'holding',
    'cited_by',
  ],
  citations: ['id', 'citing', 'text', 'state', 'target', 'judgement'],
  relations: ['id', 'type', 'source', 'target', 'state', 'effective_on'],
  former_identities: ['symbol_folded', 'series', 'jurisdiction', 'issuer', 'instrument'],
  judgements: ['citation', 'verdict', 'target'],
};

/** A hash for each row, by table and the row's own values before the first that can change. */
export type Snapshot = ReadonlyMap<string, string>;

const hash = (values: unknown[]) => createHash('sha256').update(JSON.stringify(values)).digest('base64').slice(0, 16);

/** Reads a D1 file that a Worker may have open. */
export function takeSnapshot(file: string): Snapshot {
  const db = new DatabaseSync(file, { readOnly: true });
  const rows = new Map<string, string>();
  for (const [table, columns] of Object.entries(TABLES)) {
    const name = table === 'former_identities' || table === 'judgements' ? columns.join(" || ' ' || ") : 'id';
    for (const row of db.prepare(`SELECT ${name} AS name, ${columns.join(', ')} FROM ${table}`).iterate()) {
      const { name: own, ...values } = row;
      rows.set(`${table} ${own}`, hash(Object.values(values)));
    }
  }
  db.close();
  return rows;
}

/** Names of the rows that are in one of the two alone, or differ. */
export function differing(before: Snapshot, after: Snapshot): string[] {
  const gone = [...before].filter(([name, value]) => after.get(name) !== value).map(([name]) => name);
  const come = [...after.keys()].filter((name) => !before.has(name));
  return [...gone, ...come];
}

/** What must be true of every index: counts kept by triggers against counting. Answers with the number of rows that are not so. */
export function faultsOf(file: string): Record<string, number> {
  const db = new DatabaseSync(file, { readOnly: true });
  const count = (sql: string) => Number(db.prepare(`SELECT count(*) AS n FROM (${sql})`).get()?.n);
  const faults = {
    'citations whose target is no instrument': count(
      `SELECT 1 FROM citations c WHERE target IS NOT NULL AND NOT EXISTS (SELECT 1 FROM instruments i WHERE i.id = c.target)`,
    ),
    'settled citations without a target, or the reverse': count(
      `SELECT 1 FROM citations WHERE (state = 'settled') <> (target IS NOT NULL)`,
    ),
    'instruments whose count of citing documents is wrong': count(
      `SELECT 1 FROM instruments i LEFT JOIN (SELECT target, count(DISTINCT citing) AS n FROM citations WHERE target IS NOT NULL AND citing <> target GROUP BY target) c
       ON c.target = i.id WHERE i.cited_by <> coalesce(c.n, 0)`,
    ),
    'two instruments of one identity': count(
      `SELECT 1 FROM instruments GROUP BY jurisdiction, symbol_folded, series, issuer HAVING count(*) > 1`,
    ),
    'gaps in the log': count(
      `SELECT 1 FROM (SELECT count(*) AS n, max(seq) - min(seq) + 1 AS span FROM audit) WHERE n <> span`,
    ),
  };
  db.close();
  return faults;
}
