import type { VocabularyEffect } from '../../shared/schema/index.ts';
import type { Databases } from '../stores/databases.ts';
import { createVocabularyWalk } from '../stores/vocabulary-walk.ts';
import type { Said } from './change-vocabulary.ts';

/** How many citations and instruments something said would move; `id` is empty for what is not there yet. */
export async function effectOf(id: string, said: Said, { all }: Databases): Promise<VocabularyEffect> {
  const { jurisdiction, validFrom, validTo } = said;
  const readings = (JSON.parse(said.readings) as object[]).map((each) => ({
    ...each,
    jurisdiction,
    validFrom,
    validTo,
  }));
  const effects = await Promise.all(all.map((db) => createVocabularyWalk(db).effect(id, readings)));
  return {
    citations: effects.reduce((sum, { citations }) => sum + citations, 0),
    instruments: effects.reduce((sum, { instruments }) => sum + instruments, 0),
  };
}
