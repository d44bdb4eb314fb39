import { select } from 'd3-selection';
import { type ZoomBehavior, zoom, zoomIdentity, zoomTransform } from 'd3-zoom';
import type { RefObject } from 'preact';
import { useEffect, useMemo, useRef } from 'preact/hooks';
import type { Layout, Spot } from './layout.ts';
import { BOX, MARGIN } from './measures.ts';

const SMALLEST = 0.06;
const LARGEST = 2.5;
/** Below this, what stands in the boxes cannot be read. */
const LEGIBLE = 0.4;
/** Below this size days, then names too, are not drawn. */
const WITHOUT_DAYS = 0.38;
const WITHOUT_NAMES = 0.25;

/** How long after the last move the drawing rests; until then broken lines of a large one are drawn whole, which is far quicker. */
const REST_MS = 160;

export interface View {
  zoomBy: (factor: number) => void;
  /** All of it, however small. */
  showAll: () => void;
  /** All of it where it can be read; else the middle band around where the walk began. */
  begin: (start: Spot) => void;
  /** Brings a box into sight, where it is not. */
  reveal: (spot: Spot) => void;
  /** Keeps a box where it stands on the screen although it stands elsewhere in the drawing. */
  hold: (before: Spot, now: Spot) => void;
}

/** Moving and sizing the drawing `inner` in its window `outer`, by pointer, wheel and touch. Nothing is drawn anew. */
export function usePanZoom(
  outer: RefObject<SVGSVGElement | null>,
  inner: RefObject<SVGGElement | null>,
  layout: Pick<Layout, 'width' | 'height'>,
): View {
  const behaviour = useRef<ZoomBehavior<SVGSVGElement, unknown>>(null);
  const size = useRef(layout);
  size.current = layout;
  useEffect(() => {
    const svg = outer.current!;
    let rest: ReturnType<typeof setTimeout> | undefined;
    const own = zoom<SVGSVGElement, unknown>()
      .scaleExtent([SMALLEST, LARGEST])
      .clickDistance(4)
      .on('zoom', ({ transform }) => {
        inner.current?.setAttribute('transform', transform.toString());
        svg.dataset.moving = '';
        clearTimeout(rest);
        rest = setTimeout(() => delete svg.dataset.moving, REST_MS);
        const detail = transform.k < WITHOUT_NAMES ? 'boxes' : transform.k < WITHOUT_DAYS ? 'names' : 'all';
        if (svg.dataset.detail !== detail) svg.dataset.detail = detail;
      });
    behaviour.current = own;
    select(svg).call(own).on('dblclick.zoom', null);
    return () => {
      clearTimeout(rest);
      select(svg).on('.zoom', null);
    };
  }, [outer, inner]);

  return useMemo(() => {
    const frame = () => outer.current!.getBoundingClientRect();
    const show = (k: number, x: number, y: number) => {
      const { width, height } = frame();
      select(outer.current!).call(
        behaviour.current!.transform,
        zoomIdentity.translate(width / 2 - x * k, height / 2 - y * k).scale(k),
      );
    };
    const whole = () => {
      const { width, height } = frame();
      return Math.max(
        SMALLEST,
        Math.min(1, (width - MARGIN) / size.current.width, (height - MARGIN) / size.current.height),
      );
    };
    const showAll = () => show(whole(), size.current.width / 2, size.current.height / 2);
    return {
      zoomBy: (factor) => select(outer.current!).call(behaviour.current!.scaleBy, factor),
      showAll,
      begin: (start) => (whole() >= LEGIBLE ? showAll() : show(0.8, start.x, start.y)),
      reveal: ({ x, y }) => {
        const { width, height } = frame();
        const at = zoomTransform(outer.current!);
        const [left, top] = at.apply([x, y]);
        const [halfWidth, halfHeight] = [(BOX.width / 2 + 8) * at.k, (BOX.height / 2 + 8) * at.k];
        const inside = left > halfWidth && left < width - halfWidth && top > halfHeight && top < height - halfHeight;
        if (!inside) show(at.k, x, y);
      },
      hold: (before, now) =>
        select(outer.current!).call(behaviour.current!.translateBy, before.x - now.x, before.y - now.y),
    };
  }, [outer]);
}
