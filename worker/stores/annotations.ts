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
  /** JSON: id and name of those its words name who may read it. */
  mentions: string;
  /** Where it was imported from, and who wrote it there. */
  origin: string | null;
  author: string | null;
}

/** A row without what is read beside it, or given by the write itself. */
export type StoredAnnotation = Omit<
  AnnotationRow,
  'groupName' | 'assigneeName' | 'creatorName' | 'seq' | 'mentions' | 'origin' | 'author'
>;

/** The addresses, tags and people under which a note is found. */
export interface AnnotationNames {
  urls: readonly string[];
  tags: readonly string[];
  /** Ids of those its words name. */
  mentions: readonly string[];
}

/** Of those a note names, who may read its thread as it is now. */
const MENTIONS = `(SELECT json_group_array(json_object('id', m.id, 'name', m.name)) FROM annotation_mentions n
  JOIN people m ON m.id = n.person JOIN annotations t ON t.id = a.root WHERE n.annotation = a.id AND m.disabled_at IS NULL
  AND (t.creator = m.id OR (t.visibility <> 'me' AND (t.visibility = 'everyone' OR m.role = 'admin' OR t.assignee = m.id
    OR t."group" IN (SELECT "group" FROM group_members WHERE person = m.id)))))`;
const COLUMNS = `a.id, a.motivation, a.target, a.body, a.reply_to AS replyTo, a.root, a.instrument, a.visibility,
  a."group" AS "group", g.name AS groupName, a.workflow, a.assignee, q.name AS assigneeName, a.due, a.creator,
  p.name AS creatorName, a.created_at AS createdAt, a.modified_at AS modifiedAt, a.edited, a.deleted_at AS deletedAt,
  a.version, a.seq, ${MENTIONS} AS mentions, o.origin, o.author`;
/** Every column of a note with the names of its people and group; `a` is the note. */
export const SELECT_ANNOTATION = `SELECT ${COLUMNS} FROM annotations a JOIN people p ON p.id = a.creator
  LEFT JOIN people q ON q.id = a.assignee LEFT JOIN groups g ON g.id = a."group" LEFT JOIN annotation_origins o ON o.annotation = a.id`;
/** The number before the next change of a note: writers come one after the other, so that a later one is never smaller. */
export const LAST_SEQ = '(SELECT coalesce(max(seq), 0) FROM annotations)';

/** Gives the notes that `where` names, as `b`, the next numbers in their order: whoever reads changes meets them again. */
export const renumber = (where: string) =>
  `UPDATE annotations SET seq = ${LAST_SEQ} + o.place FROM (SELECT b.id, row_number() OVER (ORDER BY b.seq, b.id) AS place
     FROM annotations b WHERE ${where}) o WHERE annotations.id = o.id`;

/** Notes by their ids, and the statements that write them. */
export function createAnnotations(db: D1Database) {
  const nameStatements = (id: string, { urls, tags, mentions }: AnnotationNames) => [
    db.prepare('DELETE FROM annotation_mentions WHERE annotation = ?').bind(id),
    db
      .prepare('INSERT INTO annotation_mentions (person, annotation) SELECT DISTINCT value, ?1 FROM json_each(?2)')
      .bind(id, JSON.stringify(mentions)),
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
           VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ${LAST_SEQ} + 1)`,
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
             seq = ${LAST_SEQ} + 1 WHERE id = ?1`,
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

    /** After a change of who may read a thread: who may not any more is told so, who may now is shown its replies too. */
    spread: ({ id, visibility, group }: StoredAnnotation) => [
      db.prepare('UPDATE annotations SET narrowed = seq WHERE id = ?').bind(id),
      db
        .prepare('UPDATE annotations SET visibility = ?2, "group" = ?3 WHERE root = ?1 AND id <> ?1')
        .bind(id, visibility, group),
      db.prepare(renumber('b.root = ?1 AND b.id <> ?1')).bind(id),
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
