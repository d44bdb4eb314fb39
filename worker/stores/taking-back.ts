import { settleStatements } from './settle.ts';

const OF_THESE = 'SELECT value FROM json_each(?1)';

/** An instrument that is neither held nor listed, that no citation names by itself, and that no person spoke of. */
const FORSAKEN = `SELECT i.id FROM json_each(?1) CROSS JOIN instruments i ON i.id = value
  WHERE i.holding = 'mentioned' AND i.listed IS NULL
    AND NOT EXISTS (SELECT 1 FROM citations c WHERE c.target = i.id AND (c.claim IN ('exact', 'assumed') OR c.judgement = 'confirmed'))
    AND NOT EXISTS (SELECT 1 FROM judgements j WHERE j.target = i.id)
    AND NOT EXISTS (SELECT 1 FROM former_identities f WHERE f.instrument = i.id)
    AND NOT EXISTS (SELECT 1 FROM suggestions s WHERE s.instrument = i.id AND s.state <> 'open')
    AND NOT EXISTS (SELECT 1 FROM relations r WHERE r.method <> 'rule' AND r.stated_in = i.id)
    AND NOT EXISTS (SELECT 1 FROM relations r WHERE r.method <> 'rule' AND r.source = i.id)
    AND NOT EXISTS (SELECT 1 FROM relations r WHERE r.method <> 'rule' AND r.target = i.id)`;

/** What nobody speaks of any more goes, and whatever only pointed there waits again. */
const SWEEP = [
  `DELETE FROM aliases WHERE instrument IN (${FORSAKEN})`,
  `DELETE FROM law_names WHERE instrument IN (${FORSAKEN})`,
  `DELETE FROM suggestions WHERE instrument IN (${FORSAKEN})`,
  `DELETE FROM duplicates WHERE state = 'open' AND (one IN (${FORSAKEN}) OR other IN (${FORSAKEN}))`,
  `UPDATE citations SET target = NULL, state = 'unsettled' WHERE target IN (${FORSAKEN})`,
  `DELETE FROM instruments WHERE id IN (${FORSAKEN})`,
];

/** A text is not held any more: its instrument is again what others say of it. */
const FALL = `
  UPDATE instruments SET holding = 'mentioned', state = 'accepted', corrected = 0, draft = 0, title = NULL, title_from = NULL,
    issued_on = NULL, effective_on = NULL, expires_on = NULL, source_url = NULL, text_key = NULL, content_hash = NULL,
    date_text = iif(series GLOB '[0-9][0-9][0-9][0-9]*', substr(series, 1, 4), NULL), version = version + 1
  WHERE id = ?1`;

/** Takes what a text or a list brought out of the index again. */
export function createTakingBack(db: D1Database) {
  return {
    /** Instruments that a text's own words name. */
    async targetsOf(citing: string): Promise<string[]> {
      const { results } = await db
        .prepare(
          `SELECT DISTINCT target FROM citations WHERE citing = ?1 AND target IS NOT NULL AND target <> ?1 AND claim IN ('exact', 'assumed')`,
        )
        .bind(citing)
        .all<{ target: string }>();
      return results.map(({ target }) => target);
    },

    /** Of texts and numbers of the log: the latest change after the number about a citation or relation of the text on which a person has spoken. */
    async judgedSince(texts: readonly { id: string; seq: number }[]): Promise<Map<number, number>> {
      const { results } = await db
        .prepare(
          `WITH judged (since, id) AS (
             SELECT x.value ->> 'seq', c.id FROM json_each(?1) x CROSS JOIN citations c ON c.citing = x.value ->> 'id'
               WHERE EXISTS (SELECT 1 FROM judgements j WHERE j.citation = c.id)
             UNION ALL SELECT x.value ->> 'seq', r.id FROM json_each(?1) x CROSS JOIN relations r ON r.stated_in = x.value ->> 'id'
               WHERE r.method = 'rule' AND EXISTS (SELECT 1 FROM relation_decisions d WHERE d.relation = r.id))
           SELECT j.since, max(a.seq) AS later FROM judged j CROSS JOIN audit a ON a.subject = j.id AND a.seq > j.since GROUP BY j.since`,
        )
        .bind(JSON.stringify(texts))
        .all<{ since: number; later: number }>();
      return new Map(results.map(({ since, later }) => [since, later]));
    },

    /** The digests of texts as they are now. */
    async readHashes(ids: readonly string[]): Promise<Map<string, string | null>> {
      const { results } = await db
        .prepare('SELECT i.id, i.content_hash AS hash FROM json_each(?1) CROSS JOIN instruments i ON i.id = value')
        .bind(JSON.stringify(ids))
        .all<{ id: string; hash: string | null }>();
      return new Map(results.map(({ id, hash }) => [id, hash]));
    },

    begin: () => db.prepare('PRAGMA defer_foreign_keys = true'),
    fall: (id: string) => db.prepare(FALL).bind(id),

    /** Those of the instruments that nobody speaks of any more go. */
    sweep: (ids: readonly string[]): D1PreparedStatement[] =>
      SWEEP.map((sql) => db.prepare(sql).bind(JSON.stringify(ids))),

    /** Who captured a text last, as the log tells. */
    readCapturer: (instrument: string): Promise<string | null> =>
      db
        .prepare(
          `SELECT actor FROM audit WHERE action = 'instrument.capture' AND subject = ? ORDER BY seq DESC LIMIT 1`,
        )
        .bind(instrument)
        .first<string | null>('actor'),

    settle: () => settleStatements(db, [], ''),

    /** What lists said, as it was before. */
    restoreListings: (rows: readonly { id: string; listing: string | null }[]) =>
      db
        .prepare(
          `UPDATE instruments SET listed = j.value ->> 'listing', version = version + 1 FROM json_each(?1) j WHERE instruments.id = j.value ->> 'id'`,
        )
        .bind(JSON.stringify(rows)),

    /** Relations of lists that nobody has decided on. */
    forgetRelations: (relations: readonly string[]) =>
      db
        .prepare(
          `DELETE FROM relations WHERE id IN (${OF_THESE}) AND method = 'list' AND NOT EXISTS (SELECT 1 FROM relation_decisions d WHERE d.relation = relations.id)`,
        )
        .bind(JSON.stringify(relations)),

    forgetNames: (names: readonly (readonly [name: string, series: string, instrument: string])[]) =>
      db
        .prepare(
          `DELETE FROM law_names WHERE (name_folded, series, instrument) IN (SELECT value ->> 0, value ->> 1, value ->> 2 FROM json_each(?1))`,
        )
        .bind(JSON.stringify(names)),
  };
}
