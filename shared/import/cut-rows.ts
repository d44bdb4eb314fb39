import { csvRecords, RECORD_LINES_MAX } from './csv-records.ts';

/** Rows and characters of one chunk: the server takes 500 rows and a body of 1 MiB. */
export const CHUNK = { rows: 250, characters: 250_000 };

/** Whole records of these lines; of a CSV those that no later line can change, unless `flush` says that none follows. */
function takeRecords(lines: readonly string[], csv: boolean, flush: boolean): { at: number; lines: number }[] {
  if (!csv) return lines.map((_, at) => ({ at, lines: 1 }));
  const safe = flush ? lines.length : lines.length - RECORD_LINES_MAX;
  return csvRecords(lines).filter(({ at }) => at < safe);
}

/** How many of the first lines make the next chunk; 0 where more lines are needed to tell. */
export function nextChunk(lines: readonly string[], csv: boolean, flush: boolean): number {
  let end = 0;
  let rows = 0;
  let characters = 0;
  for (const record of takeRecords(lines, csv, flush)) {
    const to = record.at + record.lines;
    const size = lines.slice(end, to).reduce((sum, line) => sum + line.length + 1, 0);
    if (rows > 0 && (rows === CHUNK.rows || characters + size > CHUNK.characters)) break;
    end = to;
    rows += 1;
    characters += size;
  }
  const full = rows === CHUNK.rows || end < lines.length - (csv ? RECORD_LINES_MAX : 0);
  if (flush && rows === 0) return lines.length;
  return flush || full ? end : 0;
}
