import { nextChunk } from '../../../shared/import/cut-rows.ts';
import type { ImportFormat, ImportRequest } from '../../../shared/schema/index.ts';

/** A list ready to be sent: the same text always makes the same chunks, so that a broken import goes on. */
export interface List {
  request: Omit<ImportRequest, 'dryRun'>;
  chunks: { line: number; text: string; last: boolean }[];
  /** As it is written, the header of a CSV first. */
  lines: readonly string[];
}

/** Reads a list of metadata as CSV or NDJSON; null where it has no row. */
export async function readList(name: string, content: string): Promise<List | null> {
  const text = content.replace(/^\uFEFF/, '');
  const lines = text.split(/\r?\n/);
  while (lines.length > 0 && lines.at(-1)?.trim() === '') lines.pop();
  if (lines.length === 0) return null;
  const format = formatOf(name, lines[0]!);
  const rows = format === 'csv' ? lines.slice(1) : lines;
  if (rows.length === 0) return null;
  return {
    request: {
      name,
      format,
      columns: format === 'csv' ? readHeader(lines[0]!) : [],
      digest: await digestOf(lines.join('\n')),
      total: rows.filter((line) => line.trim() !== '').length,
    },
    chunks: cut(rows, format),
    lines,
  };
}

function formatOf(name: string, first: string): ImportFormat {
  if (first.startsWith('{"index":"dan-chieu"')) return 'index';
  return first.trimStart().startsWith('{') || /\.(ndjson|jsonl)$/i.test(name) ? 'ndjson' : 'csv';
}

/** The column names of a CSV: quotes around them may hold commas. */
export function readHeader(line: string): string[] {
  const cells = line.match(/("(?:[^"]|"")*"|[^,]*)(?:,|$)/g) ?? [];
  const names = cells.map((cell) => cell.replace(/,$/, '').trim());
  if (names.at(-1) === '' && !line.endsWith(',')) names.pop();
  return names.map((cell) => (cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell));
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
