import { issuerName } from '../../shared/resolution/index.ts';
import type { IndexRow, IndexTables } from '../stores/index-tables.ts';

const PAGE = 500;
/** The columns that an import reads. */
const COLUMNS = [
  'type',
  'symbol',
  'name',
  'title',
  'issuer',
  'issuedOn',
  'effectiveOn',
  'expiresOn',
  'replacedBy',
  'amendedBy',
  'verified',
  'source',
  'sourceUrl',
] as const;

/** A cell that no spreadsheet runs: one that begins like a formula gets ' before it, which an import takes off again. */
export function sheetCell(value: string | number | null): string {
  const text = value === null ? '' : String(value);
  const inert = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(inert) ? `"${inert.replaceAll('"', '""')}"` : inert;
}

type SheetRow = Awaited<ReturnType<IndexTables['sheetPage']>>[number];

/** The tables of one database, and whether it is that of a place. */
export interface SheetSource {
  tables: IndexTables;
  isOwn: (jurisdiction: string) => boolean;
}

function sheetRow(row: SheetRow): string {
  const body = { id: row.issuer, name: row.issuerName as string | null, jurisdiction: row.jurisdiction };
  const cells = {
    ...row,
    issuer: issuerName(body, row.issuedOn as string | null),
    verified: row.verified ? 'true' : '',
  };
  return COLUMNS.map((column) => sheetCell((cells as IndexRow)[column] ?? null)).join(',');
}

async function* rowsOf(tables: IndexTables): AsyncGenerator<SheetRow> {
  let after = '';
  for (;;) {
    const rows = await tables.sheetPage(after, PAGE);
    yield* rows;
    const last = rows.at(-1);
    if (!last || rows.length < PAGE) return;
    after = last.key;
  }
}

/**
 * The instruments of the index as CSV (UTF-8 with a mark, so that spreadsheets read it as such), in the order of their
 * keys. What several databases know of is one row: that of its own place.
 */
export async function* sheetLines(sources: readonly SheetSource[]): AsyncGenerator<string> {
  yield `\uFEFF${COLUMNS.join(',')}\r\n`;
  const readers = sources.map(({ tables, isOwn }) => ({ rows: rowsOf(tables), isOwn, row: null as SheetRow | null }));
  const advance = async (reader: (typeof readers)[number]) => {
    const { value, done } = await reader.rows.next();
    reader.row = done ? null : value;
  };
  await Promise.all(readers.map(advance));
  for (;;) {
    const [key] = readers.flatMap(({ row }) => row?.key ?? []).sort();
    if (key === undefined) return;
    const alike = readers.filter(({ row }) => row?.key === key);
    const spoken = alike.find(({ row, isOwn }) => isOwn(row!.jurisdiction)) ?? alike[0]!;
    yield `${sheetRow(spoken.row!)}\r\n`;
    await Promise.all(alike.map(advance));
  }
}
