import type { ChangePreview } from '../../shared/schema/index.ts';
import { createMergePreview } from '../stores/merge-preview.ts';
import { readSymbols } from '../stores/resettle.ts';
import { createSplitPreview } from '../stores/split-preview.ts';
import { describeChange, toChanged } from './describe-change.ts';
import type { SplitOrder, SplitPlace } from './split-instrument.ts';

/** What the instrument that comes out is called while it has no id. */
const NEW = 'new';

/** Names every citation and relation that would go over to the instrument that comes out of another. */
export async function previewSplit(
  { request }: SplitOrder,
  { row, place }: SplitPlace,
  db: D1Database,
): Promise<ChangePreview> {
  const preview = createMergePreview(db);
  const symbols = [...(await readSymbols(db, [row.id], request.citations)), place.symbolFolded];
  const fresh = { ...place, id: NEW, issuedOn: request.issuedOn };
  const citations = (await createSplitPreview(db).citations(row.id, fresh, { symbols, chosen: request.citations })).map(
    (each) => toChanged(each),
  );
  const relations = await preview.relations(
    row.id,
    citations.map(({ id }) => id),
  );
  const chosen = new Set(request.relations);
  return describeChange(
    {
      about: [row.id],
      citations,
      relations,
      rename: (id, { id: relation }) => (id === row.id && chosen.has(relation) ? NEW : id),
    },
    { text: 'none', differs: [], aliases: request.aliases.length },
    preview,
  );
}
