import { comparePlaces } from './compare-places.ts';
import type { Databases } from './databases.ts';
import { joined } from './joined-card.ts';
import { createSearch, type Search, type SearchPlace, type SearchRequest, type SearchRows } from './search.ts';

/** Rows asked for at once, so that a short page is not filled in many rounds. */
const ROUND_MIN = 50;

type Found = SearchRows['rows'][number] & { by: number };

/**
 * Search over every database, as over one: rows are merged in the order of their places. An instrument that several know
 * of is one row, at the first of its places, so that no page repeats what an earlier one showed; its card is what they
 * know together. `total` counts an instrument in each database that finds it, unless all fit on the first page.
 */
export function createSearchAcross(databases: Databases): Search {
  const all = databases.all.map((database) => ({ database, search: createSearch(database) }));
  if (all.length === 1) return all[0]!.search;

  const readCards: Search['readCards'] = async (names) => {
    const met = (await Promise.all(all.map(({ search }) => search.readCards(names)))).flat();
    const keys = new Map<string, string>();
    for (const { asked, key } of met) if (!keys.has(asked)) keys.set(asked, key);
    const wanted = [...new Set(keys.values())];
    const rows = await Promise.all(
      all.map(async ({ database, search }) =>
        (await search.readCards(wanted)).map((row) => ({ row, own: databases.of(row.jurisdiction) === database })),
      ),
    );
    const byKey = Map.groupBy(rows.flat(), ({ row }) => row.key);
    return Array.from(keys, ([asked, key]) => ({ ...joined(byKey.get(key)!), asked }));
  };

  /** Those of the rows that no database has at an earlier place. */
  async function firstOnly(rows: readonly Found[], request: SearchRequest) {
    const keys = [...new Set(rows.map(({ key }) => key))];
    const known = await Promise.all(
      all.map(({ search }) => search.find({ ...request, after: null, keys, limit: keys.length })),
    );
    const firsts = new Map<string, { place: SearchPlace; by: number }>();
    for (const [by, { rows }] of known.entries())
      for (const { key, place } of rows) {
        const first = firsts.get(key);
        if (!first || comparePlaces(place, first.place) < 0) firsts.set(key, { place, by });
      }
    const rowsRead = known.reduce((sum, each) => sum + each.rowsRead, 0);
    return { rows: rows.filter(({ key, by }) => (firsts.get(key)?.by ?? by) === by), rowsRead };
  }

  async function find(request: SearchRequest): Promise<SearchRows> {
    const rows: Found[] = [];
    const limit = Math.max(request.limit, ROUND_MIN);
    let { after } = request;
    let [total, rowsRead, capped, more] = [0, 0, false, true];
    for (let round = 0; more && rows.length < request.limit; round += 1) {
      const answers = await Promise.all(all.map(({ search }) => search.find({ ...request, after, limit })));
      if (round === 0) total = answers.reduce((sum, each) => sum + each.total, 0);
      capped ||= answers.some((each) => each.capped);
      const merged = answers
        .flatMap((each, by) => each.rows.map((row) => ({ ...row, by })))
        .sort((a, b) => comparePlaces(a.place, b.place))
        .slice(0, limit);
      const first = await firstOnly(merged, request);
      rows.push(...first.rows);
      rowsRead += first.rowsRead + answers.reduce((sum, each) => sum + each.rowsRead, 0);
      more = merged.length === limit;
      after = merged.at(-1)?.place ?? after;
    }
    if (!more && request.after === null && !capped) total = rows.length;
    const page = rows.slice(0, request.limit);
    const cards = new Map((await readCards(page.map(({ key }) => key))).map((card) => [card.asked, card]));
    return {
      total,
      capped,
      rowsRead,
      rows: page.map(({ by: _, ...row }) => ({ ...(cards.get(row.key) ?? row), place: row.place })),
    };
  }

  return { find, readCards };
}
