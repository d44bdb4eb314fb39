import { CARD_COLUMNS, CARD_JOINS_WITHOUT_SENTENCE, type CardRow } from './card-columns.ts';

export interface JudgedCitation {
  id: string;
  version: number;
  citing: string;
  citingKey: string;
  citingSymbol: string | null;
  citingTitle: string | null;
  text: string;
  sentence: string;
  sentenceStart: number;
  sentenceEnd: number;
  claim: 'exact' | 'assumed' | 'oneOf' | 'named' | 'open';
  claimSymbol: string | null;
  state: 'settled' | 'ambiguous' | 'unsettled';
  target: string | null;
  /** JSON of the judgements on it. */
  judgements: string;
}

/** Its version counts what people did to it, which its text captured again does not undo. */
export const CITATION_COLUMNS = `
  c.id, 1 + (SELECT count(*) FROM audit a WHERE a.subject = c.id) AS version, c.citing, k.key AS citingKey, k.symbol AS citingSymbol, k.title AS citingTitle,
  c.text, c.sentence, c.sentence_start AS sentenceStart, c.sentence_end AS sentenceEnd, c.claim, c.claim_symbol AS claimSymbol, c.state, c.target,
  (SELECT json_group_array(json_object('verdict', j.verdict, 'instrument', j.target, 'by', coalesce(p.name, ''), 'at', j.judged_at))
   FROM judgements j LEFT JOIN people p ON p.id = j.judged_by WHERE j.citation = c.id) AS judgements`;

/** Instruments shown for one citation. */
const CANDIDATES_MAX = 64;

const OF_SYMBOL = `
  SELECT o.rowid FROM instruments o WHERE c.claim <> 'named' AND o.symbol_folded = c.claim_symbol
    AND (c.claim_series IS NULL OR substr(o.series, 1, 4) = substr(c.claim_series, 1, 4))
    AND (c.claim_jurisdictions = '[]' OR o.jurisdiction IN (SELECT value FROM json_each(c.claim_jurisdictions)))`;
const OF_FORMER = `
  SELECT o.rowid FROM former_identities f JOIN instruments o ON o.id = f.instrument WHERE f.symbol_folded = c.claim_symbol
    AND (c.claim_series IS NULL OR substr(f.series, 1, 4) = substr(c.claim_series, 1, 4))
    AND (c.claim_jurisdictions = '[]' OR f.jurisdiction IN (SELECT value FROM json_each(c.claim_jurisdictions)))`;
const OF_NAME = `
  SELECT o.rowid FROM instruments o WHERE c.claim = 'named' AND (c.claim_series IS NULL OR o.series = c.claim_series)
    AND (o.name_folded = c.claim_symbol OR o.id IN (SELECT instrument FROM law_names WHERE name_folded = c.claim_symbol))`;

const CANDIDATES = `
  SELECT c.id AS citation, ${CARD_COLUMNS} FROM json_each(?1) x CROSS JOIN citations c ON c.id = x.value CROSS JOIN instruments i ON i.rowid IN (
    SELECT * FROM (${OF_SYMBOL} UNION ${OF_FORMER} UNION ${OF_NAME} LIMIT ${CANDIDATES_MAX})
    UNION SELECT o.rowid FROM instruments o WHERE o.id = c.target
    UNION SELECT o.rowid FROM judgements j JOIN instruments o ON o.id = j.target WHERE j.citation = c.id)
  ${CARD_JOINS_WITHOUT_SENTENCE} ORDER BY i.key`;

/** What people say of the links of citations. */
export function createJudgements(db: D1Database) {
  return {
    read: (id: string): Promise<JudgedCitation | null> =>
      db
        .prepare(`SELECT ${CITATION_COLUMNS} FROM citations c JOIN instruments k ON k.id = c.citing WHERE c.id = ?`)
        .bind(id)
        .first<JudgedCitation>(),

    /** Those of the citations that are there. */
    readAll: async (ids: readonly string[]): Promise<JudgedCitation[]> =>
      (
        await db
          .prepare(
            `SELECT ${CITATION_COLUMNS} FROM json_each(?1) x CROSS JOIN citations c ON c.id = x.value JOIN instruments k ON k.id = c.citing`,
          )
          .bind(JSON.stringify(ids))
          .all<JudgedCitation>()
      ).results,

    /** Other citations of the same words and the same claim that wait for a target: of the same document first. */
    alike: async ({ id, citing, text, claimSymbol }: JudgedCitation, limit: number): Promise<JudgedCitation[]> =>
      (
        await db
          .prepare(
            `SELECT ${CITATION_COLUMNS} FROM (
               SELECT id FROM citations WHERE claim_symbol = ?1 AND state = 'unsettled' AND text = ?2
               UNION SELECT id FROM citations WHERE claim_symbol = ?1 AND claim <> 'exact' AND state = 'ambiguous' AND text = ?2
             ) x JOIN citations c ON c.id = x.id JOIN instruments k ON k.id = c.citing
             WHERE c.id <> ?3 ORDER BY c.citing <> ?4, c.citing, c.position LIMIT ?5`,
          )
          .bind(claimSymbol, text, id, citing, limit)
          .all<JudgedCitation>()
      ).results,

    /** Everything that each citation may mean. */
    async candidates(ids: readonly string[]): Promise<Map<string, CardRow[]>> {
      const { results } = await db.prepare(CANDIDATES).bind(JSON.stringify(ids)).all<CardRow & { citation: string }>();
      return Map.groupBy(results, ({ citation }) => citation);
    },

    /** A person's one word on a citation and an instrument, in the place of any earlier one on the two. */
    write: (row: {
      id: string;
      citation: string;
      verdict: 'confirmed' | 'rejected';
      target: string;
      by: string;
      at: string;
    }) => [
      db
        .prepare(
          `DELETE FROM judgements WHERE citation = ?1 AND (target = ?2 OR (verdict = 'confirmed' AND ?3 = 'confirmed'))`,
        )
        .bind(row.citation, row.target, row.verdict),
      db
        .prepare(
          'INSERT INTO judgements (id, citation, verdict, target, judged_by, judged_at) VALUES (?, ?, ?, ?, ?, ?)',
        )
        .bind(row.id, row.citation, row.verdict, row.target, row.by, row.at),
    ],

    forget: (citation: string) => db.prepare('DELETE FROM judgements WHERE citation = ?').bind(citation),
  };
}

export type Judgements = ReturnType<typeof createJudgements>;
