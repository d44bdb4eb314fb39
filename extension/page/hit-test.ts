import { isText } from './dom.ts';
import type { Reference, Standing } from './reference.ts';
import type { References } from './references.ts';
import type { Place } from './text-map.ts';
import { textsBehind } from './veil.ts';

/** The line under a reference belongs to it. */
const REACH = 4;

/** The reference under a point of the viewport, also through a veil that a page laid over its words. */
export function hitTest(
  x: number,
  y: number,
  references: References,
  shadows: readonly ShadowRoot[],
): Reference | null {
  const caret = Document.prototype.caretPositionFromPoint?.call(document, x, y, { shadowRoots: [...shadows] });
  const node = caret?.offsetNode;
  if (caret && node && isText(node)) {
    const isNear = (place: Place) => place.node === node && place.start <= caret.offset && caret.offset <= place.end;
    const found = references.at(node).find((one) => one.places.some(isNear) && isAt(one, x, y));
    if (found) return found;
  }
  for (const text of textsBehind(x, y)) {
    const found = references.at(text).find((one) => isAt(one, x, y));
    if (found) return found;
  }
  return null;
}

function isAt(reference: Reference, x: number, y: number): boolean {
  return rectsOf(reference).some((rect) => holds(rect, x, y));
}

/** Where a reference stands in the viewport, a rectangle for each run of text on a line. */
export function rectsOf({ places }: Standing): DOMRect[] {
  return places.flatMap(({ node, start, end }) => {
    const { length } = node.data;
    if (start >= length) return [];
    const range = new Range();
    range.setStart(node, start);
    range.setEnd(node, Math.min(end, length));
    return [...range.getClientRects()].filter(({ width }) => width > 0);
  });
}

function holds(rect: DOMRect, x: number, y: number): boolean {
  return x >= rect.left && x <= rect.right && y >= rect.top && y <= rect.bottom + REACH;
}
