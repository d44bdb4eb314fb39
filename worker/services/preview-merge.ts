import {
  type ChangedCitation,
  type ChangedRelation,
  type ChangePreview,
  PREVIEW_MAX,
  type RelationType,
} from '../../shared/schema/index.ts';
import { createMergePreview, type PreviewedCitation, type PreviewedRelation } from '../stores/merge-preview.ts';
import type { MergedRow } from '../stores/merging.ts';
import { readSymbols } from '../stores/resettle.ts';
import { differingFacts, textGoes } from './merge-instruments.ts';

const toChanged = (row: PreviewedCitation, goes = false): ChangedCitation => ({
  id: row.id,
  citing: row.citing,
  text: row.text,
  from: { state: row.wasState, target: row.wasTarget },
  to: goes ? null : { state: row.becomesState, target: row.becomesTarget },
});

/** Where a relation leads once citations have changed; unchanged ones are left out. */
function changedRelation(
  row: PreviewedRelation,
  citations: ReadonlyMap<string, ChangedCitation>,
  rename: (id: string | null) => string | null,
): ChangedRelation[] {
  const from = { source: row.source, target: row.target };
  const end = (citation: string | null, now: string | null) => {
    const change = citation === null ? undefined : citations.get(citation);
    if (!change) return rename(now);
    return change.to?.state === 'settled' ? change.to.target : null;
  };
  const rule = row.method === 'rule';
  const object = rule ? citations.get(row.object) : undefined;
  if (object && object.to === null) return [{ id: row.id, type: row.type as RelationType, from, to: null }];
  const source = rule && row.subject !== null ? end(row.subject, row.source) : rename(row.source);
  const target = rule ? end(row.object, row.target) : rename(row.target);
  if (!rule && source === target) return [{ id: row.id, type: row.type as RelationType, from, to: null }];
  const to = { source, target: source === target ? null : target };
  return to.source === from.source && to.target === from.target
    ? []
    : [{ id: row.id, type: row.type as RelationType, from, to }];
}

/** Names every instrument, citation and relation that would change if one instrument became another. */
export async function previewMerge(gone: MergedRow, into: MergedRow, db: D1Database): Promise<ChangePreview> {
  const preview = createMergePreview(db);
  const text = textGoes(gone, into);
  const settled = await preview.citations(gone.id, into.id, await readSymbols(db, [gone.id, into.id]));
  const own = text === 'gone' ? await preview.ownCitations(gone.id) : [];
  const leaving = new Set(own.map(({ id }) => id));
  const citations = [
    ...settled.filter(({ id }) => !leaving.has(id)).map((row) => toChanged(row)),
    ...own.map((row) => toChanged(row, true)),
  ];
  const byId = new Map(citations.map((citation) => [citation.id, citation]));
  const rename = (id: string | null) => (id === gone.id ? into.id : id);
  const rows = await preview.relations(gone.id, [...byId.keys()]);
  const relations = rows.flatMap((row) => changedRelation(row, byId, rename));
  const touched = new Set([gone.id, into.id]);
  for (const { from, to } of citations) for (const id of [from.target, to?.target ?? null]) if (id) touched.add(id);
  for (const { from, to } of relations)
    for (const id of [from.source, from.target, to?.source, to?.target]) if (id) touched.add(id);
  return {
    counts: {
      instruments: touched.size,
      citations: citations.length,
      relations: relations.length,
      aliases: (await preview.countAliases(gone.id)) + 2,
    },
    text,
    instruments: await preview.names([...touched].slice(0, PREVIEW_MAX)),
    citations: citations.slice(0, PREVIEW_MAX),
    relations: relations.slice(0, PREVIEW_MAX),
    differs: differingFacts(gone, into).map(({ field, held, offered }) => ({ field, kept: held, other: offered })),
  };
}
