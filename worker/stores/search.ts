import { CARD_COLUMNS, CARD_JOINS, type CardRow } from './card-columns.ts';

/** What to look for, and after which row of the order to go on. */
export interface SearchRequest {
  match: string;
  symbols: readonly string[];
  names: readonly string[];
  numbers: readonly number[];
  on: string | null;
  titleMin: number;
  titleMax: number;
  /** Stated with a symbol, to tell its namesakes apart. */
  province: string | null;
  type: string | null;
  issuer: string | null;
  jurisdiction: string | null;
  year: string | null;
  holding: string | null;
  after: SearchPlace | null;
  /** Only these, of what is found. */
  keys?: readonly string[];
  limit: number;
  cap: number;
}

/** Rank, citations, day and id of a row: the order of the list. */
export type SearchPlace = [rank: number, cited: number, day: number, id: string];

export interface SearchRows {
  total: number;
  capped: boolean;
  rows: (CardRow & { place: SearchPlace })[];
  rowsRead: number;
}

const q = (name: string) => `?1 ->> '${name}'`;
const NUMBERS = `SELECT value FROM json_each(?1, '$.numbers')`;
const WORDED_RANK = `3 + 4 * (coalesce(i.number, -1) NOT IN (${NUMBERS}) AND EXISTS (${NUMBERS}))
    + 2 * (${q('on')} IS NOT NULL AND i.issued_on IS NOT ${q('on')}) + (length(coalesce(i.title, i.name, i.symbol)) NOT BETWEEN ${q('titleMin')} AND ${q('titleMax')})`;
/** Rows that are ranked: the words' own, and namesakes of one symbol, of which 63 provinces have some in each year. */
const RANKED_MAX = 4000;

/**
 * Rank 0 is the very symbol or name, with the other words of the query and the stated day and province; 1 and 2 are its
 * namesakes, and names that only begin so; from 3 on it is the words: first those of a typed number, of a typed day, and of
 * a title that says little else. Within a rank the most cited come first, then the newest. A symbol or name is a seek of its own, so that it is there however many rows hold the words.
 */
export const RANKED = `
  WITH hit (row, whole, near, worded) AS (
    SELECT o.rowid, 1, (${q('on')} IS NULL OR o.issued_on IS ${q('on')}) AND (${q('province')} IS NULL OR o.jurisdiction = ${q('province')}), 0
    FROM json_each(?1, '$.symbols') s CROSS JOIN instruments o
      ON o.symbol_folded = s.value AND (${q('jurisdiction')} IS NULL OR o.jurisdiction = ${q('jurisdiction')})
    UNION ALL
    SELECT o.rowid, 1, o.name_folded = n.value, 0
    FROM json_each(?1, '$.names') n CROSS JOIN instruments o ON o.name_folded BETWEEN n.value AND n.value || '{'
    UNION ALL
    SELECT row, 0, 0, 1 FROM (SELECT rowid AS row FROM search WHERE search MATCH ${q('match')} LIMIT ${q('cap')} + 1)
  ),
  met AS (SELECT row, max(whole) AS whole, max(near) AS near, max(worded) AS worded FROM hit GROUP BY row LIMIT ${RANKED_MAX}),
  ranked AS MATERIALIZED (
    SELECT met.row, met.worded, iif(met.whole, 2 - met.worded - met.near, ${WORDED_RANK}) AS rank,
      -i.cited_by AS cited, -CAST(replace(coalesce(i.issued_on, '0'), '-', '') AS INTEGER) AS day, i.id
    FROM met CROSS JOIN instruments i ON i.rowid = met.row
    WHERE (${q('type')} IS NULL OR i.type = ${q('type')}) AND (${q('issuer')} IS NULL OR i.issuer = ${q('issuer')})
      AND (${q('jurisdiction')} IS NULL OR i.jurisdiction = ${q('jurisdiction')})
      AND (${q('year')} IS NULL OR substr(i.series, 1, 4) = ${q('year')}) AND (${q('holding')} IS NULL OR i.holding = ${q('holding')})
      AND (${q('keys')} IS NULL OR i.key IN (SELECT value FROM json_each(?1, '$.keys')))
  )`;
const SQL = `${RANKED}
  SELECT whole.total, whole.worded > ${q('cap')} AS capped, json_array(page.rank, page.cited, page.day, page.id) AS place, ${CARD_COLUMNS}
  FROM (SELECT count(*) AS total, total(worded) AS worded FROM ranked) whole LEFT JOIN (
    SELECT * FROM ranked
    WHERE ?1 ->> 'after' IS NULL OR (rank, cited, day, id) > (?1 ->> '$.after[0]', ?1 ->> '$.after[1]', ?1 ->> '$.after[2]', ?1 ->> '$.after[3]')
    ORDER BY rank, cited, day, id LIMIT ${q('limit')}
  ) page LEFT JOIN instruments i ON i.rowid = page.row ${CARD_JOINS}
  ORDER BY page.rank, page.cited, page.day, page.id`;

/** Full-text search over symbol, title, type and issuer. */
export function createSearch(db: D1Database) {
  return {
    async find(request: SearchRequest): Promise<SearchRows> {
      const { results, meta } = await db
        .prepare(SQL)
        .bind(JSON.stringify(request))
        .all<Omit<CardRow, 'id'> & { id: string | null; total: number; capped: number; place: string }>();
      const [first] = results;
      return {
        total: first?.total ?? 0,
        capped: first?.capped === 1,
        rows: results.flatMap(({ total, capped, place, ...card }) =>
          card.id === null ? [] : [{ ...card, id: card.id, place: JSON.parse(place) as SearchPlace }],
        ),
        rowsRead: meta.rows_read,
      };
    },

    /** Whole cards by id or any earlier id, in no order. `asked` is the name it was asked for by. */
    async readCards(names: readonly string[]): Promise<(CardRow & { asked: string })[]> {
      const { results } = await db
        .prepare(
          `SELECT value AS asked, ${CARD_COLUMNS} FROM json_each(?1) CROSS JOIN instruments i
             ON i.id = coalesce((SELECT o.id FROM instruments o WHERE o.id = value), (SELECT s.instrument FROM aliases s WHERE s.alias = value),
               (SELECT o.id FROM instruments o WHERE o.key = value)) ${CARD_JOINS}`,
        )
        .bind(JSON.stringify(names))
        .all<CardRow & { asked: string }>();
      return results;
    },
  };
}

export type Search = ReturnType<typeof createSearch>;
