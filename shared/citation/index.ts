/** The public door of the recogniser. */
export type { Citation, Cue, InstrumentSymbol, Letterhead, Span, StatedDate, StatedText } from './types.ts';
