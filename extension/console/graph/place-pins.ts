import type { ZoomTransform } from 'd3-zoom';
import type { Layout } from './layout.ts';

/** Height of the years at the upper edge. */
export const AXIS = 26;
const LANE_LEFT = 12;
/** Under the years, and as far from the end of its lane. */
const LANE_TOP = AXIS + 20;
/** About what one character of a year takes. */
const LETTER = 7;

/** Moves years and names of lanes to where the drawing has them now; what would cover another year is left out. */
export function placePins(svg: SVGSVGElement, { lanes, years }: Layout, at: ZoomTransform): void {
  const { width } = svg.getBoundingClientRect();
  const pin = (name: string | number) => svg.querySelector<SVGGElement>(`[data-pin="${name}"]`);
  let free = 0;
  for (const { left, right } of years) {
    const label = pin(left);
    const text = label?.querySelector('text');
    if (!label || !text) continue;
    const [from, to] = [at.applyX(left), at.applyX(right)];
    const half = (text.textContent.length * LETTER) / 2 + 4;
    const middle = Math.max(Math.min((Math.max(0, from) + Math.min(width, to)) / 2, to - half), from + half);
    const fits = middle - half >= free && to > 0 && from < width;
    if (fits) free = middle + half;
    text.style.display = fits ? '' : 'none';
    label.setAttribute('transform', `translate(${from} 0)`);
    text.setAttribute('x', String(middle - from));
  }
  for (const { lane, top, bottom } of lanes) {
    const y = Math.min(Math.max(at.applyY(top + 20), LANE_TOP), at.applyY(bottom) - 8);
    pin(lane)?.setAttribute('transform', `translate(${LANE_LEFT} ${y})`);
  }
}
