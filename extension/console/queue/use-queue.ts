import { useEffect, useMemo, useReducer, useRef } from 'preact/hooks';
import { tIn } from '../../ui/i18n.ts';
import type { ScreenProps } from '../Console.tsx';
import { type Decision, undoAll, writeDecision } from './decide.ts';
import { changesBetween, type Entry } from './entry.ts';
import { readAgain, readCounts, readFeed } from './feed.ts';
import { type Filter, kindsFor, kindsOf } from './kinds.ts';
import { keepLater, readLater } from './later.ts';
import { openCounts, visibleOf } from './listed.ts';
import { tellOpenCount } from './open-count.ts';
import { reduceQueue } from './reduce.ts';
import { createQueueState, type QueueEvent, type QueueState } from './state.ts';
import { useWaiting } from './use-waiting.ts';
import { type Job, type Outcome, writeMany } from './write-many.ts';

/** Rows ahead of the one that is shown; under this many the next page is read. */
const AHEAD = 20;

export interface QueueActions {
  send: (event: QueueEvent) => void;
  decide: (entry: Entry, decision: Decision, reason: string) => void;
  /** Writes many decisions, which one undo takes back. */
  settleAll: (jobs: readonly Job[], around: Parameters<typeof writeMany>[1]) => Promise<Outcome>;
  /** Reads anew what a batch could not write. */
  afterBatch: (outcome: Outcome) => void;
  undo: () => void;
  readMore: () => void;
  reopen: () => void;
}

/** The queue with its effects: pages read ahead, decisions written one after the other behind the reader's back. */
export function useQueue(
  role: ScreenProps['role'],
  filter: Filter,
): { state: QueueState; shown: readonly Entry[]; actions: QueueActions } {
  const [state, send] = useReducer(reduceQueue, [], () => createQueueState(readLater()));
  const latest = useRef(state);
  latest.current = state;
  const writes = useRef<Promise<unknown>>(Promise.resolve());
  const turn = useRef(0);
  const busy = useRef(false);
  /** Two presses before a screen is drawn are one decision. */
  const deciding = useRef(new WeakSet<Entry>());
  const shown = useMemo(() => visibleOf(state), [state.entries, state.later, state.waiting, state.filter]);
  const opened = useRef(filter);
  opened.current = filter;
  const lookAtWaiting = useWaiting(role, latest, send);

  const actions = useMemo<QueueActions>(() => {
    const afterWrites = <T>(work: () => Promise<T>): Promise<T> => {
      const turned = writes.current.then(work);
      writes.current = turned.catch(() => null);
      return turned;
    };
    const reopen = () => {
      turn.current += 1;
      busy.current = false;
      const kinds = kindsOf(opened.current, kindsFor(role));
      send({ type: 'opened', filter: opened.current, cursor: { kinds, after: null } });
    };
    const count = async () => {
      const answer = await readCounts();
      if (answer.kind === 'ok' && latest.current.pending.length === 0) send({ type: 'counted', counts: answer.value });
    };
    return {
      send,
      decide(entry, decision, reason) {
        if (deciding.current.has(entry)) return;
        deciding.current.add(entry);
        send({ type: 'decided', entry });
        void afterWrites(async () => {
          const answer = await writeDecision(entry, decision, { reason });
          if (answer.kind === 'ok') {
            send({ type: 'written', key: entry.key, changes: answer.value, later: decision.kind === 'request' });
            if (latest.current.pending.length <= 1) void count();
            return;
          }
          if (answer.kind === 'waits') {
            const { proposal, links, above } = answer.aside;
            send({ type: 'putAside', aside: { entry, waiting: { proposal, links, above, by: null, at: null } } });
            return void lookAtWaiting();
          }
          const again = answer.kind === 'refused' ? await readAgain(entry) : null;
          const fresh = again?.kind === 'ok' ? again.value : { ...entry };
          const changed = fresh ? changesBetween(entry.item, fresh.item) : [];
          send({ type: 'returned', key: entry.key, why: answer, fresh, changed });
        });
      },
      settleAll: (jobs, around) =>
        afterWrites(async () => {
          const outcome = await writeMany(jobs, around);
          const { settled, changes, asides } = outcome;
          if (settled.length + asides.length > 0) send({ type: 'settled', entries: settled, changes, asides });
          if (asides.length > 0) void lookAtWaiting();
          await count();
          return outcome;
        }),
      afterBatch: ({ failed, unsent }) => failed.length + unsent.length > 0 && reopen(),
      undo() {
        void afterWrites(async () => {
          const last = latest.current.done.at(-1);
          if (!last) return;
          const [first, ...others] = [...last.entries, ...last.asides];
          const isSingle = others.length === 0;
          const total = last.changes.length + last.proposals.length;
          if (total === 0) return send({ type: 'undoRefused', why: 'final' });
          const onStep = (done: number) => !isSingle && send({ type: 'undoing', done, total });
          const { left, why } = await undoAll(last, { reason: tIn('vi', 'queueWithdrawn'), onStep });
          const stands = left.changes.length + left.proposals.length;
          if (why && stands === total) send({ type: 'undoRefused', why });
          else if (why && isSingle) send({ type: 'undonePartly', left, why });
          else if (isSingle) {
            const again = first ? await readAgain(first) : null;
            send({ type: 'undone', fresh: again?.kind === 'ok' ? again.value : null });
          } else {
            reopen();
            send(why ? { type: 'undonePartly', left, why } : { type: 'undone', fresh: null });
          }
          if (last.proposals.length > 0) void lookAtWaiting();
          await count();
        });
      },
      async readMore() {
        const { cursor } = latest.current;
        if (busy.current || cursor === null) return;
        busy.current = true;
        const own = turn.current;
        send({ type: 'asked' });
        const answer = await readFeed(cursor);
        if (own !== turn.current) return;
        busy.current = false;
        if (answer.kind === 'ok') send({ type: 'read', ...answer.value });
        else send({ type: 'failed', why: answer });
      },
      reopen,
    };
  }, [role]);

  useEffect(() => actions.reopen(), [actions, filter]);

  const at = shown.findIndex(({ key }) => key === state.current);
  const short = shown.length - at < AHEAD;
  useEffect(() => {
    if (short && state.failed === null && state.cursor !== null) actions.readMore();
  }, [actions, short, state.cursor, state.failed]);

  useEffect(() => keepLater([...state.later]), [state.later]);
  useEffect(() => tellOpenCount(openCounts(state)), [state.counts, state.pending]);
  useEffect(() => warnOfUnsent(state.pending.length > 0), [state.pending.length > 0]);
  return { state, shown, actions };
}

/** Asks before the tab is closed over decisions that have not been written. */
function warnOfUnsent(unsent: boolean): (() => void) | undefined {
  if (!unsent) return undefined;
  const warn = (event: BeforeUnloadEvent) => event.preventDefault();
  window.addEventListener('beforeunload', warn);
  return () => window.removeEventListener('beforeunload', warn);
}
