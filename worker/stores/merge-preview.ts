import type { CitationState } from '../../shared/schema/index.ts';
import { outcomes } from './settle.ts';

export interface PreviewedCitation {
  id: string;
  citing: string;
  text: string;
  wasState: CitationState;
  wasTarget: string | null;
  becomesState: CitationState;
  becomesTarget: string | null;
}

export interface PreviewedRelation {
  id: string;
  type: string;
  method: string;
  statedIn: string;
  subject: string | null;
  object: string;
  source: string | null;
  target: string | null;
}

/** The index as it would be: `?2` gone, its numbers those of `?3`. */
const AFTERWARDS = `
  WITH left_over AS (SELECT * FROM instruments WHERE id <> ?2),
  found_to_be AS (
    SELECT symbol_folded, series, jurisdiction, issuer, iif(instrument = ?2, ?3, instrument) AS instrument FROM former_identities
    UNION ALL SELECT symbol_folded, series, jurisdiction, issuer, ?3 FROM instruments WHERE id = ?2)`;
const RULES = outcomes({ instruments: 'left_over', former: 'found_to_be' });

const changed = (outcome: string, which: string) => `${AFTERWARDS}
  SELECT id, citing, text, wasState, wasTarget, becomes ->> '$[1]' AS becomesState, becomes ->> '$[0]' AS becomesTarget
  FROM (SELECT id, citing, text, state AS wasState, target AS wasTarget, (SELECT json_array(target, state) FROM (${outcome})) AS becomes
    FROM citations WHERE ${which})
  WHERE (wasState, wasTarget) IS NOT (becomes ->> '$[1]', becomes ->> '$[0]')`;

const BOUND = `(judgement = 'confirmed' OR claim = 'exact')`;
const UNBOUND = `judgement IS NOT 'confirmed' AND claim <> 'exact' AND claim_symbol IN (SELECT value FROM json_each(?1))`;

const CITATIONS = [
  changed(`SELECT ?3 AS target, 'settled' AS state`, `target = ?2 AND ${BOUND} AND ?1 IS NOT NULL`),
  ...(['oneOf', 'open', 'named'] as const).map((kind) => changed(RULES[kind], `claim = '${kind}' AND ${UNBOUND}`)),
  changed(
    RULES.assumed.replaceAll('citations.target', 'iif(citations.target = ?2, ?3, citations.target)'),
    `claim = 'assumed' AND target IS NOT NULL AND ${UNBOUND}`,
  ),
];

const RELATIONS = `
  SELECT id, type, method, stated_in AS statedIn, subject_citation AS subject, object_citation AS object, source, target FROM relations
  WHERE source = ?1 OR target = ?1 OR stated_in = ?1 OR (method = 'rule' AND stated_in IN (SELECT citing FROM citations WHERE id IN (SELECT value FROM json_each(?2))))`;

/** What would follow if one instrument became another; nothing is written. */
export function createMergePreview(db: D1Database) {
  return {
    async citations(gone: string, into: string, symbols: readonly string[]): Promise<PreviewedCitation[]> {
      const results = await db.batch<PreviewedCitation>(
        CITATIONS.map((sql) => db.prepare(sql).bind(JSON.stringify(symbols), gone, into)),
      );
      return results.flatMap((each) => each.results);
    },

    async relations(gone: string, citations: readonly string[]): Promise<PreviewedRelation[]> {
      const { results } = await db.prepare(RELATIONS).bind(gone, JSON.stringify(citations)).all<PreviewedRelation>();
      return results;
    },

    /** Citations that a text makes of others. */
    async ownCitations(citing: string): Promise<PreviewedCitation[]> {
      const { results } = await db
        .prepare(
          'SELECT id, citing, text, state AS wasState, target AS wasTarget, state AS becomesState, target AS becomesTarget FROM citations WHERE citing = ?',
        )
        .bind(citing)
        .all<PreviewedCitation>();
      return results;
    },

    countAliases: async (id: string) =>
      (await db.prepare('SELECT count(*) AS n FROM aliases WHERE instrument = ?').bind(id).first<number>('n')) ?? 0,

    async names(ids: readonly string[]) {
      const { results } = await db
        .prepare(
          'SELECT i.id, i.key, i.symbol, i.title FROM json_each(?1) CROSS JOIN instruments i ON i.id = value ORDER BY i.key',
        )
        .bind(JSON.stringify(ids))
        .all<{ id: string; key: string; symbol: string | null; title: string | null }>();
      return results;
    },
  };
}

export type MergePreview = ReturnType<typeof createMergePreview>;
