import { type Coverage, type CoveragePlace, createCoverage, type SeriesRow } from './coverage.ts';
import type { Databases } from './databases.ts';

const placeOf = ({ jurisdiction, issuer, type, series, dated }: SeriesRow): CoveragePlace => [
  jurisdiction,
  issuer,
  type,
  series,
  dated,
];

function compareRows(a: SeriesRow, b: SeriesRow): number {
  const others = placeOf(b);
  for (const [at, one] of placeOf(a).entries()) {
    const other = others[at]!;
    if (one !== other) return one < other ? -1 : 1;
  }
  return 0;
}

/**
 * One series as several databases know it. A text is held in one of them, so that what is held adds up; what is only
 * mentioned may be the same in each, so that `mentioned` is the least that it can be.
 */
function together(rows: readonly SeriesRow[]): SeriesRow {
  const held = rows.reduce((sum, row) => sum + row.held, 0);
  const known = Math.max(...rows.map((row) => row.held + row.mentioned));
  return { ...rows[0]!, held, mentioned: Math.max(0, known - held), highest: Math.max(...rows.map((r) => r.highest)) };
}

/** Coverage over every database, as over one. Missing numbers are those that none of them knows. */
export function createCoverageAcross(databases: Databases): Coverage {
  const all = databases.all.map(createCoverage);
  if (all.length === 1) return all[0]!;
  return {
    async listNumbers(row) {
      const each = await Promise.all(all.map((coverage) => coverage.listNumbers(row)));
      const held = new Map<number, 0 | 1>();
      for (const row of each.flatMap((list) => list.numbers)) held.set(row.number, held.get(row.number) || row.held);
      return {
        numbers: Array.from(held, ([number, held]) => ({ number, held })).sort((a, b) => a.number - b.number),
        rowsRead: each.reduce((sum, list) => sum + list.rowsRead, 0),
      };
    },
    async list(filter, after, limit) {
      const each = await Promise.all(all.map((coverage) => coverage.list(filter, after, limit)));
      const rows = each.flatMap((list) => list.rows).sort(compareRows);
      const series = [...Map.groupBy(rows, (row) => JSON.stringify(placeOf(row))).values()];
      return {
        rows: series.slice(0, limit).map(together),
        rowsRead: each.reduce((sum, list) => sum + list.rowsRead, 0),
      };
    },
    async readHighest(row) {
      const each = await Promise.all(all.map((coverage) => coverage.readHighest(row)));
      const found = each.flatMap(({ highest }) => highest ?? []).sort((a, b) => b.number - a.number);
      return { highest: found[0] ?? null, rowsRead: each.reduce((sum, one) => sum + one.rowsRead, 0) };
    },
  };
}
