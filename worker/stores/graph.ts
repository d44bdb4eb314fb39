import { EDGES_MAX } from '../../shared/schema/index.ts';
import { EVENTS } from './card-columns.ts';
import { armsOf, cutSql, EDGES, NODE_COLUMNS, PATH, type StepOver, stepSql, type Walk, walkSql } from './graph-sql.ts';

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
