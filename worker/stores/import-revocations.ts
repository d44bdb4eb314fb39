import type { KeptReason } from '../../shared/schema/index.ts';
import type { ImportRecord } from './imports.ts';

export interface RevocationRow {
  import: string;
  done: number;
  beforeSeq: number;
  taken: number;
  kept: number;
  reason: string;
  by: string;
  byName: string | null;
  at: string;
}

export type ListedImport = ImportRecord & { creator: string | null; revocation: string | null };

export interface KeptRow {
  instrument: string;
  why: KeptReason;
  change: number | null;
}

/** What one chunk did, as the audit log has it. */
export interface ChunkEntry {
  seq: number;
  before: string | null;
  after: string;
}

/** Why an instrument that an import listed is not as the import left it. */
export interface ListedNow {
  id: string;
  key: string;
  listed: string | null;
  later: number | null;
  decided: 0 | 1;
}

const ROW = `SELECT r.import, r.done, r.before_seq AS beforeSeq, r.taken, r.kept, r.reason, r.revoked_by AS by, p.name AS byName, r.revoked_at AS at
  FROM import_revocations r LEFT JOIN people p ON p.id = r.revoked_by`;

const IMPORT = `m.id, m.name, m.format, m.columns, m.defaults, m.digest, m.dry_run AS dryRun, m.total, m.next, m.state, m.rows, m.created, m.updated, m.unchanged,
  m.suggested, m.bad, m.created_by AS createdBy, m.created_at AS createdAt, m.changed_at AS changedAt, p.name AS creator`;

/** Imports there were, and how far they have been taken back. */
export function createImportRevocations(db: D1Database) {
  return {
    read: (id: string): Promise<RevocationRow | null> =>
      db.prepare(`${ROW} WHERE r.import = ?`).bind(id).first<RevocationRow>(),

    /** The newest first, those before a place: a day and an id. */
    async list(rehearsals: boolean, before: readonly [string, string] | null, limit: number): Promise<ListedImport[]> {
      const { results } = await db
        .prepare(
          `SELECT ${IMPORT} FROM imports m LEFT JOIN people p ON p.id = m.created_by
           WHERE (?1 OR m.dry_run = 0) AND (?2 IS NULL OR (m.created_at, m.id) < (?2, ?3)) ORDER BY m.created_at DESC, m.id DESC LIMIT ?4`,
        )
        .bind(rehearsals ? 1 : 0, before?.[0] ?? null, before?.[1] ?? null, limit)
        .all<ListedImport>();
      return results;
    },

    async readAll(ids: readonly string[]): Promise<Map<string, RevocationRow>> {
      const { results } = await db
        .prepare(`${ROW} WHERE r.import IN (SELECT value FROM json_each(?1))`)
        .bind(JSON.stringify(ids))
        .all<RevocationRow>();
      return new Map(results.map((row) => [row.import, row]));
    },

    /** Those that are not done, the oldest first. */
    async listOpen(): Promise<{ import: string; by: string; at: string; done: number; chunks: number }[]> {
      const { results } = await db
        .prepare(
          `SELECT r.import, r.revoked_by AS by, r.revoked_at AS at, r.done, m.next AS chunks
           FROM import_revocations r JOIN imports m ON m.id = r.import WHERE r.done < m.next ORDER BY r.revoked_at`,
        )
        .all<{ import: string; by: string; at: string; done: number; chunks: number }>();
      return results;
    },

    begin: (row: { import: string; reason: string; by: string; at: string }) =>
      db
        .prepare(
          `INSERT OR IGNORE INTO import_revocations (import, before_seq, reason, revoked_by, revoked_at)
           VALUES (?1, (SELECT coalesce(max(seq), 0) + 1 FROM audit), ?2, ?3, ?4)`,
        )
        .bind(row.import, row.reason, row.by, row.at),

    /** The chunk before a place in the log. */
    readChunk: (id: string, beforeSeq: number): Promise<ChunkEntry | null> =>
      db
        .prepare(
          `SELECT seq, before, after FROM audit WHERE subject = ?1 AND action = 'import.chunk' AND seq < ?2 ORDER BY seq DESC LIMIT 1`,
        )
        .bind(id, beforeSeq)
        .first<ChunkEntry>(),

    /** With the last chunk, what the import suggested goes as well, where nobody has decided it and its row is not kept. */
    advance: (
      id: string,
      step: { done: number; beforeSeq: number; taken: number; last: boolean },
      kept: readonly KeptRow[],
    ): D1PreparedStatement[] => [
      db
        .prepare(
          `INSERT OR IGNORE INTO import_kept (import, instrument, why, change)
           SELECT ?2, value ->> 'instrument', value ->> 'why', value ->> 'change' FROM json_each(?1)`,
        )
        .bind(JSON.stringify(kept), id),
      db
        .prepare(
          `UPDATE import_revocations SET done = ?2, before_seq = ?3, taken = taken + ?4,
             kept = (SELECT count(*) FROM import_kept k WHERE k.import = ?1) WHERE import = ?1`,
        )
        .bind(id, step.done, step.beforeSeq, step.taken),
      ...(step.last
        ? [
            db
              .prepare(
                `DELETE FROM suggestions WHERE import = ?1 AND state = 'open' AND instrument NOT IN (SELECT instrument FROM import_kept WHERE import = ?1)`,
              )
              .bind(id),
          ]
        : []),
    ],

    /** Instruments that a chunk listed, as they are now, with the latest later change of each. */
    async readListed(ids: readonly string[], job: string, seq: number): Promise<Map<string, ListedNow>> {
      const { results } = await db
        .prepare(
          `SELECT i.id, i.key, i.listed, (SELECT max(j.seq) FROM journal j WHERE j.row = i.id AND j.tbl = 'instruments' AND j.seq > ?3) AS later,
             EXISTS (SELECT 1 FROM suggestions s WHERE s.instrument = i.id AND s.import = ?2 AND s.state <> 'open') AS decided
           FROM json_each(?1) CROSS JOIN instruments i ON i.id = value`,
        )
        .bind(JSON.stringify(ids), job, seq)
        .all<ListedNow>();
      return new Map(results.map((row) => [row.id, row]));
    },

    async listKept(id: string, after: string, limit: number) {
      const { results } = await db
        .prepare(
          `SELECT k.instrument AS id, k.why, k.change, i.key, i.symbol, i.title FROM import_kept k LEFT JOIN instruments i
             ON i.id = coalesce((SELECT id FROM instruments WHERE id = k.instrument), (SELECT instrument FROM aliases WHERE alias = k.instrument))
           WHERE k.import = ?1 AND k.instrument > ?2 ORDER BY k.instrument LIMIT ?3`,
        )
        .bind(id, after, limit)
        .all<KeptRow & { id: string; key: string | null; symbol: string | null; title: string | null }>();
      return results;
    },

    /** Settled citations of what an import listed. */
    countLinks: async (id: string): Promise<number> =>
      (await db
        .prepare(
          `SELECT count(*) AS n FROM (SELECT DISTINCT j.value AS id FROM audit a, json_each(a.after, '$.change.listed') j WHERE a.subject = ?1 AND a.action = 'import.chunk') listed
           CROSS JOIN citations c ON c.target = listed.id AND c.state = 'settled'`,
        )
        .bind(id)
        .first<number>('n')) ?? 0,
  };
}
