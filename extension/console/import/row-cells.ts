import type { ImportField } from '../../../shared/import/columns.ts';
import { IMPORT_FIELDS } from '../../../shared/import/columns.ts';
import { readRecord } from './columns.ts';
import type { List } from './read-list.ts';

/** One value of a row. */
export interface RowCell {
  /** Head of its column; null where the header has none for it. */
  head: string | null;
  field: ImportField | null;
  value: string;
}

const ALWAYS: readonly ImportField[] = ['type', 'symbol', 'issuer', 'issuedOn'];
const asField = (name: string) => IMPORT_FIELDS.find((field) => field === name) ?? null;

function readObject(text: string): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(text);
    return value !== null && typeof value === 'object' && !Array.isArray(value)
      ? (value as Record<string, unknown>)
      : null;
  } catch {
    return null;
  }
}

function words(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (Array.isArray(value)) return value.map(String).join(' | ');
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

/** The cells of a row as it is written; null where it cannot be told apart into cells. */
export function cellsOf({ columns }: List, text: string): RowCell[] | null {
  if (columns) {
    const cells = readRecord(text, columns.delimiter);
    if (!cells) return null;
    const count = Math.max(cells.length, columns.heads.length);
    return Array.from({ length: count }, (_, at) => ({
      head: columns.heads[at] ?? null,
      field: columns.fields[at] ?? null,
      value: cells[at] ?? '',
    }));
  }
  const row = readObject(text);
  if (!row) return null;
  const names = [...new Set([...Object.keys(row), ...ALWAYS])];
  return names.map((name) => ({ head: name, field: asField(name), value: words(row[name]) }));
}

function quoted(value: string, delimiter: string): string {
  const needs = value.includes(delimiter) || /["\r\n]|^\s|\s$/.test(value);
  return needs ? `"${value.replaceAll('"', '""')}"` : value;
}

function valueFor(before: unknown, value: string): unknown {
  if (value === words(before)) return before;
  if (value.trim() === '') return null;
  if (Array.isArray(before)) return value.split('|').flatMap((each) => each.trim() || []);
  return typeof before === 'boolean' ? value.trim() === 'true' : value.trim();
}

/** The row with other values in its cells, in the order of {@link cellsOf}. A cell beyond the header that is emptied is gone. */
export function writeCells({ columns }: List, text: string, values: readonly string[]): string {
  if (columns) {
    const cells = [...values];
    while (cells.length > columns.heads.length && cells.at(-1)?.trim() === '') cells.pop();
    return cells.map((value) => quoted(value, columns.delimiter)).join(columns.delimiter);
  }
  const row = readObject(text) ?? {};
  const names = [...new Set([...Object.keys(row), ...ALWAYS])];
  const written = names.map((name, at) => [name, valueFor(row[name], values[at] ?? '')] as const);
  return JSON.stringify(Object.fromEntries(written.filter(([, value]) => value !== undefined)));
}
