import type { ImportCounts, ImportFormat, ImportNote } from '../../shared/schema/index.ts';

export interface ImportRecord extends ImportCounts {
  id: string;
  name: string;
  format: ImportFormat;
  /** JSON list: the header of a CSV. */
  columns: string;
  /** JSON: what holds for rows that state nothing of it. */
  defaults: string | null;
  digest: string;
  dryRun: 0 | 1;
  total: number | null;
  next: number;
  state: 'open' | 'done';
  createdBy: string;
  createdAt: string;
  changedAt: string;
}

export interface StoredNote extends ImportNote {
  position: number;
}

const COLUMNS = `id, name, format, columns, defaults, digest, dry_run AS dryRun, total, next, state, rows, created, updated, unchanged, suggested, bad,
  created_by AS createdBy, created_at AS createdAt, changed_at AS changedAt`;

const inserted = (job: ImportRecord) => [
  job.id,
  job.name,
  job.format,
  job.columns,
  job.defaults,
  job.digest,
  job.dryRun,
  job.total,
  job.createdBy,
  job.createdAt,
  job.changedAt,
];

/** Imports under way and done, the answers to their chunks, and what they had to say of single rows. */
export function createImports(db: D1Database) {
  return {
    read: (id: string): Promise<ImportRecord | null> =>
      db.prepare(`SELECT ${COLUMNS} FROM imports WHERE id = ?`).bind(id).first<ImportRecord>(),

    /** An unfinished import of the same input, read in the same way. */
    readOpen: (input: {
      digest: string;
      format: string;
      dryRun: boolean;
      columns: string;
      defaults: string | null;
    }): Promise<ImportRecord | null> =>
      db
        .prepare(
          `SELECT ${COLUMNS} FROM imports WHERE state = 'open' AND digest = ? AND format = ? AND dry_run = ? AND columns = ? AND defaults IS ? AND id NOT IN (SELECT import FROM import_revocations) ORDER BY created_at, id LIMIT 1`,
        )
        .bind(input.digest, input.format, input.dryRun ? 1 : 0, input.columns, input.defaults)
        .first<ImportRecord>(),

    /** Whether it is being taken back, or has been. */
    isRevoked: async (id: string): Promise<boolean> =>
      (await db.prepare('SELECT 1 AS n FROM import_revocations WHERE import = ?').bind(id).first('n')) !== null,

    insert: (job: ImportRecord) =>
      db
        .prepare(
          `INSERT INTO imports (id, name, format, columns, defaults, digest, dry_run, total, created_by, created_at, changed_at)
           VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
        )
        .bind(...inserted(job)),

    /** The import as another database has to know it, to keep its share. */
    copy: (job: ImportRecord) =>
      db
        .prepare(
          `INSERT OR IGNORE INTO imports (id, name, format, columns, defaults, digest, dry_run, total, created_by, created_at, changed_at)
           VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
        )
        .bind(...inserted(job)),

    readChunk: (id: string, sequence: number): Promise<{ bodyHash: string; reply: string } | null> =>
      db
        .prepare('SELECT body_hash AS bodyHash, reply FROM import_chunks WHERE import = ? AND sequence = ?')
        .bind(id, sequence)
        .first(),

    /** Moves the import on to `job` and keeps what was answered. */
    advance: (
      job: ImportRecord,
      chunk: { sequence: number; bodyHash: string; reply: string; notes: readonly StoredNote[] },
    ): D1PreparedStatement[] => [
      db
        .prepare(
          `UPDATE imports SET next = ?2, state = ?3, rows = ?4, created = ?5, updated = ?6, unchanged = ?7, suggested = ?8, bad = ?9, changed_at = ?10
           WHERE id = ?1`,
        )
        .bind(
          job.id,
          job.next,
          job.state,
          job.rows,
          job.created,
          job.updated,
          job.unchanged,
          job.suggested,
          job.bad,
          job.changedAt,
        ),
      db
        .prepare('INSERT INTO import_chunks (import, sequence, body_hash, reply) VALUES (?, ?, ?, ?)')
        .bind(job.id, chunk.sequence, chunk.bodyHash, chunk.reply),
      db
        .prepare(
          `INSERT INTO import_notes (import, line, position, kind, code, field, vi, en)
           SELECT ?2, value ->> 'line', value ->> 'position', value ->> 'kind', value ->> 'code', value ->> 'field', value ->> 'vi', value ->> 'en' FROM json_each(?1)`,
        )
        .bind(JSON.stringify(chunk.notes), job.id),
      ...(job.state === 'done' ? [db.prepare('DELETE FROM import_staged WHERE import = ?').bind(job.id)] : []),
    ],

    /** Notes in the order of their lines, from a place on. */
    async listNotes(id: string, after: { line: number; position: number }, limit: number): Promise<StoredNote[]> {
      const { results } = await db
        .prepare(
          `SELECT line, position, kind, code, field, vi, en FROM import_notes WHERE import = ?1 AND (line, position) > (?2, ?3)
           ORDER BY line, position LIMIT ?4`,
        )
        .bind(id, after.line, after.position, limit)
        .all<StoredNote>();
      return results;
    },

    /** What a dry run has met so far of these identities. */
    async readStaged(id: string, identities: readonly string[]): Promise<Map<string, string>> {
      const { results } = await db
        .prepare(
          'SELECT s.identity, s.known FROM json_each(?2) CROSS JOIN import_staged s ON s.import = ?1 AND s.identity = value',
        )
        .bind(id, JSON.stringify(identities))
        .all<{ identity: string; known: string }>();
      return new Map(results.map((row) => [row.identity, row.known]));
    },

    stage: (id: string, rows: readonly { identity: string; known: unknown }[]) =>
      db
        .prepare(
          `INSERT OR REPLACE INTO import_staged (import, identity, known)
           SELECT ?2, value ->> 'identity', value ->> 'known' FROM json_each(?1)`,
        )
        .bind(JSON.stringify(rows), id),
  };
}

export type Imports = ReturnType<typeof createImports>;
