import { containsNode, elementsAt, firstChildOf, isText, nextSiblingOf, tagOf } from './dom.ts';
import { parseColour } from './tone.ts';

/** Layers, and texts of one element, that are looked at under the pointer. */
const LAYERS = 12;
const TEXTS = 60;

/** Painted by themselves, whatever their ground. */
const PICTURES = new Set(['IMG', 'VIDEO', 'CANVAS', 'IFRAME', 'OBJECT', 'EMBED', 'SVG', 'INPUT', 'TEXTAREA', 'SELECT']);

/**
 * Texts that are seen at a point though something see-through takes the pointer there: a link stretched over its box, a
 * sheet against copying. Nothing where the element on top stands in all the others, as it mostly does.
 */
export function* textsBehind(x: number, y: number): Generator<Text> {
  const layers = elementsAt(x, y);
  const top = layers[0];
  if (!top || !isSeeThrough(top)) return;
  for (const layer of layers.slice(1, LAYERS)) {
    if (containsNode(layer, top)) continue;
    let count = 0;
    for (let child = firstChildOf(layer); child && count < TEXTS; child = nextSiblingOf(child), count++)
      if (isText(child)) yield child;
    if (!isSeeThrough(layer)) return;
  }
}

function isSeeThrough(element: Element): boolean {
  if (PICTURES.has(tagOf(element))) return false;
  const { backgroundColor, backgroundImage } = getComputedStyle(element);
  const ground = parseColour(backgroundColor);
  return backgroundImage === 'none' && ground !== null && ground.alpha < 0.5;
}
