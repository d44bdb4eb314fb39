import { z } from 'zod';
import { SEARCH_CAP, type SearchQuery, type SearchReply } from '../../shared/schema/index.ts';
import { readCursor, writeCursor } from '../http/cursor.ts';
import type { Search, SearchPlace, SearchRequest } from '../stores/search.ts';
import type { SearchStates } from '../stores/search-states.ts';
import { toInstrument } from './instrument-card.ts';
import { findByStatus, readStatuses } from './search-by-status.ts';
import { snippetsOf } from './search-snippets.ts';
import { readSearchTerms } from './search-terms.ts';

const Place: z.ZodType<SearchPlace> = z.tuple([z.number(), z.number(), z.number(), z.string().max(64)]);

/** One page of what a query finds. */
export async function searchInstruments(
  query: SearchQuery,
  { search, states, now }: { search: Search; states?: SearchStates; now: Date },
): Promise<SearchReply & { rowsRead: number }> {
  const terms = readSearchTerms(query);
  const after = readCursor(query.after, Place);
  if (!terms) return { total: { count: 0, capped: false }, next: null, items: [], rowsRead: 0 };
  const today = now.toISOString().slice(0, 10);
  const statuses = readStatuses(query);
  const request: SearchRequest = {
    ...terms,
    province: terms.jurisdiction,
    type: query.type ?? null,
    issuer: query.issuer ?? null,
    jurisdiction: query.jurisdiction ?? null,
    year: query.year ?? null,
    holding: query.holding ?? null,
    after,
    limit: query.limit + 1,
    cap: SEARCH_CAP,
  };
  const filter = statuses && { statuses, day: query.on ?? today };
  const { total, capped, rows, rowsRead } =
    filter && states
      ? await findByStatus(request, filter, { states, readCards: search.readCards })
      : await search.find(request);
  const page = rows.slice(0, query.limit);
  const last = page.at(-1);
  const dates = { today, written: query.on ?? null };
  return {
    total: { count: Math.min(total, SEARCH_CAP), capped },
    next: rows.length > query.limit && last ? writeCursor(last.place) : null,
    items: page.map(({ place: _, ...row }) => {
      const instrument = toInstrument(row, dates);
      return { instrument, snippets: snippetsOf(instrument, terms) };
    }),
    rowsRead,
  };
}
