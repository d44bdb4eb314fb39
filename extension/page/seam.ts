import { parentOf, widthOf } from './dom.ts';

/** A gap of this share of the letters' size is seen as one between words; two frames around found words that touch are thinner. */
const GAP = 0.45;
/** The same of boxes without words, which nobody frames found words with: a space is a quarter. */
const BLANK = 0.2;
/** Boxes looked at on either side; text lies seldom deeper in inline boxes. */
const DEPTH = 8;

/** Whether boxes without words in them, such as icons and blanks, keep the words around them apart. */
export function leavesGap(boxes: readonly Element[], next: Text): boolean {
  const around = boxesAround(next)[0];
  if (!boxes.length || !around) return false;
  const gap = boxes.reduce((sum, box) => sum + spanOf(box), 0);
  return gap >= BLANK * Number.parseFloat(getComputedStyle(around).fontSize);
}

function spanOf(box: Element): number {
  const { marginLeft, marginRight } = getComputedStyle(box);
  return widthOf(box) + (Number.parseFloat(marginLeft) || 0) + (Number.parseFloat(marginRight) || 0);
}

/** Whether margins, borders and padding part two texts that touch in the tree, as with labels and buttons in a row. */
export function standsApart(last: Text, next: Text): boolean {
  const closed = boxesAround(last);
  const opened = boxesAround(next);
  const shared = opened.findIndex((box) => closed.includes(box));
  if (shared < 0) return false;
  const left = closed.slice(0, closed.indexOf(opened[shared]!));
  const right = opened.slice(0, shared);
  let gap = 0;
  for (const box of left) gap += sideOf(box, 'right');
  for (const box of right) gap += sideOf(box, 'left');
  return gap > 0 && gap >= GAP * Number.parseFloat(getComputedStyle(opened[shared]!).fontSize);
}

function boxesAround(text: Text): Element[] {
  const boxes: Element[] = [];
  for (let at = parentOf(text); at instanceof Element && boxes.length < DEPTH; at = parentOf(at)) boxes.push(at);
  return boxes;
}

function sideOf(box: Element, side: 'left' | 'right'): number {
  const style = getComputedStyle(box);
  const parts =
    side === 'left'
      ? [style.marginLeft, style.borderLeftWidth, style.paddingLeft]
      : [style.marginRight, style.borderRightWidth, style.paddingRight];
  return parts.reduce((sum, part) => sum + (Number.parseFloat(part) || 0), 0);
}
