/** Something that stands on an instrument. */
export interface Dependent {
  instrument: string;
  tbl: string;
  row: string;
}

/** Columns by which rows that people or texts wrote name an instrument. */
const NAMING = [
  ['citations', 'id', 'citing', 'true'],
  ['judgements', 'id', 'target', 'true'],
  ['former_identities', 'id', 'instrument', 'true'],
  ['suggestions', 'id', 'instrument', 'true'],
  ['aliases', 'alias', 'instrument', 'true'],
  ['relations', 'id', 'source', `method <> 'rule'`],
  ['relations', 'id', 'target', `method <> 'rule'`],
] as const;

const IDENTITY = ['jurisdiction', 'symbol_folded', 'series', 'issuer'] as const;

/** What would be left without an instrument, or find its place taken, if rows were put back. */
export function createDependents(db: D1Database) {
  return {
    /** Rows that name an instrument of the list. */
    async naming(instruments: readonly string[]): Promise<Dependent[]> {
      if (instruments.length === 0) return [];
      const list = JSON.stringify(instruments);
      const results = await db.batch<Dependent>(
        NAMING.map(([tbl, key, column, also]) =>
          db
            .prepare(
              `SELECT ${column} AS instrument, '${tbl}' AS tbl, ${key} AS row FROM ${tbl} WHERE ${column} IN (SELECT value FROM json_each(?1)) AND ${also}`,
            )
            .bind(list),
        ),
      );
      return results.flatMap((each) => each.results);
    },

    /** Those of the instruments that are there. */
    async present(instruments: readonly string[]): Promise<Set<string>> {
      if (instruments.length === 0) return new Set();
      const { results } = await db
        .prepare('SELECT i.id FROM json_each(?1) CROSS JOIN instruments i ON i.id = value')
        .bind(JSON.stringify(instruments))
        .all<{ id: string }>();
      return new Set(results.map(({ id }) => id));
    },

    /** Instruments that have a key or a number of the images now, with the position of the image. */
    async inPlace(images: readonly object[]): Promise<{ id: string; key: string; at: number }[]> {
      if (images.length === 0) return [];
      const same = IDENTITY.map((column) => `i.${column} = value ->> '${column}'`).join(' AND ');
      const { results } = await db
        .prepare(
          `SELECT i.id, i.key, x.key AS at FROM json_each(?1) x CROSS JOIN instruments i ON i.key = value ->> 'key'
           UNION SELECT i.id, i.key, x.key AS at FROM json_each(?1) x CROSS JOIN instruments i ON ${same}`,
        )
        .bind(JSON.stringify(images))
        .all<{ id: string; key: string; at: number }>();
      return results;
    },
  };
}
