import type { RowIdentity } from './instruments.ts';
import type { PreviewedCitation } from './merge-preview.ts';
import { outcomes } from './settle.ts';

/** The index as it would be, as far as the symbols (`?1`) go: what came out of `?2` stands beside it. `?3` is its row, `?4` the chosen citations. */
const AFTERWARDS = `
  WITH beside AS (
    SELECT id, jurisdiction, symbol_folded, series, issuer, issued_on, name_folded, holding, title FROM instruments
    WHERE symbol_folded IN (SELECT value FROM json_each(?1)) OR name_folded IN (SELECT value FROM json_each(?1))
      OR id IN (SELECT instrument FROM law_names WHERE name_folded IN (SELECT value FROM json_each(?1)))
      OR id IN (SELECT instrument FROM former_identities WHERE symbol_folded IN (SELECT value FROM json_each(?1)))
    UNION ALL SELECT ?3 ->> 'id', ?3 ->> 'jurisdiction', ?3 ->> 'symbolFolded', ?3 ->> 'series', ?3 ->> 'issuer', ?3 ->> 'issuedOn', NULL, 'mentioned', NULL
  ), found_to_be AS (
    SELECT symbol_folded, series, jurisdiction, issuer, instrument FROM former_identities f
    WHERE NOT (symbol_folded = ?3 ->> 'symbolFolded' AND series = ?3 ->> 'series' AND jurisdiction = ?3 ->> 'jurisdiction' AND issuer = ?3 ->> 'issuer'))`;
const RULES = outcomes({ instruments: 'beside', former: 'found_to_be' });

const CHOSEN = 'id IN (SELECT value FROM json_each(?4))';
const ITS_OWN = `(claim IN ('exact', 'assumed') AND claim_symbol = ?3 ->> 'symbolFolded' AND claim_series = ?3 ->> 'series'
  AND claim_jurisdictions ->> '$[0]' = ?3 ->> 'jurisdiction' AND claim_issuer = ?3 ->> 'issuer')`;

const changed = (outcome: string, which: string) => `${AFTERWARDS}
  SELECT id, citing, text, wasState, wasTarget, becomes ->> '$[1]' AS becomesState, becomes ->> '$[0]' AS becomesTarget
  FROM (SELECT id, citing, text, state AS wasState, target AS wasTarget, (SELECT json_array(target, state) FROM (${outcome})) AS becomes
    FROM citations WHERE ${which})
  WHERE (wasState, wasTarget) IS NOT (becomes ->> '$[1]', becomes ->> '$[0]')`;

const UNBOUND = `judgement IS NOT 'confirmed' AND claim <> 'exact' AND claim_symbol IN (SELECT value FROM json_each(?1)) AND NOT ${CHOSEN} AND ?2 IS NOT NULL`;

const CITATIONS = [
  changed(
    `SELECT ?3 ->> 'id' AS target, 'settled' AS state`,
    `target = ?2 AND (${CHOSEN} OR (judgement IS NOT 'confirmed' AND claim = 'exact' AND ${ITS_OWN}))`,
  ),
  ...(['oneOf', 'open', 'named'] as const).map((kind) => changed(RULES[kind], `claim = '${kind}' AND ${UNBOUND}`)),
  changed(
    RULES.assumed.replaceAll('citations.target', `iif(${ITS_OWN}, ?3 ->> 'id', citations.target)`),
    `claim = 'assumed' AND target IS NOT NULL AND ${UNBOUND}`,
  ),
];

/** What would follow if an instrument came out of another; nothing is written. */
export function createSplitPreview(db: D1Database) {
  return {
    async citations(
      from: string,
      fresh: RowIdentity & { id: string; issuedOn: string },
      { symbols, chosen }: { symbols: readonly string[]; chosen: readonly string[] },
    ): Promise<PreviewedCitation[]> {
      const values = [JSON.stringify(symbols), from, JSON.stringify(fresh), JSON.stringify(chosen)];
      const results = await db.batch<PreviewedCitation>(CITATIONS.map((sql) => db.prepare(sql).bind(...values)));
      return results.flatMap((each) => each.results);
    },
  };
}
