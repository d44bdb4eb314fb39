import { select } from 'd3-selection';
import { type ZoomBehavior, zoom, zoomIdentity, zoomTransform } from 'd3-zoom';
import type { RefObject } from 'preact';
import { useEffect, useLayoutEffect, useMemo, useRef } from 'preact/hooks';
import type { Layout, Spot } from './layout.ts';
import { BOX, MARGIN } from './measures.ts';
import { AXIS, placePins } from './place-pins.ts';

const SMALLEST = 0.06;
const LARGEST = 2.5;
/** At this all is read with ease; a chain is shown whole down to the other. */
const EASY = 0.75;
const LEGIBLE = 0.6;
/** Not larger, so that what stands around the chain is in sight too. */
const BEGIN = 0.9;
/** Below this size days, then names too, are not drawn. */
const WITHOUT_DAYS = 0.38;
const WITHOUT_NAMES = 0.25;

/** How long after the last move the drawing rests; until then broken lines of a large one are drawn whole, which is far quicker. */
const REST_MS = 160;

export interface View {
  zoomBy: (factor: number) => void;
  /** All of it, however small. */
  showAll: () => void;
  /** All of it where it can be read with ease; else the chain of where the walk began, or of that as much as can be read. */
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
  layout: Layout,
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
        placePins(svg, size.current, transform);
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

  useLayoutEffect(() => placePins(outer.current!, layout, zoomTransform(outer.current!)), [outer, layout]);

  return useMemo(() => {
    /** What of the window the years leave free. */
    const frame = () => {
      const { width, height } = outer.current!.getBoundingClientRect();
      return { width, height: height - AXIS };
    };
    const show = (k: number, x: number, y: number) => {
      const { width, height } = frame();
      select(outer.current!).call(
        behaviour.current!.transform,
        zoomIdentity.translate(width / 2 - x * k, AXIS + height / 2 - y * k).scale(k),
      );
    };
    /** The same, without showing nothing at one side while there is something beyond the other. */
    const showWithin = (k: number, x: number, y: number) => {
      const { width, height } = frame();
      show(k, within(x, width / k, size.current.width), within(y, height / k, size.current.height));
    };
    const whole = () => {
      const { width, height } = frame();
      return Math.max(SMALLEST, Math.min(1, width / size.current.width, (height - MARGIN) / size.current.height));
    };
    const showAll = () => show(whole(), size.current.width / 2, size.current.height / 2);
    const showChain = (start: Spot) => {
      const xs = size.current.chain.map((id) => size.current.spots.get(id)!.x);
      const [left, right] = [Math.min(...xs), Math.max(...xs)];
      const fits = frame().width / (right - left + BOX.width + 2 * MARGIN);
      const k = Math.min(BEGIN, Math.max(LEGIBLE, fits));
      showWithin(k, fits < k ? start.x : (left + right) / 2, start.y);
    };
    return {
      zoomBy: (factor) => select(outer.current!).call(behaviour.current!.scaleBy, factor),
      showAll,
      begin: (start) => (whole() >= EASY ? showAll() : showChain(start)),
      reveal: ({ x, y }) => {
        const { width, height } = frame();
        const at = zoomTransform(outer.current!);
        const [left, top] = at.apply([x, y]);
        const [halfWidth, halfHeight] = [(BOX.width / 2 + 8) * at.k, (BOX.height / 2 + 8) * at.k];
        const inside =
          left > halfWidth && left < width - halfWidth && top > AXIS + halfHeight && top < AXIS + height - halfHeight;
        if (!inside) show(at.k, x, y);
      },
      hold: (before, now) =>
        select(outer.current!).call(behaviour.current!.translateBy, before.x - now.x, before.y - now.y),
    };
  }, [outer]);
}

/** The middle nearest to `wanted` from which a window of `seen` shows nothing beyond `all`; that of all where it fits. */
const within = (wanted: number, seen: number, all: number) =>
  seen >= all ? all / 2 : Math.max(seen / 2, Math.min(all - seen / 2, wanted));
