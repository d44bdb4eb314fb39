import { CARD_COLUMNS, CARD_JOINS, type CardRow } from './card-columns.ts';
import { CITATION_COLUMNS, type JudgedCitation } from './judgements.ts';

/** Citations of one claimed number or name that nothing in the index meets. */
export interface UnmatchedGroup {
  symbol: string;
  citations: number;
  documents: number;
  /** One of them, with its sentence. */
  example: string;
}

/** What waits for a person, kind by kind. Relations that a rule read count as unsure where they change what is in force. */
const COUNTS = {
  ambiguous: `SELECT count(*) FROM citations WHERE state = 'ambiguous'`,
  unmatched: `SELECT count(DISTINCT claim_symbol) FROM citations WHERE state = 'unsettled' AND claim_symbol IS NOT NULL`,
  proposed: `SELECT count(*) FROM instruments WHERE state = 'proposed'`,
  duplicates: `SELECT count(*) FROM duplicates WHERE state = 'open'`,
  facts: `SELECT count(*) FROM suggestions WHERE state = 'open'`,
  dates: 'SELECT count(*) FROM instruments WHERE stated_dates IS NOT NULL',
  contradictions: 'SELECT count(*) FROM contradictions',
  relations: `SELECT count(*) FROM relations WHERE method = 'rule' AND state = 'proposed'
    AND type IN ('replaces', 'repeals', 'suspends', 'resumes', 'amends')`,
  reports: 'SELECT count(DISTINCT coalesce(wanted, id)) FROM reports WHERE closed_at IS NULL',
} as const;
export type QueueKind = keyof typeof COUNTS;

/** Pages of what waits for a person; each list goes on after the place of its last row. */
export function createQueue(db: D1Database) {
  const all = async <T>(sql: string, ...values: unknown[]) =>
    (
      await db
        .prepare(sql)
        .bind(...values)
        .all<T>()
    ).results;
  const ids = async (sql: string, after: string, limit: number) =>
    (await all<{ id: string }>(sql, after, limit)).map(({ id }) => id);
  return {
    async counts(): Promise<Record<QueueKind, number>> {
      const parts = Object.entries(COUNTS).map(([kind, sql]) => `'${kind}', (${sql})`);
      const row = await db.prepare(`SELECT json_object(${parts.join(', ')}) AS counts`).first<string>('counts');
      return JSON.parse(row ?? '{}') as Record<QueueKind, number>;
    },

    ambiguous: (after: string, limit: number) =>
      all<JudgedCitation>(
        `SELECT ${CITATION_COLUMNS} FROM citations c JOIN instruments k ON k.id = c.citing WHERE c.state = 'ambiguous' AND c.id > ?1 ORDER BY c.id LIMIT ?2`,
        after,
        limit,
      ),

    citations: (list: readonly string[]) =>
      all<JudgedCitation>(
        `SELECT ${CITATION_COLUMNS} FROM json_each(?1) x CROSS JOIN citations c ON c.id = x.value JOIN instruments k ON k.id = c.citing`,
        JSON.stringify(list),
      ),

    /** Instruments with their best sentences. */
    cards: (list: readonly string[]) =>
      all<CardRow>(
        `SELECT ${CARD_COLUMNS} FROM json_each(?1) x CROSS JOIN instruments i ON i.id = x.value ${CARD_JOINS}`,
        JSON.stringify(list),
      ),

    /** The most cited first, those after a group. */
    unmatched: (after: readonly [documents: number, symbol: string] | null, limit: number) =>
      all<UnmatchedGroup>(
        `SELECT * FROM (SELECT claim_symbol AS symbol, count(*) AS citations, count(DISTINCT citing) AS documents, min(id) AS example
           FROM citations WHERE state = 'unsettled' AND claim_symbol IS NOT NULL GROUP BY claim_symbol)
         WHERE ?1 IS NULL OR documents < ?1 OR (documents = ?1 AND symbol > ?2) ORDER BY documents DESC, symbol LIMIT ?3`,
        after?.[0] ?? null,
        after?.[1] ?? null,
        limit,
      ),

    proposed: (after: string, limit: number) =>
      ids(`SELECT id FROM instruments WHERE state = 'proposed' AND id > ?1 ORDER BY id LIMIT ?2`, after, limit),

    dates: (after: string, limit: number) =>
      ids('SELECT id FROM instruments WHERE stated_dates IS NOT NULL AND id > ?1 ORDER BY id LIMIT ?2', after, limit),

    relations: (after: string, limit: number) =>
      ids(
        `SELECT id FROM relations WHERE method = 'rule' AND state = 'proposed' AND type IN ('replaces', 'repeals', 'suspends', 'resumes', 'amends')
           AND id > ?1 ORDER BY id LIMIT ?2`,
        after,
        limit,
      ),

    reports: (after: string, limit: number) =>
      ids(
        'SELECT min(id) AS id FROM reports WHERE closed_at IS NULL GROUP BY coalesce(wanted, id) HAVING min(id) > ?1 ORDER BY 1 LIMIT ?2',
        after,
        limit,
      ),

    duplicates: (after: string, limit: number, state: 'open' | 'dismissed') =>
      all<{ id: string; version: number; one: string; other: string; reason: string }>(
        `SELECT id, version, one, other, reason FROM duplicates WHERE state = '${state}' AND id > ?1 ORDER BY id LIMIT ?2`,
        after,
        limit,
      ),

    facts: (after: string, limit: number) =>
      all<{
        id: string;
        version: number;
        instrument: string;
        field: string;
        held: string;
        offered: string;
        stands: string;
        source: string | null;
      }>(
        `SELECT id, version, instrument, field, held, offered, stands, source FROM suggestions WHERE state = 'open' AND id > ?1 ORDER BY id LIMIT ?2`,
        after,
        limit,
      ),
  };
}

export type Queue = ReturnType<typeof createQueue>;
