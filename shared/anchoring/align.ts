const NEVER = 0x3fffffff;

export interface Stretch {
  hashes: Int32Array;
  binding: Uint8Array;
  /** Word numbers, `to` not included. */
  from: number;
  to: number;
}

/** Word numbers of the page, `to` not included, and how many words differ. */
export interface Alignment {
  from: number;
  to: number;
  edits: number;
}

/**
 * The part of `page` nearest to all of `quoted`, with at most `bound` words changed, left out or put in, none of them binding;
 * `null` when there is none. Of parts as near as each other the first and shortest. Time: words of one times words of the other.
 */
export function align(quoted: Stretch, page: Stretch, bound: number): Alignment | null {
  const width = page.to - page.from;
  const length = quoted.to - quoted.from;
  let cost = new Int32Array(width + 1);
  let start = Int32Array.from({ length: width + 1 }, (_, j) => j);
  let nextCost = new Int32Array(width + 1);
  let nextStart = new Int32Array(width + 1);
  for (let i = 0; i < length; i++) {
    const q = quoted.from + i;
    const free = !quoted.binding[q];
    let least = NEVER;
    nextCost[0] = free ? cost[0]! + 1 : NEVER;
    nextStart[0] = 0;
    for (let j = 1; j <= width; j++) {
      const p = page.from + j - 1;
      const pageFree = !page.binding[p];
      const agree = quoted.hashes[q] === page.hashes[p];
      let best = agree ? cost[j - 1]! : free && pageFree ? cost[j - 1]! + 1 : NEVER;
      let from = start[j - 1]!;
      if (free && cost[j]! + 1 < best) {
        best = cost[j]! + 1;
        from = start[j]!;
      }
      if (pageFree && nextCost[j - 1]! + 1 < best) {
        best = nextCost[j - 1]! + 1;
        from = nextStart[j - 1]!;
      }
      nextCost[j] = best;
      nextStart[j] = from;
      if (best < least) least = best;
    }
    if (least > bound) return null;
    [cost, nextCost] = [nextCost, cost];
    [start, nextStart] = [nextStart, start];
  }
  return nearest(cost, start, page.from, bound);
}

function nearest(cost: Int32Array, start: Int32Array, offset: number, bound: number): Alignment | null {
  let at = -1;
  for (let j = 1; j < cost.length; j++) if (cost[j]! <= bound && (at < 0 || cost[j]! < cost[at]!)) at = j;
  return at < 0 || start[at] === at ? null : { from: offset + start[at]!, to: offset + at, edits: cost[at]! };
}
