import { findChains, orderTimes } from './chains.ts';
import { type Block, type Column, cutColumns, depths } from './columns.ts';
import { assignLanes, LANES, type Lane } from './lanes.ts';
import { BOX, COLUMN, FITTING, MARGIN, ROW } from './measures.ts';
import { stackBlocks } from './stack.ts';
import { timeOf } from './time.ts';
import type { Visible } from './visible.ts';
import { type YearBand, yearBands } from './years.ts';

export interface Spot {
  id: string;
  lane: Lane;
  /** Middle of its box. */
  x: number;
  y: number;
}

export interface LaneBand {
  lane: Lane;
  top: number;
  bottom: number;
}

export interface Layout {
  spots: Map<string, Spot>;
  lanes: LaneBand[];
  years: YearBand[];
  /** Where the walk began, with what replaced it and what it replaced. */
  chain: readonly string[];
  width: number;
  height: number;
}

const LANE_GAP = 48;
const BLOCK_GAP = 32;
/** Over the first row of a lane: its name, and over a chain the days of replacements too. */
const LABEL = 34;
const LABEL_OF_CHAIN = 48;
const TOP = 30;
/** A drawing is not made higher than so many times its width to have fewer columns. */
const HIGHEST = 5;

/**
 * Where each instrument stands: never left of an older one, in the lane of the relation that leads to it, further from
 * the middle the more steps away it is. Chains of replacements stand in a lane of their own, that of `start` in the first
 * row of it, and there are as few columns as let that chain be seen at once. Pure; nothing overlaps.
 */
export function layOut(visible: Visible, start: string): Layout {
  const times = orderTimes(new Map(visible.nodes.map((node) => [node.id, timeOf(node)])), visible.links);
  const lanes = assignLanes(visible, start);
  const chains = findChains(start, visible.links);
  const byLane = LANES.map((lane) => ({ lane, blocks: blocksOf(lane, visible, { lanes, chains }) }));
  const columns = chooseColumns(
    byLane.flatMap(({ blocks }) => blocks),
    times,
    Math.max(FITTING, chains[0]!.length),
  );
  const step = Math.max(COLUMN.least, Math.min(COLUMN.most, (FITTING * COLUMN.least) / columns.length));
  const columnOf = new Map(columns.flatMap((column, at) => column.map(({ id }) => [id, at] as const)));

  const spots = new Map<string, Spot>();
  const bands: LaneBand[] = [];
  let y = TOP;
  for (const { lane, blocks } of byLane) {
    if (blocks.length === 0) continue;
    const top = y;
    y += lane === 'chain' ? LABEL_OF_CHAIN : LABEL;
    for (const [at, { rows, deep }] of stackBlocks(blocks, columnOf).entries()) {
      if (at > 0) y += BLOCK_GAP;
      for (const [id, row] of rows)
        spots.set(id, { id, lane, x: MARGIN + (columnOf.get(id)! + 0.5) * step, y: y + BOX.height / 2 + row * ROW });
      y += deep * ROW;
    }
    y += LANE_GAP - (ROW - BOX.height);
    bands.push({ lane, top, bottom: y - LANE_GAP / 2 });
    y += LANE_GAP / 2;
  }
  const years = yearBands(columns, MARGIN, step);
  return { spots, lanes: bands, years, chain: chains[0]!, width: columns.length * step + 2 * MARGIN, height: y };
}

/** Stacks boxes no higher than `room` columns ask for, nor higher than a drawing may be. */
function chooseColumns(blocks: readonly Block[], times: ReadonlyMap<string, number | null>, room: number): Column[] {
  for (let deep = 1; ; deep++) {
    const columns = cutColumns(blocks, times, deep, room);
    const rows = [...depths(columns).values()].reduce((sum, each) => sum + each, 0);
    if (columns.length <= room || rows * ROW > HIGHEST * columns.length * COLUMN.least) return columns;
    if (deep >= times.size) return columns;
  }
}

interface Among {
  lanes: ReadonlyMap<string, Lane>;
  chains: readonly string[][];
}

/** Blocks of one lane from top to bottom: chains, or what is as many steps away. */
function blocksOf(lane: Lane, { nodes }: Visible, { lanes, chains }: Among): Block[] {
  if (lane === 'chain') return chains.map((ids) => ({ ids, isChain: true }));
  const bySteps = Map.groupBy(
    nodes.filter(({ id }) => lanes.get(id) === lane),
    ({ step }) => step,
  );
  const outwards = lane === 'basis' || lane === 'changes' ? -1 : 1;
  return [...bySteps]
    .sort(([a], [b]) => (a - b) * outwards)
    .map(([, each]) => ({ ids: each.map(({ id }) => id), isChain: false }));
}
