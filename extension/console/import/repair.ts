import { z } from 'zod';
import { csvRecords } from '../../../shared/import/csv-records.ts';
import { type List, readAgain, readingOf, readList } from './read-list.ts';

/** Rows as a person corrected them, by the line at which they begin. */
export type Repairs = ReadonlyMap<number, string>;

/** Where each row begins, counted from 0 in `lines`, and how many lines it takes. */
function rowsOf({ lines, request }: List): { at: number; lines: number }[] {
  if (request.format !== 'csv') return lines.map((_, at) => ({ at, lines: 1 }));
  return csvRecords(lines.slice(1)).map((row) => ({ ...row, at: row.at + 1 }));
}

/** What stands in the list at these lines, as it is written there; a line at which no row begins has nothing. */
export function rowsAt(list: List, lines: ReadonlySet<number>): Map<number, string> {
  const rows = rowsOf(list).filter(({ at }) => lines.has(at + 1));
  return new Map(rows.map(({ at, lines: count }) => [at + 1, list.lines.slice(at, at + count).join('\n')]));
}

/** The first rows, each with its line. */
export function rowsFrom(list: List, count: number): { line: number; text: string }[] {
  const head = list.columns ? 1 : 0;
  const few: List = { ...list, lines: list.lines.slice(0, head + count * 50) };
  return rowsOf(few)
    .slice(0, count)
    .map(({ at, lines }) => ({ line: at + 1, text: few.lines.slice(at, at + lines).join('\n') }));
}

/** As many lines as there were, so that every other row keeps its number. */
function asManyLines(text: string, count: number): string[] {
  const lines = text.split('\n');
  const kept = [...lines.slice(0, count - 1), lines.slice(count - 1).join(' ')];
  return [...kept, ...Array<string>(Math.max(0, count - kept.length)).fill('')];
}

/** The list with rows corrected; the others stay as they are written. */
export async function repaired(list: List, repairs: Repairs): Promise<List> {
  if (repairs.size === 0) return list;
  const lines = [...list.lines];
  const rows = rowsOf(list).filter(({ at }) => repairs.has(at + 1));
  for (const { at, lines: count } of rows) lines.splice(at, count, ...asManyLines(repairs.get(at + 1)!, count));
  return readAgain({ ...list, lines }, readingOf(list));
}

/** A list of these rows alone, under the same header. */
export async function listOf(list: List, name: string, rows: readonly string[]): Promise<List | null> {
  const head = list.request.format === 'csv' ? [list.lines[0]!] : [];
  return readList(name, [...head, ...rows].join('\n'), readingOf(list));
}

const KEPT = z.array(z.tuple([z.number().int(), z.string()]));
const keyOf = ({ request }: List) => `repairs ${request.digest}`;

/** Corrections of a list outlive the tab: the same file chosen again has them. */
export function keepRepairs(list: List, repairs: Repairs): void {
  try {
    localStorage.setItem(keyOf(list), JSON.stringify([...repairs]));
  } catch {
    // Without room they live as long as the tab.
  }
}

export function readRepairs(list: List): Repairs {
  try {
    return new Map(KEPT.parse(JSON.parse(localStorage.getItem(keyOf(list)) ?? '[]')));
  } catch {
    return new Map();
  }
}

export const forgetRepairs = (list: List): void => localStorage.removeItem(keyOf(list));
