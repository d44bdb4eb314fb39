import type { GraphNode } from '../../../shared/schema/index.ts';
import type { StatusKey } from '../../ui/status.ts';
import { type Link, links, type Net, type RelationType, stepsFrom } from './net.ts';
import { statusOfNode } from './node-words.ts';
import { yearOf } from './time.ts';

export interface Filter {
  hidden: ReadonlySet<RelationType>;
  hiddenStatuses: ReadonlySet<StatusKey>;
  /** Types of instruments, as the registry names them. */
  hiddenTypes: ReadonlySet<string>;
  /** First and last year; null: all, those without a day among them. */
  span: readonly [number, number] | null;
}

export const NO_FILTER: Filter = { hidden: new Set(), hiddenStatuses: new Set(), hiddenTypes: new Set(), span: null };

export interface Visible {
  /** In the order in which the index told them. */
  nodes: (GraphNode & { step: number })[];
  links: Link[];
}

/**
 * What a filter leaves: instruments that ticked relations lead to, of the statuses, types and years asked for. Where the
 * walk began always stays, and so does what has no day, as nobody knows that it lies outside.
 */
export function filterNet(net: Net, start: string, { hidden, hiddenStatuses, hiddenTypes, span }: Filter): Visible {
  const steps = stepsFrom(net, start, ({ type }) => !hidden.has(type));
  const inSpan = (node: GraphNode) => {
    const year = yearOf(node);
    return span === null || year === null || (year >= span[0] && year <= span[1]);
  };
  const asked = (node: GraphNode) =>
    node.id === start || (!hiddenStatuses.has(statusOfNode(node)) && !hiddenTypes.has(node.type) && inSpan(node));
  const nodes = net
    .mapNodes((_, node) => node)
    .filter((node) => steps.has(node.id) && asked(node))
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

/** Statuses and types there are, each with how many; the most frequent type first. */
export function countNodes(net: Net): { statuses: Map<StatusKey, number>; types: Map<string, number> } {
  const nodes = net.mapNodes((_, node) => node);
  const count = <K>(groups: Map<K, GraphNode[]>) => new Map([...groups].map(([key, each]) => [key, each.length]));
  const types = count(Map.groupBy(nodes, ({ type }) => type));
  return {
    statuses: count(Map.groupBy(nodes, statusOfNode)),
    types: new Map([...types].sort(([, a], [, b]) => b - a)),
  };
}
