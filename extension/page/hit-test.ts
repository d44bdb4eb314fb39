import { TEXT, typeOf } from './dom.ts';
import type { Reference, Standing } from './reference.ts';
import type { References } from './references.ts';

/** The line under a reference belongs to it. */
const REACH = 4;

/** The reference under a point of the viewport. */
export function hitTest(
  x: number,
  y: number,
  references: References,
  shadows: readonly ShadowRoot[],
): Reference | null {
  const caret = Document.prototype.caretPositionFromPoint?.call(document, x, y, { shadowRoots: [...shadows] });
  if (!caret) return null;
  const node = caret.offsetNode;
  if (typeOf(node) !== TEXT) return null;
  for (const reference of references.at(node)) {
    const isNear = reference.places.some(
      (place) => place.node === node && place.start <= caret.offset && caret.offset <= place.end,
    );
    if (isNear && rectsOf(reference).some((rect) => holds(rect, x, y))) return reference;
  }
  return null;
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
