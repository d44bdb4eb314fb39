/**
 * What citing documents state of an instrument, counted in `stated` by the documents that a transaction changed (rows of
 * `changed_citations`, written by triggers), and the facts that follow. Nothing here reads all citations of a popular one.
 */

import { findContradictions } from './contradictions.ts';

/** What one row of `citations` or `changed_citations` states, as a JSON object of fields; null where it states nothing. */
const statements = (row: string) => `json_object(
  'citedBy', iif(${row}.state = 'settled' AND ${row}.citing <> ${row}.target, '', NULL),
  'issuedOn', iif(${identified(row)}, ${row}.issued_on, NULL),
  'symbol', iif(${identified(row)}, ${row}.claim_symbol || ' ' || ${row}.symbol, NULL),
  'type', iif(${identified(row)} AND ${row}.type <> 'van-ban', ${row}.type, NULL),
  'issuerName', iif(${identified(row)}, ${row}.claim_issuer_name, NULL),
  'title', iif(${row}.state = 'settled', ${row}.title, NULL))`;

function identified(row: string): string {
  return `${row}.claim IN ('exact', 'assumed')`;
}

/** A document that states a value twice counts once: what it stated before is what it states now without what changed. */
const COUNT = `
  INSERT INTO stated (instrument, field, value, documents)
  WITH moved AS (
    SELECT changed.citing, changed.target, f.key AS field, f.value AS value, sum(changed.sign) AS rows
    FROM changed_citations changed, json_each(${statements('changed')}) f
    WHERE changed.counted = 0 AND changed.target IS NOT NULL AND f.value IS NOT NULL GROUP BY 1, 2, 3, 4 HAVING sum(changed.sign) <> 0
  ), present AS (
    SELECT c.citing, c.target, f.key AS field, f.value AS value, count(*) AS rows
    FROM (SELECT DISTINCT citing FROM changed_citations WHERE counted = 0) documents CROSS JOIN citations c ON c.citing = documents.citing, json_each(${statements('c')}) f
    WHERE c.target IS NOT NULL AND f.value IS NOT NULL GROUP BY 1, 2, 3, 4
  )
  SELECT target, field, value, sum((coalesce(present.rows, 0) > 0) - (coalesce(present.rows, 0) - moved.rows > 0)) AS documents
  FROM moved LEFT JOIN present USING (citing, target, field, value) WHERE true GROUP BY 1, 2, 3 HAVING documents <> 0
  ON CONFLICT DO UPDATE SET documents = documents + excluded.documents`;

const COUNTED = 'UPDATE changed_citations SET counted = 1 WHERE counted = 0';

const CHANGED_DOCUMENTS = 'SELECT citing FROM changed_citations';

/** Where documents disagree about the day, the first of those that state each. */
const FIRST_CITING = `
  UPDATE stated SET first_citing = CASE
    WHEN (SELECT count(*) FROM stated o WHERE o.instrument = stated.instrument AND o.field = 'issuedOn') = 1 THEN NULL
    WHEN first_citing NOT IN (${CHANGED_DOCUMENTS}) THEN (SELECT k.id FROM instruments k WHERE k.id IN (
      SELECT stated.first_citing UNION SELECT c.citing FROM changed_citations changed CROSS JOIN citations c ON c.id = changed.citation
      WHERE changed.target = stated.instrument AND c.target = stated.instrument AND c.issued_on = stated.value AND ${identified('c')}) ORDER BY k.key LIMIT 1)
    ELSE (SELECT k.id FROM citations c JOIN instruments k ON k.id = c.citing
      WHERE c.target = stated.instrument AND c.issued_on = stated.value AND ${identified('c')} ORDER BY k.key LIMIT 1) END
  WHERE field = 'issuedOn' AND instrument IN (SELECT target FROM changed_citations)`;

const of = (field: string) => `FROM stated s WHERE s.instrument = instruments.id AND s.field = '${field}'`;

/** Facts of a mentioned instrument are what most citing documents state, then the longest, then the first in order. */
const mostStated = (field: string, order = 's.value') =>
  `(SELECT s.value ${of(field)} ORDER BY s.documents DESC, ${order} LIMIT 1)`;

const FOLDED = `instruments.symbol_folded || ' '`;
/** Only what is written with its own number: a merged instrument is cited under others as well. */
const SYMBOL = `(SELECT substr(s.value, length(${FOLDED}) + 1) ${of('symbol')} AND substr(s.value, 1, length(${FOLDED})) = ${FOLDED}
  ORDER BY s.documents DESC, length(s.value) DESC, s.value LIMIT 1)`;

