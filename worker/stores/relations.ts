import type { RelationType } from '../../shared/schema/index.ts';

export interface RelationFacts {
  type: RelationType;
  reach: 'whole' | 'part';
  pinpoint: string | null;
  effectiveOn: string | null;
  state: 'proposed' | 'confirmed' | 'rejected';
}

export interface StoredRelation extends RelationFacts {
  id: string;
  version: number;
  method: 'rule' | 'list' | 'person';
  statedIn: string;
  source: string | null;
  sourceKey: string | null;
  sourceSymbol: string | null;
  target: string | null;
  targetKey: string | null;
  targetSymbol: string | null;
  /** The sentence that states it, where a text does. */
  sentence: string | null;
}

const ROW = `SELECT r.id, 1 + (SELECT count(*) FROM audit a WHERE a.subject = r.id) AS version, r.method, r.stated_in AS statedIn, r.type, r.reach, r.pinpoint,
  r.effective_on AS effectiveOn, r.state, r.source, s.key AS sourceKey, s.symbol AS sourceSymbol, r.target, t.key AS targetKey, t.symbol AS targetSymbol, c.sentence
  FROM relations r LEFT JOIN instruments s ON s.id = r.source LEFT JOIN instruments t ON t.id = r.target LEFT JOIN citations c ON c.id = r.object_citation`;

/** Relations as people see and change them. */
export function createRelations(db: D1Database) {
  return {
    read: (id: string): Promise<StoredRelation | null> =>
      db.prepare(`${ROW} WHERE r.id = ?`).bind(id).first<StoredRelation>(),

    /** Several by their ids, in that order. */
    async readAll(ids: readonly string[]): Promise<StoredRelation[]> {
      const { results } = await db
        .prepare(
          `${ROW.replace('FROM relations r', 'FROM json_each(?1) x CROSS JOIN relations r ON r.id = x.value')} ORDER BY x.key`,
        )
        .bind(JSON.stringify(ids))
        .all<StoredRelation>();
      return results;
    },

    /** Those of one instrument, or all, after an id. */
    async list(
      filter: { instrument: string | null; type: string | null; state: string | null },
      after: string,
      limit: number,
    ) {
      const own =
        filter.instrument === null
          ? ''
          : 'AND r.rowid IN (SELECT rowid FROM relations WHERE source = ?2 UNION SELECT rowid FROM relations WHERE target = ?2)';
      const { results } = await db
        .prepare(
          `${ROW} WHERE r.id > ?1 ${own} AND (?3 IS NULL OR r.type = ?3) AND (?4 IS NULL OR r.state = ?4) AND ?2 IS ?2 ORDER BY r.id LIMIT ?5`,
        )
        .bind(after, filter.instrument, filter.type, filter.state, limit)
        .all<StoredRelation>();
      return results;
    },

    /** Whether the two stand in that relation already. */
    same: (source: string, type: string, target: string): Promise<string | null> =>
      db
        .prepare(`SELECT id FROM relations WHERE source = ?1 AND type = ?2 AND target = ?3 AND state <> 'rejected'`)
        .bind(source, type, target)
        .first<string>('id'),

    insert: (row: RelationFacts & { id: string; source: string; target: string; statedIn: string; at: string }) =>
      db
        .prepare(
          `INSERT INTO relations (id, stated_in, type, object_citation, source, target, reach, pinpoint, effective_on, method, state, created_at)
           VALUES (?, ?, ?, '', ?, ?, ?, ?, ?, 'person', ?, ?)`,
        )
        .bind(
          row.id,
          row.statedIn,
          row.type,
          row.source,
          row.target,
          row.reach,
          row.pinpoint,
          row.effectiveOn,
          row.state,
          row.at,
        ),

    /** What a person says of it, kept apart from the row, which is written anew when its text is captured or its list imported again. */
    decide: (id: string, facts: RelationFacts, by: string, at: string): D1PreparedStatement[] => [
      db
        .prepare(
          `INSERT INTO relation_decisions (relation, type, reach, pinpoint, effective_on, state, decided_by, decided_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?)
           ON CONFLICT (relation) DO UPDATE SET type = excluded.type, reach = excluded.reach, pinpoint = excluded.pinpoint,
             effective_on = excluded.effective_on, state = excluded.state, decided_by = excluded.decided_by, decided_at = excluded.decided_at`,
        )
        .bind(id, facts.type, facts.reach, facts.pinpoint, facts.effectiveOn, facts.state, by, at),
      db
        .prepare(
          'UPDATE relations SET type = ?2, reach = ?3, pinpoint = ?4, effective_on = ?5, state = ?6, version = version + 1 WHERE id = ?1',
        )
        .bind(id, facts.type, facts.reach, facts.pinpoint, facts.effectiveOn, facts.state),
    ],

    remove: (id: string): D1PreparedStatement[] => [
      db.prepare('DELETE FROM relation_decisions WHERE relation = ?').bind(id),
      db.prepare('DELETE FROM relations WHERE id = ?').bind(id),
    ],
  };
}
