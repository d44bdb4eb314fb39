import { firstChildOf, isElement, nextSiblingOf, parentOf, tagOf } from '../page/dom.ts';

/** A place between two letters: the element around it, and the letters of that element before it. */
export interface PathPoint {
  path: string;
  offset: number;
}

export interface RangePath {
  start: PathPoint;
  end: PathPoint;
}

/** Where a range begins and ends in the page's tree, as W3C range selectors say it; null inside a shadow tree. */
export function readRangePath(range: Range): RangePath | null {
  const start = pointOf(range.startContainer, range.startOffset);
  const end = pointOf(range.endContainer, range.endOffset);
  return start && end && { start, end };
}

function pointOf(node: Node, offset: number): PathPoint | null {
  const element = isElement(node) ? node : parentOf(node);
  if (!element || !isElement(element)) return null;
  const path = pathOf(element);
  if (path === null) return null;
  const before = document.createRange();
  before.setStart(element, 0);
  before.setEnd(node, offset);
  return { path, offset: before.toString().length };
}

/** `/html[1]/body[1]/div[2]`: each element by its place among those of its name. */
function pathOf(element: Element): string | null {
  const steps: string[] = [];
  for (let at: Element = element; ; ) {
    steps.unshift(`${tagOf(at).toLowerCase()}[${placeOf(at)}]`);
    const parent = parentOf(at);
    if (parent === document) return `/${steps.join('/')}`;
    if (!parent || !isElement(parent)) return null;
    at = parent;
  }
}

function placeOf(element: Element): number {
  const parent = parentOf(element);
  const name = tagOf(element);
  let place = 1;
  for (let at = parent && firstChildOf(parent); at && at !== element; at = nextSiblingOf(at))
    if (isElement(at) && tagOf(at) === name) place++;
  return place;
}
