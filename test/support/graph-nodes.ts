import type { GraphEdge, GraphNode } from '../../shared/schema/index.ts';

/** A node of a graph; a number is the year of its key. */
export function graphNode(id: string, fields: Partial<GraphNode> & { year?: number } = {}): GraphNode {
  const { year = 2020, ...rest } = fields;
  return {
    id,
    key: `lang-son/ubnd/quyet-dinh/${year}/${id}-qd-ubnd`,
    type: 'quyet-dinh',
    symbol: `${id}/QĐ-UBND`,
    name: null,
    title: null,
    issuer: { id: 'ubnd', name: 'UBND tỉnh Lạng Sơn' },
    jurisdiction: { id: 'lang-son', name: 'Lạng Sơn' },
    issuedOn: `${year}-06-01`,
    dateText: null,
    draft: false,
    holding: 'held',
    status: { on: '2026-11-20', code: 'inForce', since: `${year}-06-11`, cause: 'effect', by: null },
    depth: 0,
    ...rest,
  };
}

export function graphEdge(
  from: string,
  type: GraphEdge['type'],
  to: string,
  fields: Partial<GraphEdge> = {},
): GraphEdge {
  const kind = type === 'cites' ? 'citation' : 'relation';
  return {
    from,
    to,
    kind,
    type,
    on: null,
    reach: kind === 'relation' ? 'whole' : null,
    pinpoint: null,
    state: kind === 'relation' ? 'proposed' : null,
    statedIn: from,
    relation: kind === 'relation' ? `${from}${type}${to}` : null,
    count: 1,
    ...fields,
  };
}
