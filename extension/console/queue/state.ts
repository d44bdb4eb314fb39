import type { QueueKind } from '../../../shared/schema/index.ts';
import type { Answered } from '../call-server.ts';
import type { Changed, Entry } from './entry.ts';
import type { Counts, Filter } from './kinds.ts';

export type Failure = Exclude<Answered<unknown>, { kind: 'ok' }>;

/** Where reading goes on: the kinds that are left, and the place in the first of them. */
export interface Cursor {
  kinds: readonly QueueKind[];
  after: string | null;
}

/** Taken from the list before the server has answered. */
interface Pending {
  entry: Entry;
  at: number;
}

/** Decided, in the order it was; `changes` are the numbers in the audit log. */
export interface Done {
  entries: readonly Entry[];
  changes: readonly number[];
}

export interface QueueState {
  filter: Filter;
  counts: Counts | null;
  entries: readonly Entry[];
  /** Null: all of it has been read. */
  cursor: Cursor | null;
  reading: boolean;
  failed: Failure | null;
  later: ReadonlySet<string>;
  current: string | null;
  pending: readonly Pending[];
  done: readonly Done[];
  /** What came back, and why. */
  back: { key: string; why: Failure; changed: readonly Changed[] } | null;
  /** An undo that was refused; `final`: the last decision cannot be taken back. */
  refused: Failure | 'final' | null;
  /** Settled elsewhere while it was being decided. */
  gone: Entry | null;
  undone: Entry | null;
}

export type QueueEvent =
  | { type: 'opened'; filter: Filter; cursor: Cursor }
  | { type: 'asked' }
  | { type: 'read'; counts: Counts; entries: readonly Entry[]; cursor: Cursor | null }
  | { type: 'counted'; counts: Counts }
  | { type: 'failed'; why: Failure }
  | { type: 'chosen'; key: string }
  | { type: 'moved'; by: 1 | -1 }
  | { type: 'putOff'; key: string }
  | { type: 'decided'; entry: Entry }
  /** `later`: it was dealt with and waits on. */
  | { type: 'written'; key: string; changes: readonly number[]; later: boolean }
  | { type: 'returned'; key: string; why: Failure; fresh: Entry | null; changed: readonly Changed[] }
  | { type: 'settled'; entries: readonly Entry[]; changes: readonly number[] }
  | { type: 'undone'; fresh: Entry | null }
  | { type: 'undoRefused'; why: Failure | 'final' }
  | { type: 'dismissed' };

export const createQueueState = (later: readonly string[]): QueueState => ({
  filter: 'all',
  counts: null,
  entries: [],
  cursor: null,
  reading: true,
  failed: null,
  later: new Set(later),
  current: null,
  pending: [],
  done: [],
  back: null,
  refused: null,
  gone: null,
  undone: null,
});

const QUIET = { back: null, refused: null, gone: null, undone: null } as const;

/** What the list shows. */
export function visibleOf({ entries, later, filter }: QueueState): readonly Entry[] {
  if (later.size === 0 && filter !== 'later') return entries;
  return entries.filter(({ key }) => later.has(key) === (filter === 'later'));
}

/** Counts with what is under way taken off. */
export function openCounts({ counts, pending }: QueueState): Counts | null {
  if (!counts) return null;
  const open = { ...counts };
  for (const { entry } of pending) if (leavesCount(entry)) open[entry.kind] = Math.max(0, (open[entry.kind] ?? 0) - 1);
  return open;
}

/** A group of citations that nothing meets is counted once, however many there are. */
const leavesCount = ({ item }: Entry) => item.group === null || item.group.citations === 1;

/** The key to stand on once `key` is away: the one after it, else the one before. */
function neighbour(state: QueueState, key: string): string | null {
  const shown = visibleOf(state);
  const at = shown.findIndex((entry) => entry.key === key);
  if (at < 0) return state.current;
  return (shown[at + 1] ?? shown[at - 1])?.key ?? null;
}

function remove(state: QueueState, keys: ReadonlySet<string>): QueueState {
  const current = state.current !== null && keys.has(state.current) ? neighbour(state, state.current) : state.current;
  return {
    ...state,
    entries: state.entries.filter(({ key }) => !keys.has(key)),
    current: current !== null && keys.has(current) ? null : current,
  };
}

