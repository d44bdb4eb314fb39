/** The public door of the recogniser. */
export { findCitations } from './find.ts';
export { citationToStated, formatSymbol } from './format.ts';
export type { Citation, Cue, InstrumentSymbol, Letterhead, Span, StatedDate, StatedText } from './types.ts';
