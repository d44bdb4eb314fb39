import type { DatabaseSync } from 'node:sqlite';
import { settleStatements } from '../../../worker/stores/settle.ts';
import { openAsD1 } from './local-database.ts';
import { COPY_STEP } from './world.ts';

/** `?1` is the copy's number. Laws are the one country's, whoever cites them. */
const name = (column: string) => `iif(${column} IN (SELECT id FROM temp.shared), ${column}, ${column} || ?1)`;
/** `2068/QĐ-UBND` -> `12068/QĐ-UBND`, of whatever begins with a number and a slash. */
const renumbered = (column: string) =>
  `((CAST(${column} AS INTEGER) + ?1 * ${COPY_STEP}) || substr(${column}, instr(${column}, '/')))`;
const PREFIX = `rtrim(key, replace(key, '/', ''))`;
const SLUG = `substr(key, length(${PREFIX}) + 1)`;
/** A citation of a law is in every copy the same. */
const OF_LAW = `(claim = 'named' OR name IS NOT NULL OR symbol IS NULL OR symbol LIKE '%/QH%' OR target IN (SELECT id FROM temp.shared))`;
const unlessLaw = (column: string, expression: string) => `iif(${OF_LAW}, ${column}, ${expression})`;
const quoted = (column: string) => unlessLaw(column, `replace(${column}, symbol, ${renumbered('symbol')})`);

const CHANGED: Record<string, Record<string, string>> = {
  instruments: {
    id: 'id || ?1',
    key: `${PREFIX} || (number + ?1 * ${COPY_STEP}) || substr(${SLUG}, instr(${SLUG}, '-'))`,
    symbol: renumbered('symbol'),
    symbol_folded: renumbered('symbol_folded'),
    number: `number + ?1 * ${COPY_STEP}`,
    text_key: 'text_key || ?1',
    content_hash: 'content_hash || ?1',
    best_citation: 'best_citation || ?1',
  },
  citations: {
    id: 'id || ?1',
    citing: 'citing || ?1',
    target: name('target'),
    symbol: unlessLaw('symbol', renumbered('symbol')),
    claim_symbol: unlessLaw('claim_symbol', renumbered('claim_symbol')),
    text: quoted('text'),
    sentence: quoted('sentence'),
    sentence_end: unlessLaw('sentence_end', `sentence_end + length(${renumbered('symbol')}) - length(symbol)`),
  },
  relations: {
    id: 'id || ?1',
    stated_in: 'stated_in || ?1',
    subject_citation: 'subject_citation || ?1',
    object_citation: 'object_citation || ?1',
    source: name('source'),
    target: name('target'),
  },
};

/** Which rows there are of the first copy; those of later ones end in its number. */
const FIRST: Record<string, string> = {
  instruments: 'id NOT IN (SELECT id FROM temp.shared) AND rowid <= ?2',
  citations: 'rowid <= ?2',
  relations: 'rowid <= ?2',
};

/**
 * Makes `copies` of what a filled index holds, each the same country under numbers of its own, so that the series are as
 * many times as dense. Triggers index the copies and note them as they do every row, and they are settled as every row is.
 */
export async function multiply(db: DatabaseSync, copies: number, say: (line: string) => void): Promise<void> {
  db.exec(`CREATE TEMP TABLE shared AS SELECT id FROM instruments WHERE number IS NULL OR issuer = 'quoc-hoi' OR issuer LIKE '%~%';
    CREATE UNIQUE INDEX temp.shared_by_id ON shared (id)`);
  const last = new Map(
    Object.keys(CHANGED).map((table) => [table, Number(db.prepare(`SELECT max(rowid) AS n FROM ${table}`).get()?.n)]),
  );
  const local = openAsD1(db);
  for (let copy = 1; copy < copies; copy++) {
    db.exec('BEGIN');
    for (const [table, changed] of Object.entries(CHANGED)) {
      const columns = db.prepare(`PRAGMA table_info(${table})`).all();
      const names = columns.map((column) => String(column.name));
      const values = names.map((column) => changed[column] ?? `"${column}"`);
      db.prepare(
        `INSERT INTO ${table} (${names.map((column) => `"${column}"`).join(', ')})
         SELECT ${values.join(', ')} FROM ${table} WHERE ${FIRST[table]}`,
      ).run(BigInt(copy), BigInt(last.get(table)!));
    }
    await local.batch(settleStatements(local, [], ''));
    db.exec('COMMIT');
    say(`copy ${copy + 1} of ${copies}`);
  }
}
