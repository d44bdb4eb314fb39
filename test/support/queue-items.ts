import { type QueueItem, QueueKind, type QueuePage, type Relation } from '../../shared/schema/index.ts';

/** An item of the work queue with nothing to show but what is given. */
export function queueItem(over: Partial<QueueItem> = {}): QueueItem {
  return {
    id: 'c_1',
    version: 1,
    citation: null,
    instruments: [],
    differs: [],
    relation: null,
    group: null,
    fact: null,
    report: null,
    contradiction: null,
    reason: null,
    ...over,
  };
}

/** How many items of each kind wait; none of those that are not given. */
export function queueCounts(over: Partial<QueuePage['counts']>): QueuePage['counts'] {
  return { ...(Object.fromEntries(QueueKind.options.map((kind) => [kind, 0])) as QueuePage['counts']), ...over };
}

/** A replacement that a rule read and nobody has judged. */
export function proposedRelation(id: string, over: Partial<Relation> = {}): Relation {
  return {
    id,
    version: 2,
    type: 'replaces',
    source: null,
    target: null,
    statedIn: 'i_x',
    method: 'rule',
    state: 'proposed',
    reach: 'whole',
    pinpoint: null,
    effectiveOn: null,
    sentence: null,
    ...over,
  };
}
