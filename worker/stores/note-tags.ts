import type { NoteTag } from '../../shared/schema/index.ts';

/** The vocabulary of notes. */
export function createNoteTags(db: D1Database) {
  return {
    list: async (): Promise<NoteTag[]> => {
      const { results } = await db
        .prepare('SELECT id, vi, en, retired FROM note_tags ORDER BY position, id')
        .all<Omit<NoteTag, 'retired'> & { retired: number }>();
      return results.map((tag) => ({ ...tag, retired: tag.retired === 1 }));
    },

    /** A new term comes last; a known one keeps its place. */
    put: ({ id, vi, en, retired }: NoteTag) =>
      db
        .prepare(
          `INSERT INTO note_tags (id, vi, en, retired, position)
           VALUES (?1, ?2, ?3, ?4, (SELECT coalesce(max(position), 0) + 1 FROM note_tags))
           ON CONFLICT (id) DO UPDATE SET vi = ?2, en = ?3, retired = ?4`,
        )
        .bind(id, vi, en, Number(retired)),
  };
}
