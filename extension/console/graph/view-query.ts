import { DEPTH_MAX } from '../../../shared/schema/index.ts';

const DEPTH = 2;

/** Steps that the address asks for; two where it says nothing that can be asked for. */
export function readDepth(query: URLSearchParams): number {
  const depth = Number(query.get('depth'));
  return Number.isInteger(depth) && depth >= 1 && depth <= DEPTH_MAX ? depth : DEPTH;
}

export const readView = (query: URLSearchParams): 'drawing' | 'table' =>
  query.get('view') === 'table' ? 'table' : 'drawing';

export function withView(query: URLSearchParams, view: 'drawing' | 'table'): URLSearchParams {
  const next = new URLSearchParams(query);
  if (view === 'table') next.set('view', view);
  else next.delete('view');
  return next;
}
