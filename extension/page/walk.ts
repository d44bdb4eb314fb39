import {
  CDATA,
  ELEMENT,
  FRAGMENT,
  firstChildOf,
  nextSiblingOf,
  parentOf,
  shadowOf,
  TEXT,
  tagOf,
  typeOf,
} from './dom.ts';
import { isShut, keepsLines, layoutOf } from './layout.ts';
import { cutOf, LONG } from './long-text.ts';
import { hasOwnText, hasWords } from './own-words.ts';
import { sidesOf } from './row.ts';
import { leavesGap, standsApart } from './seam.ts';
import { pagesIn, skipOf } from './skip.ts';
import { Break, createTextMap, type PageText } from './text-map.ts';
import { breakBetweenBoxes, createUprightReader, type UprightBox } from './upright.ts';

/** Cut at a wall once this much text is gathered, the first time soon; at any line end beyond LONG. */
const FIRST = 32_000;
const CHUNK = 96_000;
/** Nodes between two yields. */
const STRIDE = 8;
/** Boxes without words that are remembered between two texts. */
const GAPS = 8;
/** May be given a shadow tree without a sign, and are worth waiting for while they are empty. */
const HOSTS = new Set(['ARTICLE', 'DIV', 'MAIN', 'SECTION']);

export interface WalkSink {
  /** A stretch of text that no reference crosses out of. */
  onText(page: PageText): void;
  /** The outermost element of something not shown now, or one whose own words are not. */
  onHidden(element: Element): void;
  onShadow(root: ShadowRoot): void;
  /** A custom element, or an empty one, that has no shadow tree yet. */
  onUnready?(element: Element): void;
}

interface Step {
  node: Node;
  /** Whether the siblings after `node` are to follow. */
  run: boolean;
  silent: boolean;
  /** On the way out: the break to make, or back from another tree. */
  leave?: Break | 'elsewhere';
}

/** Reads the text under `root` in the order of the page; yields often, so that the caller can share the thread. */
export function* walk(root: Node, sink: WalkSink): Generator<void> {
  const map = createTextMap();
  const stack: Step[] = [{ node: root, run: false, silent: false }];
  const kept = new Map<Node, boolean>();
  const boxOf = createUprightReader();
  let gaps: Element[] = [];
  let lastBox: UprightBox | null = null;
  let lastText: Text | null = null;
  let lineAt = -1;
  let enough = FIRST;
  let steps = 0;

  for (let step = stack.pop(); step; step = stack.pop()) {
    const { node, run, silent, leave } = step;
    if (leave !== undefined) {
      if (leave === 'elsewhere') map.interrupt();
      else map.part(leave);
      if (map.atWall && map.length > enough) handOut();
      continue;
    }
    if (run) {
      const next = nextSiblingOf(node);
      if (next) {
        step.node = next;
        stack.push(step);
      }
    }
    const type = typeOf(node);
    if (type === TEXT || type === CDATA) {
      const text = node as Text;
      const { data } = text;
      if (silent) map.interrupt();
      else if (data.length > LONG) yield* putLong(text, data);
      else if (data) {
        const isApart = lastText && map.touches(data) && (standsApart(lastText, text) || leavesGap(gaps, text));
        if (isApart) map.part(Break.space);
        if (gaps.length) gaps = [];
        lastText = text;
        map.put(text, data, 0, keepsLinesOf(text, data));
        if (map.length > LONG) handOut();
      }
    } else if (type === ELEMENT) enter(node as Element);
    else if (type === FRAGMENT) push(node, silent);
    if (++steps % STRIDE === 0) yield;
  }
  if (map.length) handOut();

  function handOut() {
    enough = CHUNK;
    sink.onText(map.take());
  }

  function push(parent: Node, silent: boolean): boolean {
    const child = firstChildOf(parent);
    if (child) stack.push({ node: child, run: true, silent });
    return child !== null;
  }

  function enter(element: Element) {
    const tag = tagOf(element);
    const skip = skipOf(element, tag);
    if (skip === 'apart') map.part(Break.wall);
    if (tag === 'SVG' && gaps.length < GAPS) gaps.push(element);
    if (skip) return map.interrupt();
    if (tag === 'BR') {
      map.part(lineAt === map.length && !lastBox ? Break.wall : Break.line);
      lineAt = map.length;
      return;
    }
    const layout = layoutOf(element);
    if (layout === 'gone') {
      map.interrupt();
      return sink.onHidden(element);
    }
    if (layout === 'block') {
      lastBox = null;
      const { before, after } = sidesOf(element, tag);
      surround(element, before, after);
    }
    if (layout === 'placed' && hasWords(element)) {
      const box = boxOf(element);
      if (lastBox) map.place(breakBetweenBoxes(lastBox, box));
      else map.part(Break.wall);
      lastBox = box;
      stack.push({ node: element, run: false, silent: false, leave: Break.line });
    }
    if (tag === 'SUP' || tag === 'SUB') surround(element, Break.space);
    if (tag === 'SVG' || tag === 'FOREIGNOBJECT') surround(element, Break.wall);
    const isSilent = layout === 'silent';
    if (isSilent && hasOwnText(element)) sink.onHidden(element);
    descend(element, tag, isSilent || isShut(element, tag));
  }

  function surround(element: Element, before: Break, after: Break = before) {
    map.part(before);
    stack.push({ node: element, run: false, silent: false, leave: after });
  }

  function descend(element: Element, tag: string, silent: boolean) {
    const shadow = shadowOf(element);
    if (!shadow && tag.includes('-')) sink.onUnready?.(element);
    const slotted =
      tag === 'SLOT' && element instanceof HTMLSlotElement
        ? element.assignedNodes()
        : tag === 'SVG'
          ? pagesIn(element)
          : [];
    if (!shadow && !slotted.length) {
      if (push(element, silent)) return;
      if (gaps.length < GAPS) gaps.push(element);
      if (HOSTS.has(tag)) sink.onUnready?.(element);
      return;
    }
    map.interrupt();
    stack.push({ node: element, run: false, silent, leave: 'elsewhere' });
    if (shadow) {
      sink.onShadow(shadow);
      push(shadow, silent);
    } else for (const node of slotted.reverse()) stack.push({ node, run: false, silent });
  }

  function* putLong(node: Text, data: string): Generator<void> {
    const keeps = keepsLinesOf(node, data);
    for (let from = 0; from < data.length; ) {
      const to = cutOf(data, from);
      map.put(node, data.slice(from, to), from, keeps, data);
      from = to;
      if (map.length <= LONG) continue;
      handOut();
      yield;
    }
  }

  function keepsLinesOf(node: Text, data: string): boolean {
    const parent = data.includes('\n') || data.includes('  ') ? parentOf(node) : null;
    if (!parent) return false;
    const known = kept.get(parent);
    if (known !== undefined) return known;
    const keeps = isKept(parent);
    kept.set(parent, keeps);
    return keeps;
  }
}

function isKept(parent: Node): boolean {
  return keepsLines(typeOf(parent) === FRAGMENT ? (parent as ShadowRoot).host : (parent as Element));
}
