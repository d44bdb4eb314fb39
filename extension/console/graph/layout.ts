import { findChains, orderTimes } from './chains.ts';
import { placeColumns, type Row, type YearBand } from './columns.ts';
import { assignLanes, LANES, type Lane } from './lanes.ts';
import { BOX, ROW } from './measures.ts';
import { timeOf } from './time.ts';
import type { Visible } from './visible.ts';

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
  width: number;
  height: number;
}

const LANE_GAP = 56;
const BLOCK_GAP = 40;
const LABEL = 34;
const TOP = 30;

/** Rows that a block of so many boxes is stacked in, so that it is about twice as wide as it is high. */
const rowsFor = (count: number) => (count <= 8 ? 1 : Math.ceil(Math.sqrt(count / 1.6)));

/**
 * Where each instrument stands: further right the later it was issued, in the lane of the relation that leads to it,
 * further from the middle the more steps away it is. Each chain of replacements has a row of its own in the middle lane.
 * Pure; nothing overlaps.
 */
export function layOut(visible: Visible, start: string): Layout {
  const times = orderTimes(new Map(visible.nodes.map((node) => [node.id, timeOf(node)])), visible.links);
  const lanes = assignLanes(visible, start);
  const blocks = LANES.map((lane) => ({ lane, rows: blocksOf(lane, visible, { lanes, start }) }));
  const rows = blocks.flatMap(({ rows: each }) => each);
  const { columns, years, width } = placeColumns(rows, times);

  const spots = new Map<string, Spot>();
  const bands: LaneBand[] = [];
  let y = TOP;
  for (const { lane, rows: each } of blocks) {
    if (each.length === 0) continue;
    const top = y;
    y += LABEL;
    for (const [at, block] of each.entries()) {
      if (at > 0 && block.apart) y += BLOCK_GAP;
      for (const id of block.ids) {
        const { x, row } = columns.get(id)!;
        spots.set(id, { id, lane, x, y: y + BOX.height / 2 + row * ROW });
      }
      y += block.deep * ROW;
    }
    y += LANE_GAP - (ROW - BOX.height);
    bands.push({ lane, top, bottom: y - LANE_GAP / 2 });
    y += LANE_GAP / 2;
  }
  return { spots, lanes: bands, years, width, height: y };
}

interface Among {
  lanes: ReadonlyMap<string, Lane>;
  start: string;
}

/** Blocks of one lane from top to bottom: chains, or what is as many steps away. */
function blocksOf(lane: Lane, { nodes, links }: Visible, { lanes, start }: Among): Row[] {
  if (lane === 'chain') return findChains(start, links).map((ids) => ({ ids, deep: 1, apart: false }));
  const bySteps = Map.groupBy(
    nodes.filter(({ id }) => lanes.get(id) === lane),
    ({ step }) => step,
  );
  const outwards = lane === 'basis' || lane === 'changes' ? -1 : 1;
  return [...bySteps]
    .sort(([a], [b]) => (a - b) * outwards)
    .map(([, each]) => ({ ids: each.map(({ id }) => id), deep: rowsFor(each.length), apart: true }));
}
