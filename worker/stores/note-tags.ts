/** A term of notes, with who said so. */
export interface NoteTagRow {
  id: string;
  vi: string;
  en: string;
  validFrom: string | null;
  validTo: string | null;
  source: string | null;
  reason: string | null;
  addedBy: string | null;
  addedAt: string | null;
  version: number;
}

const SELECT = `SELECT n.id, n.vi, n.en, n.valid_from AS validFrom, n.valid_to AS validTo, n.source, n.reason, n.added_by AS addedBy,
  n.added_at AS addedAt, n.version, p.name AS byName FROM note_tags n LEFT JOIN people p ON p.id = n.added_by`;

type Told = NoteTagRow & { byName: string | null };

/** The vocabulary of notes. It is kept in the main database. */
export function createNoteTags(db: D1Database) {
  return {
    list: async (): Promise<Told[]> => (await db.prepare(`${SELECT} ORDER BY n.position, n.id`).all<Told>()).results,

    read: (id: string): Promise<Told | null> => db.prepare(`${SELECT} WHERE n.id = ?`).bind(id).first<Told>(),

    /** A new term comes last. */
    insert: (row: NoteTagRow) =>
      db
        .prepare(
          `INSERT INTO note_tags (id, vi, en, valid_from, valid_to, source, reason, added_by, added_at, position)
           VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, (SELECT coalesce(max(position), 0) + 1 FROM note_tags))`,
        )
        .bind(row.id, row.vi, row.en, row.validFrom, row.validTo, row.source, row.reason, row.addedBy, row.addedAt),

    change: ({ id, vi, en, validFrom, validTo, source, reason }: NoteTagRow) =>
      db
        .prepare(
          `UPDATE note_tags SET vi = ?2, en = ?3, valid_from = ?4, valid_to = ?5, source = ?6, reason = ?7, version = version + 1
           WHERE id = ?1`,
        )
        .bind(id, vi, en, validFrom, validTo, source, reason),

    /** Notes that bear one of these terms, the deleted ones too. */
    async bearers(ids: readonly string[]): Promise<string[]> {
      if (ids.length === 0) return [];
      const { results } = await db
        .prepare('SELECT DISTINCT annotation FROM annotation_tags WHERE tag IN (SELECT value FROM json_each(?1))')
        .bind(JSON.stringify(ids))
        .all<{ annotation: string }>();
      return results.map(({ annotation }) => annotation);
    },
  };
}
