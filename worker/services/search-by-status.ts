import type { SearchQuery, StatusCode } from '../../shared/schema/index.ts';
import { statusOn } from '../../shared/status/index.ts';
import { comparePlaces } from '../stores/compare-places.ts';
import type { Search, SearchPlace, SearchRequest, SearchRows } from '../stores/search.ts';
import type { SearchStates } from '../stores/search-states.ts';
import { eventsOf } from './instrument-card.ts';

/** The statuses that a query names; null where it names none. */
export const readStatuses = ({ status }: SearchQuery): ReadonlySet<StatusCode> | null =>
  status === undefined ? null : new Set(status.split(',') as StatusCode[]);

/**
 * Like `find`, of instruments that have one of the statuses on a day. A status is computed, so all that is ranked is
 * read with what acts on it, and the page cut from what fits: its places, and with them paging, are those of the whole list.
 */
export async function findByStatus(
  request: SearchRequest,
  { statuses, day }: { statuses: ReadonlySet<StatusCode>; day: string },
  { states, readCards }: { states: SearchStates; readCards: Search['readCards'] },
): Promise<SearchRows> {
  const { rows, capped, rowsRead } = await states(request);
  const fit = rows.filter((row) => statuses.has(statusOn(day, eventsOf(row)).code));
  const { after } = request;
  const page = fit.filter(({ place }) => !after || comparePlaces(place, after) > 0).slice(0, request.limit);
  const cards = new Map((await readCards(page.map(({ key }) => key))).map((card) => [card.asked, card]));
  return {
    total: fit.length,
    capped,
    rowsRead,
    rows: page.flatMap(({ key, place }: { key: string; place: SearchPlace }) => {
      const card = cards.get(key);
      return card ? [{ ...card, place }] : [];
    }),
  };
}
