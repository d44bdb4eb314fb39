import { parse } from 'csv-parse/browser/esm/sync';
import { csvRecords } from '../../shared/import/csv-records.ts';
import { brokenCsv, notJson, type Reason, tooManyCells } from './import-reasons.ts';

/** One row of an input, not looked into yet. */
export type RawRow = { line: number; value: Record<string, unknown> } | { line: number; problem: Reason };

const LISTS = new Set(['replacedBy', 'amendedBy', 'amends', 'aliases']);
const DATES = new Set(['issuedOn', 'effectiveOn', 'expiresOn']);
const YES = new Set(['true', '1', 'x', 'yes', 'có']);

/** Heads of columns as people write them, folded to letters only. */
const COLUMNS: Record<string, string> = Object.fromEntries(
  [
    ['type', 'loại', 'loại văn bản'],
    ['symbol', 'số', 'số ký hiệu', 'số, ký hiệu', 'số hiệu', 'ký hiệu'],
    ['name', 'tên', 'tên luật'],
    ['title', 'trích yếu', 'tiêu đề'],
    ['issuer', 'cơ quan ban hành', 'nơi ban hành'],
    ['issuedOn', 'ngày ban hành', 'ngày văn bản'],
    ['effectiveOn', 'ngày có hiệu lực', 'ngày hiệu lực'],
    ['expiresOn', 'ngày hết hiệu lực'],
    ['replacedBy', 'bị thay thế bởi', 'thay thế bởi'],
    ['amendedBy', 'được sửa đổi bởi', 'sửa đổi bởi'],
    ['amends', 'sửa đổi'],
    ['aliases', 'tên khác'],
    ['verified', 'đã kiểm chứng'],
    ['source', 'nguồn'],
    ['sourceUrl', 'địa chỉ nguồn', 'đường dẫn'],
  ].flatMap(([field = '', ...words]) => [field, ...words].map((word) => [columnKey(word), field])),
);

function columnKey(head: string): string {
  return head
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}]+/gu, '');
}

/** The field that a head of a column means; null for one that means nothing here. */
export function fieldOfColumn(head: string): string | null {
  return COLUMNS[columnKey(head)] ?? null;
}

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

function readCell(field: string, source: string): unknown {
  // An export puts ' before a cell that a spreadsheet would run.
  const cell = source.replace(/^'(?=[=+\-@\t\r])/, '').trim();
  if (cell === '') return undefined;
  if (LISTS.has(field)) return cell.split('|').flatMap((entry) => entry.trim() || []);
  if (DATES.has(field)) return isoDate(cell);
  return field === 'verified' ? YES.has(cell.toLowerCase()) : cell;
}

const OPTIONS = { relax_column_count: true, skip_empty_lines: true } as const;

export interface CsvLayout {
  delimiter: string;
  columns: string[];
}

/**
 * How the cells of a CSV are parted. Heads come split at commas; where a semicolon or a tab makes more of them known, as
 * in files that a Vietnamese Excel saves, those part the cells.
 */
export function layoutOf(columns: readonly string[]): CsvLayout {
  const known = ({ columns: heads }: CsvLayout) => heads.filter((head) => fieldOfColumn(head) !== null).length;
  const split = (delimiter: string) => ({ delimiter, columns: columns.join(',').split(delimiter) });
  return [split(';'), split('\t')].reduce((best, layout) => (known(layout) > known(best) ? layout : best), {
    delimiter: ',',
    columns: [...columns],
  });
}

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
  const fields = columns.map(fieldOfColumn);
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
