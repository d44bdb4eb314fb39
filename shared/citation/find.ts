import { type Binder, createBinder } from './bind.ts';
import { clean } from './clean.ts';
import type { CleanText, Draft, Parser, Refiner } from './draft.ts';
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
  attachCue,
  nameAlias,
];

export interface FindOptions {
  /** Also "Nghị định nêu trên", "Kế hoạch này": kind `short`, without symbol or name. */
  backReferences?: boolean;
}

/** Every reference the text makes to a document, in text order. Spans point into `text`; it never throws and takes linear time. */
export function findCitations(text: string, options: FindOptions = {}): Citation[] {
  const page = clean(text);
  const drafts = findDrafts(page, options);
  return publish(bound(createBinder(), drafts), page, new Map(), 0);
}

export interface CitationReader {
  /** Takes the next piece of the text; answers with what can be told for sure by now, spans counted from the very first piece. */
  push(piece: string): Citation[];
  /** Answers with the rest. */
  end(): Citation[];
}

/** Reads a text that comes in pieces; together the answers equal those of `findCitations` on the whole. Holds text back only to the last blank line. */
export function createCitationReader(options: FindOptions = {}): CitationReader {
  const binder = createBinder();
  const places = new Map<Draft, number>();
  let held = '';
  let offset = 0;
  const read = (text: string): Citation[] => {
    const page = clean(text);
    const found = publish(bound(binder, findDrafts(page, options)), page, places, offset);
    offset += text.length;
    return found;
  };
  return {
    push(piece) {
      const from = Math.max(0, held.length - 1);
      held += piece;
      const cut = lastWall(held, from);
      if (cut === 0) return [];
      const text = held.slice(0, cut);
      held = held.slice(cut);
      return read(text);
    },
    end() {
      const text = held;
      held = '';
      return read(text);
    },
  };
}

function findDrafts(page: CleanText, { backReferences }: FindOptions): Draft[] {
  const parsers = backReferences ? [...PARSERS, findBackReferences] : PARSERS;
  const drafts = parsers.flatMap((parse) => parse(page)).sort((a, b) => a.start - b.start || b.end - a.end);
  return REFINERS.reduce((refined, refine) => refine(refined, page), drafts);
}

function bound(binder: Binder, drafts: Draft[]): Draft[] {
  binder.bind(drafts);
  return drafts;
}

/** Offset after the last blank line that ends at or after `from`, 0 if none; one inside torn emphasis is none. */
function lastWall(text: string, from: number): number {
  for (let at = text.lastIndexOf('\n\n'); at >= from; at = text.lastIndexOf('\n\n', at - 1)) {
    if (text.charAt(at - 1) !== '*') return at + 2;
    if (at === 0) break;
  }
  return 0;
}
