/**
 * What the deployment's vocabulary adds to a claim: where nothing is held under the claim's own number, the one held text
 * whose number is the same by a reading. The rules are those of `shared/resolution/stand-in.ts`; a test holds the two
 * against each other.
 */

const ends = (word: string, tail: string) => `substr(${word}, length(${word}) - length(${tail}) + 1) = ${tail}`;
const withTail = (word: string, tail: string, other: string) =>
  `substr(${word}, 1, length(${word}) - length(${tail})) || ${other}`;

/** Whether a row of readings is about what a claim names. */
export const isRead = (said: string, claim: { issuer: string; symbol: string }) =>
  `${said}.issuer = ${claim.issuer} AND ${ends(claim.symbol, `${said}.tail`)}`;

/** Where the other number stands. */
export const readsAs = (said: string, claim: { symbol: string; place: string; series: string }, x: string) =>
  `(${said}.jurisdiction IS NULL OR ${said}.jurisdiction = ${claim.place})
    AND ${x}.symbol_folded = ${withTail(claim.symbol, `${said}.tail`, `${said}.other_tail`)} AND ${x}.series = ${claim.series} AND ${x}.jurisdiction = ${claim.place}`;

/** Whether a reading is true of what was issued when `x` was; without its day, only where it is true of the whole year. */
export const isTrueOf = (said: string, x: string) => `iif(${x}.issued_on IS NULL,
      (${said}.valid_from IS NULL OR ${x}.series GLOB '[12]*' AND ${said}.valid_from <= substr(${x}.series, 1, 4) || '-01-01')
        AND (${said}.valid_to IS NULL OR ${x}.series GLOB '[12]*' AND ${said}.valid_to >= substr(${x}.series, 1, 4) || '-12-31'),
      (${said}.valid_from IS NULL OR ${said}.valid_from <= ${x}.issued_on) AND (${said}.valid_to IS NULL OR ${said}.valid_to >= ${x}.issued_on))`;

/** The day that a citation gives must not be another; of a body's heir it must be the same. */
const DAY_AGREES = `iif(said.strict, x.issued_on = citations.claim_on, citations.claim_on IS NULL OR x.issued_on IS NULL OR x.issued_on = citations.claim_on)`;

const PLACE = `citations.claim_jurisdictions ->> '$[0]'`;
const CLAIM = {
  issuer: 'citations.claim_issuer',
  symbol: 'citations.claim_symbol',
  series: 'citations.claim_series',
  place: PLACE,
};

const isClaimed = (
  row: string,
) => `${row}.symbol_folded = citations.claim_symbol AND ${row}.series = citations.claim_series
  AND ${row}.jurisdiction = ${PLACE}`;
const OWN = `${isClaimed('i')} AND i.issuer = citations.claim_issuer`;

/** A body that was only assumed does not speak where another body of the place has the number. */
const OTHER_BODY = `EXISTS (SELECT 1 FROM instruments i WHERE ${isClaimed('i')} AND i.issuer <> citations.claim_issuer)`;

const standIn = (readings: string) => `(
  SELECT iif(count(DISTINCT x.id) = 1, max(x.id), NULL) FROM ${readings} said CROSS JOIN instruments x
  WHERE ${isRead('said', CLAIM)} AND ${readsAs('said', CLAIM, 'x')} AND x.issuer = said.other_issuer
    AND x.holding = 'held' AND x.id <> citations.citing AND ${isTrueOf('said', 'x')} AND ${DAY_AGREES})`;

/** The target of a citation that names an identity: of a number found to be another's, its own text, a stand-in, or what is only mentioned. */
export const targetBy = (readings: string) => `coalesce(
  (SELECT f.instrument FROM former_identities f WHERE ${isClaimed('f')} AND f.issuer = citations.claim_issuer),
  (SELECT i.id FROM instruments i WHERE ${OWN} AND i.holding = 'held'),
  iif(citations.claim = 'assumed' AND ${OTHER_BODY}, NULL, ${standIn(readings)}),
  (SELECT i.id FROM instruments i WHERE ${OWN}))`;

