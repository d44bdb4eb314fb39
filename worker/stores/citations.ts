import type { ReplyQuery } from './ledger.ts';

/** A citation about to be written; its state is settled by `settle.ts` in the same transaction. */
export interface CitationRow {
  id: string;
  citing: string;
  position: number;
  start: number;
  end: number;
  text: string;
  kind: string;
  type: string | null;
  symbol: string | null;
  name: string | null;
  issuedOn: string | null;
  issuer: string | null;
  title: string | null;
  pinpoint: string | null;
  antecedent: number | null;
  relation: string | null;
  sentence: string;
  sentenceStart: number;
  sentenceEnd: number;
  telling: number;
  claim: 'exact' | 'assumed' | 'oneOf' | 'named' | 'open';
  claimJurisdictions: string;
  claimSymbol: string | null;
  claimSeries: string | null;
  claimIssuer: string | null;
  claimIssuerName: string | null;
  claimOn: string | null;
  target: string | null;
}

export interface RelationRow {
  id: string;
  statedIn: string;
  type: string;
  subject: string | null;
  object: string;
  reach: 'whole' | 'part';
  pinpoint: string | null;
  /** ISO day that the words name; null where it acts from the acting text's own day of effect. */
  effectiveOn: string | null;
}

const COLUMNS: Record<keyof CitationRow, string> = {
  id: 'id',
  citing: 'citing',
  position: 'position',
  start: 'start',
  end: '"end"',
  text: 'text',
  kind: 'kind',
  type: 'type',
  symbol: 'symbol',
  name: 'name',
  issuedOn: 'issued_on',
  issuer: 'issuer',
  title: 'title',
  pinpoint: 'pinpoint',
  antecedent: 'antecedent',
  relation: 'relation',
  sentence: 'sentence',
  sentenceStart: 'sentence_start',
  sentenceEnd: 'sentence_end',
  telling: 'telling',
  claim: 'claim',
  claimJurisdictions: 'claim_jurisdictions',
  claimSymbol: 'claim_symbol',
  claimSeries: 'claim_series',
  claimIssuer: 'claim_issuer',
  claimIssuerName: 'claim_issuer_name',
  claimOn: 'claim_on',
  target: 'target',
};
const NAMES = Object.keys(COLUMNS) as (keyof CitationRow)[];
/** Rows in one statement: a value bound to a statement may be 2 MB. */
const CHUNK = 250;

/** The answer to a capture, as the index holds it. `created` lists ids that did not exist before. */
export function captureReplyQuery(instrument: string, created: readonly string[]): ReplyQuery {
  const isNew = (id: string) => `json(iif(${id} IN (SELECT value FROM json_each(?2)), 'true', 'false'))`;
  return {
    sql: `SELECT json_object('instrument', json_object('id', i.id, 'key', i.key, 'created', ${isNew('i.id')}),
        'citations', (SELECT json_group_array(json_object('start', c.start, 'end', c."end", 'text', c.text, 'kind', c.kind, 'state', c.state,
          'target', iif(t.id IS NULL, NULL, json_object('id', t.id, 'key', t.key, 'created', ${isNew('t.id')}))))
          FROM (SELECT * FROM citations WHERE citing = i.id ORDER BY position) c LEFT JOIN instruments t ON t.id = c.target AND c.state = 'settled'))
      FROM instruments i WHERE i.id = ?1`,
    params: [instrument, JSON.stringify(created)],
  };
}

export function createCitations(db: D1Database) {
  return {
    deleteOf: (citing: string): D1PreparedStatement[] => [
      db.prepare(`DELETE FROM relations WHERE stated_in = ? AND method = 'rule'`).bind(citing),
      db.prepare('DELETE FROM citations WHERE citing = ?').bind(citing),
    ],

    insert(rows: readonly CitationRow[], createdAt: string): D1PreparedStatement[] {
      const chunks = Array.from({ length: Math.ceil(rows.length / CHUNK) }, (_, i) =>
        rows.slice(i * CHUNK, (i + 1) * CHUNK),
      );
      return chunks.map((chunk) =>
        db
          .prepare(
            `INSERT INTO citations (${NAMES.map((name) => COLUMNS[name]).join(', ')}, method, confidence, state, created_at)
             SELECT ${NAMES.map((name) => `value ->> '${name}'`).join(', ')}, 'rule', 1.0, iif(value ->> 'target' IS NULL, 'unsettled', 'settled'), ?2 FROM json_each(?1)`,
          )
          .bind(JSON.stringify(chunk), createdAt),
      );
    },

    insertRelations: (rows: readonly RelationRow[], createdAt: string) =>
      db
        .prepare(
          `INSERT INTO relations (id, stated_in, type, subject_citation, object_citation, reach, pinpoint, effective_on, method, state, created_at)
           SELECT value ->> 'id', value ->> 'statedIn', value ->> 'type', value ->> 'subject', value ->> 'object', value ->> 'reach', value ->> 'pinpoint', value ->> 'effectiveOn', 'rule', 'proposed', ?2
           FROM json_each(?1)`,
        )
        .bind(JSON.stringify(rows), createdAt),

    /** Citations that a document's text has now, in order, to know the same ones again. */
    async readWords(citing: string) {
      const { results } = await db
        .prepare(
          'SELECT id, text, sentence, sentence_start AS sentenceStart FROM citations WHERE citing = ? ORDER BY position',
        )
        .bind(citing)
        .all<{ id: string; text: string; sentence: string; sentenceStart: number }>();
      return results;
    },

    /** Folded symbols that a document's present citations claim. */
    async readClaimedSymbols(citing: string): Promise<string[]> {
      const { results } = await db
        .prepare('SELECT DISTINCT claim_symbol AS symbol FROM citations WHERE citing = ? AND claim_symbol IS NOT NULL')
        .bind(citing)
        .all<{ symbol: string }>();
      return results.map((row) => row.symbol);
    },
  };
}

export type Citations = ReturnType<typeof createCitations>;
