import { shortName } from '../instrument/name.ts';
import { type Layout, layOut } from './layout.ts';
import { type LinkPath, routeLinks } from './link-path.ts';
import type { Net } from './net.ts';
import { type Filter, filterNet, type Visible } from './visible.ts';

/** Everything that is drawn, and told in the table: what the filter leaves, and where it stands. */
export interface Picture extends Visible {
  start: string;
  /** What the graph is around. */
  name: string;
  layout: Layout;
  paths: LinkPath[];
  /** Links of each instrument. */
  linked: Map<string, number>;
}

export function makePicture(net: Net, start: string, filter: Filter): Picture {
  const visible = filterNet(net, start, filter);
  const layout = layOut(visible, start);
  const linked = new Map<string, number>();
  for (const { from, to } of visible.links) for (const id of [from, to]) linked.set(id, (linked.get(id) ?? 0) + 1);
  return {
    ...visible,
    start,
    name: shortName(net.getNodeAttributes(start)),
    layout,
    paths: routeLinks(visible.links, layout),
    linked,
  };
}
