import { type QueueKind, QueuePage } from '../../../shared/schema/index.ts';
import { type Answered, callServer, pathWith } from '../call-server.ts';
import { type Entry, toEntry } from './entry.ts';
import type { Counts } from './kinds.ts';
import type { Cursor, Failure } from './state.ts';

const PAGE = 50;
/** What may have come before an item since its page was read. */
const PAGE_AGAIN = 100;

export interface FeedPage {
  counts: Counts;
  entries: Entry[];
  cursor: Cursor | null;
}

/** The next page of the first kind that has any; kinds without any are left out by their counts. */
export async function readFeed(cursor: Cursor): Promise<Answered<FeedPage>> {
  const [kind, ...rest] = cursor.kinds;
  const path = pathWith('/v1/queue', { kind, after: cursor.after, limit: PAGE });
  const answer = await callServer({ method: 'GET', path }, QueuePage);
  if (answer.kind !== 'ok') return answer;
  const { counts, items, next } = answer.value;
  const entries = kind ? items.map((item) => toEntry(kind, item, cursor.after)) : [];
  const left = rest.filter((each) => counts[each] > 0);
  const goesOn = next !== null && items.length > 0;
  const following = goesOn
    ? { kinds: cursor.kinds, after: next }
    : left.length > 0
      ? { kinds: left, after: null }
      : null;
  if (entries.length === 0 && following) return readFeed(following);
  return { kind: 'ok', value: { counts, entries, cursor: following } };
}

/** Everything of one kind, page by page, up to a number of items. */
export async function readAll(kind: QueueKind, most: number): Promise<readonly Entry[] | Failure> {
  const entries: Entry[] = [];
  let cursor: Cursor | null = { kinds: [kind], after: null };
  while (cursor && entries.length < most) {
    const answer: Answered<FeedPage> = await readFeed(cursor);
    if (answer.kind !== 'ok') return answer;
    entries.push(...answer.value.entries);
    cursor = answer.value.cursor;
  }
  return entries;
}

/** How an item stands now; null where it waits no more. */
export async function readAgain(entry: Entry): Promise<Answered<Entry | null>> {
  const path = pathWith('/v1/queue', { kind: entry.kind, after: entry.page, limit: PAGE_AGAIN });
  const answer = await callServer({ method: 'GET', path }, QueuePage);
  if (answer.kind !== 'ok') return answer;
  const item = answer.value.items.find(({ id }) => id === entry.item.id);
  return { kind: 'ok', value: item ? toEntry(entry.kind, item, entry.page) : null };
}

export async function readCounts(): Promise<Answered<Counts>> {
  const answer = await callServer({ method: 'GET', path: '/v1/queue' }, QueuePage);
  return answer.kind === 'ok' ? { kind: 'ok', value: answer.value.counts } : answer;
}
