import { randomName } from '../http/digest.ts';
import type { Stores } from '../stores/index.ts';
import type { InstrumentRow, RowIdentity } from '../stores/instruments.ts';
import { citationRow, claimedIdentity, identityKey, mentionedRow, relationRows } from './capture-rows.ts';
import { citationIds } from './citation-ids.ts';
import type { ReadDocument } from './read-document.ts';

const ID_LENGTH = 16;

/** What a text cites: its rows, and the instruments that the index has not met. */
export interface Cited {
  created: InstrumentRow[];
  citations: number;
  /** To be run once its earlier citations are gone and the created instruments are there. */
  statements: D1PreparedStatement[];
}

/** Plans the citations of a text by an instrument. Those it had before keep their ids. */
export async function planCited(
  document: ReadDocument,
  self: { id: string; identity: RowIdentity; known: boolean; at: string },
  { stores, randomBytes }: { stores: Stores; randomBytes: (length: number) => Uint8Array },
): Promise<Cited> {
  const { id } = self;
  const claimed = document.citations.map(claimedIdentity);
  const wanted = claimed.filter((each) => each !== null);
  const known = new Map((await stores.instruments.readKnown(wanted)).map((each) => [identityKey(each), each.id]));
  known.set(identityKey(self.identity), id);
  const created: InstrumentRow[] = [];
  for (const [i, target] of claimed.entries()) {
    if (!target || known.has(identityKey(target))) continue;
    const row = mentionedRow(document.citations[i]!, target, `i_${randomName(randomBytes, ID_LENGTH)}`);
    known.set(identityKey(target), row.id);
    created.push(row);
  }
  const ids = citationIds(document.citations, self.known ? await stores.citations.readWords(id) : [], randomBytes);
  const rows = document.citations.map((cited, position) => {
    const target = claimed[position];
    const found = target ? (known.get(identityKey(target)) ?? null) : null;
    return citationRow(cited, { id: ids[position]!, citing: id, position, target: found });
  });
  return {
    created,
    citations: rows.length,
    statements: [
      ...stores.citations.insert(rows, self.at),
      stores.citations.insertRelations(relationRows(document, ids, id), self.at),
    ],
  };
}
