import { sha256 } from '../http/digest.ts';
import { INDEX_TABLES, type IndexRow, type IndexTable, type IndexTables, TABLE_NAMES } from '../stores/index-tables.ts';

/** A line of an export that holds a row. `texts` are the full texts, known by their keys. */
export interface ExportedRow {
  table: IndexTable | 'texts';
  row: IndexRow;
  hash: string;
  /** The group whose database the row was in; the main one has none. */
  group?: string;
}

/** Rows read from the database at once. */
const PAGE = 500;

/** SHA-256 over a table's name and a row, whatever the order of its columns. */
export function rowHash(table: string, row: IndexRow): Promise<string> {
  const cells = Object.entries(row).sort(([a], [b]) => (a < b ? -1 : 1));
  return sha256(JSON.stringify([table, cells]));
}

/** Where an export goes on: a table, and the ordering columns of the last row given. */
interface Place {
  table: IndexTable | 'texts';
  after: (string | number | null)[] | null;
  group: string | null;
}

/** The tables of one database with the name of its group. */
export interface ExportSource {
  group: string | null;
  tables: IndexTables;
}

export const formatPlace = ({ table, after, group }: Place) =>
  btoa(encodeURIComponent(JSON.stringify([table, after, ...(group === null ? [] : [group])])));

/** Reads a place as an export gave it; null for anything else. */
export function readPlace(text: string): Place | null {
  try {
    const [table, after, group = null] = JSON.parse(decodeURIComponent(atob(text))) as [
      Place['table'],
      Place['after'],
      string | undefined,
    ];
    const columns = table === 'texts' ? 1 : INDEX_TABLES[table].length;
    return after === null || (Array.isArray(after) && after.length === columns) ? { table, after, group } : null;
  } catch {
    return null;
  }
}

async function* rowsOf(table: IndexTable, from: Place['after'], tables: IndexTables): AsyncGenerator<IndexRow> {
  let after = from;
  for (;;) {
    const rows = await tables.page(table, after, PAGE);
    yield* rows;
    const last = rows.at(-1);
    if (!last || rows.length < PAGE) return;
    after = INDEX_TABLES[table].map((column) => last[column] ?? null);
  }
}

async function* textsOf(from: Place['after'], texts: R2Bucket): AsyncGenerator<IndexRow> {
  let page = await texts.list({ prefix: 'texts/', startAfter: from === null ? undefined : String(from[0]) });
  for (;;) {
    for (const { key } of page.objects) {
      const object = await texts.get(key);
      if (object) yield { key, text: await object.text() };
    }
    if (!page.truncated) return;
    page = await texts.list({ prefix: 'texts/', cursor: page.cursor });
  }
}

/**
 * The index as NDJSON lines in a stable order: a first line that says what this is, a line for each row with its hash,
 * and a last line with the count of each table and, where `limit` cut it short, the place to go on from.
 */
export async function* exportLines(
  request: { from: Place | null; limit: number; at: string },
  { sources, texts }: { sources: readonly ExportSource[]; texts: R2Bucket },
): AsyncGenerator<string> {
  yield `${JSON.stringify({ index: 'dan-chieu', version: 1, exportedAt: request.at })}\n`;
  const parts = [
    ...sources.flatMap((source) => TABLE_NAMES.map((table) => ({ ...source, table }))),
    { group: null, tables: null, table: 'texts' as const },
  ];
  const first = request.from
    ? parts.findIndex(({ group, table }) => group === request.from?.group && table === request.from?.table)
    : 0;
  const counts: Partial<Record<Place['table'], number>> = {};
  let left = request.limit;
  let next: Place | null = null;
  for (const [at, { group, tables, table }] of parts.slice(Math.max(0, first)).entries()) {
    const after = at === 0 && request.from ? request.from.after : null;
    for await (const row of tables ? rowsOf(table, after, tables) : textsOf(after, texts)) {
      const hash = await rowHash(table, row);
      yield `${JSON.stringify({ table, row, hash, ...(group === null ? {} : { group }) })}\n`;
      counts[table] = (counts[table] ?? 0) + 1;
      left -= 1;
      if (left === 0) {
        const columns = table === 'texts' ? ['key'] : INDEX_TABLES[table];
        next = { table, after: columns.map((column) => row[column] ?? null), group };
        break;
      }
    }
    if (next) break;
  }
  yield `${JSON.stringify({ end: true, counts, next: next && formatPlace(next) })}\n`;
}
