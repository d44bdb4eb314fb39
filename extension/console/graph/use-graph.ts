import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { EdgesReply, type GraphEdge, type GraphNode, NeighboursReply } from '../../../shared/schema/index.ts';
import { type Answered, callServer, pathWith } from '../call-server.ts';
import { instrumentPath } from '../instrument/change.ts';
import { addNodes } from './grow.ts';

/** Instruments of one answer; the server gives no more. */
const LIMIT = 200;

export interface Around {
  start: string;
  nodes: GraphNode[];
  edges: GraphEdge[];
  /** False where a cap of the server cut the walk. */
  complete: boolean;
}

/** What came of expanding one instrument. `left`: found, but not shown for want of room. */
export type Grown = { kind: 'ok'; added: number; left: number } | Exclude<Answered<unknown>, { kind: 'ok' }>;

const read = (id: string, depth: number) =>
  callServer(
    { method: 'GET', path: pathWith(instrumentPath(id, '/neighbours'), { depth, limit: LIMIT, chains: 'true' }) },
    NeighboursReply,
  );

/** The neighbourhood of an instrument, which grows where it is expanded; `again` reads it anew. */
export function useGraph(id: string, depth: number) {
  const [answer, setAnswer] = useState<Answered<Around> | null>(null);
  const [turn, setTurn] = useState(0);
  const own = useRef<object | null>(null);
  const around = useRef<Around | null>(null);

  useEffect(() => {
    const mine = {};
    own.current = mine;
    setAnswer(null);
    void read(id, depth).then((now) => {
      if (own.current !== mine) return;
      around.current = now.kind === 'ok' ? now.value : null;
      setAnswer(now);
    });
    return () => {
      own.current = null;
    };
  }, [id, depth, turn]);

  /** Null where meanwhile another graph is shown. */
  const expand = useCallback(async (node: string): Promise<Grown | null> => {
    const mine = own.current;
    const near = await read(node, 1);
    if (own.current !== mine || !around.current) return null;
    if (near.kind !== 'ok') return near;
    const grown = addNodes(around.current.nodes, near.value);
    if (grown.added > 0) {
      const ids = grown.nodes.map((each) => each.id);
      const edges = await callServer({ method: 'POST', path: '/v1/edges', body: { ids } }, EdgesReply);
      if (own.current !== mine || !around.current) return null;
      if (edges.kind !== 'ok') return edges;
      const next = { ...around.current, nodes: grown.nodes, edges: edges.value.edges };
      around.current = next;
      setAnswer({ kind: 'ok', value: next });
    }
    return { kind: 'ok', added: grown.added, left: grown.left };
  }, []);

  return { answer, expand, again: useCallback(() => setTurn((before) => before + 1), []) };
}
