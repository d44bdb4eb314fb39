import { nextChunk } from '../../../shared/import/cut-rows.ts';
import type { ImportDefaults, ImportFormat, ImportRequest } from '../../../shared/schema/index.ts';
import { type Columns, columnsToSend, readColumns, readHeader } from './columns.ts';

/** How the rows of a list are read, where a person says so: what each column is, and what holds for rows that say nothing. */
export interface Reading {
  fields: Columns['fields'] | null;
  defaults: ImportDefaults | null;
}

/** A list ready to be sent: the same text always makes the same chunks, so that a broken import goes on. */
export interface List {
  request: Omit<ImportRequest, 'dryRun'>;
  chunks: { line: number; text: string; last: boolean }[];
  /** As it is written, the header of a CSV first. */
  lines: readonly string[];
  /** Null of JSON lines. */
  columns: Columns | null;
}

export const GUESSED: Reading = { fields: null, defaults: null };

/** Reads a list of metadata as CSV or NDJSON; null where it has no row. Columns are guessed by their heads unless told. */
export async function readList(name: string, content: string, reading: Reading = GUESSED): Promise<List | null> {
  const text = content.replace(/^\uFEFF/, '');
  const lines = text.split(/\r?\n/);
  while (lines.length > 0 && lines.at(-1)?.trim() === '') lines.pop();
  if (lines.length === 0) return null;
  const format = formatOf(name, lines[0]!);
  const rows = format === 'csv' ? lines.slice(1) : lines;
  if (rows.length === 0) return null;
  const columns = format === 'csv' ? readColumns(lines[0]!, reading.fields) : null;
  return {
    request: {
      name,
      format,
      columns: columns ? columnsToSend(readHeader(lines[0]!), columns) : [],
      defaults: format === 'index' ? null : reading.defaults,
      digest: await digestOf(lines.join('\n')),
      total: rows.filter((line) => line.trim() !== '').length,
    },
    chunks: cut(rows, format),
    lines,
    columns,
  };
}

export const readingOf = ({ columns, request }: List): Reading => ({
  fields: columns?.fields ?? null,
  defaults: request.defaults,
});

/** The same list, read otherwise. */
export const readAgain = async (list: List, reading: Reading): Promise<List> =>
  (await readList(list.request.name, list.lines.join('\n'), reading)) ?? list;

function formatOf(name: string, first: string): ImportFormat {
  if (first.startsWith('{"index":"dan-chieu"')) return 'index';
  return first.trimStart().startsWith('{') || /\.(ndjson|jsonl)$/i.test(name) ? 'ndjson' : 'csv';
}

function cut(rows: readonly string[], format: ImportFormat): List['chunks'] {
  const chunks: List['chunks'] = [];
  const csv = format === 'csv';
  let line = csv ? 2 : 1;
  for (let at = 0; at < rows.length; ) {
    const window = rows.slice(at, at + WINDOW);
    const end = nextChunk(window, csv, at + WINDOW >= rows.length) || window.length;
    chunks.push({ line, text: window.slice(0, end).join('\n'), last: false });
    at += end;
    line += end;
  }
  return [...chunks, { line, text: '', last: true }];
}

/** Lines looked at for one chunk; more than a chunk and the longest record hold. */
const WINDOW = 1_000;

async function digestOf(text: string): Promise<string> {
  const bytes = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return Array.from(new Uint8Array(bytes), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
