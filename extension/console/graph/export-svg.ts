import { HEADING, LEGEND } from './ExportWords.tsx';

const KEPT = [
  'fill',
  'stroke',
  'stroke-width',
  'stroke-dasharray',
  'stroke-linecap',
  'stroke-linejoin',
  'font-family',
  'font-size',
  'font-weight',
  'text-anchor',
] as const;
/** What our styles, our code and screen readers go by; in a file it says nothing. */
const SCREEN_ONLY = /^(?:class|style|role|id|aria-.*|data-.*)$/;

/**
 * The drawing as a file of its own: whole, at full size, with colours and fonts written out as they are on the screen, so
 * that it looks the same without our styles and in programs that know none. What only the screen needs is left out.
 */
export function exportSvg(svg: SVGSVGElement, size: { width: number; height: number }, title: string): string {
  const copy = svg.cloneNode(true) as SVGSVGElement;
  dress(svg, copy, null);
  const [width, height] = [Math.ceil(size.width), Math.ceil(size.height + HEADING + LEGEND)];
  copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
  copy.setAttribute('viewBox', `0 ${-HEADING} ${width} ${height}`);
  copy.setAttribute('width', String(width));
  copy.setAttribute('height', String(height));
  copy.querySelector(':scope > g')!.removeAttribute('transform');
  const ground = document.createElementNS('http://www.w3.org/2000/svg', 'rect');
  for (const [name, value] of Object.entries({ x: 0, y: -HEADING, width, height, stroke: 'none' }))
    ground.setAttribute(name, String(value));
  ground.setAttribute('fill', getComputedStyle(svg).backgroundColor);
  const named = document.createElementNS('http://www.w3.org/2000/svg', 'title');
  named.textContent = title;
  copy.prepend(named, ground);
  return new XMLSerializer().serializeToString(copy);
}

/** Writes onto each copied element how its original looks, where that is not as its parent looks. */
function dress(from: Element, to: Element, parent: CSSStyleDeclaration | null): void {
  const style = getComputedStyle(from);
  for (const name of KEPT) {
    const value = style.getPropertyValue(name);
    if (parent?.getPropertyValue(name) === value) to.removeAttribute(name);
    else to.setAttribute(name, value);
  }
  const [children, copies] = [[...from.children], [...to.children]];
  for (const [at, child] of children.entries())
    if (child.hasAttribute('data-screen')) copies[at]!.remove();
    else dress(child, copies[at]!, style);
  for (const { name } of [...to.attributes]) if (SCREEN_ONLY.test(name)) to.removeAttribute(name);
}
