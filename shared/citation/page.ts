/** The small door for scripts that run on every page: all fields but the cue, the common names of laws only. */
import { LAW_NAMES } from '../registry/law-names.ts';
import { createFinder } from './find.ts';
import { createLawNameParser } from './parsers/law-name.ts';
import { findSymbols } from './parsers/symbol.ts';
import type { Citation } from './types.ts';

export { citationToStated } from './format.ts';
export type { Citation } from './types.ts';

const PARSERS = [findSymbols, createLawNameParser(LAW_NAMES)];

/** Every reference the text makes to a document, in text order. Spans point into `text`; it never throws and takes linear time. */
export function findCitations(text: string): Citation[] {
  return createFinder({ parsers: PARSERS })(text);
}
