/** Boxes that share the same rows. */
export interface Block {
  ids: string[];
  /** Its boxes stand side by side, never over one another. */
  isChain: boolean;
}

/** What stands over one another, in the order of its days. */
export type Column = Dated[];
export interface Dated {
  id: string;
  /** Null: nobody says when. */
  time: number | null;
  block: Block;
}

type Times = ReadonlyMap<string, number | null>;

/**
 * Cuts all boxes, in the order of their days, into columns that hold at most `deep` boxes of a block each: nothing stands
 * left of what is older, in whatever row. As few columns as can be, except that up to `room` of them are cut where most
 * years lie between two boxes. What has no day comes first.
 */
export function cutColumns(blocks: readonly Block[], times: Times, deep: number, room: number): Column[] {
  const all = blocks
    .flatMap((block) => block.ids.map((id): Dated => ({ id, time: times.get(id) ?? null, block })))
    .sort((a, b) => (a.time ?? Number.NEGATIVE_INFINITY) - (b.time ?? Number.NEGATIVE_INFINITY) || 0);
  const starts = cutWide(moveToGaps(cutFull(all, deep), all, deep), all, room);
  return starts.map((start, at) => all.slice(start, starts[at + 1]));
}

/** How many boxes of each block stand over one another at most. */
export function depths(columns: readonly Column[]): Map<Block, number> {
  const deepest = new Map<Block, number>();
  for (const column of columns)
    for (const [block, own] of Map.groupBy(column, (each) => each.block))
      deepest.set(block, Math.max(deepest.get(block) ?? 0, own.length));
  return deepest;
}

const roomIn = ({ isChain }: Block, deep: number) => (isChain ? 1 : deep);

/** Each column as full as it gets, which makes the fewest. Where each begins. */
function cutFull(all: readonly Dated[], deep: number): number[] {
  const starts: number[] = [];
  let held = new Map<Block, number>();
  for (const [at, { block, time }] of all.entries()) {
    const count = (held.get(block) ?? 0) + 1;
    const isFirstDated = at > 0 && time !== null && all[at - 1]!.time === null;
    if (at === 0 || isFirstDated || count > roomIn(block, deep)) {
      starts.push(at);
      held = new Map([[block, 1]]);
    } else held.set(block, count);
  }
  return starts;
}

/** From the last column to the first: begins each as much earlier as it still holds, where most time lies before it. */
function moveToGaps(starts: readonly number[], all: readonly Dated[], deep: number): number[] {
  const moved = [...starts];
  for (let column = starts.length - 1; column > 0; column--) {
    const held = new Map<Block, number>();
    let best = moved[column]!;
    for (let at = (moved[column + 1] ?? all.length) - 1; at > moved[column - 1]!; at--) {
      const { block } = all[at]!;
      const count = (held.get(block) ?? 0) + 1;
      if (count > roomIn(block, deep)) break;
      held.set(block, count);
      if (at < best && gapBefore(at, all) > gapBefore(best, all)) best = at;
    }
    moved[column] = best;
  }
  return moved;
}

/** Cuts once more between two years, those furthest apart first, while there is room. */
function cutWide(starts: readonly number[], all: readonly Dated[], room: number): number[] {
  const taken = new Set(starts);
  const others = all
    .map((_, at) => at)
    .filter((at) => !taken.has(at) && yearAt(at, all) !== yearAt(at - 1, all))
    .sort((a, b) => gapBefore(b, all) - gapBefore(a, all));
  return [...starts, ...others.slice(0, Math.max(0, room - starts.length))].sort((a, b) => a - b);
}

const yearAt = (at: number, all: readonly Dated[]) => Math.floor(all[at]?.time ?? 0);

/** Years between a box and the one before it; those whose year differs count one more. */
function gapBefore(at: number, all: readonly Dated[]): number {
  const [before, time] = [all[at - 1]?.time ?? null, all[at]!.time];
  if (time === null) return 0;
  if (before === null) return Number.POSITIVE_INFINITY;
  return time - before + (yearAt(at, all) === yearAt(at - 1, all) ? 0 : 1);
}
