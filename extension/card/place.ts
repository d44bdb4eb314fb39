/** Where the card stands: never over its reference, never outside the viewport. Pure geometry in CSS pixels. */

export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

export interface Size {
  width: number;
  height: number;
}

export type Side = 'below' | 'above' | 'frame';

export interface CardPlace {
  side: Side;
  left: number;
  /** Distance of the edge near the reference from the top (below) or from the bottom (above) of the viewport. */
  offset: number;
  maxHeight: number;
}

export const GAP = 8;
const MARGIN = 8;
/** Share of the viewport's height a card may take. */
const TALLEST = 0.7;
/** A frame smaller than this, as under 400 % zoom, is the card's whole. */
const SMALL: Size = { width: 340, height: 300 };

/** Places a card of `size` beside the lines of a reference; `x` is where the pointer came from. */
export function placeCard(lines: readonly Box[], size: Size, view: Size, x: number | null): CardPlace {
  if (view.width < SMALL.width || view.height < SMALL.height) {
    return { side: 'frame', left: 0, offset: 0, maxHeight: view.height };
  }
  const top = Math.min(...lines.map((line) => line.top));
  const bottom = Math.max(...lines.map((line) => line.bottom));
  const below = view.height - bottom - GAP - MARGIN;
  const above = top - GAP - MARGIN;
  const wanted = Math.min(size.height, view.height * TALLEST);
  const side = below >= wanted || below >= above ? 'below' : 'above';
  const room = side === 'below' ? below : above;
  const near = x ?? Math.min(...lines.map((line) => line.left));
  return {
    side,
    left: clamp(near - (x === null ? 0 : 30), MARGIN, Math.max(MARGIN, view.width - size.width - MARGIN)),
    offset: side === 'below' ? bottom + GAP : view.height - top + GAP,
    maxHeight: Math.max(0, Math.min(view.height * TALLEST, room)),
  };
}

/** Whether a pointer that left at `from` and is now at `to` is on its way to the card. */
export function isApproaching(from: { x: number; y: number }, to: { x: number; y: number }, card: Box): boolean {
  const isBelow = card.top >= from.y;
  const edge = isBelow ? card.top : card.bottom;
  const depth = edge - from.y;
  if (depth === 0) return false;
  const share = (to.y - from.y) / depth;
  if (share > 1) return false;
  const left = from.x + (card.left - GAP - from.x) * share;
  const right = from.x + (card.right + GAP - from.x) * share;
  return to.x >= left - 2 && to.x <= right + 2;
}

function clamp(value: number, least: number, most: number): number {
  return Math.min(Math.max(value, least), most);
}
