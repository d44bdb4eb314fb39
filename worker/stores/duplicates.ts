import { UNKNOWN } from '../../shared/resolution/index.ts';

/** Pairs of instruments that may be one, found among those that a transaction changed; a pair that is known is not found again. */

const pair = (reason: string, from: string) => `
  INSERT OR IGNORE INTO duplicates (id, one, other, reason, found_at)
  SELECT 'd_' || min(a.id, b.id) || '_' || max(a.id, b.id), min(a.id, b.id), max(a.id, b.id), '${reason}', (SELECT at FROM audit ORDER BY seq DESC LIMIT 1)
  FROM instruments a CROSS JOIN instruments b ON b.id <> a.id AND ${from}
  WHERE a.id IN (SELECT instrument FROM changed_instruments)`;

const SAME_TITLE = 'lower(a.title) = lower(b.title)';
/** A body that nobody knows, or that only the text itself tells from others. */
const UNSURE = `(instr(a.issuer || b.issuer, '~') OR a.issuer = '${UNKNOWN}' OR b.issuer = '${UNKNOWN}')`;
const DATED = (row: string) => `(instr(${row}.symbol_folded, '/' || substr(${row}.series, 1, 4) || '/') > 0)`;

/** One symbol of one day in one place, one number of one body under two symbols, or one text. */
export const FIND_DUPLICATES = [
  pair(
    'sameSymbol',
    `b.symbol_folded = a.symbol_folded AND b.jurisdiction = a.jurisdiction AND b.issued_on = a.issued_on
     AND a.symbol_folded NOT GLOB '~*' AND (a.issuer = b.issuer OR ${UNSURE} OR ${SAME_TITLE})`,
  ),
  pair(
    'sameNumber',
    `b.jurisdiction = a.jurisdiction AND b.issuer = a.issuer AND b.series_type = a.series_type AND b.series = a.series
     AND ${DATED('b')} = ${DATED('a')} AND b.number = a.number AND b.number IS NOT NULL AND b.symbol_folded <> a.symbol_folded
     AND b.issued_on = a.issued_on AND coalesce(${SAME_TITLE}, 1)`,
  ),
  pair('sameText', 'b.content_hash = a.content_hash AND a.content_hash IS NOT NULL'),
];

export interface DuplicateRow {
  id: string;
  one: string;
  other: string;
  reason: 'sameSymbol' | 'sameNumber' | 'sameText';
  state: 'open' | 'accepted' | 'dismissed';
  version: number;
}

/** What a person has to decide of pairs, and of facts that two sources state differently. */
export function createSuggestions(db: D1Database) {
  return {
    readPair: (id: string): Promise<DuplicateRow | null> =>
      db
        .prepare('SELECT id, one, other, reason, state, version FROM duplicates WHERE id = ?')
        .bind(id)
        .first<DuplicateRow>(),

    dismissPair: (id: string) =>
      db.prepare(`UPDATE duplicates SET state = 'dismissed', version = version + 1 WHERE id = ?`).bind(id),

    reopenPair: (id: string) =>
      db.prepare(`UPDATE duplicates SET state = 'open', version = version + 1 WHERE id = ?`).bind(id),

    readFact: (id: string): Promise<FactRow | null> =>
      db
        .prepare('SELECT id, instrument, field, held, offered, stands, state, version FROM suggestions WHERE id = ?')
        .bind(id)
        .first<FactRow>(),

    decideFact: (id: string, state: 'accepted' | 'dismissed') =>
      db.prepare('UPDATE suggestions SET state = ?2, version = version + 1 WHERE id = ?1').bind(id, state),

    /** A text's own fact is put right in its row; what is known through others alone, in what a checked list would say. */
    setFact: (instrument: string, field: FactField, value: string) =>
      db
        .prepare(
          `UPDATE instruments SET ${COLUMNS[field]} = iif(holding = 'held', ?2, ${COLUMNS[field]}), corrected = iif(holding = 'held', 1, corrected),
             listed = iif(holding = 'held', listed, json_set(coalesce(listed, '{"source":null,"import":"curation"}'), '$.${field}', ?2, '$.verified', 1) || ''),
             version = version + 1 WHERE id = ?1`,
        )
        .bind(instrument, value),
  };
}

const COLUMNS = {
  type: 'type',
  name: 'name',
  title: 'title',
  issuedOn: 'issued_on',
  effectiveOn: 'effective_on',
  expiresOn: 'expires_on',
} as const;
export type FactField = keyof typeof COLUMNS;
export const isFactField = (field: string): field is FactField => Object.hasOwn(COLUMNS, field);

export interface FactRow {
  id: string;
  instrument: string;
  field: string;
  held: string;
  offered: string;
  stands: 'held' | 'offered';
  state: 'open' | 'accepted' | 'dismissed';
  version: number;
}
