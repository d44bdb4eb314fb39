import type { Span } from '../shared/citation/types.ts';
import type { StatedCitation } from '../shared/schema/index.ts';
import type { Answer } from './answer.ts';

/** What a content script read at the page's head; the background turns the tab's host into a jurisdiction itself. */
export interface PageFacts {
  letterheadIssuer: string | null;
  letterheadPlace: string | null;
  /** Its own symbol, the number blank or not. */
  letterheadSymbol: string | null;
  /** Its date as far as it states one: "5/2024" of a draft. */
  writtenText?: string | null;
  issuedOn: string | null;
}

/** What the words of a page say of it; read in the background, so that no page carries the code for it. */
export interface HeadReading {
  facts: PageFacts;
  letterhead: PageReading['letterhead'];
  /** The text's own date: the day to judge on, and as far as it is stated. */
  written: { iso: string | null; text: string | null };
}

/** One reference in a stretch of a page's text; offsets are UTF-16 units of that stretch. */
export interface FoundReference extends Span {
  text: string;
  /** Where the fields stand that a finding may dispute. */
  issuedOn: Span | null;
  issuer: Span | null;
  /** Its `ref` is empty: the page gives it one. */
  citation: StatedCitation;
}

/** One reference of the page, as the panel lists it. */
export interface PageReference {
  ref: string;
  /** As printed, white space collapsed. */
  text: string;
  citation: StatedCitation;
  answer: Answer | null;
}

/** The answer to `page/read`. */
export interface PageReading {
  title: string;
  facts: PageFacts;
  letterhead: {
    type: string | null;
    symbol: string | null;
    numberBlank: boolean;
    issuer: string | null;
    place: string | null;
    dateText: string | null;
    dayBlank: boolean;
    title: string | null;
    addressees: string[];
    signatory: string | null;
    capacity: string | null;
    distribution: string[];
    fileMark: string | null;
  };
  references: PageReference[];
  characters: number;
  capped: boolean;
  /** Province that the answers were read in; null where none is known. */
  scope: string | null;
  /** Reference the reader is on, by hover or key. */
  current: string | null;
}

/** The answer to `page/text`: what a reader sees on the page, and its address without fragment. */
export interface PageWords {
  text: string;
  url: string;
}