/** The days of issue that different documents state, as JSON; NULL where they agree. */
const STATED_DATES = `
  iif((SELECT count(*) ${of('issuedOn')}) > 1, (
    SELECT json_group_array(json_object('on', days.value, 'count', days.documents, 'key', k.key, 'symbol', k.symbol))
    FROM (SELECT s.value, s.documents, s.first_citing ${of('issuedOn')} ORDER BY s.documents DESC, s.value LIMIT 3) days
    LEFT JOIN instruments k ON k.id = days.first_citing), NULL)`;

const listed = (field: string) => `listed ->> '${field}'`;

/** A verified list outweighs what citations state; an unverified one fills in what they leave out. */
const weighed = (stated: string, field: string) =>
  `iif(${listed('verified')}, coalesce(${listed(field)}, ${stated}), coalesce(${stated}, ${listed(field)}))`;

const CHANGED = `id IN (SELECT target FROM changed_citations UNION SELECT instrument FROM changed_instruments)`;

const STATED_FACTS = `
  UPDATE instruments SET
    issued_on = ${weighed(mostStated('issuedOn'), 'issuedOn')},
    stated_dates = iif(coalesce(${listed('verified')}, 0) AND ${listed('issuedOn')} IS NOT NULL, NULL, ${STATED_DATES}),
    symbol = coalesce(${SYMBOL}, ${listed('symbol')}, symbol),
    type = coalesce(${weighed(mostStated('type'), 'type')}, series_type),
    issuer_name = ${weighed(mostStated('issuerName'), 'issuerName')},
    name = coalesce(${listed('name')}, name), name_folded = coalesce(${listed('nameFolded')}, name_folded),
    effective_on = ${listed('effectiveOn')}, expires_on = ${listed('expiresOn')}, source_url = ${listed('sourceUrl')}
  WHERE holding = 'mentioned' AND ${CHANGED}`;

/** A text speaks for itself; a list fills in what it leaves out. */
const HELD_FACTS = `
  UPDATE instruments SET
    issued_on = coalesce(issued_on, ${listed('issuedOn')}), title = coalesce(title, ${listed('title')}),
    name = coalesce(name, ${listed('name')}), name_folded = coalesce(name_folded, ${listed('nameFolded')}),
    effective_on = coalesce(effective_on, ${listed('effectiveOn')}), expires_on = coalesce(expires_on, ${listed('expiresOn')}),
    source_url = coalesce(source_url, ${listed('sourceUrl')})
  WHERE holding = 'held' AND listed IS NOT NULL AND ${CHANGED}`;

const CITES = `c.target = instruments.id AND c.state = 'settled' AND c.citing <> instruments.id`;
const BEST_FIRST = 'ORDER BY c.telling DESC, k.key, c.position LIMIT 1';
const STILL_BEST = `EXISTS (SELECT 1 FROM citations c WHERE c.id = best_citation AND ${CITES} AND c.citing NOT IN (${CHANGED_DOCUMENTS}))`;

/**
 * The best sentence is the one it was or one that came, unless its own document changed. A plus before the target has it
 * compared, not sought: a popular one has thousands of citations.
 */
const CITED_FACTS = `
  UPDATE instruments SET
    cited_by = coalesce((SELECT s.documents ${of('citedBy')}), 0),
    best_citation = iif(${STILL_BEST},
      (SELECT c.id FROM citations c JOIN instruments k ON k.id = c.citing WHERE +${CITES} AND c.id IN (
        SELECT instruments.best_citation UNION SELECT changed.citation FROM changed_citations changed WHERE changed.target = instruments.id) ${BEST_FIRST}),
      (SELECT c.id FROM citations c JOIN instruments k ON k.id = c.citing WHERE ${CITES} ${BEST_FIRST})),
    title = iif(holding = 'held', title, ${weighed(mostStated('title', 'length(s.value) DESC, s.value'), 'title')}),
    title_from = iif(holding = 'held', title_from, iif(NOT (coalesce(${listed('verified')}, 0) AND ${listed('title')} IS NOT NULL)
      AND EXISTS (SELECT 1 ${of('title')}), 'citation', NULL))
  WHERE ${CHANGED}`;

/** Before citations are settled: what identities are stated to be, for the day may choose between them. */
export const FACTS_OF_IDENTITY = [COUNT, COUNTED, FIRST_CITING, STATED_FACTS, HELD_FACTS];

/** After citations are settled: who cites what, in which sentence, by what title. */
export const FACTS_OF_CITING = [COUNT, CITED_FACTS];

const FORGET = ['waiting_citations', 'changed_citations', 'changed_instruments'].map((table) => `DELETE FROM ${table}`);

/** Ends a transaction: nothing is left to be settled. */
export const forgetChanges = (db: D1Database): D1PreparedStatement[] => FORGET.map((sql) => db.prepare(sql));

/** Counts rows that were written as they stood elsewhere, whose facts stand in them. */
export const countRestored = (db: D1Database): D1PreparedStatement[] => [
  db.prepare(COUNT),
  ...findContradictions(db),
  ...forgetChanges(db),
];
