import type { VocabularyEffect } from '../../shared/schema/index.ts';
import type { Databases } from '../stores/databases.ts';
import type { JournalRow } from '../stores/journal.ts';
import { NAMED_MAX, type Touched } from '../stores/touched-links.ts';
import { createVocabulary, type VocabularyRow } from '../stores/vocabulary.ts';
import { createVocabularyWalk } from '../stores/vocabulary-walk.ts';
import type { Said } from './change-vocabulary.ts';

/** An entry as a change would leave it: `id` is empty for what is not there yet, `said` null for what goes. */
interface Entry {
  id: string;
  said: Pick<Said, 'jurisdiction' | 'validFrom' | 'validTo' | 'readings'> | null;
}

function readingsOf(said: Entry['said']): object[] {
  if (!said) return [];
  const { jurisdiction, validFrom, validTo } = said;
  return (JSON.parse(said.readings) as object[]).map((each) => ({ ...each, jurisdiction, validFrom, validTo }));
}

/** How many citations and instruments something said would move. */
export async function effectOf({ id, said }: Entry, { all }: Databases): Promise<VocabularyEffect> {
  const effects = await Promise.all(all.map((db) => createVocabularyWalk(db).effect(id, readingsOf(said))));
  return {
    citations: effects.reduce((sum, { citations }) => sum + citations, 0),
    instruments: effects.reduce((sum, { instruments }) => sum + instruments, 0),
  };
}

/** The links that will move once an entry is so, counted, and the first of them by name. */
export async function followersOf(entry: Entry, databases: Databases): Promise<Touched> {
  const { citations: links } = await effectOf(entry, databases);
  const named = await Promise.all(
    databases.all.map((db) => createVocabularyWalk(db).named(entry.id, readingsOf(entry.said), NAMED_MAX)),
  );
  const citations = named
    .flat()
    .slice(0, NAMED_MAX)
    .map(({ id, becomes }) => ({ id, to: { state: becomes === null ? 'unsettled' : 'settled', target: becomes } }));
  return { links, citations };
}

/** An entry as taking a change of it back would leave it. */
async function asBefore({ row, before, after }: JournalRow, db: D1Database): Promise<Entry> {
  if (!before) return { id: row, said: null };
  const now = after === null ? null : await createVocabulary(db).read(row);
  const image = before as Record<string, string | null>;
  const take = (column: string, held: keyof VocabularyRow) =>
    column in image ? (image[column] ?? null) : ((now?.[held] as string | null | undefined) ?? null);
  return {
    id: row,
    said: {
      jurisdiction: take('jurisdiction', 'jurisdiction'),
      validFrom: take('valid_from', 'validFrom'),
      validTo: take('valid_to', 'validTo'),
      readings: take('readings', 'readings') ?? '[]',
    },
  };
}

/** The links that will move once a change of the vocabulary is taken back; null where none was. */
export function followersOfUndo(rows: readonly JournalRow[], db: D1Database, databases: Databases) {
  const [row] = rows.filter(({ tbl }) => tbl === 'vocabulary');
  return row ? async () => followersOf(await asBefore(row, db), databases) : null;
}
