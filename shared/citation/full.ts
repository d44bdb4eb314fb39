/** The recogniser with every pass: all known names of laws, the cue before each reference and, on request, back references. */
import { FURTHER_LAW_NAMES, LAW_NAMES } from '../registry/law-names.ts';
import { createFinder, type Passes } from './find.ts';
import { findBackReferences } from './parsers/back-reference.ts';
import { createLawNameParser } from './parsers/law-name.ts';
import { findSymbols } from './parsers/symbol.ts';
import { type CitationReader, createReader } from './reader.ts';
import { attachCue } from './refiners/attach-cue.ts';
import type { Citation } from './types.ts';

const PARSERS = [findSymbols, createLawNameParser(LAW_NAMES, FURTHER_LAW_NAMES)];
const REFINERS = [attachCue];

export interface FindOptions {
  /** Also "Nghị định nêu trên", "Kế hoạch này": kind `short`, without symbol or name. */
  backReferences?: boolean;
}

/** Every reference the text makes to a document, in text order. Spans point into `text`; it never throws and takes linear time. */
export function findCitations(text: string, options: FindOptions = {}): Citation[] {
  return createFinder(passes(options))(text);
}

/** Reads a text that comes in pieces: the answers together equal those of `findCitations` on the whole. */
export function createCitationReader(options: FindOptions = {}): CitationReader {
  return createReader(passes(options));
}

function passes({ backReferences }: FindOptions): Passes {
  return { parsers: backReferences ? [...PARSERS, findBackReferences] : PARSERS, refiners: REFINERS };
}
