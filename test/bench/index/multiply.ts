import type { DatabaseSync } from 'node:sqlite';
import { TOLD } from '../../../worker/stores/card-columns.ts';
import { settleStatements } from '../../../worker/stores/settle.ts';
import { openAsD1 } from './local-database.ts';
import { COPY_STEP } from './world.ts';

/** `?1` is the copy's number. Laws are the one country's, whoever cites them. */
const name = (column: string) => `iif(${column} IN (SELECT id FROM temp.shared), ${column}, ${column} || ?1)`;
/** `2068/QĐ-UBND` -> `12068/QĐ-UBND`, of whatever begins with a number and a slash. */
const number = (column: string) => `(CAST(${column} AS INTEGER) + ?1 * ${COPY_STEP})`;
const renumbered = (column: string) => `(${number(column)} || substr(${column}, instr(${column}, '/')))`;
/** The two halves of a stated symbol: `2068/qdubnd 2068/QĐ-UBND`. */
const FOLDED = `substr(value, 1, instr(value, ' ') - 1)`;
const PRINTED = `substr(value, instr(value, ' ') + 1)`;
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
  stated: {
    instrument: 'instrument || ?1',
    value: `iif(field = 'symbol', ${number('value')} || substr(${FOLDED}, instr(${FOLDED}, '/')) || ' ' || ${number('value')} || substr(${PRINTED}, instr(${PRINTED}, '/')), value)`,
    first_citing: 'first_citing || ?1',
  },
};

/** Which rows there are of the first copy; those of later ones end in its number. */
const FIRST: Record<string, string> = {
  instruments: 'id NOT IN (SELECT id FROM temp.shared) AND rowid <= ?2',
  citations: 'rowid <= ?2',
  relations: 'rowid <= ?2',
  stated: 'length(instrument) <= ?2 AND instrument NOT IN (SELECT id FROM temp.shared)',
};

/** What notes changes to be settled; copies are as settled as what they are copied from. */
const NOTES = `type = 'trigger' AND (name IN ('citation_came', 'instrument_came', 'relation_came') OR name LIKE 'pack_%')`;

/**
 * Makes `copies` of what a filled index holds, each the same country under numbers of its own, so that the series are as
 * many times as dense. Triggers index the copies as they do every row; what laws are cited is settled anew.
 */
export async function multiply(db: DatabaseSync, copies: number, say: (line: string) => void): Promise<void> {
  db.exec(`CREATE TEMP TABLE shared AS SELECT id FROM instruments WHERE number IS NULL OR issuer = 'quoc-hoi' OR issuer LIKE '%~%';
    CREATE UNIQUE INDEX temp.shared_by_id ON shared (id)`);
  const last = new Map(
    Object.keys(CHANGED).map((table) => [
      table,
      Number(
        db
          .prepare(
            table === 'stated'
              ? 'SELECT max(length(instrument)) AS n FROM stated'
              : `SELECT max(rowid) AS n FROM ${table}`,
          )
          .get()?.n,
      ),
    ]),
  );
  const notes = db.prepare(`SELECT name, sql FROM sqlite_schema WHERE ${NOTES}`).all();
  for (const { name } of notes) db.exec(`DROP TRIGGER ${name}`);
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
    db.exec('COMMIT');
    say(`copy ${copy + 1} of ${copies}`);
  }
  for (const { sql } of notes) db.exec(String(sql));
  db.exec(`INSERT OR IGNORE INTO told_sentences (instrument, told) SELECT i.rowid, ${TOLD}
    FROM instruments i CROSS JOIN citations b ON b.id = i.best_citation CROSS JOIN instruments k ON k.id = b.citing`);
  db.exec('BEGIN');
  db.prepare('UPDATE stated SET documents = documents * ? WHERE instrument IN (SELECT id FROM temp.shared)').run(
    copies,
  );
  db.exec(`UPDATE instruments SET best_citation = NULL WHERE id IN (SELECT id FROM temp.shared);
    INSERT OR IGNORE INTO changed_instruments SELECT symbol_folded, series, id FROM instruments WHERE id IN (SELECT id FROM temp.shared)`);
  const local = openAsD1(db);
  await local.batch(settleStatements(local, [], ''));
  db.exec('COMMIT');
  say('laws settled');
}
