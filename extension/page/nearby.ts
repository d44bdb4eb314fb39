import { elementAround, rectOf } from './dom.ts';
import type { Reference } from './reference.ts';

/** Upper and lower edge in the viewport; null where nothing is shown. */
export type BoxOf = (reference: Reference) => { top: number; bottom: number } | null;

/** Every so many references the page is asked where one stands; those between two of them only where the stretch comes near. */
const STRIDE = 32;

/** The references of `list`, which is in reading order, that stand between `top` and `bottom` of the viewport. */
export function findBetween(list: readonly Reference[], top: number, bottom: number, boxOf: BoxOf): Reference[] {
  const found: Reference[] = [];
  const isBetween = (box: ReturnType<BoxOf>) => box !== null && box.bottom >= top && box.top <= bottom;
  for (let at = 0; at < list.length; at += STRIDE) {
    const first = boxOf(list[at]!);
    const last = boxOf(list[Math.min(at + STRIDE, list.length) - 1]!);
    const stretch = first &&
      last && { top: Math.min(first.top, last.top), bottom: Math.max(first.bottom, last.bottom) };
    if (stretch && !isBetween(stretch)) continue;
    for (const reference of list.slice(at, at + STRIDE)) if (isBetween(boxOf(reference))) found.push(reference);
  }
  return found;
}

/**
 * Where references stand, about: where the element around them does, which costs a tenth of asking for the words. Only in a tall
 * element, such as a whole document with line breaks, the words themselves are asked for.
 */
export function createBoxReader(): BoxOf {
  const range = new Range();
  return ({ places: [first] }) => {
    const around = first && elementAround(first.node);
    if (!around) return null;
    const box = rectOf(around);
    const isFlat = box.width > 0 && box.height > 0;
    if (isFlat && box.height <= window.innerHeight) return box;
    if (first.end > first.node.data.length) return null;
    range.setStart(first.node, first.start);
    range.setEnd(first.node, first.end);
    const words = range.getBoundingClientRect();
    return words.width || words.height ? words : null;
  };
}
