import { above, isConnected, isElement, tagOf } from './dom.ts';
import { layoutOf } from './layout.ts';

/** Elements that stand alone on the page by default: adding or taking one leaves the words beside it as they were. */
const BLOCKS = new Set(
  (
    'ADDRESS ARTICLE ASIDE BLOCKQUOTE BODY CAPTION CENTER DD DETAILS DIALOG DIV DL DT FIELDSET FIGCAPTION FIGURE FOOTER FORM ' +
    'H1 H2 H3 H4 H5 H6 HEADER HR HTML LEGEND LI MAIN NAV OL P PRE SECTION SUMMARY TABLE TBODY TD TFOOT TH THEAD TR UL'
  ).split(' '),
);

export function isBlockTag(node: Node): boolean {
  return isElement(node) && BLOCKS.has(tagOf(node));
}

/**
 * The smallest part of the page that can be read anew on its own: the nearest element around `node`, or `node` itself, that
 * no paragraph runs out of. Null once the node has left the page.
 */
export function readableAround(node: Node): Element | null {
  if (!isConnected(node)) return null;
  let last: Element | null = null;
  for (let at: Node | null = node; at; at = above(at)) {
    if (!isElement(at)) continue;
    last = at;
    const layout = layoutOf(at);
    if (layout === 'block' || (layout !== 'inline' && isBlockTag(at) && layout !== 'placed')) return at;
  }
  return last;
}

/** The given elements without those that stand inside another one. */
export function outermost(elements: ReadonlySet<Element>): Element[] {
  return [...elements].filter((element) => {
    for (let at = above(element); at; at = above(at)) if (elements.has(at as Element)) return false;
    return true;
  });
}
