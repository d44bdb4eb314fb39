import type { ReportKind } from '../../shared/schema/index.ts';

export interface NewReport {
  id: string;
  kind: ReportKind;
  /** JSON of the citation as stated. */
  citation: string;
  scope: string | null;
  shown: string | null;
  note: string | null;
  createdBy: string;
  createdAt: string;
  /** JSON of what is wanted, and its folded symbol; null where it is no request. */
  wanted: string | null;
  wantedSymbol: string | null;
}

export interface ReportRow extends Omit<NewReport, 'createdBy' | 'wanted' | 'wantedSymbol'> {
  /** Names of people. */
  createdBy: string;
  closedBy: string | null;
  closedAt: string | null;
  reason: string | null;
  version: number;
}

/** Where a page of the list begins: after the row of that instant and id. */
export type ReportPlace = readonly [at: string, id: string];

const ROW = `SELECT r.id, r.kind, r.citation, r.scope, r.shown, r.note, p.name AS createdBy, r.created_at AS createdAt,
  c.name AS closedBy, r.closed_at AS closedAt, r.reason, r.version
  FROM reports r JOIN people p ON p.id = r.created_by LEFT JOIN people c ON c.id = r.closed_by`;
const SIDES = {
  open: { where: 'r.closed_at IS NULL', at: 'r.created_at' },
  closed: { where: 'r.closed_at IS NOT NULL', at: 'r.closed_at' },
};

/** What readers reported. */
export function createReports(db: D1Database) {
  return {
    insert: ({ id, kind, citation, scope, shown, note, createdBy, createdAt, wanted, wantedSymbol }: NewReport) =>
      db
        .prepare(
          'INSERT INTO reports (id, kind, citation, scope, shown, note, created_by, created_at, wanted, wanted_symbol) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)',
        )
        .bind(id, kind, citation, scope, shown, note, createdBy, createdAt, wanted, wantedSymbol),

    read: (id: string): Promise<ReportRow | null> => db.prepare(`${ROW} WHERE r.id = ?`).bind(id).first<ReportRow>(),

    /** The newest first; one row more than `limit` says that more follow. */
    async list(
      state: 'open' | 'closed',
      after: ReportPlace | null,
      limit: number,
    ): Promise<{ total: number; rows: ReportRow[] }> {
      const { where, at } = SIDES[state];
      const [counted, listed] = await db.batch([
        db.prepare(`SELECT count(*) AS total FROM reports r WHERE ${where}`),
        db
          .prepare(
            `${ROW} WHERE ${where} ${after ? `AND (${at}, r.id) < (?2, ?3)` : ''} ORDER BY ${at} DESC, r.id DESC LIMIT ?1`,
          )
          .bind(limit + 1, ...(after ?? [])),
      ]);
      return {
        total: (counted?.results[0] as { total: number } | undefined)?.total ?? 0,
        rows: (listed?.results ?? []) as ReportRow[],
      };
    },

    /** One report, or, of a request, those of everybody who asks for the same. */
    close: (id: string, by: string, at: string, reason: string) =>
      db
        .prepare(
          `UPDATE reports SET closed_by = ?2, closed_at = ?3, reason = ?4, version = version + 1
           WHERE closed_at IS NULL AND (id = ?1 OR wanted = (SELECT wanted FROM reports WHERE id = ?1))`,
        )
        .bind(id, by, at, reason),
  };
}

export type Reports = ReturnType<typeof createReports>;
