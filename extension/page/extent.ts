import { type BoxOf, createBoxReader, findBetween } from './nearby.ts';
import type { Reference } from './reference.ts';

/** Up to this many references every one has its line. */
export const LINED_MAX = 300;
/** Up to this many, those far from the viewport are registered without one; beyond, they are not. */
export const REGISTERED_MAX = 2000;

/** Heights of the viewport above and below it that have their marks, and within which they must have them. */
const AHEAD = 1.5;
const NEEDED = 0.5;

/** `line`: as it looks; `plain`: registered without a line; `none`: not registered. */
export type Extent = 'line' | 'plain' | 'none';

/** Which references of a full page are drawn: the browser's work after any change grows with each one, most with its line. */
export interface Extents {
  of(reference: Reference): Extent;
  /** Looks where the reader is now. The references to be drawn otherwise than before. */
  look(): readonly Reference[];
  /** A first look at the page may be followed by the rest of it. */
  settle(): void;
  /** For printing, all have their lines. */
  lineAll(all: boolean): void;
  /** It has left the page. */
  forget(reference: Reference): void;
}

type Find = typeof findBetween;
type Boxes = Map<Reference, ReturnType<BoxOf>>;

export function createExtents(list: () => readonly Reference[], find: Find = findBetween): Extents {
  const boxOf = createBoxReader();
  let near = new Set<Reference>();
  let far: Extent = 'none';
  let isSettled = false;
  let isAll = false;

  const farOf = (count: number): Extent => {
    if (isAll || (isSettled && count <= LINED_MAX)) return 'line';
    return isSettled && count <= REGISTERED_MAX ? 'plain' : 'none';
  };
  const within = (heights: number, boxes: Boxes) => {
    const { innerHeight } = window;
    const readOnce = (reference: Reference) => {
      const known = boxes.get(reference);
      if (known !== undefined) return known;
      const box = boxOf(reference);
      boxes.set(reference, box);
      return box;
    };
    return find(list(), -heights * innerHeight, (1 + heights) * innerHeight, readOnce);
  };

  return {
    of: (reference) => (near.has(reference) ? 'line' : far),
    look() {
      const before = far;
      const boxes: Boxes = new Map();
      far = farOf(list().length);
      if (far === 'line') {
        near.clear();
      } else if (!within(NEEDED, boxes).every((reference) => near.has(reference))) {
        const last = near;
        near = new Set(within(AHEAD, boxes));
        if (far === before)
          return [...last, ...near].filter((reference) => last.has(reference) !== near.has(reference));
      }
      return far === before ? [] : list();
    },
    settle() {
      isSettled = true;
    },
    lineAll(all) {
      isAll = all;
    },
    forget(reference) {
      near.delete(reference);
    },
  };
}
