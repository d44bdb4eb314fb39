/** An instrument as far as becoming one with another concerns it. */
export interface MergedRow {
  id: string;
  key: string;
  jurisdiction: string;
  symbolFolded: string;
  series: string;
  issuer: string;
  symbol: string | null;
  type: string;
  name: string | null;
  nameFolded: string | null;
  title: string | null;
  issuedOn: string | null;
  effectiveOn: string | null;
  expiresOn: string | null;
  holding: 'held' | 'mentioned';
  contentHash: string | null;
  textKey: string | null;
  listed: string | null;
  version: number;
}

export interface KeptFact {
  id: string;
  field: string;
  held: string;
  offered: string;
}

const ROW = `SELECT id, key, jurisdiction, symbol_folded AS symbolFolded, series, issuer, symbol, type, name, name_folded AS nameFolded, title,
  issued_on AS issuedOn, effective_on AS effectiveOn, expires_on AS expiresOn, holding, content_hash AS contentHash, text_key AS textKey, listed, version
  FROM instruments`;

/** Everything that was said of `?1` becomes said of `?2`; what follows from citations is settled afterwards. */
const SAID = [
  'UPDATE aliases SET instrument = ?2 WHERE instrument = ?1',
  'UPDATE former_identities SET instrument = ?2 WHERE instrument = ?1',
  'UPDATE OR IGNORE law_names SET instrument = ?2 WHERE instrument = ?1',
  'DELETE FROM law_names WHERE instrument = ?1 AND ?2 IS NOT NULL',
  // Where one citation was said to mean the one and never the other, what it means stands.
  `DELETE FROM judgements WHERE target IN (?1, ?2) AND verdict = 'rejected' AND EXISTS (SELECT 1 FROM judgements j
     WHERE j.citation = judgements.citation AND j.target IN (?1, ?2) AND j.verdict = 'confirmed')`,
  `DELETE FROM judgements WHERE target = ?1 AND EXISTS (SELECT 1 FROM judgements j WHERE j.citation = judgements.citation AND j.target = ?2)`,
  'UPDATE judgements SET target = ?2 WHERE target = ?1',
  `DELETE FROM relations WHERE method <> 'rule' AND ((source = ?1 AND target = ?2) OR (source = ?2 AND target = ?1))`,
  `DELETE FROM relations WHERE method <> 'rule' AND target = ?1 AND EXISTS (SELECT 1 FROM relations o
     WHERE o.method <> 'rule' AND o.source = relations.source AND o.type = relations.type AND o.target = ?2)`,
  `DELETE FROM relations WHERE method <> 'rule' AND source = ?1 AND EXISTS (SELECT 1 FROM relations o
     WHERE o.method <> 'rule' AND o.source = ?2 AND o.type = relations.type AND o.target = relations.target)`,
  `UPDATE relations SET target = ?2 WHERE method <> 'rule' AND target = ?1`,
  `UPDATE relations SET source = ?2 WHERE method <> 'rule' AND source = ?1`,
  'UPDATE relations SET stated_in = ?2 WHERE stated_in = ?1',
  'UPDATE suggestions SET instrument = ?2 WHERE instrument = ?1',
  // A pair with the one that goes is a pair with the one that stays, dismissed where it was.
  `UPDATE duplicates SET state = 'accepted', version = version + 1 WHERE one = min(?1, ?2) AND other = max(?1, ?2)`,
  `INSERT OR IGNORE INTO duplicates (id, one, other, reason, state, found_at)
   SELECT 'd_' || min(x, ?2) || '_' || max(x, ?2), min(x, ?2), max(x, ?2), reason, state, found_at
   FROM (SELECT iif(one = ?1, other, one) AS x, reason, state, found_at FROM duplicates WHERE (one = ?1 OR other = ?1) AND state <> 'accepted')
   WHERE x <> ?2`,
  `DELETE FROM duplicates WHERE (one = ?1 OR other = ?1) AND state <> 'accepted' AND ?2 IS NOT NULL`,
];

