import type { RecordedField } from '../../shared/schema/index.ts';
import { VERSION_OF_ENTRY } from './audit.ts';

const ALIASES_MAX = 500;
const PAIRS_MAX = 100;

export interface PairRow {
  id: string;
  state: 'open' | 'accepted' | 'dismissed';
  version: number;
  other: string;
  key: string;
  symbol: string | null;
  title: string | null;
}

/** What a person said of facts, as the audit log keeps it; the newest first. */
export interface SaidRow {
  at: string;
  name: string | null;
  action: string;
  before: string;
  after: string;
}

export interface RecordRow {
  listed: string | null;
  corrected: 0 | 1;
  relations: number;
  cited: number;
  citing: number;
  aliases: number;
  changes: number;
}

const NAMES = 'SELECT ?1 UNION SELECT alias FROM aliases WHERE instrument = ?1';
const ABOUT = `(SELECT a.seq FROM audit a WHERE a.subject IN (${NAMES})
  UNION SELECT j.seq FROM journal j WHERE j.row IN (${NAMES}) AND j.tbl = 'instruments')`;

/** What is kept beside the facts of an instrument. */
export function createRecord(db: D1Database) {
  return {
    async read(id: string) {
      const [row, aliases, pairs, stated, said] = await db.batch([
        db
          .prepare(
            `SELECT i.listed, i.corrected,
               (SELECT count(*) FROM (SELECT rowid FROM relations WHERE source = ?1 UNION SELECT rowid FROM relations WHERE target = ?1)) AS relations,
               (SELECT count(*) FROM citations WHERE target = ?1 AND state = 'settled') AS cited,
               (SELECT count(*) FROM citations WHERE citing = ?1) AS citing,
               (SELECT count(*) FROM aliases WHERE instrument = ?1) AS aliases,
               (SELECT count(*) FROM ${ABOUT}) AS changes
             FROM instruments i WHERE i.id = ?1`,
          )
          .bind(id),
        db
          .prepare(
            `SELECT alias, created_at AS since FROM aliases WHERE instrument = ? ORDER BY created_at DESC, alias LIMIT ${ALIASES_MAX}`,
          )
          .bind(id),
        db
          .prepare(
            `SELECT d.id, d.state, d.version, i.id AS other, i.key, i.symbol, i.title
             FROM (SELECT *, other AS beside FROM duplicates WHERE one = ?1 UNION ALL SELECT *, one FROM duplicates WHERE other = ?1) d
             JOIN instruments i ON i.id = d.beside ORDER BY i.key LIMIT ${PAIRS_MAX}`,
          )
          .bind(id),
        db
          .prepare('SELECT field, max(documents) AS documents FROM stated WHERE instrument = ? GROUP BY field')
          .bind(id),
        db
          .prepare(
            `SELECT a.at, p.name, a.action, a.before, a.after FROM audit a LEFT JOIN people p ON p.id = a.actor
             WHERE a.seq IN ${ABOUT} AND a.action IN ('instrument.correct', 'suggestion.accept') AND ${VERSION_OF_ENTRY} % 2 = 1 ORDER BY a.seq DESC`,
          )
          .bind(id),
      ]);
      return {
        row: (row?.results[0] as RecordRow | undefined) ?? null,
        aliases: (aliases?.results ?? []) as { alias: string; since: string }[],
        pairs: (pairs?.results ?? []) as PairRow[],
        stated: new Map(
          ((stated?.results ?? []) as { field: RecordedField; documents: number }[]).map((each) => [
            each.field as string,
            each.documents,
          ]),
        ),
        said: (said?.results ?? []) as SaidRow[],
      };
    },
  };
}

export type StoredRecord = Awaited<ReturnType<ReturnType<typeof createRecord>['read']>>;
