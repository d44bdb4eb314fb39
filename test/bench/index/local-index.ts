import { createHash, randomBytes } from 'node:crypto';
import { DatabaseSync } from 'node:sqlite';
import { databaseFile } from '../../../scripts/local-d1.ts';
import { startWorkerProcess } from '../../../scripts/worker-process.ts';

/** Callers share the citations of a minute, so that the limit of one of them is not what is measured. */
const CALLERS = 200;

/** Makes a state folder with every migration applied and no Worker running; answers with its D1 file. */
export async function createIndex(state: string, port: number): Promise<string> {
  await (await startWorkerProcess({ port, state })).stop();
  const file = databaseFile(state);
  if (!file) throw new Error(`There is no index in ${state}.`);
  return file;
}

/** Tokens of as many admins, put straight into the index. */
export function addCallers(file: string): string[] {
  const db = new DatabaseSync(file);
  const tokens = Array.from({ length: CALLERS }, () => `dc_${randomBytes(20).toString('hex')}`);
  const person = db.prepare(
    `INSERT INTO people (id, name, role, created_at) VALUES (?, 'Đo', 'admin', '2026-11-20T03:00:00.000Z')`,
  );
  const token = db.prepare(
    `INSERT INTO tokens (token_hash, person, created_at, expires_at) VALUES (?, ?, '2026-11-20T03:00:00.000Z', '2099-01-01T00:00:00.000Z')`,
  );
  for (const secret of tokens) {
    const id = `p_${secret.slice(3, 19)}`;
    person.run(id);
    token.run(createHash('sha256').update(secret).digest('hex'), id);
  }
  db.close();
  return tokens;
}

export interface Weight {
  instruments: number;
  citations: number;
  relations: number;
  /** Bytes of the database, and of each table with its own indexes and shadow tables. */
  bytes: number;
  parts: Record<string, number>;
}

const PART = `CASE WHEN name LIKE 'search%' THEN 'search' ELSE coalesce((SELECT tbl_name FROM sqlite_schema s WHERE s.name = d.name), 'other') END`;

/** What the index holds and what it weighs, from the pages of the file. */
export function weigh(file: string): Weight {
  const db = new DatabaseSync(file, { readOnly: true });
  const count = (table: string) => Number(db.prepare(`SELECT count(*) AS n FROM ${table}`).get()?.n);
  const parts = db
    .prepare(
      `SELECT ${PART} AS part, sum(pgsize) AS bytes FROM dbstat d WHERE aggregate = 1 GROUP BY part ORDER BY bytes DESC`,
    )
    .all();
  const page = (name: string) => Number(Object.values(db.prepare(`PRAGMA ${name}`).get()!)[0]);
  const weight = {
    instruments: count('instruments'),
    citations: count('citations'),
    relations: count('relations'),
    bytes: page('page_count') * page('page_size'),
    parts: Object.fromEntries(parts.map((row) => [String(row.part), Number(row.bytes)])),
  };
  db.close();
  return weight;
}
