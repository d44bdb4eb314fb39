import { attributeOf, elementAround, tagOf } from './dom.ts';
import { Break } from './text-map.ts';

/**
 * How an element stands on the page. `gone`: neither it nor anything in it is shown. `silent`: its own words are not shown,
 * those of an element inside may be.
 */
export type Layout = 'gone' | 'inline' | 'block' | 'placed' | 'silent';

const VISIBLE: CheckVisibilityOptions = { visibilityProperty: true };

/** Whether the words right in an element are shown, and not for typing over. */
export function isShown(element: Element): boolean {
  // Asked first: the style of what is not shown costs ten times as much.
  if (!Element.prototype.checkVisibility.call(element, VISIBLE)) return false;
  const style = getComputedStyle(element);
  return !skipsContents(style) && !isTypedOver(element, style);
}

/** Whether words that were shown are no longer, also those of an element that has no box of its own. */
export function isConcealed(element: Element): boolean {
  if (isShown(element)) return false;
  const { display, visibility } = getComputedStyle(element);
  const outer = display === 'contents' && visibility === 'visible' ? elementAround(element) : null;
  return outer === null || isConcealed(outer);
}

/** True where the reader can type, also where only `-webkit-user-modify` of a style sheet makes it so. */
export function isTypedOver(element: Element, style: CSSStyleDeclaration = getComputedStyle(element)): boolean {
  const modify = style.getPropertyValue('-webkit-user-modify');
  return modify !== '' && modify !== 'read-only';
}

/** A closed `<details>`: its summary is shown, words that stand right in it are not. */
export function isShut(element: Element, tag: string): boolean {
  return tag === 'DETAILS' && attributeOf(element, 'open') === null;
}

/** `content-visibility: hidden`, also of `hidden="until-found"`: the box is there and what it holds is not. */
function skipsContents({ contentVisibility, display }: CSSStyleDeclaration): boolean {
  return contentVisibility === 'hidden' && display !== 'inline';
}

export function layoutOf(element: Element): Layout {
  const style = getComputedStyle(element);
  const { display } = style;
  if (display !== 'inline' && style.contentVisibility === 'hidden') return 'gone';
  const shown = Element.prototype.checkVisibility.call(element, VISIBLE);
  if (!shown) {
    if (display === 'contents') return style.visibility === 'visible' ? 'inline' : 'silent';
    const skipped =
      display === 'none' || style.visibility === 'visible' || !Element.prototype.checkVisibility.call(element);
    return skipped ? 'gone' : 'silent';
  }
  if (display === 'inline-block' && tagOf(element) === 'MARQUEE') return 'block';
  if (display.startsWith('inline') || display.startsWith('ruby') || display === 'contents') return 'inline';
  // What is placed by itself is a block, whatever it was.
  if (display.startsWith('table-')) return 'block';
  const { position } = style;
  return position === 'absolute' || position === 'fixed' ? 'placed' : 'block';
}

/** True where line ends and runs of spaces in the source are shown as they are. */
export function keepsLines(element: Element): boolean {
  const { whiteSpace } = getComputedStyle(element);
  return whiteSpace.startsWith('pre') || whiteSpace.startsWith('break');
}

/**
 * The break between two boxes that a viewer placed one by one, such as the lines of a PDF text layer: none or a space along
 * a line, a line break to the next line, a wall to another column or paragraph.
 */
export function breakBetween(last: DOMRectReadOnly, next: DOMRectReadOnly): Break {
  const height = Math.min(last.height, next.height);
  if (height <= 0) return Break.line;
  const overlap = Math.min(last.bottom, next.bottom) - Math.max(last.top, next.top);
  if (overlap > height / 2) {
    const gap = next.left - last.right;
    if (gap > height * 3 || gap < -height * 3) return Break.wall;
    return gap > height * 0.18 ? Break.space : Break.none;
  }
  const isNextLine = next.top > last.top && next.top - last.top < height * 2.2;
  const sameSize = height / Math.max(last.height, next.height) > 0.7;
  const sharesColumn = next.left < last.right && last.left < next.right;
  return isNextLine && sameSize && sharesColumn ? Break.line : Break.wall;
}
