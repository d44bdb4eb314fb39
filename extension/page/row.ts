import { ELEMENT, isText, nextSiblingOf, parentOf, previousSiblingOf, rectOf, typeOf } from './dom.ts';
import { breakBetween } from './layout.ts';
import { Break } from './text-map.ts';

/** Stand in a line of words unless a page's rules say otherwise. */
const INLINE = new Set('A ABBR B BIG CODE EM FONT I LABEL MARK S SMALL SPAN STRONG U'.split(' '));

const NOT_WHITE = /[^\t\n\f\r ]/;

export interface Sides {
  before: Break;
  after: Break;
}

const ALONE: Sides = { before: Break.wall, after: Break.wall };

/**
 * How a block stands to the words beside it. A wall, unless a flex container made boxes of a line of words, as of
 * "số <b>12</b>/QĐ-UBND": there each piece is a box of its own, and only its place tells what it belongs to.
 */
export function sidesOf(element: Element, tag: string): Sides {
  if (!INLINE.has(tag)) return ALONE;
  const last = wordsOf(previousSiblingOf(element));
  const next = wordsOf(nextSiblingOf(element));
  if (!(last || next) || !isRow(parentOf(element))) return ALONE;
  const box = rectOf(element);
  return {
    before: last ? breakBetween(rectOfText(last), box) : Break.wall,
    after: next ? breakBetween(box, rectOfText(next)) : Break.wall,
  };
}

function wordsOf(node: Node | null): Text | null {
  return node && isText(node) && NOT_WHITE.test(node.data) ? node : null;
}

function isRow(parent: Node | null): boolean {
  if (!parent || typeOf(parent) !== ELEMENT) return false;
  const { display, flexDirection } = getComputedStyle(parent as Element);
  return display.endsWith('flex') && flexDirection === 'row';
}

function rectOfText(text: Text): DOMRect {
  const range = new Range();
  range.selectNodeContents(text);
  return range.getBoundingClientRect();
}
