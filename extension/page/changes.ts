import { isBlockTag } from './block.ts';
import { isElement, tagOf } from './dom.ts';

/** Attributes that can show, hide or lock text. */
export const WATCHED: MutationObserverInit = {
  subtree: true,
  childList: true,
  characterData: true,
  attributes: true,
  attributeFilter: ['class', 'style', 'hidden', 'open', 'contenteditable', 'role', 'media', 'disabled', 'slot'],
};

/** Lock an element, or move it to another place of a shadow tree. */
const OF_PLACE = new Set(['contenteditable', 'role', 'slot']);

/** Say something of style sheets only. */
const OF_SHEETS = new Set(['media', 'disabled']);

/** What a batch of mutations asks for. */
export interface Changes {
  /** Nodes whose surroundings must be read anew. */
  readonly touched: ReadonlySet<Node>;
  /** Something may have been shown, hidden or recoloured. */
  readonly restyled: boolean;
}

export function readChanges(records: readonly MutationRecord[]): Changes {
  const touched = new Set<Node>();
  let restyled = false;
  for (const { type, target, attributeName, addedNodes, removedNodes } of records) {
    if (type === 'characterData') touched.add(target);
    else if (type === 'attributes') {
      const isMoved = OF_PLACE.has(attributeName!);
      if (isMoved || attributeName === 'open') touched.add(target);
      if (!isMoved && (isStyle(target) || !OF_SHEETS.has(attributeName!))) restyled = true;
    } else {
      for (const node of addedNodes) if (!isOurs(node)) touched.add(isBlockTag(node) ? node : target);
      // A block that has gone leaves the words beside it as they were; what stood in it is to be dropped.
      for (const node of removedNodes) if (!isOurs(node)) touched.add(isBlockTag(node) ? node : target);
      if ([...addedNodes].some(isStyle)) restyled = true;
    }
  }
  return { touched, restyled };
}

function isOurs(node: Node): boolean {
  return isElement(node) && tagOf(node) === 'DAN-CHIEU-CARD';
}

export function isStyle(node: Node): boolean {
  return isElement(node) && (tagOf(node) === 'STYLE' || tagOf(node) === 'LINK');
}
