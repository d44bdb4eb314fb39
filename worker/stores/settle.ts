import { carryDecisions } from './carry-decisions.ts';

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

/** The days of issue that different documents state, as JSON; NULL where they agree. */
const STATED_DATES = `
  iif((SELECT count(DISTINCT c.issued_on) FROM citations c WHERE c.target = instruments.id AND ${IDENTIFIED}) > 1, (
    SELECT json_group_array(json_object('on', stated.day, 'count', stated.documents, 'key', stated.key, 'symbol', stated.symbol))
    FROM (SELECT c.issued_on AS day, count(DISTINCT c.citing) AS documents, min(k.key) AS key, k.symbol FROM citations c JOIN instruments k ON k.id = c.citing
      WHERE c.target = instruments.id AND c.issued_on IS NOT NULL AND ${IDENTIFIED} GROUP BY 1 ORDER BY 2 DESC, 1 LIMIT 3) stated), NULL)`;

const listed = (field: string) => `listed ->> '${field}'`;

/** A verified list outweighs what citations state; an unverified one fills in what they leave out. */
const weighed = (stated: string, field: string) =>
  `iif(${listed('verified')}, coalesce(${listed(field)}, ${stated}), coalesce(${stated}, ${listed(field)}))`;

const BY_SYMBOL = `symbol_folded IN (${TOUCHED})`;
const BY_ID = 'id IN (SELECT value FROM json_each(?2))';

const statedFacts = (which: string) => `
  UPDATE instruments SET
    issued_on = ${weighed(mostStated('issued_on', IDENTIFIED, 'c.issued_on'), 'issuedOn')},
    stated_dates = iif(coalesce(${listed('verified')}, 0) AND ${listed('issuedOn')} IS NOT NULL, NULL, ${STATED_DATES}),
    symbol = coalesce(${mostStated('symbol', `${IDENTIFIED} AND c.claim_symbol = instruments.symbol_folded`, 'length(c.symbol) DESC, c.symbol')}, ${listed('symbol')}, symbol),
    type = coalesce(${weighed(mostStated('type', `${IDENTIFIED} AND c.type <> 'van-ban'`, 'c.type'), 'type')}, series_type),
    issuer_name = ${weighed(mostStated('claim_issuer_name', IDENTIFIED, 'c.claim_issuer_name'), 'issuerName')},
    name = coalesce(${listed('name')}, name), name_folded = coalesce(${listed('nameFolded')}, name_folded),
    effective_on = ${listed('effectiveOn')}, expires_on = ${listed('expiresOn')}, source_url = ${listed('sourceUrl')}
  WHERE holding = 'mentioned' AND ${which}`;

/** A text speaks for itself; a list fills in what it leaves out. */
const heldFacts = (which: string) => `
  UPDATE instruments SET
    issued_on = coalesce(issued_on, ${listed('issuedOn')}), title = coalesce(title, ${listed('title')}),
    name = coalesce(name, ${listed('name')}), name_folded = coalesce(name_folded, ${listed('nameFolded')}),
    effective_on = coalesce(effective_on, ${listed('effectiveOn')}), expires_on = coalesce(expires_on, ${listed('expiresOn')}),
    source_url = coalesce(source_url, ${listed('sourceUrl')})
  WHERE holding = 'held' AND listed IS NOT NULL AND ${which}`;

/** Where a claim looks for its instrument, under the number it bears or one that was found to be its. */
const placed = (row: string) => `${row}.symbol_folded = citations.claim_symbol
    AND (citations.claim_series IS NULL OR ${row}.series = citations.claim_series
      OR (citations.claim_jurisdictions = '[]' AND substr(${row}.series, 1, 4) = citations.claim_series))
    AND (citations.claim_issuer IS NULL OR ${row}.issuer = citations.claim_issuer
      OR substr(${row}.issuer, 1, length(citations.claim_issuer) + 1) = citations.claim_issuer || '~')
    AND (citations.claim_jurisdictions = '[]' OR ${row}.jurisdiction IN (SELECT value FROM json_each(citations.claim_jurisdictions)))`;

