import type { Relation } from '../../../shared/schema/index.ts';
import type { MessageKey } from '../../ui/i18n.ts';

export type Way = 'out' | 'in';
type RelationType = Relation['type'];

export interface RelationGroup {
  way: Way;
  type: RelationType;
  items: Relation[];
}

export const RELATION_TYPES: readonly RelationType[] = [
  'basedOn',
  'replaces',
  'repeals',
  'amends',
  'suspends',
  'resumes',
  'extends',
  'corrects',
  'consolidates',
  'details',
  'guides',
  'implements',
  'answers',
  'cites',
];

/** What stands on it is of less weight than what changes it. */
const INWARDS = [...RELATION_TYPES].sort((a, b) => Number(a === 'basedOn') - Number(b === 'basedOn'));

/** Boxes that stand there empty, because a reader looks for them. */
const ALWAYS: readonly (readonly [Way, RelationType])[] = [
  ['out', 'basedOn'],
  ['out', 'replaces'],
  ['in', 'replaces'],
  ['in', 'amends'],
];

const capital = (type: RelationType) => `${type[0]!.toUpperCase()}${type.slice(1)}`;

/** What the other end is to this one: "Văn bản bị thay thế", "Văn bản thay thế". */
export const groupLabel = (way: Way, type: RelationType) =>
  `relation${way === 'out' ? 'Out' : 'In'}${capital(type)}` as MessageKey;

/** The relation itself: "thay thế". */
export const relationLabel = (type: RelationType) => `relation${capital(type)}` as MessageKey;

export const wayOf = (relation: Relation, id: string): Way => (relation.source?.id === id ? 'out' : 'in');
export const otherEnd = (relation: Relation, id: string) =>
  wayOf(relation, id) === 'out' ? relation.target : relation.source;

/** Relations of `id` by direction and type, in the order in which "Lược đồ" lists them; what was rejected comes last in its box. */
export function groupRelations(relations: readonly Relation[], id: string): RelationGroup[] {
  const groups: RelationGroup[] = [];
  for (const way of ['out', 'in'] as const)
    for (const type of way === 'out' ? RELATION_TYPES : INWARDS) {
      const items = relations
        .filter((relation) => relation.type === type && wayOf(relation, id) === way)
        .sort((a, b) => Number(a.state === 'rejected') - Number(b.state === 'rejected'));
      if (items.length > 0 || ALWAYS.some(([aWay, aType]) => aWay === way && aType === type))
        groups.push({ way, type, items });
    }
  return groups;
}
