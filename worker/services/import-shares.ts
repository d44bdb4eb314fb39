import { CAPTURE_TEXT_MAX, IMPORT_ROWS_MAX, type ImportChunk } from '../../shared/schema/index.ts';
import { Refusal } from '../http/problem.ts';
import type { Databases } from '../stores/databases.ts';
import type { ImportRecord } from '../stores/imports.ts';
import { databaseForCapture } from './capture-database.ts';
import { columnsOf, defaultsOf } from './import-chunk.ts';
import { withDefaults } from './import-defaults.ts';
import { documentText } from './import-document.ts';
import { missingGroup } from './import-reasons.ts';
import { readListedRow } from './import-row.ts';
import { type RawRow, readCsv, readNdjson } from './import-text.ts';
import { contentHashOf } from './store-text.ts';

/** What of a chunk goes to each database: rows, or the one document it is. */
export type Shares = Map<D1Database, readonly RawRow[] | 'document'>;

function readRows(job: ImportRecord, chunk: ImportChunk): RawRow[] {
  const rows =
    job.format === 'csv' ? readCsv(chunk.text, chunk.line, columnsOf(job)) : readNdjson(chunk.text, chunk.line);
  if (rows.length > IMPORT_ROWS_MAX)
    throw new Refusal('tooLarge', { detail: `At most ${IMPORT_ROWS_MAX} rows in a chunk.` });
  const defaults = defaultsOf(job);
  return defaults ? rows.map((row) => withDefaults(row, defaults)) : rows;
}

/** The place of a listed row is what its words say; a row of an export names the group it was taken from. */
function placeRow(raw: RawRow, job: ImportRecord, { main, of, groups }: Databases): { row: RawRow; in: D1Database } {
  if ('problem' in raw) return { row: raw, in: main };
  if (job.format === 'index') {
    const { group } = raw.value;
    if (typeof group !== 'string') return { row: raw, in: main };
    const own = groups.get(group);
    return own ? { row: raw, in: own } : { row: { line: raw.line, problem: missingGroup(group) }, in: main };
  }
  const read = readListedRow(raw.value);
  return { row: raw, in: read.kind === 'row' ? of(read.place.jurisdiction) : main };
}

async function placeDocument(chunk: ImportChunk, databases: Databases): Promise<D1Database> {
  const text = documentText(chunk);
  if (databases.all.length === 1 || !text.trim() || text.length > CAPTURE_TEXT_MAX) return databases.main;
  const portal = chunk.document?.portal ?? null;
  return databaseForCapture({ text, portal, home: null }, await contentHashOf(text), databases);
}

/** Divides a chunk over the databases; the main one always has a share, for it counts the chunk. */
export async function sharesOf(job: ImportRecord, chunk: ImportChunk, databases: Databases): Promise<Shares> {
  const { main, all } = databases;
  if (job.format === 'documents') return new Map([[await placeDocument(chunk, databases), 'document']]);
  const rows = readRows(job, chunk);
  if (all.length === 1) return new Map([[main, rows]]);
  const placed = rows.map((row) => placeRow(row, job, databases));
  return new Map(
    Array.from(
      Map.groupBy(placed, (each) => each.in),
      ([database, each]) => [database, each.map(({ row }) => row)] as const,
    ),
  );
}
