import type { Relation } from '../../shared/schema/index.ts';
import type { StoredRelation } from '../stores/relations.ts';

const end = (id: string | null, key: string | null, symbol: string | null) =>
  id === null || key === null ? null : { id, key, symbol };

/** A relation as people see it, its ends by name. */
export const toRelation = (row: StoredRelation): Relation => {
  const { source, sourceKey, sourceSymbol, target, targetKey, targetSymbol, ...rest } = row;
  return { ...rest, source: end(source, sourceKey, sourceSymbol), target: end(target, targetKey, targetSymbol) };
};
