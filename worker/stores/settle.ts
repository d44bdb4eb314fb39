import { CENTRAL } from '../../shared/registry/index.ts';
import { TITLE_TELLS_FROM } from '../../shared/resolution/same-title.ts';
import { carryDecisions } from './carry-decisions.ts';
import { findContradictions } from './contradictions.ts';
import { FIND_DUPLICATES } from './duplicates.ts';
import { CLOSE_WHAT_CAME } from './requests.ts';
import { inYearOf, mayBeOneCommune, SETTLE_COMMUNES, WAITING_COMMUNES } from './settle-communes.ts';
import { SETTLE_NAMED, WAITING_BY_READING } from './stand-ins.ts';
import { FACTS_OF_CITING, FACTS_OF_IDENTITY, forgetChanges } from './stated.ts';

/**
 * Brings everything that follows from citations up to date for what a transaction changed, as triggers wrote it down in
 * `changed_citations` and `changed_instruments`. The outcome depends on what the index holds, never on the order in which
 * it came. The rules are those of `shared/resolution/decide.ts`; a test holds the two against each other.
 */

/**
 * Citations to settle anew: those that came, those under a number or name of a year whose instruments changed, and those
 * under what a person decided on (`?1`, a JSON list of folded symbols and names).
 */
const WAITING = [
  `INSERT OR IGNORE INTO waiting_citations (citation)
   SELECT changed.citation FROM changed_citations changed WHERE changed.sign = 1 AND changed.claim <> 'exact'
   UNION SELECT c.id FROM json_each(?1) touched CROSS JOIN citations c ON c.claim_symbol = touched.value AND c.claim <> 'exact'
   UNION SELECT c.id FROM changed_instruments moved CROSS JOIN citations c
     ON c.claim_symbol = moved.waited_for AND c.claim <> 'exact'
       AND c.claim_series IN (moved.series, substr(moved.series, 1, 4), substr(moved.series, 1, instr(moved.series || ':', ':') - 1) || ':')
   UNION SELECT c.id FROM changed_instruments moved CROSS JOIN citations c
     ON c.claim_symbol = moved.waited_for AND c.claim_series IS NULL AND c.claim <> 'exact'`,
  `INSERT OR IGNORE INTO waiting_citations (citation)
   SELECT c.id FROM changed_instruments moved CROSS JOIN law_names n ON n.instrument = moved.instrument
     CROSS JOIN citations c ON c.claim_symbol = n.name_folded AND c.claim <> 'exact'
   UNION SELECT c.id FROM changed_instruments moved CROSS JOIN former_identities f ON f.instrument = moved.instrument
     CROSS JOIN citations c ON c.claim_symbol = f.symbol_folded AND c.claim <> 'exact'`,
];

/** Where a claim looks for its instrument, under the number it bears or one that was found to be its. */
const placed = (row: string) => `${row}.symbol_folded = citations.claim_symbol
    AND (citations.claim_series IS NULL OR ${row}.series = citations.claim_series
      OR (substr(citations.claim_series, -1) = ':' AND substr(${row}.series || ':', 1, length(citations.claim_series)) = citations.claim_series)
      OR (citations.claim_jurisdictions = '[]' AND substr(${row}.series, 1, 4) = citations.claim_series))
    AND (citations.claim_issuer IS NULL OR ${row}.issuer = citations.claim_issuer
      OR substr(${row}.issuer, 1, length(citations.claim_issuer) + 1) = citations.claim_issuer || '~'
      OR ${mayBeOneCommune(`${row}.issuer`, 'citations.claim_issuer')})
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

const SHARED = 'min(length(i.title), length(citations.title))';
const GIVES_TITLE = `i.holding = 'held' AND ${SHARED} >= ${TITLE_TELLS_FROM} AND substr(i.title, 2, ${SHARED} - 1) = substr(citations.title, 2, ${SHARED} - 1)`;

const PLACES = 'SELECT value FROM json_each(citations.claim_jurisdictions)';
const EVERY_PLACE_KNOWN = `((SELECT count(*) FROM (${PLACES}) WHERE value <> '${CENTRAL}') = 1 OR places = (SELECT count(*) FROM (${PLACES})))`;

/** Target and state of a waiting citation, by the kind of its claim. */
export const outcomes = (tables: RuleTables) => ({
  oneOf: `
    SELECT iif(chosen, id, NULL) AS target, iif(chosen, 'settled', iif(possible > 0, 'ambiguous', 'unsettled')) AS state
    FROM (SELECT possible, id, fits = 1 AND same = 1 AND (titled > 0 OR ${EVERY_PLACE_KNOWN}) AS chosen FROM (
      SELECT count(*) AS possible, count(DISTINCT iif(i.jurisdiction IN (${PLACES}), i.jurisdiction, NULL)) AS places,
            total(i.issued_on = citations.claim_on AND ${GIVES_TITLE}) AS titled, total(i.issued_on IS NULL OR i.issued_on = citations.claim_on) AS fits,
            total(i.issued_on = citations.claim_on) AS same, max(iif(i.issued_on = citations.claim_on, i.id, NULL)) AS id ${possible(tables)}))`,
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
        ON i.jurisdiction = own.jurisdiction AND i.symbol_folded = own.symbol_folded AND ${inYearOf('i.series', 'own.series')} AND i.id <> own.id
      WHERE own.id = citations.target AND NOT coalesce(own.issued_on = citations.claim_on AND i.issued_on <> citations.claim_on, 0) AND ${NOT_REJECTED}
    ), 'ambiguous', 'settled') AS state`,
});

