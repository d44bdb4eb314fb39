import type { Block } from './columns.ts';

/** Boxes that stand together, each in its row from the top. */
export interface Stack {
  rows: Map<string, number>;
  /** Rows in all. */
  deep: number;
}

type ColumnOf = ReadonlyMap<string, number>;

/** The rows of the blocks of one lane. Chains that do not meet share a row; the first has its row to itself. */
export function stackBlocks(blocks: readonly Block[], columnOf: ColumnOf): Stack[] {
  const chains = blocks.filter(({ isChain }) => isChain);
  const stacks = blocks.filter(({ isChain }) => !isChain).map(({ ids }) => stackColumns(ids, columnOf));
  return chains.length === 0 ? stacks : [shareRows(chains, columnOf), ...stacks];
}

/** What falls into one column stands over one another, in the order of `ids`. */
function stackColumns(ids: readonly string[], columnOf: ColumnOf): Stack {
  const heights = new Map<number, number>();
  const rows = new Map<string, number>();
  for (const id of ids) {
    const column = columnOf.get(id)!;
    const row = heights.get(column) ?? 0;
    rows.set(id, row);
    heights.set(column, row + 1);
  }
  return { rows, deep: Math.max(...heights.values()) };
}

function shareRows(chains: readonly Block[], columnOf: ColumnOf): Stack {
  const rows = new Map<string, number>();
  /** Columns that each row is taken in. */
  const taken: { from: number; to: number }[][] = [];
  for (const { ids } of chains) {
    const columns = ids.map((id) => columnOf.get(id)!);
    const [from, to] = [Math.min(...columns), Math.max(...columns)];
    const free = taken.findIndex((own, row) => row > 0 && own.every((other) => to < other.from || from > other.to));
    const row = free === -1 ? taken.length : free;
    taken[row] = [...(taken[row] ?? []), { from, to }];
    for (const id of ids) rows.set(id, row);
  }
  return { rows, deep: taken.length };
}