const NOT_REJECTED = `(citations.judgement IS NULL OR NOT EXISTS (SELECT 1 FROM judgements j WHERE j.citation = citations.id AND j.target = i.id))`;

/** What the rules ask: the instruments, and the numbers found to be another's; a preview hands in what they would be. */
export interface RuleTables {
  instruments: string;
  former: string;
}
const AS_HELD: RuleTables = { instruments: 'instruments', former: 'former_identities' };

const possible = ({ instruments, former }: RuleTables) => `
  FROM ${instruments} i WHERE ((${placed('i')}) OR i.id IN (SELECT f.instrument FROM ${former} f WHERE ${placed('f')})) AND ${NOT_REJECTED}`;

/** The first term is what the partial index `citations_waiting` asks for; without it every citation is read. */
const WAITING = `claim <> 'exact' AND claim_symbol IN (${TOUCHED})`;

/** Target and state of a waiting citation, by the kind of its claim. */
export const outcomes = (tables: RuleTables) => ({
  oneOf: `
    SELECT iif(fits = 1 AND same = 1, id, NULL) AS target, iif(fits = 1 AND same = 1, 'settled', iif(possible > 0, 'ambiguous', 'unsettled')) AS state
    FROM (SELECT count(*) AS possible, total(i.issued_on IS NULL OR i.issued_on = citations.claim_on) AS fits,
            total(i.issued_on = citations.claim_on) AS same, max(iif(i.issued_on = citations.claim_on, i.id, NULL)) AS id ${possible(tables)})`,
  open: `SELECT NULL AS target, iif(EXISTS (SELECT 1 ${possible(tables)}), 'ambiguous', 'unsettled') AS state`,
  named: `
    SELECT CASE WHEN citations.claim_series IS NULL THEN NULL WHEN possible = 1 THEN id WHEN fits = 1 AND same = 1 THEN dated END AS target,
      CASE WHEN possible = 0 THEN 'unsettled'
        WHEN citations.claim_series IS NOT NULL AND (possible = 1 OR (fits = 1 AND same = 1)) THEN 'settled' ELSE 'ambiguous' END AS state
    FROM (SELECT count(*) AS possible, max(i.id) AS id, total(i.issued_on IS NULL OR i.issued_on = citations.claim_on) AS fits,
            total(i.issued_on = citations.claim_on) AS same, max(iif(i.issued_on = citations.claim_on, i.id, NULL)) AS dated
          FROM ${tables.instruments} i WHERE (citations.claim_series IS NULL OR i.series = citations.claim_series)
            AND (i.name_folded = citations.claim_symbol OR i.id IN (SELECT instrument FROM law_names WHERE name_folded = citations.claim_symbol)) AND ${NOT_REJECTED})`,
  // A body that was only assumed is not settled while another body of the place fits as well and the day does not tell.
  assumed: `
    SELECT citations.target AS target, iif(EXISTS (
      SELECT 1 FROM ${tables.instruments} own JOIN ${tables.instruments} i
        ON i.jurisdiction = own.jurisdiction AND i.symbol_folded = own.symbol_folded AND i.series = own.series AND i.id <> own.id
      WHERE own.id = citations.target AND NOT coalesce(own.issued_on = citations.claim_on AND i.issued_on <> citations.claim_on, 0) AND ${NOT_REJECTED}
    ), 'ambiguous', 'settled') AS state`,
});

/** A person's word outranks the rules, and an instrument that a person ruled out leaves its citation without one. */
const settleKind = (kind: keyof ReturnType<typeof outcomes>) => `
  UPDATE citations SET (target, state) = (${outcomes(AS_HELD)[kind]})
  WHERE claim = '${kind}' AND judgement IS NOT 'confirmed'${kind === 'assumed' ? ' AND target IS NOT NULL' : ''} AND ${WAITING}`;

const MOVED = `SELECT id FROM citations WHERE ${WAITING}`;
const END = (citation: string) => `(SELECT c.target FROM citations c WHERE c.id = ${citation} AND c.state = 'settled')`;

