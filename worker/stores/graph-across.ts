import { EDGES_MAX } from '../../shared/schema/index.ts';
import type { Databases } from './databases.ts';
import { createGraph, type EdgeRow, type ForceRow, type Graph, type NodeRow } from './graph.ts';
import { STEPS, type StepOver, WAYS } from './graph-sql.ts';
import { shortestWay } from './shortest-way.ts';

const ANY: StepOver = { direction: 'any', via: 'any' };

/** One instrument as several databases know it; that of its own place speaks first. */
function oneNode(rows: readonly { row: NodeRow; own: boolean }[]): NodeRow {
  const [first, ...others] = [...rows].sort((a, b) => Number(b.own) - Number(a.own)).map(({ row }) => row);
  const told = <K extends 'title' | 'issuedOn' | 'dateText'>(field: K) =>
    first![field] ?? others.find((other) => other[field] !== null)?.[field] ?? null;
  const held = [first!, ...others].some(({ holding }) => holding === 'held');
  return {
    ...first!,
    title: told('title'),
    issuedOn: told('issuedOn'),
    dateText: told('dateText'),
    holding: held ? 'held' : 'mentioned',
  };
}

/** A document and what it says of others is in one database; days of its own are known to one or told alike. */
function joinedForce(rows: readonly ForceRow[]): ForceRow {
  const events = rows.flatMap((row) => JSON.parse(row.events) as unknown[]);
  const told = (field: 'effectiveOn' | 'expiresOn') => rows.find((row) => row[field] !== null)?.[field] ?? null;
  return {
    id: rows[0]!.id,
    effectiveOn: told('effectiveOn'),
    expiresOn: told('expiresOn'),
    events: JSON.stringify(events),
  };
}

/** Citations of one document in one database; a relation is a row of its own wherever it is stated. */
const compareEdges = (a: EdgeRow, b: EdgeRow) => {
  const one = [a.from, a.to, b.kind, a.type];
  const other = [b.from, b.to, a.kind, b.type];
  const at = one.findIndex((part, i) => part !== other[i]);
  return at < 0 ? 0 : one[at]! < other[at]! ? -1 : 1;
};

/**
 * The graph over every database, as over one. An instrument has an id in each database that knows of it and one key in
 * all: walks go by keys, a step at a time, each step asked of all databases at once.
 */
