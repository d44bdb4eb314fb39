import type { ContradictionKind } from '../../shared/schema/index.ts';
import { ACTING, ACTING_TYPES, CHANGING } from './card-columns.ts';

/**
 * Keeps `contradictions` for the instruments whose relations or days a transaction changed, as triggers wrote them down in
 * `changed_force`. What `shared/status/sides.ts` tells of one instrument is asked here of all of them; a test holds the two
 * against each other.
 */

/** Whether nobody has said of a relation `r` that it is so. */
const UNSURE = `(r.method <> 'person' AND NOT EXISTS (SELECT 1 FROM relation_decisions d WHERE d.relation = r.id AND d.state = 'confirmed'))`;

const REPLACING = `r.type = 'replaces' AND r.reach = 'whole' AND r.state <> 'rejected'`;
const SUCCESSORS = (old: string) =>
  `JOIN relations r ON r.target = ${old} AND ${REPLACING} JOIN instruments a ON a.id = r.source AND ${ACTING}`;

/** Whatever came after an instrument may stand in a ring with it. */
const LATER = `
  INSERT OR IGNORE INTO changed_force (instrument)
  WITH RECURSIVE later (id) AS (
    SELECT instrument FROM changed_force UNION SELECT r.source FROM later CROSS ${SUCCESSORS('later.id')})
  SELECT id FROM later`;

const FORGET = `
  DELETE FROM contradictions WHERE instrument IN (SELECT instrument FROM changed_force)
    OR (kind = 'ring' AND EXISTS (SELECT 1 FROM json_each(members) member WHERE member.value IN (SELECT instrument FROM changed_force)))`;

const ACTS = `
  act AS MATERIALIZED (
    SELECT i.id AS instrument, i.issued_on AS own, r.type AS type, r.reach = 'part' AS partial, r.effective_on AS stated,
      coalesce(r.effective_on, a.effective_on) AS day, a.issued_on AS issued, ${UNSURE} AS unsure
    FROM changed_force changed CROSS JOIN instruments i ON i.id = changed.instrument
      CROSS JOIN relations r ON r.target = i.id AND r.type IN (${CHANGING}) AND r.state <> 'rejected'
      JOIN instruments a ON a.id = r.source AND ${ACTING}),
  ended AS (
    SELECT instrument, min(day) AS first, count(DISTINCT day) AS days, max(unsure) AS unsure FROM act
    WHERE type IN ('replaces', 'repeals') AND NOT partial AND day IS NOT NULL GROUP BY instrument),
  first_end AS (
    SELECT ended.instrument, ended.first, max(act.unsure) AS unsure FROM ended JOIN act ON act.instrument = ended.instrument AND act.day = ended.first
      AND act.type IN ('replaces', 'repeals') AND NOT act.partial GROUP BY ended.instrument)`;

const LATE = `act.type IN ('amends', 'suspends', 'resumes') AND act.issued > first_end.first`;

const FOUND: Record<Exclude<ContradictionKind, 'ring'>, string> = {
  actedBeforeIssued: 'SELECT instrument FROM act WHERE unsure AND (day < own OR issued < own)',
  actsBeforeIssued: 'SELECT instrument FROM act WHERE unsure AND stated < issued',
  endsBeforeEffect:
    'SELECT i.id FROM changed_force changed CROSS JOIN instruments i ON i.id = changed.instrument WHERE i.expires_on <= i.effective_on',
  endsDiffer: 'SELECT instrument FROM ended WHERE days > 1 AND unsure',
  actedAfterEnd: `SELECT first_end.instrument FROM first_end WHERE EXISTS (
    SELECT 1 FROM act WHERE act.instrument = first_end.instrument AND ${LATE} AND (act.unsure OR first_end.unsure))`,
  basisAfterEnd: `SELECT first_end.instrument FROM first_end WHERE first_end.unsure AND EXISTS (
    SELECT 1 FROM relations r JOIN instruments k ON k.id = r.source
    WHERE r.target = first_end.instrument AND r.type = 'basedOn' AND r.state <> 'rejected' AND k.draft = 0 AND k.issued_on > first_end.first)`,
};

