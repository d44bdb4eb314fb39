import type { GraphNode } from '../../../shared/schema/index.ts';
import { type Link, links, type Net, type RelationType, stepsFrom } from './net.ts';
import { yearOf } from './time.ts';

export interface Filter {
  hidden: ReadonlySet<RelationType>;
  /** First and last year; null: all, those without a day among them. */
  span: readonly [number, number] | null;
}

export const NO_FILTER: Filter = { hidden: new Set(), span: null };

export interface Visible {
  /** In the order in which the index told them. */
  nodes: (GraphNode & { step: number })[];
  links: Link[];
}

/**
 * What a filter leaves: instruments that ticked relations lead to, of the years asked for. Where the walk began always
 * stays, and so does what has no day, as nobody knows that it lies outside.
 */
export function filterNet(net: Net, start: string, { hidden, span }: Filter): Visible {
  const steps = stepsFrom(net, start, ({ type }) => !hidden.has(type));
  const inSpan = (node: GraphNode) => {
    const year = yearOf(node);
    return node.id === start || span === null || year === null || (year >= span[0] && year <= span[1]);
  };
  const nodes = net
    .mapNodes((_, node) => node)
    .filter((node) => steps.has(node.id) && inSpan(node))
    .map((node) => ({ ...node, step: steps.get(node.id)! }));
  const shown = new Set(nodes.map(({ id }) => id));
  return {
    nodes,
    links: links(net).filter(({ type, from, to }) => !hidden.has(type) && shown.has(from) && shown.has(to)),
  };
}

/** Relations there are, with how many of each; the most telling first. */
export function countTypes(net: Net, order: readonly RelationType[]): { type: RelationType; count: number }[] {
  const all = links(net);
  return order
    .map((type) => ({ type, count: all.filter((link) => link.type === type).length }))
    .filter(({ count }) => count > 0);
}

/** First and last year that any instrument is known to be of. */
export function yearsOf(net: Net): readonly [number, number] | null {
  const years = net.mapNodes((_, node) => yearOf(node)).filter((year) => year !== null);
  return years.length === 0 ? null : [Math.min(...years), Math.max(...years)];
}