function insert(state: QueueState, entry: Entry, at: number): QueueState {
  const rest = state.entries.filter(({ key }) => key !== entry.key);
  const entries = [...rest.slice(0, at), entry, ...rest.slice(at)];
  return { ...state, entries, current: entry.key };
}

/** The queue after an event; nothing here waits for the server. */
export function reduceQueue(state: QueueState, event: QueueEvent): QueueState {
  switch (event.type) {
    case 'opened':
      return {
        ...state,
        ...QUIET,
        filter: event.filter,
        cursor: event.cursor,
        entries: [],
        current: null,
        failed: null,
      };
    case 'asked':
      return { ...state, reading: true, failed: null };
    case 'read':
      return read(state, event);
    case 'counted':
      return { ...state, counts: event.counts };
    case 'failed':
      return { ...state, reading: false, failed: event.why };
    case 'chosen':
      return { ...state, ...QUIET, current: event.key };
    case 'moved': {
      const shown = visibleOf(state);
      const at = shown.findIndex(({ key }) => key === state.current);
      const next = shown[at + event.by];
      return next ? { ...state, ...QUIET, current: next.key } : state;
    }
    case 'putOff':
      return putOff(state, event.key);
    case 'decided': {
      const at = state.entries.findIndex(({ key }) => key === event.entry.key);
      if (at < 0) return state;
      const left = remove(state, new Set([event.entry.key]));
      return { ...left, ...QUIET, pending: [...state.pending, { entry: event.entry, at }] };
    }
    case 'written': {
      const written = state.pending.find(({ entry }) => entry.key === event.key);
      if (!written) return state;
      const pending = state.pending.filter((each) => each !== written);
      if (event.later)
        return noted(
          { ...state, pending, later: new Set([...state.later, event.key]) },
          [written.entry],
          event.changes,
        );
      const counts = openCounts({ ...state, pending: [written] });
      return noted({ ...state, pending, counts }, [written.entry], event.changes);
    }
    case 'returned':
      return returned(state, event);
    case 'settled':
      return noted(remove(state, new Set(event.entries.map(({ key }) => key))), event.entries, event.changes);
    case 'undone':
      return undone(state, event.fresh);
    case 'undoRefused':
      return { ...state, ...QUIET, refused: event.why };
    case 'dismissed':
      return { ...state, ...QUIET };
  }
}

function read(state: QueueState, event: Extract<QueueEvent, { type: 'read' }>): QueueState {
  const known = new Set([...state.entries, ...state.pending.map(({ entry }) => entry)].map(({ key }) => key));
  const settled = new Map(
    state.done.flatMap(({ entries }) => entries).map(({ key, item }) => [key, item.version ?? 0]),
  );
  const isNew = ({ key, item }: Entry) => !known.has(key) && (item.version ?? 0) >= (settled.get(key) ?? -1) + 1;
  const entries = [...state.entries, ...event.entries.filter(isNew)];
  const next = { ...state, reading: false, counts: event.counts, cursor: event.cursor, entries };
  const isShown = visibleOf(next).some(({ key }) => key === state.current);
  return { ...next, current: isShown ? state.current : (visibleOf(next)[0]?.key ?? null) };
}

function putOff(state: QueueState, key: string): QueueState {
  const later = new Set(state.later);
  if (!later.delete(key)) later.add(key);
  return { ...state, ...QUIET, current: neighbour(state, key), later };
}

function noted(state: QueueState, entries: readonly Entry[], changes: readonly number[]): QueueState {
  return { ...state, done: [...state.done, { entries, changes }] };
}

function returned(state: QueueState, event: Extract<QueueEvent, { type: 'returned' }>): QueueState {
  const failed = state.pending.find(({ entry }) => entry.key === event.key);
  if (!failed) return state;
  const pending = state.pending.filter((each) => each !== failed);
  if (!event.fresh) return { ...state, ...QUIET, pending, gone: failed.entry };
  const back = { key: event.key, why: event.why, changed: event.changed };
  return { ...insert({ ...state, pending }, event.fresh, failed.at), ...QUIET, back };
}

function undone(state: QueueState, fresh: Entry | null): QueueState {
  const last = state.done.at(-1);
  if (!last) return state;
  const next = { ...state, ...QUIET, done: state.done.slice(0, -1), undone: last.entries[0] ?? null };
  if (!fresh) return next;
  const at = Math.max(
    0,
    state.entries.findIndex(({ key }) => key === state.current),
  );
  return { ...insert(next, fresh, at), undone: fresh };
}