/** A text goes over with everything read from it, except what tells its instrument from others. */
const TAKE_TEXT = `
  UPDATE instruments SET holding = 'held', corrected = 1, text_key = g.text_key, content_hash = g.content_hash, title = coalesce(g.title, instruments.title),
    title_from = iif(g.title IS NULL, instruments.title_from, g.title_from), issued_on = coalesce(g.issued_on, instruments.issued_on),
    date_text = iif(g.issued_on IS NULL, instruments.date_text, g.date_text), draft = g.draft, type = g.type, state = g.state,
    effective_on = coalesce(g.effective_on, instruments.effective_on), expires_on = coalesce(g.expires_on, instruments.expires_on),
    source_url = coalesce(g.source_url, instruments.source_url)
  FROM instruments g WHERE g.id = ?1 AND instruments.id = ?2`;

/** Makes one instrument of two. */
export function createMerging(db: D1Database) {
  return {
    read: (id: string): Promise<MergedRow | null> => db.prepare(`${ROW} WHERE id = ?`).bind(id).first<MergedRow>(),

    /** The names of the one that goes, and its number, become those of the one that stays. */
    join: (gone: string, into: string, place: { former: string; at: string }): D1PreparedStatement[] => [
      db.prepare('PRAGMA defer_foreign_keys = true'),
      ...SAID.map((sql) => db.prepare(sql).bind(gone, into)),
      db
        .prepare(
          `INSERT INTO law_names (name_folded, series, instrument) SELECT g.name_folded, g.series, ?2 FROM instruments g
           JOIN instruments k ON k.id = ?2 WHERE g.id = ?1 AND g.name_folded IS NOT NULL
             AND NOT EXISTS (SELECT 1 FROM law_names n WHERE n.name_folded = g.name_folded AND n.series = g.series AND n.instrument = ?2)
             AND (k.name_folded, k.series) IS NOT (g.name_folded, g.series)`,
        )
        .bind(gone, into),
      db
        .prepare(
          `INSERT INTO former_identities (id, jurisdiction, symbol_folded, series, issuer, instrument, created_at)
           SELECT ?3, jurisdiction, symbol_folded, series, issuer, ?2, ?4 FROM instruments WHERE id = ?1`,
        )
        .bind(gone, into, place.former, place.at),
      db
        .prepare(
          `INSERT INTO aliases (alias, instrument, created_at)
           SELECT value, ?2, ?3 FROM json_each((SELECT json_array(id, key) FROM instruments WHERE id = ?1)) WHERE true
           ON CONFLICT (alias) DO UPDATE SET instrument = excluded.instrument`,
        )
        .bind(gone, into, place.at),
    ],

    moveText: (gone: string, into: string): D1PreparedStatement[] => [
      db.prepare(TAKE_TEXT).bind(gone, into),
      db.prepare('UPDATE citations SET citing = ?2 WHERE citing = ?1').bind(gone, into),
    ],

    setListed: (id: string, listed: string | null) =>
      db.prepare('UPDATE instruments SET listed = ?2 WHERE id = ?1').bind(id, listed),

    keepFacts: (facts: readonly KeptFact[], into: string, source: string, at: string) =>
      db
        .prepare(
          `INSERT INTO suggestions (id, instrument, field, held, offered, stands, source, import, line, created_at)
           SELECT value ->> 'id', ?2, value ->> 'field', value ->> 'held', value ->> 'offered', 'held', ?3, 'merge', 0, ?4 FROM json_each(?1)`,
        )
        .bind(JSON.stringify(facts), into, source, at),

    remove: (gone: string, into: string): D1PreparedStatement[] => [
      db.prepare('DELETE FROM instruments WHERE id = ?').bind(gone),
      db.prepare('UPDATE instruments SET version = version + 1 WHERE id = ?').bind(into),
    ],
  };
}

export type Merging = ReturnType<typeof createMerging>;
