import type { AnnotationChange, ChangesPage } from '../../shared/schema/index.ts';
import type { AnnotationChanges, ChangedRow } from '../stores/annotation-changes.ts';
import type { AnnotationRow, Annotations } from '../stores/annotations.ts';
import type { Reader } from './annotation-access.ts';
import { type Addresses, toAnnotation } from './annotation-view.ts';

const PAGE = 100;

export interface Feed {
  reader: Reader;
  url: string | undefined;
  at: Addresses;
  changes: AnnotationChanges;
  annotations: Annotations;
}

/** What changed after `since` for this reader, oldest first. */
export async function readChanges(
  since: number,
  { reader, url, at, changes, annotations }: Feed,
): Promise<ChangesPage> {
  const found = await changes.list(reader, { since, url, limit: PAGE });
  const rows = found.slice(0, PAGE);
  const roots = await annotations.readMany(rows.flatMap((row) => (row.root === row.id ? [] : [row.root])));
  const rootOf = (row: AnnotationRow) => roots.get(row.root) ?? row;
  return {
    items: rows.map((row) => toChange(row, rootOf(row), reader, at)),
    seq: rows.at(-1)?.seq ?? since,
    more: found.length > PAGE,
  };
}

function toChange(row: ChangedRow, root: AnnotationRow, reader: Reader, at: Addresses): AnnotationChange {
  const { seq } = row;
  if (!row.readable) return { seq, kind: 'hidden', id: at.annotation(row.id), annotation: null };
  const kind = row.deletedAt !== null ? 'deleted' : row.version === 1 ? 'created' : 'changed';
  return { seq, kind, id: at.annotation(row.id), annotation: toAnnotation(row, root, reader, at) };
}
