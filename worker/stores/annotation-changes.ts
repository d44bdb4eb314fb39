import type { Reader } from '../services/annotation-access.ts';
import { type AnnotationRow, SELECT_ANNOTATION } from './annotations.ts';
import { READABLE, readerParams } from './find-annotations.ts';

/** A changed note; `readable` is 0 where the reader could read it before and may not now. */
export type ChangedRow = AnnotationRow & { readable: number };

/** What `READABLE` says, over a version `v` that the thread's first note was in once. */
const WAS_READABLE = `json_extract(v.state, '$.visibility') <> 'me' AND (json_extract(v.state, '$.visibility') = 'everyone'
  OR ?2 = 'admin' OR json_extract(v.state, '$.assignee') = ?1
  OR json_extract(v.state, '$.group') IN (SELECT value FROM json_each(?3))
  OR EXISTS (SELECT 1 FROM former_members f WHERE f.person = ?1 AND f."group" = json_extract(v.state, '$.group') AND f.until >= v.at))`;

const ON_PAGE = '(?5 IS NULL OR r.id IN (SELECT annotation FROM annotation_pages WHERE url = ?5))';

/** Notes he may read by their last change; threads he may not read any more by the change that took them from him. */
const CHANGED = `SELECT * FROM (SELECT a.id, a.seq, 1 AS readable FROM annotations a JOIN annotations r ON r.id = a.root
    WHERE a.seq > ?4 AND ${ON_PAGE} AND ${READABLE} ORDER BY a.seq LIMIT ?6)
  UNION ALL SELECT * FROM (SELECT r.id, r.narrowed AS seq, 0 AS readable FROM annotations r
    WHERE r.narrowed > ?4 AND ${ON_PAGE} AND ${READABLE} IS NOT 1
      AND EXISTS (SELECT 1 FROM annotation_versions v WHERE v.annotation = r.id AND ${WAS_READABLE})
    ORDER BY r.narrowed LIMIT ?6)`;

/** Notes in the order of their last change. */
export function createAnnotationChanges(db: D1Database) {
  return {
    /** What changed after `since`, as far as it concerns the reader; one row more than `limit` says that more follow. */
    async list(
      reader: Reader,
      { since, url, limit }: { since: number; url: string | undefined; limit: number },
    ): Promise<ChangedRow[]> {
      const { results } = await db
        .prepare(
          `${SELECT_ANNOTATION.replace('a.seq,', 'c.seq, c.readable,')} JOIN (${CHANGED}) c ON c.id = a.id
           ORDER BY c.seq LIMIT ?6`,
        )
        .bind(...readerParams(reader), since, url ?? null, limit + 1)
        .all<ChangedRow>();
      return results;
    },
  };
}

export type AnnotationChanges = ReturnType<typeof createAnnotationChanges>;
