import { firstChildOf, isText, parentOf, rectOf } from './dom.ts';
import { breakBetween } from './layout.ts';
import { Break } from './text-map.ts';

/** Quarter turns, clockwise, of words: 1 reads downwards, 2 stands on its head, 3 reads upwards. */
type Turn = 0 | 1 | 2 | 3;

/** Where words stand, seen with the head held so that they are upright. */
export interface UprightBox {
  rect: DOMRectReadOnly;
  turn: Turn;
}

/** Shorter words are turned like those beside them. */
const TELLING = 3;

/** Reads boxes of words placed one by one; a sheet that a viewer has turned turns all of them. */
export function createUprightReader(): (element: Element) => UprightBox {
  const turns = new Map<Node | null, Turn>();
  return (element) => {
    const rect = rectOf(element);
    const parent = parentOf(element);
    let turn = turns.get(parent);
    if (turn === undefined || isAcross(rect, turn)) {
      const own = turnOf(element);
      if (own !== null && turn === undefined) turns.set(parent, own);
      turn = own ?? turn ?? 0;
    }
    return { rect: turn === 0 ? rect : upright(rect, turn), turn };
  };
}

export function breakBetweenBoxes(last: UprightBox, next: UprightBox): Break {
  return last.turn === next.turn ? breakBetween(last.rect, next.rect) : Break.wall;
}

/** Long words lie along the way they read. */
function isAcross({ width, height }: DOMRectReadOnly, turn: Turn): boolean {
  return turn % 2 ? width > 2 * height : height > 2 * width;
}

/** From the first letter of an element's words to the last; null where there are too few. */
function turnOf(element: Element): Turn | null {
  let text: Node | null = firstChildOf(element);
  while (text && !isText(text)) text = firstChildOf(text);
  if (!text || text.data.trim().length < TELLING) return null;
  const first = centreOf(text, 0);
  const last = centreOf(text, text.data.length - 1);
  const right = last.x - first.x;
  const down = last.y - first.y;
  if (Math.abs(down) > Math.abs(right)) return down > 0 ? 1 : 3;
  return right < 0 ? 2 : 0;
}

function centreOf(text: Text, at: number): { x: number; y: number } {
  const range = new Range();
  range.setStart(text, at);
  range.setEnd(text, at + 1);
  const { left, right, top, bottom } = range.getBoundingClientRect();
  return { x: (left + right) / 2, y: (top + bottom) / 2 };
}

function upright({ left, top, width, height }: DOMRectReadOnly, turn: Turn): DOMRectReadOnly {
  if (turn === 1) return new DOMRectReadOnly(top, -left - width, height, width);
  if (turn === 2) return new DOMRectReadOnly(-left - width, -top - height, width, height);
  return new DOMRectReadOnly(-top - height, left, height, width);
}
