import { parse } from 'csv-parse/browser/esm/sync';
import { fieldsOf, layoutOf } from '../../shared/import/columns.ts';
import { csvRecords } from '../../shared/import/csv-records.ts';
import { brokenCsv, notJson, type Reason, tooManyCells } from './import-reasons.ts';

/** One row of an input, not looked into yet. */
export type RawRow = { line: number; value: Record<string, unknown> } | { line: number; problem: Reason };

const LISTS = new Set(['replacedBy', 'amendedBy', 'amends', 'aliases']);
const DATES = new Set(['issuedOn', 'effectiveOn', 'expiresOn']);
const YES = new Set(['true', '1', 'x', 'yes', 'có']);

/** Rows of NDJSON; blank lines are no rows. `first` is the line that the text begins at. */
export function readNdjson(text: string, first: number): RawRow[] {
  return text.split('\n').flatMap((source, at): RawRow[] => {
    const line = first + at;
    if (!source.trim()) return [];
    try {
      const value: unknown = JSON.parse(source);
      if (value !== null && typeof value === 'object' && !Array.isArray(value))
        return [{ line, value: value as Record<string, unknown> }];
    } catch {}
    return [{ line, problem: notJson() }];
  });
}

function isoDate(cell: string): string {
  const [, day, month, year] = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(cell) ?? [];
  return year && month && day ? `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` : cell;
}

/** "2023", "năm 2023" and "2025-07" are years; a cell with two is left as it is written. */
function yearOf(cell: string): string {
  const years = cell.match(/(?:19|20)\d\d(?:-07(?!\d))?/g) ?? [];
  return years.length === 1 && !/\d/.test(cell.replace(years[0]!, '')) ? years[0]! : cell;
}

function readCell(field: string, source: string): unknown {
  // An export puts ' before a cell that a spreadsheet would run.
  const cell = source.replace(/^'(?=[=+\-@\t\r])/, '').trim();
  if (cell === '') return undefined;
  if (LISTS.has(field)) return cell.split('|').flatMap((entry) => entry.trim() || []);
  if (DATES.has(field)) return isoDate(cell);
  if (field === 'series') return yearOf(cell);
  return field === 'verified' ? YES.has(cell.toLowerCase()) : cell;
}

const OPTIONS = { relax_column_count: true, skip_empty_lines: true } as const;

function cellsOf(record: string, delimiter: string): string[] | null {
  try {
    return (parse(record, { ...OPTIONS, delimiter }) as string[][])[0] ?? null;
  } catch {
    return null;
  }
}

/** Rows of a CSV under a header. Cells hold lists separated by `|`; dates may be written 12/12/2023. */
export function readCsv(text: string, first: number, heads: readonly string[]): RawRow[] {
  const { delimiter, columns } = layoutOf(heads);
  const fields = fieldsOf(columns);
  const lines = text.split('\n');
  return csvRecords(lines).map(({ at, lines: count }): RawRow => {
    const line = first + at;
    const cells = cellsOf(lines.slice(at, at + count).join('\n'), delimiter);
    if (!cells) return { line, problem: brokenCsv() };
    if (cells.length > columns.length) return { line, problem: tooManyCells(cells.length, columns.length) };
    const value: Record<string, unknown> = {};
    for (const [at, cell] of cells.entries()) {
      const field = fields[at];
      if (field) value[field] = readCell(field, cell);
    }
    return { line, value };
  });
}
