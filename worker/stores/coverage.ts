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

/** A number that the index knows of. */
export interface NumberRow {
  number: number;
  held: 0 | 1;
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

const NUMBERS = `
  WITH v (jurisdiction, issuer, type, series, dated) AS (SELECT ?1, ?2, ?3, ?4, ?5)
  SELECT n.number, max(n.holding = 'held') AS held FROM v CROSS JOIN instruments n ON ${OF_SERIES} GROUP BY n.number ORDER BY n.number`;

const HIGHEST_OF = `
  WITH v (jurisdiction, issuer, type, series, dated) AS (SELECT ?1, ?2, ?3, ?4, ?5)
  SELECT n.number, n.symbol, n.issued_on AS issuedOn FROM v CROSS JOIN instruments n ON ${OF_SERIES} ORDER BY n.number DESC LIMIT 1`;

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

    /** The numbers of a series that the index knows of, ascending, and whether it holds a text of each. */
    async listNumbers({ jurisdiction, issuer, type, series, dated }: SeriesRow) {
      const { results, meta } = await db
        .prepare(NUMBERS)
        .bind(jurisdiction, issuer, type, series, dated)
        .all<NumberRow>();
      return { numbers: results, rowsRead: meta.rows_read };
    },

    async readHighest({ jurisdiction, issuer, type, series, dated }: SeriesRow) {
      const { results, meta } = await db
        .prepare(HIGHEST_OF)
        .bind(jurisdiction, issuer, type, series, dated)
        .all<HighestRow>();
      return { highest: results[0] ?? null, rowsRead: meta.rows_read };
    },
  };
}

export type Coverage = ReturnType<typeof createCoverage>;
