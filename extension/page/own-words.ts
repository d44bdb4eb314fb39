import { firstChildOf, isText, nextSiblingOf } from './dom.ts';
import { layoutOf } from './layout.ts';

/** Whether a text stands right in an element. */
export function hasOwnText(element: Element): boolean {
  for (let child = firstChildOf(element); child; child = nextSiblingOf(child)) if (isText(child)) return true;
  return false;
}

/** Whether words flow in an element itself, not only in boxes inside that are placed by themselves. */
export function hasWords(element: Element): boolean {
  if (hasOwnText(element)) return true;
  for (let child = firstChildOf(element); child; child = nextSiblingOf(child))
    if (firstChildOf(child) && layoutOf(child as Element) === 'inline' && hasWords(child as Element)) return true;
  return false;
}