/** Whether the vocabulary has a say in a citation, or had: its target then has another number or body than it names. */
export const HAS_SAY = `(EXISTS (SELECT 1 FROM readings said WHERE ${isRead('said', CLAIM)})
  OR NOT EXISTS (SELECT 1 FROM instruments i WHERE i.id = citations.target AND ${OWN}))`;

const TARGET = targetBy('readings');

/** Citations that name an identity, settled anew; people's words stay. */
export const SETTLE_NAMED = `
  UPDATE citations SET (target, state) = (SELECT meant, iif(meant IS NULL, 'unsettled', 'settled') FROM (SELECT ${TARGET} AS meant))
  WHERE id IN (SELECT citation FROM waiting_citations) AND claim IN ('exact', 'assumed') AND judgement IS NULL
    AND ${HAS_SAY} AND target IS NOT (${TARGET})`;

export const NAMES_ONE = (row: string) => `${row}.claim IN ('exact', 'assumed') AND ${row}.judgement IS NULL`;
/** First, so that without a vocabulary nothing else is read. */
const WHERE_ANY = '(SELECT 1 FROM readings LIMIT 1) CROSS JOIN';

/** Claims that read, or are read, as a number whose text came or went, and every number under which each may be held. */
const CLAIMS = `
  claims AS (
    SELECT moved.waited_for AS symbol, moved.series, said.issuer FROM changed_instruments moved CROSS JOIN readings said
      WHERE ${ends('moved.waited_for', 'said.tail')}
    UNION SELECT ${withTail('moved.waited_for', 'said.other_tail', 'said.tail')}, moved.series, said.issuer FROM changed_instruments moved CROSS JOIN readings said
      WHERE ${ends('moved.waited_for', 'said.other_tail')}),
  bearers AS (
    SELECT symbol AS claimed, series, issuer, symbol AS borne, issuer AS body FROM claims
    UNION SELECT claims.symbol, claims.series, claims.issuer, ${withTail('claims.symbol', 'said.tail', 'said.other_tail')}, said.other_issuer
      FROM claims CROSS JOIN readings said WHERE ${isRead('said', { issuer: 'claims.issuer', symbol: 'claims.symbol' })})`;

/**
 * Citations that a transaction's changes may move by a reading: those that came, those that name or mean a number that
 * reads as one whose text came or went, and those that mean what went to another number.
 */
export const WAITING_BY_READING = `
  INSERT OR IGNORE INTO waiting_citations (citation)
  WITH ${CLAIMS}
  SELECT c.id FROM ${WHERE_ANY} changed_citations changed CROSS JOIN citations c ON c.id = changed.citation
    WHERE changed.sign = 1 AND ${NAMES_ONE('c')}
      AND EXISTS (SELECT 1 FROM readings said WHERE ${isRead('said', { issuer: 'c.claim_issuer', symbol: 'c.claim_symbol' })})
  UNION SELECT c.id FROM bearers CROSS JOIN instruments i CROSS JOIN citations c
    WHERE i.symbol_folded = bearers.borne AND i.series = bearers.series AND i.issuer = bearers.body
      AND c.target = i.id AND c.claim_symbol = bearers.claimed AND c.claim_issuer = bearers.issuer AND ${NAMES_ONE('c')}
  UNION SELECT c.id FROM changed_instruments moved CROSS JOIN readings said CROSS JOIN instruments i CROSS JOIN citations c
    WHERE ${ends('moved.waited_for', 'said.other_tail')} AND i.id = moved.instrument AND i.issuer = said.other_issuer
      AND c.target = i.id AND c.claim_issuer = said.issuer AND ${ends('c.claim_symbol', 'said.tail')} AND ${NAMES_ONE('c')}`;
