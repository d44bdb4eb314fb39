import { judgedCitations } from './carry-decisions.ts';
import { settleStatements } from './settle.ts';

/** What a person's change may have touched. */
export interface Touched {
  /** Instruments, also those that went. */
  instruments: readonly string[];
  /** Citations, beside those of the instruments. */
  citations: readonly string[];
  /** Folded symbols and names. */
  symbols: readonly string[];
}

const INSTRUMENTS = 'SELECT value FROM json_each(?1)';
const CITATIONS = 'SELECT value FROM json_each(?2)';
const OF_THESE = `citations.target IN (${INSTRUMENTS}) OR citations.id IN (${CITATIONS})`;

const sameIdentity = (
  row: string,
) => `${row}.symbol_folded = citations.claim_symbol AND ${row}.series = citations.claim_series
  AND ${row}.jurisdiction = citations.claim_jurisdictions ->> '$[0]' AND ${row}.issuer = citations.claim_issuer`;

/** An exact claim means the instrument of its identity, or the one that identity was found to be. */
const EXACT = `
  UPDATE citations SET target = meant.target, state = iif(meant.target IS NULL, 'unsettled', 'settled')
  FROM (SELECT citations.id AS id, coalesce(
      (SELECT i.id FROM instruments i WHERE ${sameIdentity('i')}),
      (SELECT f.instrument FROM former_identities f WHERE ${sameIdentity('f')}),
      (SELECT i.id FROM instruments i WHERE i.id = citations.target)) AS target
    FROM citations WHERE citations.claim IN ('exact', 'assumed') AND citations.judgement IS NOT 'confirmed' AND (${OF_THESE})) meant
  WHERE citations.id = meant.id`;

/** Every other claim waits for the rules, whatever a person said of it before. */
const WAITING_AGAIN = `
  UPDATE citations SET target = NULL, state = 'unsettled' WHERE claim NOT IN ('exact', 'assumed') AND id IN (${CITATIONS.replace('?2', '?1')})`;

/**
 * Statements to end a person's change with: exact claims are met again, people's words put on top, the rules asked about
 * everything that waits for the symbols, and then relations and facts follow.
 */
export function resettle(db: D1Database, touched: Touched): D1PreparedStatement[] {
  const ids = JSON.stringify([...new Set(touched.instruments)]);
  const citations = JSON.stringify([...new Set(touched.citations)]);
  return [
    db.prepare(WAITING_AGAIN).bind(citations),
    // Words of people that were taken back no longer keep the rule from its work.
    ...[judgedCitations(OF_THESE), EXACT, judgedCitations(OF_THESE)].map((sql) => db.prepare(sql).bind(ids, citations)),
    ...settleStatements(db, touched.symbols, ''),
  ];
}

/** Symbols and names under which citations of these instruments, and these citations, wait. */
export async function readSymbols(db: D1Database, instruments: readonly string[], citations: readonly string[] = []) {
  const { results } = await db
    .prepare(
      `SELECT symbol_folded AS symbol FROM instruments WHERE id IN (${INSTRUMENTS})
       UNION SELECT name_folded FROM instruments WHERE id IN (${INSTRUMENTS})
       UNION SELECT name_folded FROM law_names WHERE instrument IN (${INSTRUMENTS})
       UNION SELECT claim_symbol FROM citations WHERE target IN (${INSTRUMENTS}) OR id IN (${CITATIONS})`,
    )
    .bind(JSON.stringify(instruments), JSON.stringify(citations))
    .all<{ symbol: string | null }>();
  return results.flatMap(({ symbol }) => symbol ?? []);
}
