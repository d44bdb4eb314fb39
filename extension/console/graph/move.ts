import { LANES } from './lanes.ts';
import type { Layout, Spot } from './layout.ts';
import type { Link } from './net.ts';

export type Direction = 'left' | 'right' | 'up' | 'down';

const AHEAD: Readonly<Record<Direction, readonly [number, number]>> = {
  left: [-1, 0],
  right: [1, 0],
  up: [0, -1],
  down: [0, 1],
};

/** The nearest of some spots in a direction: what lies beside it counts twice as far. */
function nearest(from: Spot, spots: readonly Spot[], direction: Direction): Spot | null {
  const [x, y] = AHEAD[direction];
  const away = spots.flatMap((spot) => {
    const [dx, dy] = [spot.x - from.x, spot.y - from.y];
    const ahead = dx * x + dy * y;
    return ahead > 1 ? [{ spot, far: ahead + 2 * Math.abs(dx * y + dy * x) }] : [];
  });
  return away.sort((a, b) => a.far - b.far)[0]?.spot ?? null;
}

/**
 * Where an arrow leads: along a relation, one in the same row such as a chain's first; where none leads that way to the
 * nearest instrument there. Null: nothing is there.
 */
export function moveFrom(id: string, direction: Direction, { spots }: Layout, links: readonly Link[]): string | null {
  const from = spots.get(id);
  if (!from) return null;
  const joined = links.flatMap((link) =>
    link.from === id ? [spots.get(link.to)!] : link.to === id ? [spots.get(link.from)!] : [],
  );
  const inRow = joined.filter(({ y }) => y === from.y);
  const ways = [inRow, joined, [...spots.values()]];
  for (const way of ways) {
    const to = nearest(from, way, direction);
    if (to) return to.id;
  }
  return null;
}

/** Every instrument once, lane by lane, from left to right. */
export function readingOrder({ spots }: Layout): string[] {
  return [...spots.values()]
    .sort((a, b) => LANES.indexOf(a.lane) - LANES.indexOf(b.lane) || a.x - b.x || a.y - b.y)
    .map(({ id }) => id);
}
