import type { VocabularyProgress } from '../../shared/schema/index.ts';
import type { Databases } from '../stores/databases.ts';
import { createVocabulary } from '../stores/vocabulary.ts';
import { createVocabularyWalk } from '../stores/vocabulary-walk.ts';

const sameAs = (rows: object) => JSON.stringify(rows);

/** How far all databases have followed what the main one says. */
export async function readProgress({ main, all }: Databases): Promise<VocabularyProgress> {
  const said = sameAs(await createVocabulary(main).snapshot());
  const each = await Promise.all(
    all.map(async (db) => {
      const progress = await createVocabularyWalk(db).progress();
      const told = db === main || sameAs(await createVocabulary(db).snapshot()) === said;
      return told ? progress : { ...progress, state: 'open' as const };
    }),
  );
  const sum = (field: 'seen' | 'total' | 'touched' | 'moved') => each.reduce((whole, one) => whole + one[field], 0);
  return {
    state: each.every(({ state }) => state === 'done') ? 'done' : 'open',
    seen: sum('seen'),
    total: sum('total'),
    touched: sum('touched'),
    moved: sum('moved'),
  };
}

/** Tells every database what the main one says, and settles the next citations of each. */
export async function followVocabulary(databases: Databases): Promise<VocabularyProgress> {
  const { main, all } = databases;
  const rows = await createVocabulary(main).snapshot();
  for (const db of all) {
    const vocabulary = createVocabulary(db);
    if (db !== main && sameAs(await vocabulary.snapshot()) !== sameAs(rows)) await db.batch(vocabulary.replace(rows));
    await createVocabularyWalk(db).step();
  }
  return readProgress(databases);
}
