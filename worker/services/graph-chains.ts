import { CHAINED_MAX } from '../../shared/schema/index.ts';
import type { Graph, NodeRow } from '../stores/graph.ts';

/** Steps along one chain; a ring ends here too. */
const STEPS = 20;
const WAYS = ['in', 'out'] as const;

/**
 * What replaced the instruments of a walk and what they replaced, step by step, beyond where the walk ended. The chain
 * of the first one is followed whole; those of the others until `CHAINED_MAX` are added.
 */
export async function reachChains(
  walked: readonly NodeRow[],
  graph: Graph,
): Promise<{ nodes: NodeRow[]; cut: boolean; rowsRead: number }> {
  const depths = new Map(walked.map(({ key, depth }) => [key, depth]));
  const added = new Map<string, number>();
  let [cut, rowsRead] = [false, 0];
  for (const starts of [walked.slice(0, 1), walked.slice(1)])
    for (const direction of WAYS) {
      let frontier = starts.map(({ key }) => key);
      for (let step = 0; step < STEPS && frontier.length > 0; step++) {
        const taken = await graph.step(frontier, { direction, via: 'replacements' });
        rowsRead += taken.rowsRead;
        cut ||= taken.cut;
        const next = new Map<string, number>();
        for (const { from, to } of taken.links)
          if (!depths.has(to) && !next.has(to)) next.set(to, depths.get(from)! + 1);
        const room = CHAINED_MAX - added.size;
        cut ||= next.size > room;
        const kept = [...next].slice(0, Math.max(0, room));
        for (const [key, depth] of kept) {
          depths.set(key, depth);
          added.set(key, depth);
        }
        frontier = kept.map(([key]) => key);
      }
    }
  if (added.size === 0) return { nodes: [], cut, rowsRead };
  const read = await graph.readNamed([...added.keys()]);
  const nodes = read.nodes.map(({ asked, ...node }) => ({ ...node, depth: added.get(asked)! }));
  return { nodes, cut, rowsRead: rowsRead + read.rowsRead };
}
