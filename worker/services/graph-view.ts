import type { GraphEdge, GraphNode, NeighboursQuery, NeighboursReply, PathsReply } from '../../shared/schema/index.ts';
import type { EdgeRow, Graph, NodeRow } from '../stores/graph.ts';
import { jurisdictionName, nameOf } from './instrument-card.ts';

function toNode({ issuer, issuerName, jurisdiction, draft, ...node }: NodeRow): GraphNode {
  return {
    ...node,
    issuer: { id: issuer, name: nameOf({ id: issuer, name: issuerName, jurisdiction }, node.issuedOn) },
    jurisdiction: { id: jurisdiction, name: jurisdictionName(jurisdiction) },
    draft: draft === 1,
  };
}

const toEdge = (edge: EdgeRow): GraphEdge => ({ ...edge, type: edge.type as GraphEdge['type'] });

type Measured<T> = T & { rowsRead: number };

/** What stands around an instrument, with every edge between what is shown. */
export async function readNeighbours(
  id: string,
  query: NeighboursQuery,
  graph: Graph,
): Promise<Measured<NeighboursReply>> {
  const walked = await graph.walk({ start: id, ...query });
  const held = await graph.readEdges(walked.nodes.map((node) => node.id));
  const edges = held.edges.filter(({ kind }) => query.via === 'any' || `${kind}s` === query.via).map(toEdge);
  return {
    start: id,
    depth: query.depth,
    complete: !walked.cut,
    nodes: walked.nodes.map(toNode),
    edges,
    rowsRead: walked.rowsRead + held.rowsRead,
  };
}

/** A shortest way from one instrument to another, edges read in both directions. */
export async function readPath(
  ends: { from: string; to: string; depth: number },
  graph: Graph,
): Promise<Measured<PathsReply>> {
  const { ids, cut, rowsRead } = await graph.path(ends.from, ends.to, ends.depth);
  if (!ids) return { kind: 'notFound', depth: ends.depth, complete: !cut, rowsRead };
  const read = await graph.readNodes(ids);
  const held = await graph.readEdges(ids);
  const place = new Map(ids.map((id, at) => [id, at]));
  const steps = held.edges.filter(({ from, to }) => Math.abs((place.get(from) ?? 0) - (place.get(to) ?? 0)) === 1);
  return {
    kind: 'found',
    length: ids.length - 1,
    complete: !cut,
    nodes: read.nodes.map(toNode),
    edges: steps.map(toEdge),
    rowsRead: rowsRead + read.rowsRead + held.rowsRead,
  };
}
