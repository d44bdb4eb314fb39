import type { CitationKind } from '../schema/citation.ts';
import type { Cue, InstrumentSymbol, Span, StatedDate, StatedText } from './types.ts';

/**
 * A citation in the making. Every offset in a draft, its fields included, points into `CleanText.text`;
 * find.ts carries them back to the source once, at the end.
 */
export interface Draft extends Span {
  kind: CitationKind;
  type: string | null;
  /** True when the words before the symbol name the type; false when the symbol's code alone tells it. */
  typeFromWord: boolean;
  symbol: (InstrumentSymbol & Span) | null;
  name: string | null;
  issuedOn: StatedDate | null;
  issuer: StatedText | null;
  title: StatedText | null;
  pinpoint: StatedText | null;
  cue: Cue | null;
  antecedent: Draft | null;
  /** "Quyết định này": the citing text itself, never an earlier mention. */
  meansItself: boolean;
}

/** A fresh draft with every unread field null. */
export function createDraft(stated: Span & Pick<Draft, 'kind'> & Partial<Draft>): Draft {
  return {
    type: null,
    typeFromWord: false,
    symbol: null,
    name: null,
    issuedOn: null,
    issuer: null,
    title: null,
    pinpoint: null,
    cue: null,
    antecedent: null,
    meansItself: false,
    ...stated,
  };
}

/** The text parsers read: cleaned once, with the way back. `text` keeps line breaks; `\n\n` is a wall no reference crosses. */
export interface CleanText {
  text: string;
  source: string;
  /** Source offset of the character at a clean offset. */
  toSource(at: number): number;
  /** Source offset just after the character before a clean offset: the end of a half-open span. */
  toSourceEnd(end: number): number;
}

/** Finds one shape of reference in the whole text. Sweeps for cheap triggers, looks only at bounded windows, returns drafts in text order. */
export type Parser = (page: CleanText) => Draft[];

/** One pass over all drafts in text order: drops, joins or completes them. */
export type Refiner = (drafts: Draft[], page: CleanText) => Draft[];
