import { CARD_COLUMNS, CARD_JOINS, type CardRow, type CitingRow } from './card-columns.ts';

/** An instrument about to be written. */
export interface InstrumentRow {
  id: string;
  key: string;
  jurisdiction: string;
  symbolFolded: string;
  series: string;
  issuer: string;
  issuerName: string | null;
  seriesType: string;
  number: number | null;
  type: string;
  symbol: string | null;
  name: string | null;
  nameFolded: string | null;
  title: string | null;
  titleFrom: 'text' | 'citation' | null;
  issuedOn: string | null;
  dateText: string | null;
  draft: 0 | 1;
  holding: 'held' | 'mentioned';
  effectiveOn: string | null;
  expiresOn: string | null;
  sourceUrl: string | null;
  textKey: string | null;
  contentHash: string | null;
}

/** Row identity, as the index tells instruments apart. */
export interface RowIdentity {
  jurisdiction: string;
  symbolFolded: string;
  series: string;
  issuer: string;
}

export interface KnownInstrument extends RowIdentity {
  id: string;
  key: string;
  holding: 'held' | 'mentioned';
  contentHash: string | null;
  version: number;
  issuerName: string | null;
  issuedOn: string | null;
  /** 1 where a person put right what its text was read to say. */
  corrected: 0 | 1;
  /** 1 where the identity asked for is not its own, but was found to mean it. */
  former: 0 | 1;
}

const COLUMNS: Record<keyof InstrumentRow, string> = {
  id: 'id',
  key: 'key',
  jurisdiction: 'jurisdiction',
  symbolFolded: 'symbol_folded',
  series: 'series',
  issuer: 'issuer',
  issuerName: 'issuer_name',
  seriesType: 'series_type',
  number: 'number',
  type: 'type',
  symbol: 'symbol',
  name: 'name',
  nameFolded: 'name_folded',
  title: 'title',
  titleFrom: 'title_from',
  issuedOn: 'issued_on',
  dateText: 'date_text',
  draft: 'draft',
  holding: 'holding',
  effectiveOn: 'effective_on',
  expiresOn: 'expires_on',
  sourceUrl: 'source_url',
  textKey: 'text_key',
  contentHash: 'content_hash',
};
const NAMES = Object.keys(COLUMNS) as (keyof InstrumentRow)[];
const KNOWN =
  'id, key, holding, content_hash AS contentHash, version, issuer_name AS issuerName, issued_on AS issuedOn, corrected, 0 AS former, jurisdiction, symbol_folded AS symbolFolded, series, issuer';
/** The same of an instrument `i` that an identity is said to mean, under that identity. */
const KNOWN_AS = `i.id, i.key, i.holding, i.content_hash AS contentHash, i.version, i.issuer_name AS issuerName, i.issued_on AS issuedOn, i.corrected, 1 AS former,
  f.jurisdiction, f.symbol_folded AS symbolFolded, f.series, f.issuer`;
/** Finds an instrument by its id, its key, or any it ever had. */
const BY_NAME = `i.rowid = coalesce((SELECT rowid FROM instruments WHERE id = ?1), (SELECT rowid FROM instruments WHERE key = ?1),
  (SELECT o.rowid FROM aliases s JOIN instruments o ON o.id = s.instrument WHERE s.alias = ?1))`;

/** Whether a row has the identity that `json_each` gives. */
export const isAsked = (row: string) => `${row}.jurisdiction = value ->> 'jurisdiction'
  AND ${row}.symbol_folded = value ->> 'symbolFolded' AND ${row}.series = value ->> 'series' AND ${row}.issuer = value ->> 'issuer'`;

