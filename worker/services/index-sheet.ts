import { issuerName } from '../../shared/resolution/index.ts';
import type { Stores } from '../stores/index.ts';
import type { IndexRow } from '../stores/index-tables.ts';

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

function sheetRow(row: IndexRow & { issuer: string; jurisdiction: string }): string {
  const body = { id: row.issuer, name: row.issuerName as string | null, jurisdiction: row.jurisdiction };
  const cells = {
    ...row,
    issuer: issuerName(body, row.issuedOn as string | null),
    verified: row.verified ? 'true' : '',
  };
  return COLUMNS.map((column) => sheetCell((cells as IndexRow)[column] ?? null)).join(',');
}

/** The instruments of the index as CSV (UTF-8 with a mark, so that spreadsheets read it as such). */
export async function* sheetLines({ tables }: Stores): AsyncGenerator<string> {
  yield `\uFEFF${COLUMNS.join(',')}\r\n`;
  let after = '';
  for (;;) {
    const rows = await tables.sheetPage(after, PAGE);
    for (const row of rows) yield `${sheetRow(row)}\r\n`;
    const last = rows.at(-1);
    if (!last || rows.length < PAGE) return;
    after = last.key;
  }
}
