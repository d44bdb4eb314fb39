import { EVENTS } from './card-columns.ts';
import { comparePlaces } from './compare-places.ts';
import type { Databases } from './databases.ts';
import { RANKED, type SearchPlace, type SearchRequest } from './search.ts';

/** What the status of an instrument follows from on any day. */
export interface StateRow {
  key: string;
  jurisdiction: string;
  effectiveOn: string | null;
  expiresOn: string | null;
  /** JSON array of status events caused by other instruments. */
  events: string;
}

export interface RankedStates {
  /** Everything that a query finds, in the order of its list. */
  rows: (StateRow & { place: SearchPlace })[];
  capped: boolean;
  rowsRead: number;
}

export type SearchStates = (request: SearchRequest) => Promise<RankedStates>;

const STATE = `i.key, i.jurisdiction, i.effective_on AS effectiveOn, i.expires_on AS expiresOn, ${EVENTS} AS events`;
const SQL = `${RANKED}
  SELECT whole.worded > (?1 ->> 'cap') AS capped, found.* FROM (SELECT total(worded) AS worded FROM ranked) whole LEFT JOIN (
    SELECT json_array(r.rank, r.cited, r.day, r.id) AS place, ${STATE}
    FROM ranked r CROSS JOIN instruments i ON i.rowid = r.row
  ) found`;

async function rankedIn(db: D1Database, request: SearchRequest): Promise<RankedStates> {
  const { results, meta } = await db
    .prepare(SQL)
    .bind(JSON.stringify(request))
    .all<Omit<StateRow, 'key'> & { key: string | null; capped: number; place: string }>();
  const rows = results.flatMap(({ capped: _, key, place, ...row }) =>
    key === null ? [] : [{ ...row, key, place: JSON.parse(place) as SearchPlace }],
  );
  return {
    rows: rows.sort((a, b) => comparePlaces(a.place, b.place)),
    capped: results[0]?.capped === 1,
    rowsRead: meta.rows_read,
  };
}

async function statesIn(db: D1Database, keys: readonly string[]): Promise<{ rows: StateRow[]; rowsRead: number }> {
  const { results, meta } = await db
    .prepare(`SELECT ${STATE} FROM json_each(?1) CROSS JOIN instruments i ON i.key = value`)
    .bind(JSON.stringify(keys))
    .all<StateRow>();
  return { rows: results, rowsRead: meta.rows_read };
}

/**
 * All that a query finds, ranked, with what a status follows from; at most as many rows as are ranked, 4,000 in each
 * database. In several, an instrument is one row at the first of its places, with the events that any of them knows.
 */
export function createSearchStates({ all, of }: Databases): SearchStates {
  const [only] = all;
  if (only && all.length === 1) return (request) => rankedIn(only, request);
  return async (request) => {
    const found = await Promise.all(all.map((database) => rankedIn(database, request)));
    const places = new Map<string, SearchPlace>();
    for (const { key, place } of found.flatMap(({ rows }) => rows)) {
      const first = places.get(key);
      if (!first || comparePlaces(place, first) < 0) places.set(key, place);
    }
    const known = await Promise.all(all.map((database) => statesIn(database, [...places.keys()])));
    const copies = Map.groupBy(
      known.flatMap(({ rows }, at) => rows.map((row) => ({ row, own: of(row.jurisdiction) === all[at] }))),
      ({ row }) => row.key,
    );
    const rows = Array.from(places, ([key, place]) => {
      const states = copies.get(key) ?? [];
      const { row } = states.find(({ own }) => own) ?? states[0]!;
      const events = states.flatMap(({ row: { events } }) => JSON.parse(events) as unknown[]);
      return { ...row, events: JSON.stringify(events), place };
    });
    return {
      rows: rows.sort((a, b) => comparePlaces(a.place, b.place)),
      capped: found.some(({ capped }) => capped),
      rowsRead: [...found, ...known].reduce((sum, { rowsRead }) => sum + rowsRead, 0),
    };
  };
}
