export type CoveragePlace = [jurisdiction: string, issuer: string, type: string, series: string, dated: number];

export interface CoverageFilter {
  jurisdiction: string | null;
  issuer: string | null;
  type: string | null;
  year: string | null;
}

export interface SeriesRow {
  jurisdiction: string;
  issuer: string;
  type: string;
  series: string;
  dated: number;
  held: number;
  mentioned: number;
  highest: number;
}

/** The instrument that bears the highest number of a series. */
export interface HighestRow {
  number: number;
  symbol: string | null;
  issuedOn: string | null;
}

export interface GapRow {
  from: number;
  to: number;
}

/** The plus keeps the column's affinity off the comparison. Written as in the index `instruments_by_number`, which serves it. */
const OF_SERIES = `n.jurisdiction = v.jurisdiction AND n.issuer = v.issuer AND n.series_type = v.type AND n.series = v.series
  AND (instr(n.symbol_folded, '/' || substr(n.series, 1, 4) || '/') > 0) = +v.dated AND n.number IS NOT NULL`;

/** Highest number of a series `v`. */
export const HIGHEST = `SELECT n.number FROM instruments n WHERE ${OF_SERIES} ORDER BY n.number DESC LIMIT 1`;

const FILTERS: Record<keyof CoverageFilter, string> = {
  jurisdiction: `v.jurisdiction = ?1 ->> 'jurisdiction'`,
  issuer: `v.issuer = ?1 ->> 'issuer'`,
  type: `v.type = ?1 ->> 'type'`,
  year: `substr(v.series, 1, 4) = ?1 ->> 'year'`,
};

function seriesSql(filter: CoverageFilter): string {
  const asked = (Object.keys(FILTERS) as (keyof CoverageFilter)[]).filter((name) => filter[name] !== null);
  return `
  SELECT v.*, (${HIGHEST}) AS highest FROM coverage v
  WHERE ${['v.held + v.mentioned > 0', ...asked.map((name) => FILTERS[name])].join(' AND ')}
    AND (v.jurisdiction, v.issuer, v.type, v.series, v.dated) > (?1 ->> '$.after[0]', ?1 ->> '$.after[1]', ?1 ->> '$.after[2]', ?1 ->> '$.after[3]', ?1 ->> '$.after[4]')
  ORDER BY v.jurisdiction, v.issuer, v.type, v.series, v.dated LIMIT ?2`;
}

const GAPS = `
  WITH v (jurisdiction, issuer, type, series, dated) AS (SELECT ?1, ?2, ?3, ?4, ?5),
  seen AS (
    SELECT 0 AS number
    UNION ALL SELECT * FROM (SELECT DISTINCT n.number FROM v CROSS JOIN instruments n ON ${OF_SERIES})
  ),
  step AS (SELECT number, lead(number) OVER (ORDER BY number) AS next FROM seen),
  gap AS MATERIALIZED (SELECT number + 1 AS "from", next - 1 AS "to" FROM step WHERE next > number + 1)
  SELECT "from", "to", (SELECT total("to" - "from" + 1) FROM gap) AS missing FROM gap ORDER BY "from" LIMIT ?6`;

const NUMBERS = `
  WITH v (jurisdiction, issuer, type, series, dated) AS (SELECT ?1, ?2, ?3, ?4, ?5)
  SELECT DISTINCT n.number FROM v CROSS JOIN instruments n ON ${OF_SERIES}`;

const HIGHEST_OF = `
  WITH v (jurisdiction, issuer, type, series, dated) AS (SELECT ?1, ?2, ?3, ?4, ?5)
  SELECT n.number, n.symbol, n.issued_on AS issuedOn FROM v CROSS JOIN instruments n ON ${OF_SERIES} ORDER BY n.number DESC LIMIT 1`;

/** Ranges that ascending numbers leave out, from 1 on. */
export function gapsOf(numbers: readonly number[]): GapRow[] {
  return numbers.flatMap((number, at) => {
    const before = numbers[at - 1] ?? 0;
    return number > before + 1 ? [{ from: before + 1, to: number - 1 }] : [];
  });
}

const FIRST: CoveragePlace = ['', '', '', '', 0];

/** How much of each number series the index holds. */
export function createCoverage(db: D1Database) {
  return {
    async list(filter: CoverageFilter, after: CoveragePlace | null, limit: number) {
      const { results, meta } = await db
        .prepare(seriesSql(filter))
        .bind(JSON.stringify({ ...filter, after: after ?? FIRST }), limit)
        .all<SeriesRow>();
      return { rows: results, rowsRead: meta.rows_read };
    },

    /** The numbers of a series that the index knows of, in no order. */
    async listNumbers({ jurisdiction, issuer, type, series, dated }: SeriesRow) {
      const { results, meta } = await db
        .prepare(NUMBERS)
        .bind(jurisdiction, issuer, type, series, dated)
        .all<{ number: number }>();
      return { numbers: results.map(({ number }) => number), rowsRead: meta.rows_read };
    },

    async readHighest({ jurisdiction, issuer, type, series, dated }: SeriesRow) {
      const { results, meta } = await db
        .prepare(HIGHEST_OF)
        .bind(jurisdiction, issuer, type, series, dated)
        .all<HighestRow>();
      return { highest: results[0] ?? null, rowsRead: meta.rows_read };
    },

    /** Ranges of numbers, from 1 to the highest seen, that the index knows nothing of. */
    async listGaps({ jurisdiction, issuer, type, series, dated }: SeriesRow, limit: number) {
      const { results, meta } = await db
        .prepare(GAPS)
        .bind(jurisdiction, issuer, type, series, dated, limit)
        .all<GapRow & { missing: number }>();
      const ranges = results.map(({ from, to }) => ({ from, to }));
      return { ranges, missing: results[0]?.missing ?? 0, rowsRead: meta.rows_read };
    },
  };
}

export type Coverage = ReturnType<typeof createCoverage>;
