import type { GraphEdge, GraphNode, NeighboursReply } from '../../shared/schema/index.ts';
import { graphEdge, graphNode } from './graph-nodes.ts';

const STATUSES = ['inForce', 'unknown', 'expired', 'partlyExpired', 'pending', 'suspended'] as const;
const TYPES = ['cites', 'basedOn', 'cites', 'amends', 'cites', 'guides', 'cites', 'implements', 'answers'] as const;

/** A neighbourhood of `count` instruments and about twice as many relations, with a chain of eight; the same each time. */
export function sampleGraph(count: number, from = 0): NeighboursReply {
  const nodes: GraphNode[] = Array.from({ length: count }, (_, at) => {
    const i = at + from;
    const code = STATUSES[i % STATUSES.length]!;
    return graphNode(`n${i}`, {
      year: 2004 + ((i * 7) % 22),
      symbol: `${100 + i}/QĐ-UBND`,
      title: 'Phê duyệt kế hoạch ứng dụng công nghệ thông tin',
      issuedOn: i % 17 === 5 ? null : `${2004 + ((i * 7) % 22)}-0${1 + (i % 9)}-1${i % 9}`,
      status: { on: '2026-11-20', code, since: null, cause: null, by: null },
      depth: Math.min(4, Math.ceil(Math.log2(i + 1) / 3)),
    });
  });
  const names = nodes.map(({ id }) => id);
  const edges: GraphEdge[] = names
    .slice(1)
    .flatMap((id, i) => [
      graphEdge(id, TYPES[i % TYPES.length]!, names[Math.floor(i / 7)]!, { on: '2021-03-01' }),
      ...(i % 9 === 0 ? [] : [graphEdge(id, TYPES[(i * 5) % TYPES.length]!, names[(i * 37) % count]!)]),
    ]);
  const chain = names.slice(0, 8).map((id, i) => ({ id, i }));
  for (const { id, i } of chain.slice(1))
    edges.push(graphEdge(id, 'replaces', names[i - 1]!, { on: `${2005 + 2 * i}-04-01`, state: 'confirmed' }));
  return { start: names[0]!, depth: 2, complete: true, nodes, edges };
}
