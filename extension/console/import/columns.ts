import { parse } from 'csv-parse/browser/esm/sync';
import { fieldsOf, type ImportField, layoutOf } from '../../../shared/import/columns.ts';
import type { ImportDefaults } from '../../../shared/schema/index.ts';

/** The columns of a CSV, and the field that each is; null for one that is not used. */
export interface Columns {
  delimiter: string;
  heads: string[];
  fields: (ImportField | null)[];
}

/** The column names of a CSV as they come split at commas: quotes around them may hold commas. */
export function readHeader(line: string): string[] {
  const cells = line.match(/("(?:[^"]|"")*"|[^,]*)(?:,|$)/g) ?? [];
  const names = cells.map((cell) => cell.replace(/,$/, '').trim());
  if (names.at(-1) === '' && !line.endsWith(',')) names.pop();
  return names.map((cell) => (cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell));
}

/** The cells of one record; null where its quotes are not right. */
export function readRecord(text: string, delimiter: string): string[] | null {
  try {
    return (parse(text, { delimiter, relax_column_count: true, skip_empty_lines: true }) as string[][])[0] ?? [];
  } catch {
    return null;
  }
}

/** Marks that part cells, by how often the head has them; the comma where none tells. */
function commonest(line: string): string {
  const [first] = [',', ';', '\t']
    .map((mark) => ({ mark, count: line.split(mark).length }))
    .sort((a, b) => b.count - a.count);
  return first?.mark ?? ',';
}

/** The columns under a header, with the fields that a person named or, without, those that the heads mean. */
export function readColumns(line: string, named: readonly (ImportField | null)[] | null): Columns {
  const layout = layoutOf(readHeader(line));
  const isKnown = fieldsOf(layout.columns).some((field) => field !== null);
  const delimiter = isKnown ? layout.delimiter : commonest(line);
  const heads = (readRecord(line, delimiter) ?? layout.columns).map((head) => head.trim());
  return { delimiter, heads, fields: named?.length === heads.length ? [...named] : fieldsOf(heads) };
}

const isSame = (a: readonly unknown[], b: readonly unknown[]) =>
  a.length === b.length && a.every((each, at) => each === b[at]);

export const isGuessed = ({ heads, fields }: Columns): boolean => isSame(fields, fieldsOf(heads));

/** What the server is told of the columns: their heads as they are, or the fields that a person corrected them to. */
export function columnsToSend(header: readonly string[], columns: Columns): string[] {
  const { delimiter, fields } = columns;
  const layout = layoutOf(header);
  if (isGuessed(columns) && layout.delimiter === delimiter && isSame(fieldsOf(layout.columns), fields))
    return [...header];
  const names = fields.map((field) => field ?? '');
  return delimiter === ',' ? names : [names.join(delimiter)];
}

/** What a list needs and no column or common value gives. */
export type Lacking = 'type' | 'issuer' | 'symbol';

export function lackingOf({ fields }: Columns, defaults: ImportDefaults | null): Lacking[] {
  const has = (field: ImportField) => fields.includes(field);
  return [
    ...(has('symbol') || has('name') ? [] : (['symbol'] as const)),
    ...(has('type') || defaults?.type ? [] : (['type'] as const)),
    ...(has('issuer') || defaults?.issuer ? [] : (['issuer'] as const)),
  ];
}

/** Whether a number without its year would find none. */
export const lacksYear = ({ fields }: Columns, defaults: ImportDefaults | null): boolean =>
  !fields.includes('issuedOn') && !fields.includes('series') && !defaults?.series;

/** Fields that more than one column is. */
export const doubledIn = ({ fields }: Columns): ImportField[] => [
  ...new Set(fields.filter((field, at): field is ImportField => field !== null && fields.indexOf(field) !== at)),
];
