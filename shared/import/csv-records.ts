/** A record of a CSV: its first line, and how many lines it takes. */
export interface CsvRecord {
  at: number;
  lines: number;
}

/** Lines that one record may take; beyond them an open quote is a slip of that line, not the start of a long cell. */
export const RECORD_LINES_MAX = 50;

const closes = (line: string) => line.split('"').length % 2 === 1;

/**
 * Cuts the lines of a CSV into records: a line break inside quotes ends none. Blank lines are no records. Where a quote
 * opens that nothing near closes, the record is that line alone.
 */
export function csvRecords(source: readonly string[]): CsvRecord[] {
  const records: CsvRecord[] = [];
  const even = source.map(closes);
  for (let at = 0; at < source.length; ) {
    const ahead = even[at] ? 0 : even.slice(at + 1, at + RECORD_LINES_MAX).indexOf(false) + 1;
    const lines = ahead + 1;
    if (source[at]?.trim()) records.push({ at, lines });
    at += lines;
  }
  return records;
}