export function createGraphAcross(databases: Databases): Graph {
  const all = databases.all.map((database) => ({ database, graph: createGraph(database) }));
  if (all.length === 1) return all[0]!.graph;

  async function step(keys: readonly string[], over: StepOver) {
    const each = await Promise.all(all.map(({ graph }) => graph.step(keys, over)));
    return {
      links: each.flatMap(({ links }) => links),
      cut: each.some(({ cut }) => cut),
      rowsRead: each.reduce((sum, { rowsRead }) => sum + rowsRead, 0),
    };
  }

  /** The instruments of some names, with the ids that each database gave them. */
  async function gather(names: readonly string[]) {
    const named = await Promise.all(all.map(({ graph }) => graph.readNamed(names)));
    const keyOf = new Map<string, string>();
    for (const { asked, key } of named.flatMap(({ nodes }) => nodes)) if (!keyOf.has(asked)) keyOf.set(asked, key);
    const keys = [...new Set(keyOf.values())];
    const known = await Promise.all(all.map(({ graph }) => graph.readNamed(keys)));
    const rows = known.flatMap(({ nodes }, at) =>
      nodes.map((row) => ({ row, own: databases.of(row.jurisdiction) === all[at]!.database })),
    );
    const nodes = new Map(
      Array.from(
        Map.groupBy(rows, ({ row }) => row.key),
        ([key, each]) => [key, oneNode(each)],
      ),
    );
    const ids = known.map((each) => each.nodes.map(({ id }) => id));
    const canonical = new Map(rows.map(({ row }) => [row.id, nodes.get(row.key)!.id]));
    const rowsRead = [...named, ...known].reduce((sum, each) => sum + each.rowsRead, 0);
    return { keyOf, nodes, ids, canonical, rowsRead };
  }

  async function readKey(name: string): Promise<string | null> {
    return (await gather([name])).keyOf.get(name) ?? null;
  }

  return {
    async walk({ start, depth, limit, ...over }) {
      const key = await readKey(start);
      const depths = new Map<string, number>(key ? [[key, 0]] : []);
      let [frontier, cut, read] = [[...depths.keys()], false, 0];
      for (let at = 1; at <= depth && frontier.length > 0; at += 1) {
        const taken = await step(frontier, over);
        frontier = [...new Set(taken.links.map(({ to }) => to))].filter((to) => !depths.has(to)).sort();
        const room = STEPS - depths.size;
        cut ||= taken.cut || frontier.length > room;
        frontier = frontier.slice(0, room);
        for (const to of frontier) depths.set(to, at);
        read += taken.rowsRead;
      }
      const { nodes, rowsRead } = await gather([...depths.keys()]);
      const reached = Array.from(nodes.values(), (node) => ({ ...node, depth: depths.get(node.key)! })).sort(
        (a, b) => a.depth - b.depth || (a.key < b.key ? -1 : 1),
      );
      return { nodes: reached.slice(0, limit), cut: cut || reached.length > limit, rowsRead: read + rowsRead };
    },

    async path(from, to, depth) {
      const ends = await gather([from, to]);
      const [start, end] = [ends.keyOf.get(from), ends.keyOf.get(to)];
      if (!start || !end) return { ids: null, cut: false, rowsRead: ends.rowsRead };
      const way = await shortestWay(start, end, { depth, most: WAYS, step: (keys) => step(keys, ANY) });
      if (!way.keys) return { ids: null, cut: way.cut, rowsRead: ends.rowsRead + way.rowsRead };
      const { nodes, rowsRead } = await gather(way.keys);
      const ids = way.keys.map((key) => nodes.get(key)!.id);
      return { ids, cut: way.cut, rowsRead: ends.rowsRead + way.rowsRead + rowsRead };
    },

    async readNodes(ids) {
      const { keyOf, nodes, rowsRead } = await gather(ids);
      const found = ids.flatMap((id, depth) => {
        const node = nodes.get(keyOf.get(id) ?? '');
        return node ? [{ ...node, depth }] : [];
      });
      return { nodes: found, rowsRead };
    },

    async readEdges(ids) {
      const { ids: own, canonical, rowsRead } = await gather(ids);
      const read = await Promise.all(all.map(({ graph }, at) => graph.readEdges(own[at]!)));
      const name = (id: string) => canonical.get(id) ?? id;
      const edges = read.flatMap((each) =>
        each.edges.map((edge) => ({
          ...edge,
          from: name(edge.from),
          to: name(edge.to),
          statedIn: edge.statedIn && name(edge.statedIn),
        })),
      );
      return {
        edges: edges.sort(compareEdges).slice(0, EDGES_MAX),
        cut: edges.length > EDGES_MAX || read.some(({ cut }) => cut),
        rowsRead: read.reduce((sum, each) => sum + each.rowsRead, rowsRead),
      };
    },

    step,

    async readNamed(names) {
      const { keyOf, nodes, rowsRead } = await gather(names);
      const named = [...keyOf].map(([asked, key]) => ({ ...nodes.get(key)!, asked, depth: 0 }));
      return { nodes: named, rowsRead };
    },

    async readForce(ids) {
      const { ids: own, canonical, rowsRead } = await gather(ids);
      const read = await Promise.all(all.map(({ graph }, at) => graph.readForce(own[at]!)));
      const rows = Map.groupBy(
        read.flatMap((each) => each.rows.map((row) => ({ ...row, id: canonical.get(row.id) ?? row.id }))),
        ({ id }) => id,
      );
      return {
        rows: Array.from(rows.values(), joinedForce),
        rowsRead: read.reduce((sum, each) => sum + each.rowsRead, rowsRead),
      };
    },

    async readId(name) {
      const { keyOf, nodes } = await gather([name]);
      return nodes.get(keyOf.get(name) ?? '')?.id ?? null;
    },
  };
}
