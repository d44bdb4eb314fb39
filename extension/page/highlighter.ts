import type { Standing } from './reference.ts';
import type { Place } from './text-map.ts';

/** How often marks are put back after the page has cleared the registry that it shares with us. */
const REPAIRS = 20;
/** Live ranges slow down every change the page makes to itself, so the rest of a very full page gets static ones. */
const LIVE_MAX = 2000;

export interface Highlighter {
  /** References drawn. */
  readonly size: number;
  /** Draws a reference, or what of it is given, under a highlight name, in place of the one it had. */
  mark(reference: Standing, name: string, places?: readonly Place[]): void;
  unmark(reference: Standing): void;
  /** Puts back what the page took out of the registry. */
  repair(): void;
  clear(): void;
}

/** Draws references as CSS highlights: the page's tree stays as it is. */
export function createHighlighter(priority = 0, registry: HighlightRegistry = CSS.highlights): Highlighter {
  const highlights = new Map<string, Highlight>();
  const drawn = new Map<Standing, { name: string; ranges: AbstractRange[] }>();
  let repairs = 0;

  const open = (name: string): Highlight => {
    let highlight = highlights.get(name);
    if (!highlight) {
      highlight = new Highlight();
      highlight.priority = priority;
      highlights.set(name, highlight);
      registry.set(name, highlight);
    }
    return highlight;
  };
  const erase = (reference: Standing) => {
    const mark = drawn.get(reference);
    if (!mark) return;
    for (const range of mark.ranges) highlights.get(mark.name)?.delete(range);
    drawn.delete(reference);
  };

  return {
    get size() {
      return drawn.size;
    },
    mark(reference, name, places = reference.places) {
      const before = drawn.get(reference);
      if (before?.name === name) return;
      const ranges = before?.ranges ?? rangesOf(places, drawn.size < LIVE_MAX);
      erase(reference);
      for (const range of ranges) open(name).add(range);
      drawn.set(reference, { name, ranges });
    },
    unmark: erase,
    repair() {
      if (repairs >= REPAIRS || !isDamaged()) return;
      repairs++;
      for (const [name, highlight] of highlights) if (registry.get(name) !== highlight) registry.set(name, highlight);
      for (const { name, ranges } of drawn.values()) for (const range of ranges) open(name).add(range);
    },
    clear() {
      for (const [name, highlight] of highlights) {
        highlight.clear();
        if (registry.get(name) === highlight) registry.delete(name);
      }
      highlights.clear();
      drawn.clear();
    },
  };

  function isDamaged(): boolean {
    let expected = 0;
    let present = 0;
    for (const { ranges } of drawn.values()) expected += ranges.length;
    for (const [name, highlight] of highlights) if (registry.get(name) === highlight) present += highlight.size;
    return present !== expected;
  }
}

/** Ranges that together cover what is shown, also where tags cut it: one for each run with nothing hidden in it. */
export function rangesOf(places: readonly Place[], isLive = true): AbstractRange[] {
  const ranges: AbstractRange[] = [];
  let first = places[0];
  for (const [at, place] of places.entries()) {
    const next = places[at + 1];
    if (next && !next.apart) continue;
    ranges.push(rangeOver(first!, place, isLive));
    first = next;
  }
  return ranges;
}

function rangeOver(first: Place, last: Place, isLive: boolean): AbstractRange {
  if (!isLive) {
    return new StaticRange({
      startContainer: first.node,
      startOffset: first.start,
      endContainer: last.node,
      endOffset: last.end,
    });
  }
  const range = new Range();
  range.setStart(first.node, first.start);
  range.setEnd(last.node, last.end);
  return range;
}
