import type { ChangePreview } from '../../shared/schema/index.ts';
import { createMergePreview } from '../stores/merge-preview.ts';
import type { MergedRow } from '../stores/merging.ts';
import { readSymbols } from '../stores/resettle.ts';
import { describeChange, toChanged } from './describe-change.ts';
import { differingFacts, textGoes } from './merge-instruments.ts';

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
  const relations = await preview.relations(
    gone.id,
    citations.map(({ id }) => id),
  );
  const rename = (id: string | null) => (id === gone.id ? into.id : id);
  const differs = differingFacts(gone, into).map(({ field, held, offered }) => ({ field, kept: held, other: offered }));
  const aliases = (await preview.countAliases(gone.id)) + 2;
  return describeChange(
    { about: [gone.id, into.id], citations, relations, rename },
    { text, differs, aliases },
    preview,
  );
}
