import type { Column } from './columns.ts';

/** The stretch of the drawing that some years take. Null: of what has no day. */
export interface YearBand {
  from: number | null;
  to: number | null;
  left: number;
  right: number;
  /** Years lie before it of which nothing is shown; they take no room. */
  afterGap: boolean;
}

/** The years of columns as wide as `step` that begin at `left`. A year that takes several columns has one band. */
export function yearBands(columns: readonly Column[], left: number, step: number): YearBand[] {
  const bands: YearBand[] = [];
  for (const [at, column] of columns.entries()) {
    const years = column.flatMap(({ time }) => (time === null ? [] : [Math.floor(time)]));
    const [from, to] = years.length === 0 ? [null, null] : [years[0]!, years.at(-1)!];
    const right = left + (at + 1) * step;
    const last = bands.at(-1);
    if (last && from === to && last.from === from && last.to === to) last.right = right;
    else
      bands.push({
        from,
        to,
        left: left + at * step,
        right,
        afterGap: from !== null && typeof last?.to === 'number' && from > last.to + 1,
      });
  }
  return bands;
}

/** 2015, 2016–2018. */
export const spanWords = ({ from, to }: Pick<YearBand, 'from' | 'to'>): string =>
  from === to ? String(from ?? '') : `${from}–${to}`;

/** Two strokes on a line at `x`: years are left out here. */
export const drawGap = (x: number, y: number) =>
  [-5, 1].map((by) => `M${x + by} ${y + 5}L${x + by + 4} ${y - 5}`).join('');