const find = (kind: keyof typeof FOUND) => `
  INSERT OR IGNORE INTO contradictions (id, instrument, kind)
  WITH ${ACTS}, found (instrument) AS (${FOUND[kind]})
  SELECT instrument || ' ${kind}', instrument, '${kind}' FROM found`;

/** A ring is kept once, under the first of its members. */
const RINGS = `
  INSERT OR IGNORE INTO contradictions (id, instrument, kind, members)
  WITH RECURSIVE reach (start, at) AS (
    SELECT changed.instrument, r.source FROM changed_force changed CROSS ${SUCCESSORS('changed.instrument')}
    UNION SELECT reach.start, r.source FROM reach CROSS ${SUCCESSORS('reach.at')}),
  ring (start, at) AS MATERIALIZED (
    SELECT there.start, there.at FROM reach there JOIN reach back ON back.start = there.at AND back.at = there.start),
  first (start) AS (SELECT start FROM ring GROUP BY start HAVING min(at) = start)
  SELECT start || ' ring', start, 'ring', (SELECT json_group_array(at) FROM (SELECT at FROM ring WHERE ring.start = first.start ORDER BY at))
  FROM first WHERE EXISTS (
    SELECT 1 FROM ring JOIN relations r ON r.target = ring.at AND ${REPLACING} JOIN ring other ON other.start = first.start AND other.at = r.source
    WHERE ring.start = first.start AND ${UNSURE})`;

const KINDS = Object.keys(FOUND) as (keyof typeof FOUND)[];

/** Statements to end a change with that may have touched relations, or days that decide what is in force. */
export const findContradictions = (db: D1Database): D1PreparedStatement[] =>
  [LATER, FORGET, ...KINDS.map(find), RINGS, 'DELETE FROM changed_force'].map((sql) => db.prepare(sql));

export interface ContradictionRow {
  id: string;
  instrument: string;
  kind: ContradictionKind;
  /** JSON list of ids, of a ring. */
  members: string | null;
}

/** Every event of an instrument with the relation that states it. */
export interface ToldEvent {
  relation: string;
  type: string;
  source: string;
  partial: 0 | 1;
  stated: string | null;
  day: string | null;
  issued: string | null;
}

export function createContradictions(db: D1Database) {
  return {
    async page(after: string, limit: number): Promise<ContradictionRow[]> {
      const { results } = await db
        .prepare('SELECT id, instrument, kind, members FROM contradictions WHERE id > ?1 ORDER BY id LIMIT ?2')
        .bind(after, limit)
        .all<ContradictionRow>();
      return results;
    },

    /** What acts on an instrument, or takes it as a basis. */
    async told(instrument: string): Promise<ToldEvent[]> {
      const { results } = await db
        .prepare(
          `SELECT r.id AS relation, r.type, r.source, r.reach = 'part' AS partial, r.effective_on AS stated, coalesce(r.effective_on, a.effective_on) AS day, a.issued_on AS issued
           FROM relations r JOIN instruments a ON a.id = r.source
           WHERE r.target = ?1 AND r.state <> 'rejected' AND a.draft = 0
             AND (r.type = 'basedOn' OR (r.type IN (${CHANGING}) AND a.type IN (${ACTING_TYPES}))) ORDER BY r.id`,
        )
        .bind(instrument)
        .all<ToldEvent>();
      return results;
    },

    /** Ids of the relations by which the members of a ring replace one another. */
    async within(members: string): Promise<string[]> {
      const { results } = await db
        .prepare(
          `SELECT r.id FROM json_each(?1) m CROSS JOIN relations r ON r.target = m.value AND ${REPLACING}
             JOIN instruments a ON a.id = r.source AND ${ACTING} WHERE r.source IN (SELECT value FROM json_each(?1)) ORDER BY r.id`,
        )
        .bind(members)
        .all<{ id: string }>();
      return results.map(({ id }) => id);
    },
  };
}
