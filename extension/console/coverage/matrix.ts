import type { CoverageRow } from '../../../shared/schema/index.ts';

/** One series of numbers: what one body issues of one type in one year, under one numbering. */
export interface Cell {
  held: number;
  mentioned: number;
  highest: number;
  row: CoverageRow;
}

export interface Line {
  key: string;
  type: string;
  issuer: CoverageRow['issuer'];
  numbering: CoverageRow['numbering'];
  /** By series: a year, or 2025-07. */
  cells: Map<string, Cell>;
}

export interface Matrix {
  /** The newest `COLUMNS` series there are, the oldest first. */
  series: string[];
  lines: Line[];
}

const COLUMNS = 10;

/** The table of a province's series; the body that issues most comes first, and of it the type with the highest numbers. */
export function buildMatrix(rows: readonly CoverageRow[]): Matrix {
  const series = [...new Set(rows.map((row) => row.series))].sort().slice(-COLUMNS);
  const shown = new Set(series);
  const lines = new Map<string, Line>();
  for (const row of rows) {
    if (!shown.has(row.series)) continue;
    const key = `${row.issuer.id}/${row.type}/${row.numbering}`;
    const line = lines.get(key) ?? {
      key,
      type: row.type,
      issuer: row.issuer,
      numbering: row.numbering,
      cells: new Map(),
    };
    lines.set(key, line);
    line.cells.set(row.series, { held: row.held, mentioned: row.mentioned, highest: row.highest, row });
  }
  const weight = ({ cells }: Line) => [...cells.values()].reduce((sum, { highest }) => sum + highest, 0);
  return { series, lines: [...lines.values()].sort((a, b) => weight(b) - weight(a) || a.key.localeCompare(b.key)) };
}

/** 0: nothing known; 1 to 5: the share of numbers known, up to 10, 30, 60, 90 % and above. */
export function shadeOf({
  held,
  mentioned,
  highest,
}: Pick<Cell, 'held' | 'mentioned' | 'highest'>): 0 | 1 | 2 | 3 | 4 | 5 {
  const known = held + mentioned;
  if (known === 0 || highest === 0) return 0;
  const share = known / highest;
  if (share < 0.1) return 1;
  if (share < 0.3) return 2;
  if (share < 0.6) return 3;
  return share < 0.9 ? 4 : 5;
}
