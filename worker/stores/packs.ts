import { CENTRAL } from '../../shared/registry/index.ts';
import { CARD_COLUMNS, CARD_JOINS, type CardRow } from './card-columns.ts';
import { HIGHEST } from './coverage.ts';

/** A card with what symbols and names are compared with. */
export interface PackRow extends CardRow {
  symbolFolded: string;
  /** JSON array of the folded names it is cited by, each with its series. */
  names: string;
}

export interface PackSeriesRow {
  jurisdiction: string;
  issuer: string;
  type: string;
  series: string;
  dated: 0 | 1;
  held: number;
  highest: number;
}

/** A stretch of the index: one jurisdiction, whole or in some years; or what is cited by name and stands in no such stretch. */
export type PackPart =
  | { kind: 'place'; jurisdiction: string; years: readonly string[] | null }
  | { kind: 'names'; outside: readonly string[]; years: readonly string[] };

const NAMES = `(SELECT json_group_array(json_object('name', name, 'series', series)) FROM (
  SELECT i.name_folded AS name, i.series AS series WHERE i.name_folded IS NOT NULL
  UNION SELECT n.name_folded, n.series FROM law_names n WHERE n.instrument = i.id))`;

/** Where the rows of a part stand: ?1 the place, or those outside of which names are wanted; ?2 the years; ?3 the last key. */
const FROM: Record<PackPart['kind'], { from: string; where: string }> = {
  // Keys begin with the jurisdiction, so that a place is one stretch of their index.
  place: {
    from: 'instruments i',
    where: `i.key > max(?1 || '/', ?3) AND i.key < ?1 || '0' AND (?2 IS NULL OR substr(i.series, 1, 4) IN (SELECT value FROM json_each(?2)))`,
  },
  names: {
    from: `(SELECT rowid AS at FROM instruments WHERE name_folded IS NOT NULL
      UNION SELECT o.rowid FROM law_names n JOIN instruments o ON o.id = n.instrument) named CROSS JOIN instruments i ON i.rowid = named.at`,
    where: `i.key > ?3 AND NOT (i.jurisdiction IN (SELECT value FROM json_each(?1))
      AND (i.jurisdiction = '${CENTRAL}' OR substr(i.series, 1, 4) IN (SELECT value FROM json_each(?2))))`,
  },
};

const bound = (part: PackPart, after: string) =>
  [
    part.kind === 'place' ? part.jurisdiction : JSON.stringify(part.outside),
    part.years && JSON.stringify(part.years),
    after,
  ] as const;

/** What a pack is made of. */
export function createPacks(db: D1Database) {
  return {
    /** Rows of a part by key, those after a key. */
    async list(part: PackPart, after: string, limit: number): Promise<{ rows: PackRow[]; rowsRead: number }> {
      const sql = `SELECT i.symbol_folded AS symbolFolded, ${NAMES} AS names, ${CARD_COLUMNS}
        FROM ${FROM[part.kind].from} ${CARD_JOINS} WHERE ${FROM[part.kind].where} ORDER BY i.key LIMIT ?4`;
      const { results, meta } = await db
        .prepare(sql)
        .bind(...bound(part, after), limit)
        .all<PackRow>();
      return { rows: results, rowsRead: meta.rows_read };
    },

    async count(part: PackPart): Promise<number> {
      const sql = `SELECT count(*) AS total FROM ${FROM[part.kind].from} WHERE ${FROM[part.kind].where}`;
      return (
        (await db
          .prepare(sql)
          .bind(...bound(part, ''))
          .first<number>('total')) ?? 0
      );
    },

    async listSeries({ jurisdiction, years }: Extract<PackPart, { kind: 'place' }>): Promise<PackSeriesRow[]> {
      const { results } = await db
        .prepare(
          `SELECT v.jurisdiction, v.issuer, v.type, v.series, v.dated, v.held + v.mentioned AS held, (${HIGHEST}) AS highest FROM coverage v
           WHERE v.jurisdiction = ?1 AND (?2 IS NULL OR substr(v.series, 1, 4) IN (SELECT value FROM json_each(?2))) AND v.held + v.mentioned > 0`,
        )
        .bind(jurisdiction, years && JSON.stringify(years))
        .all<PackSeriesRow>();
      return results;
    },

    /** Numbers of the places that mean another instrument since. */
    async listFormer(jurisdictions: readonly string[]): Promise<{ jurisdiction: string; symbolFolded: string }[]> {
      const { results } = await db
        .prepare(
          `SELECT DISTINCT f.jurisdiction, f.symbol_folded AS symbolFolded FROM former_identities f
           WHERE f.jurisdiction IN (SELECT value FROM json_each(?1)) ORDER BY 1, 2`,
        )
        .bind(JSON.stringify(jurisdictions))
        .all<{ jurisdiction: string; symbolFolded: string }>();
      return results;
    },

    /** The stamps of the parts; all of them together tell whether anything has changed. */
    async readStamps(parts: readonly PackPart[]): Promise<string[]> {
      const { results } = await db
        .prepare(
          `SELECT p.jurisdiction || ' ' || p.year || ' ' || p.stamp AS stamp FROM json_each(?1) j JOIN pack_stamps p
             ON p.jurisdiction = iif(j.value ->> 'kind' = 'names', '*', j.value ->> 'jurisdiction')
           WHERE j.value ->> 'kind' = 'names' OR j.value ->> 'years' IS NULL
             OR p.year IN (SELECT value FROM json_each(j.value ->> 'years')) ORDER BY 1`,
        )
        .bind(JSON.stringify(parts))
        .all<{ stamp: string }>();
      return results.map(({ stamp }) => stamp);
    },
  };
}

export type Packs = ReturnType<typeof createPacks>;
