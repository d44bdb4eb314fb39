import type { Layout, Spot } from './layout.ts';

export type Side = 'top' | 'bottom' | 'left' | 'right';

export const isAside = (side: Side) => side === 'left' || side === 'right';

/**
 * Where a link leaves one box for another: across the gap beside it, over or under what stands between, else up or down,
 * and sideways where another box stands in that way.
 */
export function sidesOf(one: Spot, other: Spot, among: Among): [Side, Side] {
  if (one.y === other.y) {
    if (among.near(one, other)) return one.x < other.x ? ['right', 'left'] : ['left', 'right'];
    return one.lane === 'carries' || one.lane === 'cites' ? ['bottom', 'bottom'] : ['top', 'top'];
  }
  const side = (from: Spot, to: Spot): Side => {
    if (among.blocked(from, to)) return to.x < from.x ? 'left' : 'right';
    return from.y < to.y ? 'bottom' : 'top';
  };
  return [side(one, other), side(other, one)];
}

export interface Among {
  /** Nothing stands between two of one row. */
  near: (one: Spot, other: Spot) => boolean;
  /** Another of its lane stands over or under the one, on the way to the other. Beside the boxes of a chain are its own arrows. */
  blocked: (one: Spot, other: Spot) => boolean;
}

export function lookAround(spots: Layout['spots']): Among {
  const byRow = Map.groupBy(spots.values(), ({ y }) => y);
  const byColumn = Map.groupBy(spots.values(), ({ x }) => x);
  const between = (at: number, one: number, other: number) =>
    at > Math.min(one, other) + 1 && at < Math.max(one, other) - 1;
  return {
    near: (one, other) => !byRow.get(one.y)!.some(({ x }) => between(x, one.x, other.x)),
    blocked: (one, other) =>
      one.lane !== 'chain' &&
      byColumn.get(one.x)!.some(({ lane, y }) => lane === one.lane && between(y, one.y, other.y)),
  };
}
