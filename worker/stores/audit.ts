export interface AuditRow {
  seq: number;
  at: string;
  actor: string | null;
  actorName: string | null;
  action: string;
  subject: string;
  before: string | null;
  after: string | null;
  /** One more for each undo, and each undo of an undo. */
  version: number;
  /** Rows whose earlier state is kept. */
  rows: number;
}

/** A row with what its hash is taken of. */
export interface AuditChainRow {
  seq: number;
  at: string;
  actor: string | null;
  action: string;
  subject: string;
  before: string | null;
  after: string | null;
  requestId: string;
  prevHash: string;
  hash: string;
}

export interface AuditFilter {
  person: string | null;
  action: string | null;
  /** Names of one instrument: its id and every other. */
  instrument: readonly string[] | null;
  from: string | null;
  to: string | null;
}

/** Of an audit row `a`: one more for each undo of it, and each undo of an undo. */
export const VERSION_OF_ENTRY = `(WITH RECURSIVE chain (seq) AS (SELECT a.seq UNION SELECT u.seq FROM chain JOIN undos u ON u.undoes = chain.seq) SELECT count(*) FROM chain)`;
const COLUMNS = `a.seq, a.at, a.actor, p.name AS actorName, a.action, a.subject, a.before, a.after, ${VERSION_OF_ENTRY} AS version,
  (SELECT count(*) FROM journal j WHERE j.seq = a.seq) AS rows`;

/** What was done, by whom, and what of it was taken back. */
export function createAudit(db: D1Database) {
  return {
    read: (seq: number): Promise<AuditRow | null> =>
      db
        .prepare(`SELECT ${COLUMNS} FROM audit a LEFT JOIN people p ON p.id = a.actor WHERE a.seq = ?`)
        .bind(seq)
        .first<AuditRow>(),

    /** The newest first, those before a number. */
    async list(filter: AuditFilter, before: number | null, limit: number): Promise<AuditRow[]> {
      const { person, action, instrument, from, to } = filter;
      const { results } = await db
        .prepare(
          `SELECT ${COLUMNS} FROM audit a LEFT JOIN people p ON p.id = a.actor
           WHERE (?1 IS NULL OR a.seq < ?1) AND (?2 IS NULL OR a.actor = ?2) AND (?3 IS NULL OR a.action = ?3 OR (?3 GLOB '*.' AND substr(a.action, 1, length(?3)) = ?3))
             AND (?4 IS NULL OR a.at >= ?4) AND (?5 IS NULL OR a.at < ?5)
             AND (?6 IS NULL OR a.subject IN (SELECT value FROM json_each(?6))
               OR a.seq IN (SELECT j.seq FROM journal j WHERE j.row IN (SELECT value FROM json_each(?6)) AND j.tbl = 'instruments'))
           ORDER BY a.seq DESC LIMIT ?7`,
        )
        .bind(before, person, action, from, to, instrument && JSON.stringify(instrument), limit)
        .all<AuditRow>();
      return results;
    },

    /** Several entries, the newest first. */
    async readMany(seqs: readonly number[]): Promise<AuditRow[]> {
      const { results } = await db
        .prepare(
          `SELECT ${COLUMNS} FROM audit a LEFT JOIN people p ON p.id = a.actor WHERE a.seq IN (SELECT value FROM json_each(?)) ORDER BY a.seq DESC`,
        )
        .bind(JSON.stringify(seqs))
        .all<AuditRow>();
      return results;
    },

    /** How many changes after a number keep rows and stand; no more than `limit` are counted. */
    countLater: async (seq: number, limit: number): Promise<number> =>
      (await db
        .prepare(
          `SELECT count(*) AS n FROM (SELECT 1 FROM audit a WHERE a.seq > ?1 AND a.action <> 'undo'
             AND EXISTS (SELECT 1 FROM journal j WHERE j.seq = a.seq) AND ${VERSION_OF_ENTRY} % 2 = 1 LIMIT ?2)`,
        )
        .bind(seq, limit)
        .first<number>('n')) ?? 0,

    head: async (): Promise<number> =>
      (await db.prepare('SELECT max(seq) AS seq FROM audit').first<number | null>('seq')) ?? 0,

    /** Rows in the order in which they were written, from a number on. */
    async readChain(from: number, limit: number): Promise<AuditChainRow[]> {
      const { results } = await db
        .prepare(
          `SELECT seq, at, actor, action, subject, before, after, request_id AS requestId, prev_hash AS prevHash, hash
           FROM audit WHERE seq >= ? ORDER BY seq LIMIT ?`,
        )
        .bind(from, limit)
        .all<AuditChainRow>();
      return results;
    },

    /** Every name of an instrument. */
    async names(id: string): Promise<string[]> {
      const { results } = await db
        .prepare('SELECT ?1 AS name UNION SELECT alias FROM aliases WHERE instrument = ?1')
        .bind(id)
        .all<{ name: string }>();
      return results.map(({ name }) => name);
    },

    /** The latest change about one of these after a number. */
    latestAbout: (subjects: readonly string[], seq: number): Promise<number | null> =>
      db
        .prepare('SELECT max(seq) AS seq FROM audit WHERE subject IN (SELECT value FROM json_each(?1)) AND seq > ?2')
        .bind(JSON.stringify(subjects), seq)
        .first<number | null>('seq'),

    /** Notes, within the transaction of an undo, what it takes back. */
    markUndone: (seq: number) =>
      db.prepare('INSERT INTO undos (seq, undoes) SELECT seq, ?1 FROM journal_open').bind(seq),
  };
}

export type Audit = ReturnType<typeof createAudit>;