/** A person's word outranks the rules, and an instrument that a person ruled out leaves its citation without one. */
const settleKind = (kind: keyof ReturnType<typeof outcomes>) => `
  UPDATE citations SET (target, state) = (${outcomes(AS_HELD)[kind]})
  WHERE id IN (SELECT citation FROM waiting_citations) AND claim = '${kind}' AND judgement IS NOT 'confirmed'
    ${kind === 'assumed' ? 'AND target IS NOT NULL' : ''} AND (target, state) IS NOT (${outcomes(AS_HELD)[kind]})`;

const SETTLE = (['oneOf', 'open', 'named', 'assumed'] as const).map(settleKind);

const END = (citation: string) => `(SELECT c.target FROM citations c WHERE c.id = ${citation} AND c.state = 'settled')`;

const SOURCE = `iif(r.subject_citation IS NULL, r.stated_in, ${END('r.subject_citation')})`;

/** Relations of the documents whose citations changed; only what changes is written, and nothing acts on itself. */
const RELATION_ENDS = `
  UPDATE relations SET source = ends.source, target = ends.target
  FROM (SELECT r.rowid AS row, ${SOURCE} AS source, nullif(${END('r.object_citation')}, ${SOURCE}) AS target
    FROM relations r WHERE r.method = 'rule' AND r.stated_in IN (SELECT ?1 UNION SELECT citing FROM changed_citations)) ends
  WHERE relations.rowid = ends.row AND (relations.source, relations.target) IS NOT (ends.source, ends.target)`;

/**
 * Statements to end a change with. `document` is the one just written, if any; `touched` holds folded symbols and names
 * under which citations are settled anew though no instrument of theirs changed, for a person decided on them.
 */
export function settleStatements(db: D1Database, touched: readonly string[], document: string): D1PreparedStatement[] {
  const prepared = (statements: readonly string[]) => statements.map((sql) => db.prepare(sql));
  const [came, named] = WAITING as [string, string];
  return [
    ...carryDecisions(db, document),
    ...prepared(FACTS_OF_IDENTITY),
    db.prepare(came).bind(JSON.stringify([...new Set(touched)])),
    ...prepared([named, WAITING_BY_READING, WAITING_COMMUNES, SETTLE_NAMED, SETTLE_COMMUNES, ...SETTLE]),
    db.prepare(RELATION_ENDS).bind(document),
    ...prepared(FACTS_OF_CITING),
    ...prepared(FIND_DUPLICATES),
    ...findContradictions(db),
    db.prepare(CLOSE_WHAT_CAME),
    ...forgetChanges(db),
  ];
}

/** The same for a list, which names what it touches by writing it. */
export const settleListed = (db: D1Database): D1PreparedStatement[] => settleStatements(db, [], '');
