export interface Walk {
  start: string;
  depth: number;
  direction: 'any' | 'out' | 'in';
  via: 'any' | 'relations' | 'citations';
  limit: number;
}

/** Edges followed from one instrument, of one kind and in one direction. */
export const FAN = 100;
/** Steps of one walk, an instrument counted once for each depth it is reached at. */
export const STEPS = 1000;
/** Ways of up to two edges that leave each end of a path. */
export const WAYS = 4000;

const ARMS = {
  relations: {
    out: { end: 'target', from: `relations WHERE source = @ AND target IS NOT NULL AND state <> 'rejected'` },
    in: { end: 'source', from: `relations WHERE target = @ AND source IS NOT NULL AND state <> 'rejected'` },
  },
  replacements: {
    out: {
      end: 'target',
      from: `relations WHERE source = @ AND type = 'replaces' AND target IS NOT NULL AND state <> 'rejected'`,
    },
    in: {
      end: 'source',
      from: `relations WHERE target = @ AND type = 'replaces' AND source IS NOT NULL AND state <> 'rejected'`,
    },
  },
  citations: {
    out: { end: 'target', from: `citations WHERE citing = @ AND target IS NOT NULL AND state = 'settled'` },
    in: { end: 'citing', from: `citations WHERE target = @ AND target IS NOT NULL AND state = 'settled'` },
  },
};

type Arm = (typeof ARMS)['relations']['out'];

/** Which edges one step follows. */
export interface StepOver {
  direction: Walk['direction'];
  via: Walk['via'] | 'replacements';
}

export function armsOf({ direction, via }: StepOver): Arm[] {
  return (['relations', 'replacements', 'citations'] as const)
    .filter((kind) => via === kind || (via === 'any' && kind !== 'replacements'))
    .flatMap((kind) =>
      (['out', 'in'] as const).filter((way) => direction === 'any' || direction === way).map((way) => ARMS[kind][way]),
    );
}

const neighboursOf = (arms: Arm[], id: string) =>
  arms
    .map(({ end, from }) => `SELECT * FROM (SELECT ${end} FROM ${from.replace('@', id)} LIMIT ${FAN})`)
    .join(' UNION ALL ');

/** Whether an instrument has more edges than are followed. */
const overflows = (arms: Arm[], id: string) =>
  arms.map(({ from }) => `EXISTS (SELECT 1 FROM ${from.replace('@', id)} LIMIT 1 OFFSET ${FAN})`).join(' OR ');

export const NODE_COLUMNS = `n.id, n.key, n.type, n.symbol, n.name, n.title, n.issuer, n.issuer_name AS issuerName, n.jurisdiction,
  n.issued_on AS issuedOn, n.date_text AS dateText, n.draft, n.holding`;

/** A breadth-first walk; a loop ends because a pair of instrument and depth is walked once. */
export function walkSql(arms: Arm[]): string {
  return `
  WITH RECURSIVE walk (id, depth) AS (
    SELECT ?1, 0
    UNION
    SELECT n.id, walk.depth + 1 FROM walk CROSS JOIN instruments n ON n.id IN (${neighboursOf(arms, 'walk.id')})
    WHERE walk.depth < ?2
    LIMIT ${STEPS}
  ),
  reached AS MATERIALIZED (SELECT id, min(depth) AS depth FROM walk GROUP BY id)
  SELECT ${NODE_COLUMNS}, reached.depth,
    (SELECT count(*) FROM walk) >= ${STEPS} OR EXISTS (SELECT 1 FROM reached hub WHERE hub.depth < ?2 AND (${overflows(arms, 'hub.id')})) AS cut
  FROM reached CROSS JOIN instruments n ON n.id = reached.id
  ORDER BY reached.depth, n.key LIMIT ?3 + 1`;
}

const wayFrom = (name: string, start: string, depth: string) => `
  ${name} (id, depth, trail) AS (
    SELECT ${start}, 0, json_array(${start})
    UNION ALL
    SELECT n.id, ${name}.depth + 1, json_insert(${name}.trail, '$[#]', n.id) FROM ${name} CROSS JOIN instruments n
      ON n.id IN (${neighboursOf(armsOf({ direction: 'any', via: 'any' }), `${name}.id`)})
    WHERE ${name}.depth < ${depth}
    LIMIT ${WAYS}
  )`;

/** Ways of at most two edges leave both ends; the shortest pair that meets is the path. */
export const PATH = `
  WITH RECURSIVE ${wayFrom('ahead', '?1', '?3')}, ${wayFrom('back', '?2', '?4')},
  met AS (
    SELECT ahead.trail AS ahead, back.trail AS back FROM ahead JOIN back ON back.id = ahead.id
    ORDER BY ahead.depth + back.depth, ahead.trail, back.trail LIMIT 1
  )
  SELECT met.ahead, met.back,
    (SELECT count(*) FROM ahead) >= ${WAYS} OR (SELECT count(*) FROM back) >= ${WAYS}
      OR EXISTS (SELECT 1 FROM ahead hub WHERE hub.depth < ?3 AND (${overflows(armsOf({ direction: 'any', via: 'any' }), 'hub.id')}))
      OR EXISTS (SELECT 1 FROM back hub WHERE hub.depth < ?4 AND (${overflows(armsOf({ direction: 'any', via: 'any' }), 'hub.id')})) AS cut
  FROM (SELECT 1) LEFT JOIN met`;

/** Every edge between instruments of a list; citations of one document by another count as one. */
export const EDGES = `
  SELECT r.source AS "from", r.target AS "to", 'relation' AS kind, r.type, coalesce(r.effective_on, s.issued_on) AS "on", r.reach, r.pinpoint, r.state,
    r.stated_in AS statedIn, r.id AS relation, 1 AS count
  FROM json_each(?1) a CROSS JOIN relations r ON r.source = a.value JOIN instruments s ON s.id = r.source
  WHERE r.target IN (SELECT value FROM json_each(?1)) AND r.state <> 'rejected'
  UNION ALL
  SELECT c.citing, c.target, 'citation', 'cites', s.issued_on, NULL, NULL, NULL, NULL, NULL, count(*)
  FROM json_each(?1) a CROSS JOIN citations c ON c.citing = a.value JOIN instruments s ON s.id = c.citing
  WHERE c.target IN (SELECT value FROM json_each(?1)) AND c.state = 'settled'
  GROUP BY c.citing, c.target
  ORDER BY 1, 2, 3 DESC, 4 LIMIT ?2 + 1`;

/** The edges of several instruments, known by their keys. */
export const stepSql = (arms: Arm[]) => `
  SELECT a.value AS "from", n.key AS "to" FROM json_each(?1) a CROSS JOIN instruments f ON f.key = a.value
    CROSS JOIN instruments n ON n.id IN (${neighboursOf(arms, 'f.id')})`;
export const cutSql = (arms: Arm[]) => `
  SELECT count(*) AS cut FROM json_each(?1) a CROSS JOIN instruments f ON f.key = a.value WHERE ${overflows(arms, 'f.id')}`;
