import { isConnected, isWithin } from './dom.ts';
import { compareNodes } from './reading-order.ts';
import type { Reference } from './reference.ts';

/** The references of the page in reading order, found again by text node. */
export interface References {
  readonly list: readonly Reference[];
  get(ref: string): Reference | undefined;
  /** References that a text node shows a part of. */
  at(node: Node): readonly Reference[];
  /** Adds references that stand together, in reading order. */
  add(found: readonly Reference[]): void;
  /** Takes out what stands under any of `roots` or no longer on the page. */
  takeWithin(roots: ReadonlySet<Node>): Reference[];
  /** Whether mutations took away or wrote over what a reference stands on. */
  isHit(records: readonly MutationRecord[]): boolean;
  clear(): Reference[];
}

/** On a page with more references than this a check of all of them after each change would cost too much. */
const CHECKED_MAX = 1000;

export function createReferences(): References {
  let list: Reference[] = [];
  const byRef = new Map<string, Reference>();
  const byNode = new Map<Node, Reference[]>();

  const forget = (gone: readonly Reference[]) => {
    for (const reference of gone) {
      byRef.delete(reference.ref);
      for (const { node } of reference.places) {
        const left = byNode.get(node)?.filter((other) => other !== reference);
        if (left?.length) byNode.set(node, left);
        else byNode.delete(node);
      }
    }
  };

  return {
    get list() {
      return list;
    },
    get: (ref) => byRef.get(ref),
    at: (node) => byNode.get(node) ?? [],
    add(found) {
      const [first] = found;
      if (!first) return;
      const at = insertionPoint(list, first.places[0]!.node);
      list = at === list.length ? list.concat(found) : [...list.slice(0, at), ...found, ...list.slice(at)];
      for (const reference of found) {
        byRef.set(reference.ref, reference);
        for (const { node } of reference.places) byNode.set(node, [...(byNode.get(node) ?? []), reference]);
      }
    },
    takeWithin(roots) {
      const gone: Reference[] = [];
      const left: Reference[] = [];
      for (const reference of list) {
        const isGone = reference.places.some(({ node }) => !isConnected(node) || isWithin(roots, node));
        (isGone ? gone : left).push(reference);
      }
      if (gone.length) list = left;
      forget(gone);
      return gone;
    },
    isHit(records) {
      if (records.some(({ type, target }) => type === 'characterData' && byNode.has(target))) return true;
      const isCut = list.length <= CHECKED_MAX && records.some(({ removedNodes }) => removedNodes.length > 0);
      return isCut && list.some(({ places }) => !isConnected(places[0]!.node));
    },
    clear() {
      const gone = list;
      list = [];
      byRef.clear();
      byNode.clear();
      return gone;
    },
  };
}

function insertionPoint(list: readonly Reference[], node: Node): number {
  let low = 0;
  let high = list.length;
  // Found in the order of the page, most stand behind all others.
  if (high && compareNodes(list[high - 1]!.places.at(-1)!.node, node) <= 0) return high;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (compareNodes(list[middle]!.places.at(-1)!.node, node) <= 0) low = middle + 1;
    else high = middle;
  }
  return low;
}
