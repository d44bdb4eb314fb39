import { type AnnotationNames, LAST_SEQ, type StoredAnnotation } from './annotations.ts';

/** A note to be imported, with where it comes from. */
export interface ImportedNote extends AnnotationNames {
  row: StoredAnnotation;
  origin: string | null;
  author: string | null;
}

const COLUMNS = `id, motivation, target, body, reply_to, root, instrument, visibility, "group", workflow, assignee, due,
  creator, created_at, modified_at, edited, deleted_at, version`;
const VALUES = `value ->> 'id', value ->> 'motivation', value ->> 'target', value ->> 'body', value ->> 'replyTo',
  value ->> 'root', value ->> 'instrument', value ->> 'visibility', value ->> 'group', value ->> 'workflow',
  value ->> 'assignee', value ->> 'due', value ->> 'creator', value ->> 'createdAt', value ->> 'modifiedAt', 0, NULL, 1`;

/** Imported notes, written many at a time. */
export function createAnnotationOrigins(db: D1Database) {
  return {
    /** Ids here of what this importer has brought before, by where it came from. */
    readKnown: async (importer: string, origins: readonly string[]): Promise<Map<string, string>> => {
      const { results } = await db
        .prepare(
          `SELECT o.origin, o.annotation FROM json_each(?2) j
           JOIN annotation_origins o ON o.importer = ?1 AND o.origin = j.value`,
        )
        .bind(importer, JSON.stringify(origins))
        .all<{ origin: string; annotation: string }>();
      return new Map(results.map(({ origin, annotation }) => [origin, annotation]));
    },

    insert: (notes: readonly ImportedNote[], importer: string) => {
      const rows = JSON.stringify(notes.map(({ row }) => row));
      const pairs = (pick: (note: ImportedNote) => readonly string[]) =>
        JSON.stringify(notes.flatMap((note) => pick(note).map((value) => [value, note.row.id])));
      const origins = notes.flatMap(({ row, origin, author }) => (origin ? [[origin, row.id, author]] : []));
      return [
        db
          .prepare(
            `INSERT INTO annotations (${COLUMNS}, seq) SELECT ${VALUES}, ${LAST_SEQ} + 1 + key FROM json_each(?)`,
          )
          .bind(rows),
        db
          .prepare(
            `INSERT INTO annotation_versions (annotation, version, state, by, at)
             SELECT value ->> 'id', 1, json_object('motivation', value ->> 'motivation', 'target', value ->> 'target',
               'body', value ->> 'body', 'visibility', value ->> 'visibility', 'group', value ->> 'group',
               'workflow', value ->> 'workflow', 'assignee', value ->> 'assignee', 'due', value ->> 'due', 'deletedAt', NULL),
               ?2, value ->> 'modifiedAt' FROM json_each(?1)`,
          )
          .bind(rows, importer),
        db
          .prepare(
            'INSERT OR IGNORE INTO annotation_pages (url, annotation) SELECT value ->> 0, value ->> 1 FROM json_each(?)',
          )
          .bind(pairs(({ urls }) => urls)),
        db
          .prepare(
            'INSERT OR IGNORE INTO annotation_tags (tag, annotation) SELECT value ->> 0, value ->> 1 FROM json_each(?)',
          )
          .bind(pairs(({ tags }) => tags)),
        db
          .prepare(
            'INSERT OR IGNORE INTO annotation_mentions (person, annotation) SELECT value ->> 0, value ->> 1 FROM json_each(?)',
          )
          .bind(pairs(({ mentions }) => mentions)),
        db
          .prepare(
            `INSERT INTO annotation_origins (origin, importer, annotation, author)
             SELECT value ->> 0, ?2, value ->> 1, value ->> 2 FROM json_each(?1)`,
          )
          .bind(JSON.stringify(origins), importer),
      ];
    },
  };
}

export type AnnotationOrigins = ReturnType<typeof createAnnotationOrigins>;
