import type { Reader } from '../services/annotation-access.ts';
import { type AnnotationRow, SELECT_ANNOTATION } from './annotations.ts';

export interface AnnotationFilter {
  url?: string | undefined;
  /** Any of an instrument's names. */
  instrument?: readonly string[] | undefined;
  creator?: string | undefined;
  assignee?: string | undefined;
  /** Named in the words of the thread. */
  mentioned?: string | undefined;
  tag?: string | undefined;
  workflow?: string | undefined;
  /** By id or name. */
  group?: string | undefined;
  /** Notes still open whose day is before this one. */
  dueBefore?: string | undefined;
}

/** After the thread that began at that instant with that note. */
export type AnnotationPlace = readonly [createdAt: string, id: string];

/** What `mayRead` says, over the first note `r` of a thread; the reader is the named parameters 1 to 3. */
export const READABLE = `(r.creator = ?1 OR (r.visibility <> 'me' AND (r.visibility = 'everyone' OR ?2 = 'admin'
  OR r.assignee = ?1 OR r."group" IN (SELECT value FROM json_each(?3)))))`;

export const readerParams = ({ id, role, groups }: Reader) => [id, role, JSON.stringify(groups)] as const;

const CLAUSES: Record<keyof AnnotationFilter, (parameter: string) => string> = {
  url: (p) => `r.id IN (SELECT annotation FROM annotation_pages WHERE url = ${p})`,
  instrument: (p) => `r.instrument IN (SELECT value FROM json_each(${p}))`,
  creator: (p) => `r.creator = ${p}`,
  assignee: (p) => `r.assignee = ${p}`,
  mentioned: (p) =>
    `r.id IN (SELECT b.root FROM annotation_mentions n JOIN annotations b ON b.id = n.annotation WHERE n.person = ${p} AND b.deleted_at IS NULL)`,
  tag: (p) => `r.id IN (SELECT annotation FROM annotation_tags WHERE tag = ${p})`,
  workflow: (p) => `r.workflow = ${p}`,
  group: (p) => `r."group" IN (SELECT g.id FROM groups g WHERE g.id = ${p} OR g.name = ${p})`,
  dueBefore: (p) => `(r.due < ${p} AND r.workflow IN ('open', 'answered'))`,
};

/** Threads that a reader may read, the oldest first, and their notes. */
export function createAnnotationSearch(db: D1Database) {
  return {
    /** First notes of threads; one row more than `limit` says that more follow. */
    async listThreads(
      reader: Reader,
      filter: AnnotationFilter,
      page: { after: AnnotationPlace | null; limit: number },
    ): Promise<{ total: number; rows: AnnotationRow[]; seq: number }> {
      const values: unknown[] = [...readerParams(reader)];
      const bind = (value: unknown) => `?${values.push(value)}`;
      const clauses = Object.entries(filter).flatMap(([field, value]) =>
        value === undefined
          ? []
          : [CLAUSES[field as keyof AnnotationFilter](bind(Array.isArray(value) ? JSON.stringify(value) : value))],
      );
      const where = ['r.reply_to IS NULL', 'r.deleted_at IS NULL', READABLE, ...clauses].join(' AND ');
      const counted = db.prepare(`SELECT count(*) AS total FROM annotations r WHERE ${where}`).bind(...values);
      const following = page.after ? `AND (r.created_at, r.id) > (${bind(page.after[0])}, ${bind(page.after[1])})` : '';
      const listed = db
        .prepare(
          `${SELECT_ANNOTATION} WHERE a.id IN (SELECT r.id FROM annotations r WHERE ${where} ${following}
             ORDER BY r.created_at, r.id LIMIT ${bind(page.limit + 1)}) ORDER BY a.created_at, a.id`,
        )
        .bind(...values);
      const head = db.prepare('SELECT coalesce(max(seq), 0) AS seq FROM annotations');
      const [total, rows, seq] = await db.batch<Record<string, unknown>>([counted, listed, head]);
      return {
        total: total!.results[0]!.total as number,
        rows: rows!.results as unknown as AnnotationRow[],
        seq: seq!.results[0]!.seq as number,
      };
    },

    /**
     * All notes and replies that a reader may read, in the order they came here, so that a new one comes last whatever day it
     * bears; with how many they are and when the last changed. `after` is the place of the last one seen.
     */
    async listAll(
      reader: Reader,
      { offset = 0, after = 0, limit }: { offset?: number; after?: number; limit: number },
    ): Promise<{ total: number; modified: string | null; rows: (AnnotationRow & { place: number })[] }> {
      const where = `a.deleted_at IS NULL AND r.deleted_at IS NULL AND ${READABLE}`;
      const from = 'FROM annotations a JOIN annotations r ON r.id = a.root';
      const [counted, listed] = await db.batch<Record<string, unknown>>([
        db
          .prepare(`SELECT count(*) AS total, max(a.modified_at) AS modified ${from} WHERE ${where}`)
          .bind(...readerParams(reader)),
        db
          .prepare(
            `${SELECT_ANNOTATION.replace(' FROM annotations a', ', a.rowid AS place FROM annotations a')}
             JOIN annotations r ON r.id = a.root WHERE ${where} AND a.rowid > ?6 ORDER BY a.rowid LIMIT ?4 OFFSET ?5`,
          )
          .bind(...readerParams(reader), limit, offset, after),
      ]);
      const { total, modified } = counted!.results[0] as { total: number; modified: string | null };
      return { total, modified, rows: listed!.results as unknown as (AnnotationRow & { place: number })[] };
    },

    /** The replies of these threads, the oldest first, tombstones too. */
    async listReplies(roots: readonly string[]): Promise<AnnotationRow[]> {
      const { results } = await db
        .prepare(
          `${SELECT_ANNOTATION} WHERE a.root IN (SELECT value FROM json_each(?)) AND a.reply_to IS NOT NULL
           ORDER BY a.created_at, a.id`,
        )
        .bind(JSON.stringify(roots))
        .all<AnnotationRow>();
      return results;
    },
  };
}
