import type {
  EdgesReply,
  GraphEdge,
  GraphNode,
  NeighboursQuery,
  NeighboursReply,
  PathsReply,
} from '../../shared/schema/index.ts';
import { statusOn } from '../../shared/status/index.ts';
import type { EdgeRow, ForceRow, Graph, NodeRow } from '../stores/graph.ts';
import { reachChains } from './graph-chains.ts';
import { eventsOf, formatDate, jurisdictionName, nameOf } from './instrument-card.ts';

/** Nodes as the wire has them, each with its status on `today`. */
async function viewNodes(nodes: readonly NodeRow[], { graph, today }: Around) {
  const force = await graph.readForce(nodes.map(({ id }) => id));
  const byId = new Map(force.rows.map((row) => [row.id, row]));
  return { nodes: nodes.map((node) => toNode(node, byId.get(node.id), today)), rowsRead: force.rowsRead };
}

function toNode(row: NodeRow, force: ForceRow | undefined, today: string): GraphNode {
  const { id, key, type, symbol, name, title, issuedOn, holding, depth } = row;
  const { by, ...read } = statusOn(today, force ? eventsOf(force) : []);
  return {
    id,
    key,
    type,
    symbol,
    name,
    title,
    issuer: {
      id: row.issuer,
      name: nameOf({ id: row.issuer, name: row.issuerName, jurisdiction: row.jurisdiction }, issuedOn),
    },
    jurisdiction: { id: row.jurisdiction, name: jurisdictionName(row.jurisdiction) },
    issuedOn,
    dateText: issuedOn ? formatDate(issuedOn) : row.dateText,
    draft: row.draft === 1,
    holding,
    status: { on: today, ...read, by: by && { id: by.id, key: by.key, symbol: by.symbol } },
    depth,
  };
}

const toEdge = (edge: EdgeRow): GraphEdge => ({ ...edge, type: edge.type as GraphEdge['type'] });

type Measured<T> = T & { rowsRead: number };

interface Around {
  graph: Graph;
  /** ISO date of the statuses. */
  today: string;
}

/** What stands around an instrument, with every edge between what is shown. */
export async function readNeighbours(
  id: string,
  { chains, ...query }: NeighboursQuery,
  around: Around,
): Promise<Measured<NeighboursReply>> {
  const { graph } = around;
  const walked = await graph.walk({ start: id, ...query });
  const chained = chains === 'true' ? await reachChains(walked.nodes, graph) : { nodes: [], cut: false, rowsRead: 0 };
  const all = [...walked.nodes, ...chained.nodes];
  const [held, viewed] = await Promise.all([graph.readEdges(all.map((node) => node.id)), viewNodes(all, around)]);
  const edges = held.edges.filter(({ kind }) => query.via === 'any' || `${kind}s` === query.via).map(toEdge);
  return {
    start: id,
    depth: query.depth,
    complete: !walked.cut && !chained.cut && !held.cut,
    nodes: viewed.nodes,
    edges,
    rowsRead: walked.rowsRead + chained.rowsRead + held.rowsRead + viewed.rowsRead,
  };
}

/** Every edge between some instruments; what nobody knows by that name has none. */
export async function readEdgesBetween(names: readonly string[], graph: Graph): Promise<Measured<EdgesReply>> {
  const named = await graph.readNamed(names);
  const ids = [...new Set(named.nodes.map(({ id }) => id))];
  const held = await graph.readEdges(ids);
  return { edges: held.edges.map(toEdge), complete: !held.cut, rowsRead: named.rowsRead + held.rowsRead };
}

/** A shortest way from one instrument to another, edges read in both directions. */
export async function readPath(
  ends: { from: string; to: string; depth: number },
  around: Around,
): Promise<Measured<PathsReply>> {
  const { graph } = around;
  const { ids, cut, rowsRead } = await graph.path(ends.from, ends.to, ends.depth);
  if (!ids) return { kind: 'notFound', depth: ends.depth, complete: !cut, rowsRead };
  const read = await graph.readNodes(ids);
  const [held, viewed] = await Promise.all([graph.readEdges(ids), viewNodes(read.nodes, around)]);
  const place = new Map(ids.map((id, at) => [id, at]));
  const steps = held.edges.filter(({ from, to }) => Math.abs((place.get(from) ?? 0) - (place.get(to) ?? 0)) === 1);
  return {
    kind: 'found',
    length: ids.length - 1,
    complete: !cut,
    nodes: viewed.nodes,
    edges: steps.map(toEdge),
    rowsRead: rowsRead + read.rowsRead + held.rowsRead + viewed.rowsRead,
  };
}
