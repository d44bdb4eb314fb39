import type { CaptureState, Rejection } from '../../shared/schema/index.ts';

export interface RejectionRow {
  id: string;
  instrument: string;
  key: string;
  title: string | null;
  contentHash: string;
  capturedBy: string | null;
  reason: string;
  rejectedBy: string;
  rejectedAt: string;
}

export interface OwnRow {
  seq: number;
  instrument: string;
  at: string;
  key: string;
  title: string | null;
  symbol: string | null;
  state: CaptureState;
  reason: string | null;
  by: string | null;
  byName: string | null;
  rejectedAt: string | null;
}

const OWN = `
  SELECT a.seq, a.subject AS instrument, a.at, coalesce(i.key, a.after ->> '$.key') AS key, coalesce(i.title, x.title) AS title, i.symbol,
    CASE WHEN i.holding = 'held' AND i.content_hash = a.after ->> '$.contentHash' THEN i.state WHEN x.id IS NOT NULL THEN 'rejected'
      WHEN i.holding = 'held' THEN 'replaced' ELSE 'gone' END AS state,
    x.reason, x.rejected_by AS by, p.name AS byName, x.rejected_at AS rejectedAt
  FROM audit a LEFT JOIN instruments i ON i.id = coalesce((SELECT id FROM instruments WHERE id = a.subject), (SELECT instrument FROM aliases WHERE alias = a.subject))
    LEFT JOIN rejections x ON x.id = (SELECT id FROM rejections r WHERE r.content_hash = a.after ->> '$.contentHash' ORDER BY r.rejected_at DESC LIMIT 1)
    LEFT JOIN people p ON p.id = x.rejected_by
  WHERE a.actor = ?1 AND a.action = 'instrument.capture' AND (?2 IS NULL OR a.seq < ?2)`;

/** Texts that an admin turned away, and what became of what one captured. */
export function createRejections(db: D1Database) {
  return {
    insert: (row: RejectionRow) =>
      db
        .prepare(
          `INSERT INTO rejections (id, instrument, key, title, content_hash, captured_by, reason, rejected_by, rejected_at)
           VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
        )
        .bind(
          row.id,
          row.instrument,
          row.key,
          row.title,
          row.contentHash,
          row.capturedBy,
          row.reason,
          row.rejectedBy,
          row.rejectedAt,
        ),

    /** The latest of a text; null where nobody turned it away. */
    readOfText: (contentHash: string): Promise<Rejection | null> =>
      db
        .prepare(
          `SELECT r.reason, r.rejected_by AS by, p.name AS byName, r.rejected_at AS at FROM rejections r LEFT JOIN people p ON p.id = r.rejected_by
           WHERE r.content_hash = ? ORDER BY r.rejected_at DESC LIMIT 1`,
        )
        .bind(contentHash)
        .first<Rejection>(),

    /** The same for held instruments, by their ids. */
    async readOfInstruments(ids: readonly string[]): Promise<Map<string, Rejection>> {
      const { results } = await db
        .prepare(
          `SELECT i.id, r.reason, r.rejected_by AS by, p.name AS byName, max(r.rejected_at) AS at FROM json_each(?1) CROSS JOIN instruments i ON i.id = value
           CROSS JOIN rejections r ON r.content_hash = i.content_hash LEFT JOIN people p ON p.id = r.rejected_by GROUP BY i.id`,
        )
        .bind(JSON.stringify(ids))
        .all<Rejection & { id: string }>();
      return new Map(results.map(({ id, ...rejection }) => [id, rejection]));
    },

    /** What a person captured, the newest first, those before a number of the log. */
    async listOwn(person: string, before: number | null, limit: number): Promise<OwnRow[]> {
      const { results } = await db
        .prepare(`${OWN} ORDER BY a.seq DESC LIMIT ?3`)
        .bind(person, before, limit)
        .all<OwnRow>();
      return results;
    },
  };
}

export type Rejections = ReturnType<typeof createRejections>;
