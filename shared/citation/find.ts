import { createBinder } from './bind.ts';
import { clean } from './clean.ts';
import type { Draft, Parser, Refiner } from './draft.ts';
import { publish } from './publish.ts';
import { attachFields } from './refiners/attach-fields.ts';
import { attachPinpoint } from './refiners/attach-pinpoint.ts';
import { expandList } from './refiners/expand-list.ts';
import { joinLawNumber } from './refiners/join-law-number.ts';
import { nameAlias } from './refiners/name-alias.ts';
import { removeOverlap } from './refiners/remove-overlap.ts';
import { shareSymbol } from './refiners/share-symbol.ts';
import type { Citation } from './types.ts';

const REFINERS: readonly Refiner[] = [
  joinLawNumber,
  removeOverlap,
  shareSymbol,
  attachPinpoint,
  attachFields,
  expandList,
  nameAlias,
];

/** What finds references, and what completes them after the ordered list above. */
export interface Passes {
  parsers: readonly Parser[];
  refiners?: readonly Refiner[];
}

/** Reads consecutive stretches of one text: spans count from the first stretch, repeats are tied to mentions in earlier ones. */
export function createFinder({ parsers, refiners = [] }: Passes): (text: string) => Citation[] {
  const binder = createBinder();
  const places = new Map<Draft, number>();
  let offset = 0;
  return (text) => {
    const page = clean(text);
    let drafts = parsers.flatMap((parse) => parse(page)).sort((a, b) => a.start - b.start || b.end - a.end);
    for (const refine of [...REFINERS, ...refiners]) drafts = refine(drafts, page);
    binder.bind(drafts);
    const found = publish(drafts, page, places, offset);
    offset += text.length;
    return found;
  };
}
