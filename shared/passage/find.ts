import type { Passage } from '../schema/passage.ts';
import { type Body, type Node, readOutline } from './outline.ts';
import { type Place, readPlaces, type Step, writePlace } from './place.ts';

/** UTF-16 units of one passage that are given. */
export const PASSAGE_MAX = 4000;
/** UTF-16 units of a heading that are given. */
const HEADING_MAX = 300;
/** Passages that are given for one pinpoint. */
const PASSAGES_MAX = 6;

/**
 * The words at the places a pinpoint names, in its order; one place gives several where the document and what is attached
 * to it both have it. Where only the outer part of a place is there, that is given, and said not to be exact. Empty where
 * nothing is found.
 */
export function findPassages(source: string, pinpoint: string): Passage[] {
  const text = source.normalize('NFC');
  const places = readPlaces(pinpoint);
  if (places.length === 0) return [];
  const bodies = readOutline(text);
  return places.flatMap((place) => inBodies(text, bodies, place)).slice(0, PASSAGES_MAX);
}

function inBodies(text: string, bodies: readonly Body[], place: Place): Passage[] {
  const found = bodies.flatMap(({ heading, nodes }) => {
    const trail = follow(nodes, place);
    return trail ? [{ heading, trail, isExact: trail.length === shorten(place).length }] : [];
  });
  const exact = found.filter(({ isExact }) => isExact);
  return (exact.length > 0 ? exact : found).map(({ heading, trail, isExact }) => {
    const leaf = trail.at(-1)!;
    const words = text.slice(leaf.start, leaf.end).trim();
    const heads = trail.slice(0, -1).map((node) => text.slice(node.start, node.headEnd));
    return {
      place: writePlace(trail),
      headings: [...(heading ? [heading] : []), ...heads].map((head) => head.slice(0, HEADING_MAX)),
      text: words.slice(0, PASSAGE_MAX),
      capped: words.length > PASSAGE_MAX,
      exact: isExact,
    };
  });
}

/** An article is found by its number alone: chapters and sections around it need not be gone through. */
function shorten(place: Place): Place {
  const article = place.findIndex(({ unit }) => unit === 'article');
  return article < 0 ? place : [...place.filter(({ unit }) => unit === 'appendix'), ...place.slice(article)];
}

/** The units on the way to a place, as far as they are there; null without the first, and where it stands twice. */
function follow(nodes: readonly Node[], place: Place): Node[] | null {
  const trail: Node[] = [];
  let around = nodes;
  for (const step of shorten(place)) {
    const [node, ...others] = matching(around, step);
    if (!node || others.length > 0) break;
    trail.push(node);
    around = node.children;
  }
  return trail.length > 0 ? trail : null;
}

/** Units of that name among the nodes, or in those that only divide: an article in its chapter. */
function matching(nodes: readonly Node[], step: Step): Node[] {
  const here = nodes.filter((node) => isMeant(node, step));
  return here.length > 0 ? here : nodes.filter(divides).flatMap(({ children }) => matching(children, step));
}

/** A letter that numbers its points 1, 2 calls them so; its sections may be called parts. */
function isMeant({ unit, label }: Node, step: Step): boolean {
  if (label !== step.label) return step.unit === 'appendix' && unit === 'appendix' && step.label === '';
  if (unit === step.unit) return true;
  return (unit === 'clause' && step.unit === 'point') || (unit === 'section' && step.unit === 'part');
}

function divides({ unit }: Node): boolean {
  return unit === 'part' || unit === 'chapter' || unit === 'section';
}
