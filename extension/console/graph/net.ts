import { MultiDirectedGraph } from 'graphology';
import type { GraphEdge, GraphNode } from '../../../shared/schema/index.ts';

export type RelationType = GraphEdge['type'];

/** What one instrument says of another, told once however often it is stated. */
export type Link = {
  key: string;
  from: string;
  to: string;
  type: RelationType;
  /** The earliest day it acts from. */
  on: string | null;
  /** In part, where none is of the whole. */
  reach: 'whole' | 'part' | null;
  /** A person has confirmed it. */
  confirmed: boolean;
  relations: string[];
  /** Places of the text that cite it. */
  places: number;
};

/** Instruments and the links between them, by id and by key; not changed once it is made. */
export type Net = MultiDirectedGraph<GraphNode, Link>;

export const linkKey = ({ from, type, to }: Pick<Link, 'from' | 'type' | 'to'>) => `${from} ${type} ${to}`;

/** Edges between other instruments than `nodes` are left out, and so is what a document says of itself. */
export function buildNet(nodes: Iterable<GraphNode>, edges: readonly GraphEdge[]): Net {
  const net: Net = new MultiDirectedGraph();
  for (const node of nodes) net.mergeNode(node.id, node);
  for (const edge of edges)
    if (edge.from !== edge.to && net.hasNode(edge.from) && net.hasNode(edge.to)) addEdge(net, edge);
  foldCitations(net);
  return net;
}

function addEdge(net: Net, edge: GraphEdge): void {
  const key = linkKey(edge);
  const held = net.hasEdge(key) ? net.getEdgeAttributes(key) : null;
  const isRelation = edge.kind === 'relation';
  net.mergeDirectedEdgeWithKey(key, edge.from, edge.to, {
    key,
    from: edge.from,
    to: edge.to,
    type: edge.type,
    on: earlier(held?.on ?? null, edge.on),
    reach: held?.reach === 'whole' ? 'whole' : (edge.reach ?? held?.reach ?? null),
    confirmed: held?.confirmed === true || edge.state === 'confirmed',
    relations: [...(held?.relations ?? []), ...(edge.relation ? [edge.relation] : [])],
    places: (held?.places ?? 0) + (isRelation ? 0 : edge.count),
  });
}

const earlier = (a: string | null, b: string | null) => (a === null || (b !== null && b < a) ? b : a);

/** A relation is stated by citing: where both are known, the citation says nothing more. */
function foldCitations(net: Net): void {
  for (const { key, from, to, places } of links(net).filter(({ type }) => type === 'cites')) {
    const stated = net.outEdges(from, to).filter((other) => other !== key);
    if (stated.length === 0) continue;
    for (const other of stated) net.updateEdgeAttribute(other, 'places', (before) => (before ?? 0) + places);
    net.dropEdge(key);
  }
}

/** Every link, in the order in which it was told. */
export const links = (net: Net): Link[] => net.mapEdges((_, link) => link);

/** Steps of each instrument from `start` along links that `follow` takes, in either direction; those not reached are not in the map. */
export function stepsFrom(net: Net, start: string, follow: (link: Link) => boolean): Map<string, number> {
  const steps = new Map(net.hasNode(start) ? [[start, 0]] : []);
  for (const id of steps.keys())
    net.forEachEdge(id, (_, link, source, target) => {
      const other = source === id ? target : source;
      if (!steps.has(other) && follow(link)) steps.set(other, steps.get(id)! + 1);
    });
  return steps;
}
