/** Prints rows as a table and keeps them as JSON beside the benches. */
import { mkdirSync, writeFileSync } from 'node:fs';

export type Row = Record<string, string | number | null>;

export function printTable(title: string, rows: readonly Row[]): void {
  console.log(`\n${title}`);
  const columns = Object.keys(rows[0] ?? {});
  const cells = [columns, ...rows.map((row) => columns.map((column) => show(row[column] ?? null)))];
  const widths = columns.map((_, i) => Math.max(...cells.map((line) => line[i]!.length)));
  for (const line of cells)
    console.log(line.map((cell, i) => (i === 0 ? cell.padEnd(widths[i]!) : cell.padStart(widths[i]!))).join('  '));
}

function show(value: string | number | null): string {
  if (value === null) return '-';
  return typeof value === 'number' && !Number.isInteger(value) ? value.toFixed(value < 10 ? 2 : 1) : String(value);
}

/** Writes `test/bench/results/NAME.json`, which is not kept in git. */
export function saveResults(name: string, results: unknown): void {
  const folder = new URL('results/', import.meta.url);
  mkdirSync(folder, { recursive: true });
  writeFileSync(
    new URL(`${name}.json`, folder),
    `${JSON.stringify({ at: new Date().toISOString(), node: process.version, results }, null, 2)}\n`,
  );
}

const LONG_ENOUGH = 200;

/**
 * Milliseconds one run takes after warming up, the best of several rounds. A round is long enough for the coarse clock of a
 * thread's own time, in which other work on the machine does not count.
 */
export function bestTime(work: () => unknown, rounds = 7): number {
  for (let i = 0; i < 2; i++) work();
  const start = performance.now();
  work();
  const repeats = Math.max(1, Math.ceil(LONG_ENOUGH / (performance.now() - start)));
  let best = Number.POSITIVE_INFINITY;
  for (let round = 0; round < rounds; round++) {
    const before = process.threadCpuUsage();
    for (let i = 0; i < repeats; i++) work();
    const { user, system } = process.threadCpuUsage(before);
    best = Math.min(best, (user + system) / 1000 / repeats);
  }
  return best;
}
