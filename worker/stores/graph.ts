import { EDGES_MAX } from '../../shared/schema/index.ts';
import { EVENTS } from './card-columns.ts';

/** A node of the graph as the index holds it. */
export interface NodeRow {
  id: string;
  key: string;
  type: string;
  symbol: string | null;
  name: string | null;
  title: string | null;
  issuer: string;
  issuerName: string | null;
  jurisdiction: string;
  issuedOn: string | null;
  dateText: string | null;
  draft: number;
  holding: 'held' | 'mentioned';
  depth: number;
}

export interface EdgeRow {
  from: string;
  to: string;
  kind: 'relation' | 'citation';
  type: string;
  on: string | null;
  reach: 'whole' | 'part' | null;
  pinpoint: string | null;
  state: 'proposed' | 'confirmed' | null;
  statedIn: string | null;
  relation: string | null;
  count: number;
}

/** What decides whether an instrument is in force; `events` is a JSON array. */
export interface ForceRow {
  id: string;
  effectiveOn: string | null;
  expiresOn: string | null;
  events: string;
}

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

function armsOf({ direction, via }: StepOver): Arm[] {
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

const NODE_COLUMNS = `n.id, n.key, n.type, n.symbol, n.name, n.title, n.issuer, n.issuer_name AS issuerName, n.jurisdiction,
  n.issued_on AS issuedOn, n.date_text AS dateText, n.draft, n.holding`;

/** A breadth-first walk; a loop ends because a pair of instrument and depth is walked once. */
function walkSql(arms: Arm[]): string {
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
const PATH = `
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
const EDGES = `
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
const stepSql = (arms: Arm[]) => `
  SELECT a.value AS "from", n.key AS "to" FROM json_each(?1) a CROSS JOIN instruments f ON f.key = a.value
    CROSS JOIN instruments n ON n.id IN (${neighboursOf(arms, 'f.id')})`;
const cutSql = (arms: Arm[]) => `
  SELECT count(*) AS cut FROM json_each(?1) a CROSS JOIN instruments f ON f.key = a.value WHERE ${overflows(arms, 'f.id')}`;

/** Walks over relations and settled citations. */
export function createGraph(db: D1Database) {
  return {
    async walk({ start, depth, limit, ...over }: Walk) {
      const { results, meta } = await db
        .prepare(walkSql(armsOf(over)))
        .bind(start, depth, limit)
        .all<NodeRow & { cut: number }>();
      const nodes = results.slice(0, limit).map(({ cut: _, ...node }) => node);
      return { nodes, cut: results.length > limit || results[0]?.cut === 1, rowsRead: meta.rows_read };
    },

    /** One step from each of several keys, for a walk that goes on in other databases. */
    async step(keys: readonly string[], over: StepOver) {
      const arms = armsOf(over);
      const list = JSON.stringify(keys);
      const [links, cut] = await db.batch([db.prepare(stepSql(arms)).bind(list), db.prepare(cutSql(arms)).bind(list)]);
      return {
        links: (links?.results ?? []) as { from: string; to: string }[],
        cut: (cut?.results[0] as { cut: number } | undefined)?.cut !== 0,
        rowsRead: (links?.meta.rows_read ?? 0) + (cut?.meta.rows_read ?? 0),
      };
    },

    /** Nodes by id, key or any earlier name; `asked` is the name. */
    async readNamed(names: readonly string[]) {
      const { results, meta } = await db
        .prepare(
          `SELECT a.value AS asked, ${NODE_COLUMNS}, 0 AS depth FROM json_each(?1) a CROSS JOIN instruments n
             ON n.id = coalesce((SELECT o.id FROM instruments o WHERE o.id = a.value), (SELECT o.id FROM instruments o WHERE o.key = a.value),
               (SELECT s.instrument FROM aliases s WHERE s.alias = a.value))`,
        )
        .bind(JSON.stringify(names))
        .all<NodeRow & { asked: string }>();
      return { nodes: results, rowsRead: meta.rows_read };
    },

    /** Ids along a shortest way of at most `depth` edges in any direction; null where none is found. */
    async path(from: string, to: string, depth: number) {
      const { results, meta } = await db
        .prepare(PATH)
        .bind(from, to, Math.ceil(depth / 2), Math.floor(depth / 2))
        .all<{ ahead: string | null; back: string | null; cut: number }>();
      const [row] = results;
      const ahead = row?.ahead ? (JSON.parse(row.ahead) as string[]) : null;
      const back = row?.back ? (JSON.parse(row.back) as string[]) : null;
      const ids = ahead && back && [...ahead, ...back.reverse().slice(1)];
      return { ids, cut: row?.cut === 1, rowsRead: meta.rows_read };
    },

    async readNodes(ids: readonly string[]) {
      const { results, meta } = await db
        .prepare(
          `SELECT ${NODE_COLUMNS}, a.key AS depth FROM json_each(?1) a CROSS JOIN instruments n ON n.id = a.value ORDER BY a.key`,
        )
        .bind(JSON.stringify(ids))
        .all<NodeRow>();
      return { nodes: results, rowsRead: meta.rows_read };
    },

    async readEdges(ids: readonly string[]) {
      const { results, meta } = await db.prepare(EDGES).bind(JSON.stringify(ids), EDGES_MAX).all<EdgeRow>();
      return { edges: results.slice(0, EDGES_MAX), cut: results.length > EDGES_MAX, rowsRead: meta.rows_read };
    },

    async readForce(ids: readonly string[]) {
      const { results, meta } = await db
        .prepare(
          `SELECT i.id, i.effective_on AS effectiveOn, i.expires_on AS expiresOn, ${EVENTS} AS events
             FROM json_each(?1) a CROSS JOIN instruments i ON i.id = a.value`,
        )
        .bind(JSON.stringify(ids))
        .all<ForceRow>();
      return { rows: results, rowsRead: meta.rows_read };
    },

    /** Id of an instrument by id, key or any earlier name. */
    readId: (name: string) =>
      db
        .prepare(
          `SELECT coalesce((SELECT id FROM instruments WHERE id = ?1), (SELECT id FROM instruments WHERE key = ?1),
             (SELECT instrument FROM aliases WHERE alias = ?1)) AS id`,
        )
        .bind(name)
        .first<string>('id'),
  };
}

/** What a reader of the graph asks of it, whether it is in one database or in several. */
export type Graph = ReturnType<typeof createGraph>;
