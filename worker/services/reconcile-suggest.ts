import type { SuggestReply } from '../../shared/schema/index.ts';
import type { Search } from '../stores/search.ts';
import { fullName } from './full-name.ts';
import { toInstrument } from './instrument-card.ts';
import { typesOf } from './reconcile-candidates.ts';
import { searchInstruments } from './search-instruments.ts';
import { wordsOf } from './search-names.ts';

const PAGE = 20;
/** Suggestions are for a person at a keyboard: nobody goes on to the tenth page. */
const DEEPEST = 180;

export interface Suggestion {
  prefix: string;
  /** How many to skip. */
  cursor: number;
}

/** Instruments for what is typed so far, or the one of that id. */
export async function suggestEntities(
  { prefix, cursor }: Suggestion,
  { search, now }: { search: Search; now: Date },
): Promise<SuggestReply> {
  const dates = { today: now.toISOString().slice(0, 10), written: null };
  const named = (await search.readCards([prefix])).map((card) => toInstrument(card, dates));
  const from = Math.min(cursor, DEEPEST);
  const found = named.length
    ? named
    : (await searchInstruments({ q: prefix, limit: from + PAGE }, { search, now })).items.map(
        (item) => item.instrument,
      );
  return {
    result: found.slice(from, from + PAGE).map((instrument) => ({
      id: instrument.id,
      name: fullName(instrument),
      ...(instrument.title ? { description: instrument.title } : {}),
      notable: typesOf(instrument),
    })),
  };
}

/** Rows of a table whose name has a word for each word typed, or whose id begins so. */
export function suggestFrom(
  table: readonly { id: string; name: string; description?: string }[],
  { prefix, cursor }: Suggestion,
): SuggestReply {
  const typed = wordsOf(prefix);
  const fits = ({ id, name }: { id: string; name: string }) => {
    const words = wordsOf(name);
    return id.startsWith(prefix.trim()) || typed.every((part) => words.some((word) => word.startsWith(part)));
  };
  const result = table.filter(fits).slice(cursor, cursor + PAGE);
  return { result: result.map(({ id, name, description }) => ({ id, name, ...(description ? { description } : {}) })) };
}