/** Documents of every province cite the same symbols: only relations of the citations themselves are looked at, and only what changes is written. */
const RELATION_ENDS = `
  UPDATE relations SET source = ends.source, target = ends.target
  FROM (SELECT r.rowid AS row, iif(r.subject_citation IS NULL, r.stated_in, ${END('r.subject_citation')}) AS source, ${END('r.object_citation')} AS target
    FROM relations r WHERE r.method = 'rule' AND (r.stated_in = ?2 OR (r.stated_in IN (SELECT citing FROM citations WHERE ${WAITING})
      AND (r.object_citation IN (${MOVED}) OR r.subject_citation IN (${MOVED}))))) ends
  WHERE relations.rowid = ends.row AND (relations.source, relations.target) IS NOT (ends.source, ends.target)`;

const citedFacts = (which: string) => `
  UPDATE instruments SET
    acted_on = EXISTS (SELECT 1 FROM relations r WHERE r.target = instruments.id AND r.type IN ('replaces', 'repeals', 'suspends', 'resumes', 'amends')),
    cited_by = (SELECT count(DISTINCT c.citing) FROM citations c WHERE c.target = instruments.id AND c.state = 'settled' AND c.citing <> instruments.id),
    best_citation = (SELECT c.id FROM citations c JOIN instruments k ON k.id = c.citing
      WHERE c.target = instruments.id AND c.state = 'settled' AND c.citing <> instruments.id ORDER BY c.telling DESC, k.key, c.position LIMIT 1),
    title = iif(holding = 'held', title, ${weighed(mostStated('title', `c.state = 'settled'`, 'length(c.title) DESC, c.title'), 'title')}),
    title_from = iif(holding = 'held', title_from, iif(NOT (coalesce(${listed('verified')}, 0) AND ${listed('title')} IS NOT NULL) AND EXISTS (SELECT 1 FROM citations c WHERE c.target = instruments.id AND c.state = 'settled' AND c.title IS NOT NULL), 'citation', NULL))
  WHERE ${which}`;

const bySymbolOrName = (symbols: string) =>
  `symbol_folded IN (${symbols}) OR name_folded IN (${symbols}) OR id IN (SELECT instrument FROM law_names WHERE name_folded IN (${symbols}))`;

const SETTLE = (['oneOf', 'open', 'named', 'assumed'] as const).map(settleKind);

/** Statements to end a change with. `touched` holds folded symbols and folded names; `document` is the one just written. */
export function settleStatements(db: D1Database, touched: readonly string[], document: string): D1PreparedStatement[] {
  const list = JSON.stringify([...new Set(touched)]);
  return [
    ...carryDecisions(db, document),
    ...[statedFacts(BY_SYMBOL), heldFacts(BY_SYMBOL), ...SETTLE].map((sql) => db.prepare(sql).bind(list)),
    db.prepare(RELATION_ENDS).bind(list, document),
    db.prepare(citedFacts(bySymbolOrName(TOUCHED))).bind(list),
  ];
}

/**
 * The same for a list, which says nothing of namesakes in other provinces and years: only the instruments it names
 * (`ids`), and those under a symbol that some citation waits for, are looked at again.
 */
export function settleListed(
  db: D1Database,
  touched: readonly string[],
  ids: readonly string[],
): D1PreparedStatement[] {
  const list = JSON.stringify([...new Set(touched)]);
  const named = JSON.stringify(ids);
  const waiting = `SELECT claim_symbol FROM citations WHERE ${WAITING}`;
  return [
    ...[statedFacts(BY_ID), heldFacts(BY_ID)].map((sql) => db.prepare(sql.replaceAll('?2', '?1')).bind(named)),
    ...SETTLE.map((sql) => db.prepare(sql).bind(list)),
    db.prepare(RELATION_ENDS).bind(list, ''),
    db.prepare(citedFacts(`${BY_ID} OR ${bySymbolOrName(waiting)}`)).bind(list, named),
  ];
}
