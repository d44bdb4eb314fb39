import { COLUMN, MARGIN } from './measures.ts';

/** Boxes that share the same rows. */
export interface Row {
  ids: string[];
  /** How many boxes stand over one another. */
  deep: number;
  /** With room above it. */
  apart: boolean;
}

/** The stretch of the drawing that one year takes. Null: of those without a day. */
export interface YearBand {
  year: number | null;
  left: number;
  right: number;
}

export interface Columns {
  /** Middle of a box, and its row in the block. */
  columns: Map<string, { x: number; row: number }>;
  years: YearBand[];
  width: number;
}

type Times = ReadonlyMap<string, number | null>;

/**
 * Places every box from left to right. Each year takes as many columns as its fullest block needs, and years stand side
 * by side in all lanes alike; those without a day come first. Years of nothing take no room.
 */
export function placeColumns(rows: readonly Row[], times: Times): Columns {
  const yearOf = (id: string) => {
    const time = times.get(id) ?? null;
    return time === null ? null : Math.floor(time);
  };
  const cells = rows.flatMap((row) => {
    const sorted = [...row.ids].sort((a, b) => (times.get(a) ?? 0) - (times.get(b) ?? 0));
    return Array.from(Map.groupBy(sorted, yearOf), ([year, ids]) => ({ year, ids, deep: row.deep }));
  });
  const needs = new Map<number | null, number>();
  for (const { year, ids, deep } of cells)
    needs.set(year, Math.max(needs.get(year) ?? 1, Math.ceil(ids.length / deep)));

  const years: YearBand[] = [];
  let left = MARGIN;
  for (const year of [...needs.keys()].sort((a, b) => (a ?? 0) - (b ?? 0))) {
    const right = left + needs.get(year)! * COLUMN;
    years.push({ year, left, right });
    left = right;
  }
  const bands = new Map(years.map((band) => [band.year, band]));
  const columns = new Map<string, { x: number; row: number }>();
  for (const { year, ids, deep } of cells) {
    const band = bands.get(year)!;
    const step = (band.right - band.left) / Math.ceil(ids.length / deep);
    for (const [at, id] of ids.entries())
      columns.set(id, { x: band.left + (Math.floor(at / deep) + 0.5) * step, row: at % deep });
  }
  return { columns, years, width: left + MARGIN };
}
