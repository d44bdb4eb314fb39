import type { Motivation, Visibility, Workflow } from '../../shared/schema/index.ts';

/** A note as it is kept; `target` and `body` are JSON. */
export interface AnnotationRow {
  id: string;
  motivation: Motivation;
  target: string | null;
  body: string;
  replyTo: string | null;
  root: string;
  instrument: string | null;
  visibility: Visibility;
  group: string | null;
  groupName: string | null;
  workflow: Workflow | null;
  assignee: string | null;
  assigneeName: string | null;
  due: string | null;
  creator: string;
  creatorName: string;
  createdAt: string;
  modifiedAt: string;
  edited: number;
  deletedAt: string | null;
  version: number;
  seq: number;
  /** Where it was imported from, and who wrote it there. */
  origin: string | null;
  author: string | null;
}

/** A row without what is read beside it, or given by the write itself. */
export type StoredAnnotation = Omit<
  AnnotationRow,
  'groupName' | 'assigneeName' | 'creatorName' | 'seq' | 'origin' | 'author'
>;

/** The addresses and tags under which a note is found. */
export interface AnnotationNames {
  urls: readonly string[];
  tags: readonly string[];
}

const COLUMNS = `a.id, a.motivation, a.target, a.body, a.reply_to AS replyTo, a.root, a.instrument, a.visibility,
  a."group" AS "group", g.name AS groupName, a.workflow, a.assignee, q.name AS assigneeName, a.due, a.creator,
  p.name AS creatorName, a.created_at AS createdAt, a.modified_at AS modifiedAt, a.edited, a.deleted_at AS deletedAt,
  a.version, a.seq, o.origin, o.author`;
/** Every column of a note with the names of its people and group; `a` is the note. */
export const SELECT_ANNOTATION = `SELECT ${COLUMNS} FROM annotations a JOIN people p ON p.id = a.creator
  LEFT JOIN people q ON q.id = a.assignee LEFT JOIN groups g ON g.id = a."group" LEFT JOIN annotation_origins o ON o.annotation = a.id`;
/** The audit row that the same transaction has just written. */
const SEQ = '(SELECT max(seq) FROM audit)';

/** Notes by their ids, and the statements that write them. */
export function createAnnotations(db: D1Database) {
  const nameStatements = (id: string, { urls, tags }: AnnotationNames) => [
    db.prepare('DELETE FROM annotation_pages WHERE annotation = ?').bind(id),
    db.prepare('DELETE FROM annotation_tags WHERE annotation = ?').bind(id),
    db
      .prepare('INSERT INTO annotation_pages (url, annotation) SELECT DISTINCT value, ?1 FROM json_each(?2)')
      .bind(id, JSON.stringify(urls)),
    db
      .prepare('INSERT INTO annotation_tags (tag, annotation) SELECT DISTINCT value, ?1 FROM json_each(?2)')
      .bind(id, JSON.stringify(tags)),
  ];

  const keepVersion = (row: StoredAnnotation, by: string) =>
    db
      .prepare('INSERT INTO annotation_versions (annotation, version, state, by, at) VALUES (?, ?, ?, ?, ?)')
      .bind(row.id, row.version, JSON.stringify(versionState(row)), by, row.modifiedAt);

  return {
    read: (id: string): Promise<AnnotationRow | null> =>
      db.prepare(`${SELECT_ANNOTATION} WHERE a.id = ?`).bind(id).first<AnnotationRow>(),

    readMany: async (ids: readonly string[]): Promise<Map<string, AnnotationRow>> => {
      if (ids.length === 0) return new Map();
      const { results } = await db
        .prepare(`${SELECT_ANNOTATION} WHERE a.id IN (SELECT value FROM json_each(?))`)
        .bind(JSON.stringify(ids))
        .all<AnnotationRow>();
      return new Map(results.map((row) => [row.id, row]));
    },

    insert: (row: StoredAnnotation, names: AnnotationNames, by: string) => [
      db
        .prepare(
          `INSERT INTO annotations (id, motivation, target, body, reply_to, root, instrument, visibility, "group", workflow,
             assignee, due, creator, created_at, modified_at, edited, deleted_at, version, seq)
           VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ${SEQ})`,
        )
        .bind(
          row.id,
          row.motivation,
          row.target,
          row.body,
          row.replyTo,
          row.root,
          row.instrument,
          row.visibility,
          row.group,
          row.workflow,
          row.assignee,
          row.due,
          row.creator,
          row.createdAt,
          row.modifiedAt,
          row.edited,
          row.deletedAt,
          row.version,
        ),
      keepVersion(row, by),
      ...nameStatements(row.id, names),
    ],

    /** Writes the row as it is now; `row.version` is the new one. */
    update: (row: StoredAnnotation, names: AnnotationNames, by: string) => [
      db
        .prepare(
          `UPDATE annotations SET motivation = ?2, target = ?3, body = ?4, instrument = ?5, visibility = ?6, "group" = ?7,
             workflow = ?8, assignee = ?9, due = ?10, modified_at = ?11, edited = ?12, deleted_at = ?13, version = ?14,
             seq = ${SEQ} WHERE id = ?1`,
        )
        .bind(
          row.id,
          row.motivation,
          row.target,
          row.body,
          row.instrument,
          row.visibility,
          row.group,
          row.workflow,
          row.assignee,
          row.due,
          row.modifiedAt,
          row.edited,
          row.deletedAt,
          row.version,
        ),
      keepVersion(row, by),
      ...nameStatements(row.id, names),
    ],
  };
}

export type Annotations = ReturnType<typeof createAnnotations>;

/** What a version keeps of a note. */
function versionState({
  motivation,
  target,
  body,
  visibility,
  group,
  workflow,
  assignee,
  due,
  deletedAt,
}: StoredAnnotation) {
  return { motivation, target, body, visibility, group, workflow, assignee, due, deletedAt };
}
