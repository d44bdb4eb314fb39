/**
 * Citations of communes' papers from before the districts ended, where a province could have two communes of one name. The
 * rules are those of `shared/resolution/namesakes.ts`; a test holds the two against each other.
 */

const beforeMark = (text: string, mark: string) => `substr(${text}, 1, instr(${text} || '${mark}', '${mark}') - 1)`;
/** A commune's body without its district. */
const baseOf = (issuer: string) => beforeMark(issuer, '.');
const yearOf = (series: string) => beforeMark(series, ':');

/** Whether a series is of the year of another one, the day or type left aside; "2025-07" is not of "2025". */
export const inYearOf = (series: string, other: string) =>
  `${series} BETWEEN ${yearOf(other)} AND ${yearOf(other)} || ':~' AND ${yearOf(series)} = ${yearOf(other)}`;

const isCommune = (issuer: string) =>
  `(${['xa', 'phuong', 'thi-tran'].map((unit) => `${issuer} GLOB '[uh][bd]nd-${unit}-*'`).join(' OR ')})`;

/** Of one commune, where one of the two bodies states no district. */
export const mayBeOneCommune = (one: string, other: string) =>
  `(${isCommune(other)} AND ${baseOf(one)} = ${baseOf(other)} AND (instr(${one}, '.') = 0 OR instr(${other}, '.') = 0))`;

/** Claims that name a commune's body as it was then: with its district, or by the day. */
const namesOne = (row: string) =>
  `${row}.claim = 'exact' AND ${row}.judgement IS NULL AND ${isCommune(`${row}.claim_issuer`)}
    AND (instr(${row}.claim_issuer, '.') OR instr(${row}.claim_series, ':'))`;

/**
 * Claims that came or lost their target, those that mean a paper of a commune of which another came or changed, and all that
 * mean a paper of its name where it was not known before.
 */
export const WAITING_COMMUNES = `
  INSERT OR IGNORE INTO waiting_citations (citation)
  SELECT c.id FROM changed_citations changed CROSS JOIN citations c ON c.id = changed.citation
    WHERE changed.sign = 1 AND ${namesOne('c')}
  UNION SELECT c.id FROM changed_instruments moved CROSS JOIN instruments m ON m.id = moved.instrument
    CROSS JOIN instruments s ON s.jurisdiction = m.jurisdiction AND s.symbol_folded = m.symbol_folded AND ${inYearOf('s.series', 'm.series')}
    CROSS JOIN citations c ON c.target = s.id
    WHERE ${isCommune('m.issuer')} AND ${baseOf('s.issuer')} = ${baseOf('m.issuer')} AND ${namesOne('c')}
  UNION SELECT c.id FROM changed_instruments moved CROSS JOIN instruments m ON m.id = moved.instrument
    CROSS JOIN instruments s ON s.jurisdiction = m.jurisdiction AND s.number IS NOT NULL
      AND s.issuer BETWEEN ${baseOf('m.issuer')} AND ${baseOf('m.issuer')} || '.~'
    CROSS JOIN citations c ON c.target = s.id
    WHERE ${isCommune('m.issuer')} AND instr(m.issuer, '.') AND ${baseOf('s.issuer')} = ${baseOf('m.issuer')} AND ${namesOne('c')}
      AND NOT EXISTS (SELECT 1 FROM instruments o WHERE o.jurisdiction = m.jurisdiction AND o.issuer = m.issuer AND o.number IS NOT NULL
        AND o.id NOT IN (SELECT instrument FROM changed_instruments))`;

const CLAIMED = `symbol_folded = citations.claim_symbol AND jurisdiction = citations.claim_jurisdictions ->> '$[0]'`;
const OWN = 'i.issuer = citations.claim_issuer AND i.series = citations.claim_series';
const STATES_DISTRICT = "instr(citations.claim_issuer, '.')";

/** What has the number in the year in communes of the name: its own, those that may be it, others. */
const KNOWN = `
  SELECT i.id, i.issuer, i.issued_on = citations.claim_on AS same, i.holding = 'held' AS text,
    CASE WHEN ${OWN} THEN 'own' WHEN ${mayBeOneCommune('i.issuer', 'citations.claim_issuer')} THEN 'alike' ELSE 'other' END AS how
  FROM instruments i WHERE i.${CLAIMED.replace(' AND ', ' AND i.')} AND ${inYearOf('i.series', 'citations.claim_series')}
    AND ${baseOf('i.issuer')} = ${baseOf('citations.claim_issuer')}
    AND (${OWN} OR citations.claim_on IS NULL OR i.issued_on IS NULL OR i.issued_on = citations.claim_on)`;

const FORMER = `(SELECT f.instrument FROM former_identities f WHERE f.${CLAIMED.replace(' AND ', ' AND f.')}
  AND f.issuer = citations.claim_issuer AND f.series = citations.claim_series)`;

/** How many other bodies of the name that state a district the province is known to have. */
const NAMESAKES = `(SELECT count(DISTINCT v.issuer) FROM coverage v WHERE v.jurisdiction = citations.claim_jurisdictions ->> '$[0]'
  AND v.issuer BETWEEN ${baseOf('citations.claim_issuer')} || '.' AND ${baseOf('citations.claim_issuer')} || '.~'
  AND v.issuer <> citations.claim_issuer AND v.held + v.mentioned > 0)`;

const COUNTED = `
  SELECT coalesce(${FORMER}, max(iif(how = 'own', id, NULL))) AS own, ${FORMER} IS NOT NULL OR total(how = 'own' AND text) > 0 AS own_text,
    count(DISTINCT iif(how = 'alike', issuer, NULL)) AS alike, total(how = 'alike' AND text) AS alike_texts,
    max(iif(how = 'alike' AND same AND text, id, NULL)) AS text_of_day, max(iif(how = 'alike' AND same, id, NULL)) AS of_day,
    total(how = 'other') AS others
  FROM (${KNOWN})`;

const MEANT = `
  SELECT own, alike, CASE
    WHEN ${STATES_DISTRICT} AND own IS NOT NULL AND (own_text OR citations.claim_on IS NULL OR others > 0) THEN own
    WHEN iif(${STATES_DISTRICT}, others > 0, alike > 1) THEN NULL
    WHEN own_text THEN iif(alike_texts > 0, NULL, own)
    WHEN ${NAMESAKES} <= iif(${STATES_DISTRICT}, 0, 1) THEN coalesce(text_of_day, own, of_day)
    WHEN ${STATES_DISTRICT} OR text_of_day IS NULL THEN own END AS meant
  FROM (${COUNTED})`;

/** An ambiguous one keeps its own identity for a target, as an assumed one does. */
const OUTCOME = `
  SELECT coalesce(meant, own) AS target, CASE WHEN meant IS NOT NULL THEN 'settled' WHEN alike > 0 THEN 'ambiguous' ELSE 'unsettled' END AS state
  FROM (${MEANT})`;

/** People's words stay. */
export const SETTLE_COMMUNES = `
  UPDATE citations SET (target, state) = (${OUTCOME})
  WHERE id IN (SELECT citation FROM waiting_citations) AND ${namesOne('citations')} AND (target, state) IS NOT (${OUTCOME})`;
