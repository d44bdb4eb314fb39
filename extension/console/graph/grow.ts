import { EDGES_OF_MAX, type GraphNode } from '../../../shared/schema/index.ts';

/** Instruments of one drawing; between more the server reads no edges. */
export const SHOWN_MAX = EDGES_OF_MAX;

/** Adds what is not yet shown, nearest first, as far as there is room. */
export function addNodes(
  shown: readonly GraphNode[],
  near: { nodes: readonly GraphNode[] },
): { nodes: GraphNode[]; added: number; left: number } {
  const known = new Set(shown.map(({ id }) => id));
  const fresh = near.nodes.filter(({ id }) => !known.has(id));
  const taken = fresh.slice(0, Math.max(0, SHOWN_MAX - shown.length));
  return { nodes: [...shown, ...taken], added: taken.length, left: fresh.length - taken.length };
}
