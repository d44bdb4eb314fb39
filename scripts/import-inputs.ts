import { createHash } from 'node:crypto';
import { createReadStream, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { parse } from 'csv-parse/sync';
import { RECORD_LINES_MAX } from '../shared/import/csv-records.ts';
import { CHUNK, nextChunk } from '../shared/import/cut-rows.ts';
import type { ImportChunk, ImportFormat } from '../shared/schema/index.ts';

/** What is sent as one import. */
export interface Input {
  name: string;
  format: ImportFormat;
  columns: string[];
  digest: string;
  total: number;
  /** Chunks in order; the last one says so. Reading it again gives the same chunks. */
  chunks: () => AsyncGenerator<Omit<ImportChunk, 'document'> & Partial<Pick<ImportChunk, 'document'>>>;
  /** What a person knows a line by. */
  place: (line: number) => string;
}

const ROWS = new Set(['.ndjson', '.jsonl', '.csv']);
const DOCUMENTS = new Set(['.txt', '.html', '.htm']);

/** Bytes of one document in a request. */
const DOCUMENT_MAX = 900_000;
/** Longer than any text that the server reads, so that it says so. */
const TOO_LONG = 100_000;

/** A document as it is sent; one that no request holds is cut to plain text that the server refuses as too long. */
function documentChunk(folder: string, file: string): { text: string; html: boolean } {
  const text = readFileSync(path.join(folder, file), 'utf8');
  const fits = Buffer.byteLength(JSON.stringify(text)) <= DOCUMENT_MAX;
  return fits ? { text, html: !file.toLowerCase().endsWith('.txt') } : { text: text.slice(0, TOO_LONG), html: false };
}

const linesOf = (file: string) =>
  createInterface({ input: createReadStream(file, 'utf8'), crlfDelay: Number.POSITIVE_INFINITY });

async function* chunksOfRows(file: string, format: ImportFormat): ReturnType<Input['chunks']> {
  const csv = format === 'csv';
  let first = csv ? 2 : 1;
  let buffer: string[] = [];
  let held = 0;
  function* cut(flush: boolean): Generator<{ line: number; text: string; last: boolean }> {
    while (buffer.length > 0) {
      const end = nextChunk(buffer, csv, flush);
      if (end === 0) return;
      yield { line: first, text: buffer.slice(0, end).join('\n'), last: false };
      first += end;
      buffer = buffer.slice(end);
    }
  }
  let head = csv;
  for await (const line of linesOf(file)) {
    if (head) {
      head = false;
      continue;
    }
    buffer.push(first === 1 && buffer.length === 0 ? line.replace(/^\uFEFF/, '') : line);
    held += line.length;
    if (buffer.length >= CHUNK.rows + RECORD_LINES_MAX || held > CHUNK.characters) {
      yield* cut(false);
      held = buffer.reduce((sum, each) => sum + each.length, 0);
    }
  }
  yield* cut(true);
  yield { line: first, text: '', last: true };
}

async function readRows(file: string): Promise<Input> {
  const csv = path.extname(file).toLowerCase() === '.csv';
  const hash = createHash('sha256');
  let head = '';
  let total = 0;
  for await (const line of linesOf(file)) {
    if (!head) head = line.replace(/^\uFEFF/, '');
    hash.update(line).update('\n');
    if (line.trim()) total += 1;
  }
  const format = csv ? 'csv' : head.startsWith('{"index":"dan-chieu"') ? 'index' : 'ndjson';
  const columns = csv ? ((parse(head, { relax_column_count: true, relax_quotes: true }) as string[][])[0] ?? []) : [];
  const name = path.basename(file);
  return {
    name,
    format,
    columns,
    digest: hash.digest('hex'),
    total: Math.max(0, total - (csv ? 1 : format === 'index' ? 2 : 0)),
    chunks: () => chunksOfRows(file, format),
    place: (line) => `${name}:${line}`,
  };
}

function readDocuments(folder: string, files: readonly string[]): Input {
  const hash = createHash('sha256');
  for (const file of files)
    hash
      .update(file)
      .update('\0')
      .update(readFileSync(path.join(folder, file)))
      .update('\0');
  const chunks = async function* (): ReturnType<Input['chunks']> {
    for (const [at, file] of files.entries()) {
      const { text, html } = documentChunk(folder, file);
      const document = { name: file, html, sourceUrl: null, portal: null };
      yield { line: at + 1, text, document, last: at === files.length - 1 };
    }
  };
  return {
    name: path.basename(folder),
    format: 'documents',
    columns: [],
    digest: hash.digest('hex'),
    total: files.length,
    chunks,
    place: (line) => files[line - 1] ?? `${line}`,
  };
}

/** The inputs in a file or folder: each list is one, all documents together are one. Throws when there is nothing to import. */
export async function readInputs(target: string): Promise<Input[]> {
  const isFolder = statSync(target).isDirectory();
  const folder = isFolder ? target : path.dirname(target);
  const names = isFolder ? readdirSync(target, { recursive: true, encoding: 'utf8' }).sort() : [path.basename(target)];
  const kind = (name: string) => path.extname(name).toLowerCase();
  const lists = names.filter((name) => ROWS.has(kind(name)));
  const documents = names.filter((name) => DOCUMENTS.has(kind(name)));
  if (lists.length + documents.length === 0)
    throw new Error(`${target} holds no .ndjson, .jsonl, .csv, .txt, .html or .htm file.`);
  const inputs: Input[] = [];
  for (const name of lists) inputs.push(await readRows(path.join(folder, name)));
  return documents.length > 0 ? [...inputs, readDocuments(folder, documents)] : inputs;
}
