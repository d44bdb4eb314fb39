import { CARD_COLUMNS, CARD_JOINS, type CardRow } from './card-columns.ts';

/** One place to look for one claim. `at` is the claim's place in the batch. */
export interface Probe {
  at: number;
  symbol: string;
  series: string | null;
  jurisdiction: string | null;
  /** Series to report on when nothing is found. */
  issuer: string | null;
  type: string | null;
}

export interface NameProbe {
  at: number;
  name: string;
  series: string | null;
}

export interface Coverage {
  held: number;
  highest: number;
}

export interface Candidates {
  cards: Map<number, CardRow[]>;
  coverage: Map<number, Coverage>;
  rowsRead: number;
}

/** Instruments shown for one reference whose place is not known; there are 63 provinces. */
const EVERYWHERE_MAX = 64;

const field = (name: string) => `value ->> '${name}'`;

/**
 * Probes come in four JSON lists, each with its own index seek: in a place and series, in a place, in every place, by name.
 * The first also fetches how much of the series is held, where it finds nothing.
 */
const SQL = `
  WITH hit (at, row, coverage) AS (
    SELECT ${field('at')}, i.rowid,
      iif(i.rowid IS NULL, (SELECT json_object('held', s.held, 'highest', s.highest) FROM series s
        WHERE s.jurisdiction = ${field('jurisdiction')} AND s.issuer = ${field('issuer')} AND s.type = ${field('type')} AND s.series = ${field('series')}), NULL)
    FROM json_each(?1) LEFT JOIN instruments i
      ON i.jurisdiction = ${field('jurisdiction')} AND i.symbol_folded = ${field('symbol')} AND i.series = ${field('series')}
    UNION ALL
    SELECT ${field('at')}, i.rowid, NULL FROM json_each(?2) CROSS JOIN instruments i
      ON i.jurisdiction = ${field('jurisdiction')} AND i.symbol_folded = ${field('symbol')}
    UNION ALL
    SELECT ${field('at')}, i.rowid, NULL FROM json_each(?3) CROSS JOIN instruments i ON i.rowid IN (
      SELECT o.rowid FROM instruments o WHERE o.symbol_folded = ${field('symbol')} AND (${field('series')} IS NULL OR substr(o.series, 1, 4) = ${field('series')})
      LIMIT ${EVERYWHERE_MAX})
    UNION ALL
    SELECT ${field('at')}, i.rowid, NULL FROM json_each(?4) CROSS JOIN instruments i
      ON i.name_folded = ${field('name')} AND (${field('series')} IS NULL OR i.series = ${field('series')})
  )
  SELECT hit.at, hit.coverage, ${CARD_COLUMNS}
  FROM hit LEFT JOIN instruments i ON i.rowid = hit.row ${CARD_JOINS}`;

/** Everything the index holds that a batch of claims may mean, in one query. */
export async function readCandidates(db: D1Database, probes: Probe[], names: NameProbe[]): Promise<Candidates> {
  const scoped = probes.filter((probe) => probe.jurisdiction !== null && probe.series !== null);
  const undated = probes.filter((probe) => probe.jurisdiction !== null && probe.series === null);
  const everywhere = probes.filter((probe) => probe.jurisdiction === null);
  const { results, meta } = await db
    .prepare(SQL)
    .bind(...[scoped, undated, everywhere, names].map((list) => JSON.stringify(list)))
    .all<{ at: number; coverage: string | null } & CardRow>();
  const cards = new Map<number, CardRow[]>();
  const coverage = new Map<number, Coverage>();
  for (const { at, coverage: held, ...card } of results) {
    if (held) coverage.set(at, JSON.parse(held) as Coverage);
    if (card.id) cards.set(at, [...(cards.get(at) ?? []), card]);
  }
  return { cards, coverage, rowsRead: meta.rows_read };
}
