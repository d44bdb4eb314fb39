import { countRestored } from './stated.ts';

/** Tables that make up the index, in an order in which they can be filled, each with the columns that put its rows in order. */
export const INDEX_TABLES = {
  vocabulary: ['id'],
  instruments: ['id'],
  aliases: ['alias'],
  law_names: ['name_folded', 'series', 'instrument'],
  citations: ['id'],
  relations: ['id'],
  former_identities: ['id'],
  judgements: ['id'],
  relation_decisions: ['relation'],
  duplicates: ['id'],
  suggestions: ['id'],
  rejections: ['id'],
} as const;
export type IndexTable = keyof typeof INDEX_TABLES;
export const TABLE_NAMES = Object.keys(INDEX_TABLES) as IndexTable[];

/** Columns that hold the id of an instrument. */
export const REFERENCES: Record<IndexTable, readonly string[]> = {
  vocabulary: [],
  instruments: [],
  aliases: ['instrument'],
  law_names: ['instrument'],
  citations: ['citing', 'target'],
  relations: ['stated_in', 'source', 'target'],
  former_identities: ['instrument'],
  judgements: ['target'],
  relation_decisions: [],
  duplicates: ['one', 'other'],
  suggestions: ['instrument'],
  rejections: [],
};

/** A row as the database holds it. */
export type IndexRow = Record<string, string | number | null>;

const list = (columns: readonly string[]) => columns.map((column) => `"${column}"`).join(', ');

/** Whole rows of the index, to copy it out and in again. */
export function createIndexTables(db: D1Database) {
  return {
    /** Rows of a table in order, those after a place (the ordering columns of the row before). */
    async page(table: IndexTable, after: readonly unknown[] | null, limit: number): Promise<IndexRow[]> {
      const order = INDEX_TABLES[table];
      const from = after ? `WHERE (${list(order)}) > (${order.map(() => '?').join(', ')})` : '';
      const { results } = await db
        .prepare(`SELECT * FROM ${table} ${from} ORDER BY ${list(order)} LIMIT ?`)
        .bind(...(after ?? []), limit)
        .all<IndexRow>();
      return results;
    },

    async columns(table: IndexTable): Promise<Set<string>> {
      const { results } = await db.prepare('SELECT name FROM pragma_table_info(?)').bind(table).all<{ name: string }>();
      return new Set(results.map((row) => row.name));
    },

    /** Those of the ids that are instruments. */
    async instrumentsAmong(ids: readonly string[]): Promise<Set<string>> {
      const { results } = await db
        .prepare('SELECT i.id FROM json_each(?1) CROSS JOIN instruments i ON i.id = value')
        .bind(JSON.stringify(ids))
        .all<{ id: string }>();
      return new Set(results.map((row) => row.id));
    },

    async isEmpty(): Promise<boolean> {
      return (await db.prepare('SELECT 1 FROM instruments LIMIT 1').first()) === null;
    },

    /** Writes rows as they are, each once; what triggers keep follows by itself. */
    insert(table: IndexTable, rows: readonly IndexRow[]): D1PreparedStatement[] {
      const bySet = Map.groupBy(rows, (row) => JSON.stringify(Object.keys(row).sort()));
      return Array.from(bySet, ([set, alike]) => {
        const columns = JSON.parse(set) as string[];
        const values = columns.map((column) => `value ->> '$."${column}"'`).join(', ');
        return db
          .prepare(`INSERT OR IGNORE INTO ${table} (${list(columns)}) SELECT ${values} FROM json_each(?1)`)
          .bind(JSON.stringify(alike));
      });
    },

    countRestored: () => countRestored(db),

    /** Instruments in the order of their keys, with what a spreadsheet of them shows. */
    async sheetPage(after: string, limit: number) {
      const acts = (
        type: string,
      ) => `(SELECT group_concat(coalesce(a.symbol, a.name), '|') FROM relations r JOIN instruments a ON a.id = r.source
        WHERE r.target = i.id AND r.type = '${type}' AND r.state <> 'rejected')`;
      const { results } = await db
        .prepare(
          `SELECT i.key, i.type, i.symbol, i.name, i.title, i.issuer, i.issuer_name AS issuerName, i.jurisdiction, i.issued_on AS issuedOn,
             i.effective_on AS effectiveOn, i.expires_on AS expiresOn, ${acts('replaces')} AS replacedBy, ${acts('amends')} AS amendedBy,
             i.listed ->> 'verified' AS verified, i.listed ->> 'source' AS source, i.source_url AS sourceUrl
           FROM instruments i WHERE i.key > ? ORDER BY i.key LIMIT ?`,
        )
        .bind(after, limit)
        .all<IndexRow & { key: string; issuer: string; jurisdiction: string }>();
      return results;
    },
  };
}

export type IndexTables = ReturnType<typeof createIndexTables>;