export function createInstruments(db: D1Database) {
  return {
    read: (name: string): Promise<CardRow | null> =>
      db
        .prepare(`SELECT ${CARD_COLUMNS} FROM instruments i ${CARD_JOINS} WHERE ${BY_NAME}`)
        .bind(name)
        .first<CardRow>(),

    /** Instruments with this very text, in the order of their keys. */
    async readCopies(contentHash: string): Promise<KnownInstrument[]> {
      const sql = `SELECT ${KNOWN} FROM instruments WHERE content_hash = ? ORDER BY key`;
      return (await db.prepare(sql).bind(contentHash).all<KnownInstrument>()).results;
    },

    /** Id of the instrument that had this key earlier. */
    readFormerKey: (key: string) =>
      db.prepare('SELECT instrument FROM aliases WHERE alias = ?').bind(key).first<string>('instrument'),

    /** Those of the identities that the index holds already. */
    async readKnown(identities: readonly RowIdentity[]): Promise<KnownInstrument[]> {
      const { results } = await db
        .prepare(
          `SELECT ${KNOWN.replace(/(^|, )(?!0)/g, '$1i.')} FROM json_each(?1) CROSS JOIN instruments i ON ${isAsked('i')}
           UNION ALL
           SELECT ${KNOWN_AS} FROM json_each(?1) CROSS JOIN former_identities f ON ${isAsked('f')} CROSS JOIN instruments i ON i.id = f.instrument`,
        )
        .bind(JSON.stringify(identities))
        .all<KnownInstrument>();
      return results;
    },

    /** What tells an instrument apart, as the index has it. */
    readIdentity: (id: string) =>
      db
        .prepare(
          `SELECT key, jurisdiction, symbol_folded AS symbolFolded, series, issuer, issuer_name AS issuerName, series_type AS seriesType, number
           FROM instruments WHERE id = ?`,
        )
        .bind(id)
        .first<RowIdentity & Pick<InstrumentRow, 'key' | 'issuerName' | 'seriesType' | 'number'>>(),

    insert: (rows: readonly InstrumentRow[], createdAt: string) =>
      db
        .prepare(
          `INSERT INTO instruments (${NAMES.map((name) => COLUMNS[name]).join(', ')}, created_at)
           SELECT ${NAMES.map((name) => `value ->> '${name}'`).join(', ')}, ?2 FROM json_each(?1)`,
        )
        .bind(JSON.stringify(rows), createdAt),

    /** Writes everything that a text says of itself over what was known, keeping id and history. */
    update: (row: InstrumentRow) =>
      db
        .prepare(
          `UPDATE instruments SET version = version + 1, corrected = 0, ${NAMES.filter((name) => name !== 'id')
            .map((name) => `${COLUMNS[name]} = ?1 ->> '${name}'`)
            .join(', ')}
           WHERE id = ?1 ->> 'id'`,
        )
        .bind(JSON.stringify(row)),

    /** Counts a capture that leaves everything as it is. */
    raiseVersion: (id: string) => db.prepare('UPDATE instruments SET version = version + 1 WHERE id = ?').bind(id),

    setState: (id: string, state: 'proposed' | 'accepted') =>
      db.prepare('UPDATE instruments SET state = ? WHERE id = ?').bind(state, id),

    addAlias: (alias: string, instrument: string, at: string) =>
      db.prepare('INSERT INTO aliases (alias, instrument, created_at) VALUES (?, ?, ?)').bind(alias, instrument, at),

    /** Takes an instrument without citations of it out of the index; its names go on as names of its heir. */
    replaceBy: (gone: KnownInstrument, heir: string, at: string): D1PreparedStatement[] => [
      db.prepare('UPDATE aliases SET instrument = ?2 WHERE instrument = ?1').bind(gone.id, heir),
      db.prepare('DELETE FROM instruments WHERE id = ?').bind(gone.id),
      db
        .prepare('INSERT INTO aliases (alias, instrument, created_at) VALUES (?1, ?3, ?4), (?2, ?3, ?4)')
        .bind(gone.id, gone.key, heir, at),
    ],

    /** Sentences that cite an instrument, the most telling first, from a place in that order on. */
    async listCiting(
      id: string,
      from: number,
      limit: number,
    ): Promise<{ total: number; rows: (CitingRow & { place: string })[] }> {
      const [counted, listed] = await db.batch([
        db.prepare(`SELECT count(*) AS total FROM citations WHERE target = ? AND state = 'settled'`).bind(id),
        db
          .prepare(
            `SELECT b.sentence, b.sentence_start AS sentenceStart, b.sentence_end AS sentenceEnd, k.id AS citingId, k.key AS citingKey, k.type AS citingType,
               k.symbol AS citingSymbol, k.issuer AS citingIssuer, k.issuer_name AS citingIssuerName, k.jurisdiction AS citingJurisdiction,
               k.issued_on AS citingIssuedOn, k.date_text AS citingDateText, k.draft AS citingDraft,
               json_array(-b.telling, k.key, b.position) AS place
             FROM citations b JOIN instruments k ON k.id = b.citing WHERE b.target = ?1 AND b.state = 'settled'
             ORDER BY b.telling DESC, k.key, b.position LIMIT ?3 OFFSET ?2`,
          )
          .bind(id, from, limit),
      ]);
      return {
        total: (counted?.results[0] as { total: number } | undefined)?.total ?? 0,
        rows: (listed?.results ?? []) as (CitingRow & { place: string })[],
      };
    },
  };
}

export type Instruments = ReturnType<typeof createInstruments>;
