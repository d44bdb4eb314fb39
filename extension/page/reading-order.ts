import { FRAGMENT, parentOf, typeOf } from './dom.ts';

const DISCONNECTED = 1;
const PRECEDING = 2;
const FOLLOWING = 4;

/** Negative when `a` stands before `b` in the page, shadow trees at the place of their hosts. */
export function compareNodes(a: Node, b: Node): number {
  let position = positionOf(a, b);
  if (position & DISCONNECTED) position = positionOf(...meet(a, b));
  return position & FOLLOWING ? -1 : position & PRECEDING ? 1 : 0;
}

function positionOf(a: Node, b: Node): number {
  return Node.prototype.compareDocumentPosition.call(a, b);
}

/** The two nodes, lifted out of shadow trees until both stand in one tree. */
function meet(a: Node, b: Node): [Node, Node] {
  const above = ladder(a);
  for (const other of ladder(b)) {
    const one = above.find((node) => rootOf(node) === rootOf(other));
    if (one) return [one, other];
  }
  return [a, b];
}

function ladder(node: Node): Node[] {
  const steps = [node];
  for (let root = rootOf(node); typeOf(root) === FRAGMENT && (root as ShadowRoot).host; ) {
    const { host } = root as ShadowRoot;
    steps.push(host);
    root = rootOf(host);
  }
  return steps;
}

function rootOf(node: Node): Node {
  let root = node;
  for (let up = parentOf(root); up; up = parentOf(root)) root = up;
  return root;
}
