import {
  type ChangedCitation,
  type ChangedRelation,
  type ChangePreview,
  PREVIEW_MAX,
  type RelationType,
} from '../../shared/schema/index.ts';
import type { MergePreview, PreviewedCitation, PreviewedRelation } from '../stores/merge-preview.ts';

/** A citation whose link would change, or that would go itself. */
export const toChanged = (row: PreviewedCitation, goes = false): ChangedCitation => ({
  id: row.id,
  citing: row.citing,
  text: row.text,
  from: { state: row.wasState, target: row.wasTarget },
  to: goes ? null : { state: row.becomesState, target: row.becomesTarget },
});

/** What an end of a relation is called afterwards. */
export type Rename = (id: string | null, row: PreviewedRelation) => string | null;

/** Where a relation leads once citations have changed; unchanged ones are left out. */
function changedRelation(
  row: PreviewedRelation,
  citations: ReadonlyMap<string, ChangedCitation>,
  rename: Rename,
): ChangedRelation[] {
  const from = { source: row.source, target: row.target };
  const end = (citation: string | null, now: string | null) => {
    const change = citation === null ? undefined : citations.get(citation);
    if (!change) return rename(now, row);
    return change.to?.state === 'settled' ? change.to.target : null;
  };
  const rule = row.method === 'rule';
  const object = rule ? citations.get(row.object) : undefined;
  if (object && object.to === null) return [{ id: row.id, type: row.type as RelationType, from, to: null }];
  const source = rule && row.subject !== null ? end(row.subject, row.source) : rename(row.source, row);
  const target = rule ? end(row.object, row.target) : rename(row.target, row);
  if (!rule && source === target) return [{ id: row.id, type: row.type as RelationType, from, to: null }];
  const to = { source, target: source === target ? null : target };
  return to.source === from.source && to.target === from.target
    ? []
    : [{ id: row.id, type: row.type as RelationType, from, to }];
}

/** Names everything that would change, first what the change is about. */
export async function describeChange(
  change: {
    about: readonly string[];
    citations: readonly ChangedCitation[];
    relations: readonly PreviewedRelation[];
    rename: Rename;
  },
  rest: Pick<ChangePreview, 'text' | 'differs'> & { aliases: number },
  preview: MergePreview,
): Promise<ChangePreview> {
  const { citations } = change;
  const byId = new Map(citations.map((citation) => [citation.id, citation]));
  const relations = change.relations.flatMap((row) => changedRelation(row, byId, change.rename));
  const touched = new Set(change.about);
  for (const { from, to } of citations) for (const id of [from.target, to?.target]) if (id) touched.add(id);
  for (const { from, to } of relations)
    for (const id of [from.source, from.target, to?.source, to?.target]) if (id) touched.add(id);
  return {
    counts: {
      instruments: touched.size,
      citations: citations.length,
      relations: relations.length,
      aliases: rest.aliases,
    },
    text: rest.text,
    instruments: await preview.names([...touched].slice(0, PREVIEW_MAX)),
    citing: await preview.names([...new Set(citations.slice(0, PREVIEW_MAX).map(({ citing }) => citing))]),
    citations: citations.slice(0, PREVIEW_MAX),
    relations: relations.slice(0, PREVIEW_MAX),
    differs: rest.differs,
  };
}
