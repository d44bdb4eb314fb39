/** The public door of the recogniser. */

export { type FindOptions, findCitations } from './find.ts';
export { citationToStated, formatSymbol } from './format.ts';
export { letterheadDate } from './letterhead/date.ts';
export { readLetterhead } from './letterhead/read.ts';
export { type CitationReader, createCitationReader } from './reader.ts';
export type { Citation, Cue, InstrumentSymbol, Letterhead, Span, StatedDate, StatedText } from './types.ts';
