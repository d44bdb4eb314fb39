import { above, isElement, pageRoot } from '../page/dom.ts';
import { rectsOf } from '../page/hit-test.ts';
import type { Standing } from '../page/reference.ts';

/** Brings a reference to the middle of every box that scrolls it, and of the window. */
export function scrollToReference(reference: Standing): void {
  const start = reference.places[0]?.node;
  const outer = start && above(start);
  if (outer && isElement(outer)) Element.prototype.scrollIntoView.call(outer, { block: 'nearest', inline: 'nearest' });
  for (let at = outer; at && at !== pageRoot(); at = above(at)) {
    if (!isElement(at) || !scrolls(at)) continue;
    const [rect] = rectsOf(reference);
    if (!rect) return;
    const box = Element.prototype.getBoundingClientRect.call(at);
    at.scrollTop += (rect.top + rect.bottom) / 2 - (box.top + box.bottom) / 2;
  }
  const [rect] = rectsOf(reference);
  if (rect) window.scrollBy(0, (rect.top + rect.bottom) / 2 - window.innerHeight / 2);
}

export function isInView(reference: Standing): boolean {
  return rectsOf(reference).some(({ top, bottom }) => top >= 0 && bottom <= window.innerHeight);
}

function scrolls(element: Element): boolean {
  return element.scrollHeight > element.clientHeight + 1 && /auto|scroll/.test(getComputedStyle(element).overflowY);
}
