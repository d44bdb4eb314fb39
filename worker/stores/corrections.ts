import type { RowIdentity } from './instruments.ts';

/** What an instrument is said to be, by its text or by the person who put that right. */
export interface CorrectedFacts extends RowIdentity {
  key: string;
  seriesType: string;
  number: number | null;
  type: string;
  symbol: string | null;
  issuerName: string | null;
  issuedOn: string | null;
  dateText: string | null;
  title: string | null;
  effectiveOn: string | null;
  expiresOn: string | null;
}

/** Facts that a list may say of an instrument; null takes one away. */
export type StatedFacts = Partial<
  Pick<CorrectedFacts, 'issuedOn' | 'title' | 'effectiveOn' | 'expiresOn'> & { verified: 1 }
>;

export interface CorrectedRow extends CorrectedFacts {
  id: string;
  nameFolded: string | null;
  contentHash: string | null;
  textKey: string | null;
  holding: 'held' | 'mentioned';
  version: number;
  /** Whether citations or lists speak of this very number. */
  referred: 0 | 1;
}

const COLUMNS: Record<keyof CorrectedFacts, string> = {
  jurisdiction: 'jurisdiction',
  symbolFolded: 'symbol_folded',
  series: 'series',
  issuer: 'issuer',
  key: 'key',
  seriesType: 'series_type',
  number: 'number',
  type: 'type',
  symbol: 'symbol',
  issuerName: 'issuer_name',
  issuedOn: 'issued_on',
  dateText: 'date_text',
  title: 'title',
  effectiveOn: 'effective_on',
  expiresOn: 'expires_on',
};
const FACTS = Object.entries(COLUMNS);

/** Everything that was said of a number, and not by the text that bore it: `?1` becomes `?2`. */
const SAID_OF_NUMBER = [
  `UPDATE citations SET target = ?2 WHERE target = ?1 AND claim IN ('exact', 'assumed')`,
  `UPDATE relations SET target = ?2 WHERE target = ?1`,
  `UPDATE relations SET source = ?2 WHERE source = ?1 AND (subject_citation IS NOT NULL OR method = 'list')`,
  `UPDATE relations SET stated_in = ?2 WHERE stated_in = ?1 AND method = 'list'`,
  `UPDATE judgements SET target = ?2 WHERE target = ?1`,
  'UPDATE law_names SET instrument = ?2 WHERE instrument = ?1',
  'UPDATE suggestions SET instrument = ?2 WHERE instrument = ?1',
];

/** What a person says against what was read from a text. */
export function createCorrections(db: D1Database) {
  const saidOfNumber = (from: string, to: string) => SAID_OF_NUMBER.map((sql) => db.prepare(sql).bind(from, to));
  return {
    read: (id: string): Promise<CorrectedRow | null> =>
      db
        .prepare(
          `SELECT id, name_folded AS nameFolded, content_hash AS contentHash, text_key AS textKey, holding, version, ${FACTS.map(([field, column]) => `${column} AS ${field}`).join(', ')},
             listed IS NOT NULL OR EXISTS (SELECT 1 FROM citations WHERE target = ?1 AND claim IN ('exact', 'assumed'))
               OR EXISTS (SELECT 1 FROM relations WHERE method = 'list' AND target = ?1)
               OR EXISTS (SELECT 1 FROM relations WHERE method = 'list' AND source = ?1) AS referred
           FROM instruments WHERE id = ?1`,
        )
        .bind(id)
        .first<CorrectedRow>(),

    write: (id: string, facts: CorrectedFacts) =>
      db
        .prepare(
          `UPDATE instruments SET ${FACTS.map(([field, column]) => `${column} = ?2 ->> '${field}'`).join(', ')},
             title_from = iif(?2 ->> 'title' IS NULL, NULL, 'text'), corrected = 1, version = version + 1,
             listed = json_remove(listed, iif(?2 ->> 'effectiveOn' IS NULL, '$.effectiveOn', '$.none'), iif(?2 ->> 'expiresOn' IS NULL, '$.expiresOn', '$.none')) || ''
           WHERE id = ?1`,
        )
        .bind(id, JSON.stringify(facts)),

    /** What a person says of an instrument whose text is not held, as a checked list would say it. The journal keeps JSON as text: `|| ''`. */
    state: (id: string, facts: StatedFacts) =>
      db
        .prepare(
          `UPDATE instruments SET version = version + 1, listed = json_patch(coalesce(listed, '{"source":null,"import":"curation","verified":1}'), ?2) || '' WHERE id = ?1`,
        )
        .bind(id, JSON.stringify(facts)),

    /** Clears the place of a number: the mentioned instrument there goes, to be followed by `takeOver` in the same transaction. */
    clear: (gone: string): D1PreparedStatement[] => [
      db.prepare('PRAGMA defer_foreign_keys = true'),
      db.prepare('DELETE FROM instruments WHERE id = ?').bind(gone),
    ],

    /** What was said of the number that `id` bore wrongly is said of `rightful`. */
    giveBack: (id: string, rightful: string): D1PreparedStatement[] => [
      ...saidOfNumber(id, rightful),
      db
        .prepare('UPDATE instruments SET listed = (SELECT listed FROM instruments WHERE id = ?1) WHERE id = ?2')
        .bind(id, rightful),
      db.prepare('UPDATE instruments SET listed = NULL WHERE id = ?').bind(id),
    ],

    /** A number that was found to be this one's is its own again. */
    forgetFormer: (identity: RowIdentity) =>
      db
        .prepare(
          `DELETE FROM former_identities WHERE jurisdiction = ?1 ->> 'jurisdiction' AND symbol_folded = ?1 ->> 'symbolFolded'
             AND series = ?1 ->> 'series' AND issuer = ?1 ->> 'issuer'`,
        )
        .bind(JSON.stringify(identity)),

    /** What was said of the one that went is said of `id`, and its names go on. */
    takeOver: (gone: string, listed: string | null, id: string): D1PreparedStatement[] => [
      ...saidOfNumber(gone, id),
      db.prepare(`UPDATE citations SET target = NULL WHERE target = ?1`).bind(gone),
      db.prepare('UPDATE aliases SET instrument = ?2 WHERE instrument = ?1').bind(gone, id),
      db.prepare('UPDATE former_identities SET instrument = ?2 WHERE instrument = ?1').bind(gone, id),
      db.prepare('UPDATE instruments SET listed = ?1 WHERE id = ?2').bind(listed, id),
    ],

    readListed: (id: string) =>
      db.prepare('SELECT listed FROM instruments WHERE id = ?').bind(id).first<string | null>('listed'),

    addAliases: (aliases: readonly string[], id: string, at: string) =>
      db
        .prepare(
          `INSERT INTO aliases (alias, instrument, created_at) SELECT value, ?2, ?3 FROM json_each(?1) WHERE true
           ON CONFLICT (alias) DO UPDATE SET instrument = excluded.instrument`,
        )
        .bind(JSON.stringify(aliases), id, at),
  };
}

export type Corrections = ReturnType<typeof createCorrections>;
