/** The public door of the recogniser. */

export { citationToStated, formatSymbol } from './format.ts';
export { createCitationReader, type FindOptions, findCitations } from './full.ts';
export { letterheadDate } from './letterhead/date.ts';
export { readLetterhead } from './letterhead/read.ts';
export type { CitationReader } from './reader.ts';
export type { Citation, Cue, InstrumentSymbol, Letterhead, Span, StatedDate, StatedText } from './types.ts';
