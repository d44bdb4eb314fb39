import type { Entry } from './entry.ts';
import { neighbour, openCounts, visibleOf } from './listed.ts';
import { type Aside, QUIET, type QueueEvent, type QueueState } from './state.ts';
import { subjectsOf, type WaitingItems } from './waiting.ts';

function remove(state: QueueState, keys: ReadonlySet<string>): QueueState {
  const entries = state.entries.filter(({ key }) => !keys.has(key));
  return { ...state, entries, current: neighbour(state, keys) };
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
      return settled(state, event);
    case 'putAside':
      return putAside(state, event.aside);
    case 'waitingRead':
      return { ...state, ...waitsWith(state, event.waiting) };
    case 'decidedElsewhere':
      return decidedElsewhere(state, event);
    case 'undone':
      return undone(state, event.fresh);
    case 'undoing':
      return { ...state, ...QUIET, undoing: { done: event.done, total: event.total } };
    case 'undonePartly':
      return undonePartly(state, event);
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
  return { ...state, ...QUIET, current: neighbour(state, new Set([key])), later };
}

function noted(
  state: QueueState,
  entries: readonly Entry[],
  changes: readonly number[],
  asides: readonly Aside[] = [],
): QueueState {
  const proposals = [...new Set(asides.map(({ waiting }) => waiting.proposal))];
  return { ...state, done: [...state.done, { entries, changes, asides: asides.map(({ entry }) => entry), proposals }] };
}

/** What waits for a second admin, and where one stands once that has left the line. */
function waitsWith(state: QueueState, waiting: WaitingItems): Pick<QueueState, 'waiting' | 'current'> {
  const shown = visibleOf({ ...state, waiting });
  if (shown.some(({ key }) => key === state.current)) return { waiting, current: state.current };
  const stays = new Set(shown.map(({ key }) => key));
  const away = new Set(visibleOf(state).flatMap(({ key }) => (stays.has(key) ? [] : [key])));
  return { waiting, current: neighbour(state, away) ?? shown[0]?.key ?? null };
}

function withWaiting({ waiting }: QueueState, asides: readonly Aside[]): WaitingItems {
  const named = asides.flatMap((each) => subjectsOf(each.entry).map((subject) => [subject, each.waiting] as const));
  return new Map([...waiting, ...named]);
}

function putAside(state: QueueState, aside: Aside): QueueState {
  const { entry } = aside;
  const sent = state.pending.find((each) => each.entry.key === entry.key);
  const pending = state.pending.filter((each) => each !== sent);
  const next = sent ? { ...insert({ ...state, pending }, entry, sent.at), current: state.current } : state;
  const away = { ...next, ...QUIET, ...waitsWith(next, withWaiting(next, [aside])), aside: [aside] };
  return noted(away, [], [], [aside]);
}

function settled(state: QueueState, event: Extract<QueueEvent, { type: 'settled' }>): QueueState {
  const { entries, changes, asides } = event;
  const left = remove(state, new Set(entries.map(({ key }) => key)));
  const next = { ...left, ...waitsWith(left, withWaiting(left, asides)), aside: asides.length > 0 ? asides : null };
  return noted(next, entries, changes, asides);
}

function decidedElsewhere(
  state: QueueState,
  { key, fresh, declined }: Extract<QueueEvent, { type: 'decidedElsewhere' }>,
): QueueState {
  const at = state.entries.findIndex((entry) => entry.key === key);
  if (!fresh) return remove(state, new Set([key]));
  const { current } = state;
  const next = { ...insert(state, fresh, at < 0 ? state.entries.length : at), current: current ?? key };
  return declined ? { ...next, ...QUIET, declined: { entry: fresh, ...declined } } : next;
}

function undonePartly(state: QueueState, { left, why }: Extract<QueueEvent, { type: 'undonePartly' }>): QueueState {
  const last = state.done.at(-1);
  if (!last) return state;
  const total = last.changes.length + last.proposals.length;
  const taken = total - left.changes.length - left.proposals.length;
  return {
    ...state,
    ...QUIET,
    done: [...state.done.slice(0, -1), { ...last, ...left }],
    partly: { taken, total, why },
  };
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
  const next = { ...state, ...QUIET, done: state.done.slice(0, -1), undone: last.entries[0] ?? last.asides[0] ?? null };
  if (!fresh) return next;
  const at = Math.max(
    0,
    state.entries.findIndex(({ key }) => key === state.current),
  );
  return { ...insert(next, fresh, at), undone: fresh };
}
