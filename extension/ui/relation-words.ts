import type { Relation } from '../../shared/schema/index.ts';
import { type MessageKey, t } from './i18n.ts';

const WORDS: Readonly<Record<Relation['type'], MessageKey>> = {
  basedOn: 'relationBasedOn',
  cites: 'relationCites',
  amends: 'relationAmends',
  replaces: 'relationReplaces',
  repeals: 'relationRepeals',
  suspends: 'relationSuspends',
  resumes: 'relationResumes',
  corrects: 'relationCorrects',
  consolidates: 'relationConsolidates',
  details: 'relationDetails',
  guides: 'relationGuides',
  answers: 'relationAnswers',
  implements: 'relationImplements',
  extends: 'relationExtends',
};

/** What one instrument does to another, as a verb. */
export const sayRelation = (type: Relation['type']): string => t(WORDS[type]);
