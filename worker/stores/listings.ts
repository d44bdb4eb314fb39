import { isAsked, type RowIdentity } from './instruments.ts';

/** What a list says of an instrument, as kept beside it in `instruments.listed`. */
export interface Listing {
  type: string;
  symbol: string | null;
  name: string | null;
  nameFolded: string | null;
  title: string | null;
  issuerName: string | null;
  issuedOn: string | null;
  effectiveOn: string | null;
  expiresOn: string | null;
  sourceUrl: string | null;
  verified: 0 | 1;
  source: string | null;
  /** The import that brought it. */
  import: string;
}

/** An instrument with everything that a list could say otherwise. */
export interface ListedInstrument extends RowIdentity {
  id: string;
  key: string;
  holding: 'held' | 'mentioned';
  citedBy: number;
  seriesType: string;
  type: string;
  name: string | null;
  title: string | null;
  issuedOn: string | null;
  effectiveOn: string | null;
  expiresOn: string | null;
  contentHash: string | null;
  listed: string | null;
}

export interface ListedRelation {
  type: string;
  source: string;
  target: string;
  on: string | null;
  verified: 0 | 1;
  statedIn: string;
}

export interface SuggestionRow {
  instrument: string;
  field: string;
  held: string;
  offered: string;
  stands: 'held' | 'offered';
  source: string | null;
  line: number;
}

const LISTED = `i.id, i.key, i.holding, i.cited_by AS citedBy, i.series_type AS seriesType, i.type, i.name, i.title, i.issued_on AS issuedOn,
  i.effective_on AS effectiveOn, i.expires_on AS expiresOn, i.content_hash AS contentHash, i.listed`;

const RELATION_ID = `'r_' || (value ->> 'source') || '_' || (value ->> 'type') || '_' || (value ->> 'target')`;
const NEW_RELATIONS = `SELECT DISTINCT ${RELATION_ID} AS value FROM json_each(?1) WHERE NOT EXISTS (SELECT 1 FROM relations r WHERE r.id = ${RELATION_ID})`;
const NEW_NAMES = `SELECT DISTINCT json_array(value ->> 'name', value ->> 'series', value ->> 'instrument') AS value FROM json_each(?1)
  WHERE NOT EXISTS (SELECT 1 FROM law_names n WHERE n.name_folded = value ->> 'name' AND n.series = value ->> 'series' AND n.instrument = value ->> 'instrument')`;

/** What lists say: beside the instruments, as relations, and as suggestions where it is not what the index says. */
export function createListings(db: D1Database) {
  return {
    async readKnown(identities: readonly RowIdentity[]): Promise<ListedInstrument[]> {
      const { results } = await db
        .prepare(
          `SELECT ${LISTED}, i.jurisdiction, i.symbol_folded AS symbolFolded, i.series, i.issuer
           FROM json_each(?1) CROSS JOIN instruments i ON ${isAsked('i')}
           UNION ALL
           SELECT ${LISTED}, f.jurisdiction, f.symbol_folded AS symbolFolded, f.series, f.issuer
           FROM json_each(?1) CROSS JOIN former_identities f ON ${isAsked('f')} CROSS JOIN instruments i ON i.id = f.instrument`,
        )
        .bind(JSON.stringify(identities))
        .all<ListedInstrument>();
      return results;
    },

    /** `news` is 1 for an instrument that existed before, whose version it raises. */
    write: (rows: readonly { id: string; listing: Listing; news: 0 | 1 }[]) =>
      db
        .prepare(
          `UPDATE instruments SET listed = j.value ->> 'listing', version = version + (j.value ->> 'news')
           FROM json_each(?1) j WHERE instruments.id = j.value ->> 'id'`,
        )
        .bind(JSON.stringify(rows)),

    insertNames: (rows: readonly { name: string; series: string; instrument: string }[]) =>
      db
        .prepare(
          `INSERT OR IGNORE INTO law_names (name_folded, series, instrument)
           SELECT value ->> 'name', value ->> 'series', value ->> 'instrument' FROM json_each(?1)`,
        )
        .bind(JSON.stringify(rows)),

    /** One relation for two instruments and a type, whichever of them the lists state it of. */
    insertRelations: (rows: readonly ListedRelation[], at: string) =>
      db
        .prepare(
          `INSERT INTO relations (id, stated_in, type, object_citation, source, target, reach, effective_on, method, state, created_at)
           SELECT ${RELATION_ID}, value ->> 'statedIn', value ->> 'type', '',
             value ->> 'source', value ->> 'target', iif(value ->> 'type' = 'amends', 'part', 'whole'), value ->> 'on', 'list',
             iif(value ->> 'verified', 'confirmed', 'proposed'), ?2
           FROM json_each(?1) WHERE true
           ON CONFLICT (id) DO UPDATE SET effective_on = iif(EXISTS (SELECT 1 FROM relation_decisions d WHERE d.relation = relations.id), effective_on, coalesce(excluded.effective_on, effective_on)),
             state = iif(state = 'proposed', excluded.state, state)`,
        )
        .bind(JSON.stringify(rows), at),

    /** Those of the relations and names that no list has stated so far. */
    async readNew(
      relations: readonly ListedRelation[],
      names: readonly { name: string; series: string; instrument: string }[],
    ): Promise<{ relations?: string[]; names?: [string, string, string][] }> {
      const fresh = async <T>(sql: string, rows: readonly unknown[], toRow: (value: string) => T): Promise<T[]> => {
        if (rows.length === 0) return [];
        const { results } = await db.prepare(sql).bind(JSON.stringify(rows)).all<{ value: string }>();
        return results.map(({ value }) => toRow(value));
      };
      const [newRelations, newNames] = await Promise.all([
        fresh(NEW_RELATIONS, relations, String),
        fresh(NEW_NAMES, names, (value) => JSON.parse(value) as [string, string, string]),
      ]);
      return {
        ...(newRelations.length > 0 ? { relations: newRelations } : {}),
        ...(newNames.length > 0 ? { names: newNames } : {}),
      };
    },

    /** The same fact offered again is the same suggestion. */
    insertSuggestions: (rows: readonly SuggestionRow[], job: string, at: string) =>
      db
        .prepare(
          `INSERT INTO suggestions (id, instrument, field, held, offered, stands, source, import, line, created_at)
           SELECT 's_' || ?2 || '_' || (value ->> 'line') || '_' || (value ->> 'field'), value ->> 'instrument', value ->> 'field', value ->> 'held',
             value ->> 'offered', value ->> 'stands', value ->> 'source', ?2, value ->> 'line', ?3
           FROM json_each(?1) WHERE NOT EXISTS (SELECT 1 FROM suggestions s WHERE s.instrument = value ->> 'instrument'
             AND s.field = value ->> 'field' AND s.offered = value ->> 'offered')`,
        )
        .bind(JSON.stringify(rows), job, at),

    async listSuggestions(after: string, limit: number) {
      const { results } = await db
        .prepare(
          `SELECT s.id, i.id AS instrument, i.key, s.field, s.held, s.offered, s.stands, s.source, s.import, s.line, s.created_at AS createdAt
           FROM suggestions s JOIN instruments i ON i.id = s.instrument WHERE s.state = 'open' AND s.id > ? ORDER BY s.id LIMIT ?`,
        )
        .bind(after, limit)
        .all<SuggestionRow & { id: string; key: string; import: string; createdAt: string }>();
      return results;
    },
  };
}

export type Listings = ReturnType<typeof createListings>;
