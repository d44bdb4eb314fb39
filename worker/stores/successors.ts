import { EVENTS } from './card-columns.ts';

/** What a chain needs of an instrument that it meets. */
export interface MetRow {
  key: string;
  effectiveOn: string | null;
  expiresOn: string | null;
  /** JSON array, as `CardRow.events`. */
  events: string;
}

/** Instruments that one batch walks to. */
const MET_MAX = 500;

/** The instruments of the keys and all that came after them; a ring ends because each is met once. */
const SQL = `
  WITH RECURSIVE later (id) AS (
    SELECT i.id FROM json_each(?1) CROSS JOIN instruments i ON i.key = value
    UNION
    SELECT r.source FROM later CROSS JOIN relations r ON r.target = later.id AND r.type IN ('replaces', 'repeals')
      AND r.source IS NOT NULL AND r.state <> 'rejected'
    LIMIT ${MET_MAX}
  )
  SELECT i.key, i.effective_on AS effectiveOn, i.expires_on AS expiresOn, ${EVENTS} AS events
  FROM later CROSS JOIN instruments i ON i.id = later.id`;

/** What is known of some instruments and of all that replaced or repealed them, one after the other. */
export async function readSuccessors(
  db: D1Database,
  keys: readonly string[],
): Promise<{ rows: MetRow[]; rowsRead: number }> {
  const { results, meta } = await db.prepare(SQL).bind(JSON.stringify(keys)).all<MetRow>();
  return { rows: results, rowsRead: meta.rows_read };
}
