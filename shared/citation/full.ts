/** The recogniser with every pass: what a page needs, the cue before each reference and, on request, back references. */
import { type FurtherPasses, findCitations as find } from './find.ts';
import { findBackReferences } from './parsers/back-reference.ts';
import { type CitationReader, createReader } from './reader.ts';
import { attachCue } from './refiners/attach-cue.ts';
import type { Citation } from './types.ts';

export interface FindOptions {
  /** Also "Nghị định nêu trên", "Kế hoạch này": kind `short`, without symbol or name. */
  backReferences?: boolean;
}

/** Every reference the text makes to a document, in text order. Spans point into `text`; it never throws and takes linear time. */
export function findCitations(text: string, options: FindOptions = {}): Citation[] {
  return find(text, passes(options));
}

/** Reads a text that comes in pieces: the answers together equal those of `findCitations` on the whole. */
export function createCitationReader(options: FindOptions = {}): CitationReader {
  return createReader(passes(options));
}

function passes({ backReferences }: FindOptions): FurtherPasses {
  return { parsers: backReferences ? [findBackReferences] : [], refiners: [attachCue] };
}
