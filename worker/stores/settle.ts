/**
 * Brings everything that follows from citations up to date for the symbols a change touched (`?1`, a JSON list of folded
 * symbols and names). The outcome depends on what the index holds, never on the order in which it came. The rules are
 * those of `shared/resolution/decide.ts`; a test holds the two against each other.
 */

const TOUCHED = 'SELECT value FROM json_each(?1)';

/** Facts of a mentioned instrument are what most citing documents state, then the longest, then the first in order. */
const mostStated = (column: string, condition: string, order: string) => `
  (SELECT c.${column} FROM citations c WHERE c.target = instruments.id AND c.${column} IS NOT NULL AND ${condition}
   GROUP BY c.${column} ORDER BY count(DISTINCT c.citing) DESC, ${order} LIMIT 1)`;

const IDENTIFIED = `c.claim IN ('exact', 'assumed')`;

const STATED_FACTS = `
  UPDATE instruments SET
    issued_on = ${mostStated('issued_on', IDENTIFIED, 'c.issued_on')},
    symbol = coalesce(${mostStated('symbol', IDENTIFIED, 'length(c.symbol) DESC, c.symbol')}, symbol),
    type = coalesce(${mostStated('type', `${IDENTIFIED} AND c.type <> 'van-ban'`, 'c.type')}, series_type),
    issuer_name = ${mostStated('claim_issuer_name', IDENTIFIED, 'c.claim_issuer_name')}
  WHERE holding = 'mentioned' AND symbol_folded IN (${TOUCHED})`;

const POSSIBLE = `
  FROM instruments i WHERE i.symbol_folded = citations.claim_symbol
    AND (citations.claim_series IS NULL OR i.series = citations.claim_series
      OR (citations.claim_jurisdictions = '[]' AND substr(i.series, 1, 4) = citations.claim_series))
    AND (citations.claim_issuer IS NULL OR i.issuer = citations.claim_issuer)
    AND (citations.claim_jurisdictions = '[]' OR i.jurisdiction IN (SELECT value FROM json_each(citations.claim_jurisdictions)))`;

const SETTLE_ONE_OF = `
  UPDATE citations SET (target, state) = (
    SELECT iif(fits = 1 AND same = 1, id, NULL), iif(fits = 1 AND same = 1, 'settled', iif(possible > 0, 'ambiguous', 'unsettled'))
    FROM (SELECT count(*) AS possible, total(i.issued_on IS NULL OR i.issued_on = citations.claim_on) AS fits,
            total(i.issued_on = citations.claim_on) AS same, max(iif(i.issued_on = citations.claim_on, i.id, NULL)) AS id ${POSSIBLE}))
  WHERE claim = 'oneOf' AND claim_symbol IN (${TOUCHED})`;

const SETTLE_OPEN = `
  UPDATE citations SET target = NULL, state = iif(EXISTS (SELECT 1 ${POSSIBLE}), 'ambiguous', 'unsettled')
  WHERE claim = 'open' AND claim_symbol IN (${TOUCHED})`;

const SETTLE_NAMED = `
  UPDATE citations SET (target, state) = (
    SELECT iif(possible = 1 AND citations.claim_series IS NOT NULL, id, NULL),
      iif(possible = 0, 'unsettled', iif(possible = 1 AND citations.claim_series IS NOT NULL, 'settled', 'ambiguous'))
    FROM (SELECT count(*) AS possible, max(i.id) AS id FROM instruments i WHERE i.name_folded = citations.claim_symbol
            AND (citations.claim_series IS NULL OR i.series = citations.claim_series)))
  WHERE claim = 'named' AND claim_symbol IN (${TOUCHED})`;

/** A body that was only assumed is not settled while another body of the place fits as well and the day does not tell. */
const SETTLE_ASSUMED = `
  UPDATE citations SET state = iif(EXISTS (
    SELECT 1 FROM instruments own JOIN instruments i
      ON i.jurisdiction = own.jurisdiction AND i.symbol_folded = own.symbol_folded AND i.series = own.series AND i.id <> own.id
    WHERE own.id = citations.target AND NOT coalesce(own.issued_on = citations.claim_on AND i.issued_on <> citations.claim_on, 0)
  ), 'ambiguous', 'settled')
  WHERE claim = 'assumed' AND claim_symbol IN (${TOUCHED})`;

const RELATION_ENDS = `
  UPDATE relations SET
    source = iif(subject_citation IS NULL, stated_in, (SELECT c.target FROM citations c WHERE c.id = subject_citation AND c.state = 'settled')),
    target = (SELECT c.target FROM citations c WHERE c.id = object_citation AND c.state = 'settled')
  WHERE stated_in = ?2 OR stated_in IN (SELECT citing FROM citations WHERE claim <> 'exact' AND claim_symbol IN (${TOUCHED}))`;

const CITED_FACTS = `
  UPDATE instruments SET
    acted_on = EXISTS (SELECT 1 FROM relations r WHERE r.target = instruments.id AND r.type IN ('replaces', 'repeals', 'suspends', 'resumes', 'amends')),
    cited_by = (SELECT count(DISTINCT c.citing) FROM citations c WHERE c.target = instruments.id AND c.state = 'settled' AND c.citing <> instruments.id),
    best_citation = (SELECT c.id FROM citations c JOIN instruments k ON k.id = c.citing
      WHERE c.target = instruments.id AND c.state = 'settled' AND c.citing <> instruments.id ORDER BY c.telling DESC, k.key, c.position LIMIT 1),
    title = iif(holding = 'held', title, ${mostStated('title', `c.state = 'settled'`, 'length(c.title) DESC, c.title')}),
    title_from = iif(holding = 'held', title_from, iif(EXISTS (SELECT 1 FROM citations c WHERE c.target = instruments.id AND c.state = 'settled' AND c.title IS NOT NULL), 'citation', NULL))
  WHERE symbol_folded IN (${TOUCHED}) OR name_folded IN (${TOUCHED})`;

/** Statements to end a change with. `touched` holds folded symbols and folded names; `document` is the one just written. */
export function settleStatements(db: D1Database, touched: readonly string[], document: string): D1PreparedStatement[] {
  const list = JSON.stringify([...new Set(touched)]);
  return [
    ...[STATED_FACTS, SETTLE_ONE_OF, SETTLE_OPEN, SETTLE_NAMED, SETTLE_ASSUMED].map((sql) =>
      db.prepare(sql).bind(list),
    ),
    db.prepare(RELATION_ENDS).bind(list, document),
    db.prepare(CITED_FACTS).bind(list),
  ];
}
