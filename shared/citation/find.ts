import { createBinder } from './bind.ts';
import { clean } from './clean.ts';
import type { Draft, Parser, Refiner } from './draft.ts';
import { findBackReferences } from './parsers/back-reference.ts';
import { findLawNames } from './parsers/law-name.ts';
import { findSymbols } from './parsers/symbol.ts';
import { publish } from './publish.ts';
import { attachCue } from './refiners/attach-cue.ts';
import { attachFields } from './refiners/attach-fields.ts';
import { attachPinpoint } from './refiners/attach-pinpoint.ts';
import { expandList } from './refiners/expand-list.ts';
import { joinLawNumber } from './refiners/join-law-number.ts';
import { nameAlias } from './refiners/name-alias.ts';
import { removeOverlap } from './refiners/remove-overlap.ts';
import { shareSymbol } from './refiners/share-symbol.ts';
import type { Citation } from './types.ts';

const PARSERS: readonly Parser[] = [findSymbols, findLawNames];

const REFINERS: readonly Refiner[] = [
  joinLawNumber,
  removeOverlap,
  shareSymbol,
  attachPinpoint,
  attachFields,
  expandList,
  nameAlias,
  attachCue,
];

export interface FindOptions {
  /** Also "Nghị định nêu trên", "Kế hoạch này": kind `short`, without symbol or name. */
  backReferences?: boolean;
}

/** Every reference the text makes to a document, in text order. Spans point into `text`; it never throws and takes linear time. */
export function findCitations(text: string, options: FindOptions = {}): Citation[] {
  return createFinder(options)(text);
}

/** Reads consecutive stretches of one text: spans count from the first stretch, repeats are tied to mentions in earlier ones. */
export function createFinder({ backReferences }: FindOptions = {}): (text: string) => Citation[] {
  const parsers = backReferences ? [...PARSERS, findBackReferences] : PARSERS;
  const binder = createBinder();
  const places = new Map<Draft, number>();
  let offset = 0;
  return (text) => {
    const page = clean(text);
    let drafts = parsers.map((parse) => parse(page)).reduce(merge);
    for (const refine of REFINERS) drafts = refine(drafts, page);
    binder.bind(drafts);
    const found = publish(drafts, page, places, offset);
    offset += text.length;
    return found;
  };
}

/** Two lists in text order as one; of two that start together the longer comes first. */
function merge(a: Draft[], b: Draft[]): Draft[] {
  const merged: Draft[] = [];
  for (let i = 0, j = 0; i < a.length || j < b.length; ) {
    const [left, right] = [a[i], b[j]];
    const first = left && (!right || left.start < right.start || (left.start === right.start && left.end >= right.end));
    merged.push(first ? left : right!);
    if (first) i++;
    else j++;
  }
  return merged;
}
