import { z } from 'zod';

/** Citations that a rehearsal names; its count is of all. */
export const NAMED_MAX = 100;

/** What a change did to links when it was stopped. */
export interface Touched {
  links: number;
  /** Each citation as it would be; null where it would be gone. Of a change over the limit none is named. */
  citations: { id: string; to: { state: string; target: string | null } | null }[];
  /** Instruments that it wrote, or whose relations or names it did; at most as many as are named of citations. */
  instruments?: string[] | undefined;
}

const TouchedJson = z.object({
  links: z.number(),
  citations: z.array(
    z.object({ id: z.string(), to: z.object({ state: z.string(), target: z.string().nullable() }).nullable() }),
  ),
  instruments: z.array(z.string()).optional(),
});

/** A link counts where it is not as it was before: settling may take it away and give it back. */
const MOVED = `FROM touched_links t LEFT JOIN citations c ON c.id = t.citation WHERE (c.state, c.target) IS NOT (t.state, t.target)`;
const COUNT = `(SELECT count(*) ${MOVED})`;
const MARK = 'stopped:';

/**
 * An error is all that ends a transaction without effect and all that comes out of it, so what was counted is raised as its
 * message (docs/decisions/0003). Were the message lost, the change would fail, never pass.
 */
const stop = (said: string, when = 'true') => `INSERT INTO stops (said) SELECT ${said} WHERE ${when}`;

const OVER = stop(`'${MARK}' || json_object('links', ${COUNT}, 'citations', json_array())`, `${COUNT} > ?1`);
/** Rows that the last changes of the log wrote. */
const WROTE = `journal j WHERE j.seq > (SELECT max(seq) FROM audit) - ?1 AND j.before IS NOT j.after`;
const INSTRUMENTS = `
  SELECT j.row AS id FROM ${WROTE} AND j.tbl = 'instruments'
  UNION SELECT a.instrument FROM aliases a WHERE a.alias IN (SELECT j.row FROM ${WROTE} AND j.tbl = 'aliases')
  UNION SELECT r.source FROM relations r WHERE r.source IS NOT NULL AND r.id IN (SELECT j.row FROM ${WROTE} AND j.tbl = 'relations')
  UNION SELECT r.target FROM relations r WHERE r.target IS NOT NULL AND r.id IN (SELECT j.row FROM ${WROTE} AND j.tbl = 'relations')`;
const REPORT = stop(`'${MARK}' || json_object('links', ${COUNT}, 'citations', (
  SELECT json_group_array(json_object('id', id, 'to', iif(state IS NULL, NULL, json_object('state', state, 'target', target))))
  FROM (SELECT t.citation AS id, c.state, c.target ${MOVED} ORDER BY t.citation LIMIT ${NAMED_MAX})),
  'instruments', (SELECT json_group_array(id) FROM (SELECT id FROM (${INSTRUMENTS}) LIMIT ${NAMED_MAX})))`);

/** Statements that end a journalled change by looking at what it did to links. */
export function createTouchedLinks(db: D1Database) {
  return {
    /** Stops the transaction where it changed more links than one person may. */
    stopAbove: (above: number) => db.prepare(OVER).bind(above),

    /** Stops the transaction of so many changes, whatever it did. */
    stopAndTell: (changes: number) => db.prepare(REPORT).bind(changes),

    /** Citations as they are now, in order of their ids. */
    async asTheyAre(ids: readonly string[]) {
      const { results } = await db
        .prepare(
          'SELECT c.id, c.citing, c.text, c.state, c.target FROM json_each(?1) CROSS JOIN citations c ON c.id = value ORDER BY c.id',
        )
        .bind(JSON.stringify(ids))
        .all<{ id: string; citing: string; text: string; state: string; target: string | null }>();
      return results;
    },
  };
}

/** What a transaction had done to links when one of these statements stopped it; null for any other error. */
export function readStopped(error: unknown): Touched | null {
  const message = error instanceof Error ? error.message : String(error);
  const [, json] = /stopped:(\{.*\})/s.exec(message) ?? [];
  if (!json) return null;
  try {
    return TouchedJson.parse(JSON.parse(json));
  } catch {
    const [, links] = /"links":(\d+)/.exec(json) ?? [];
    return links ? { links: Number(links), citations: [] } : null;
  }
}
