import { useEffect, useMemo, useReducer, useRef } from 'preact/hooks';
import type { ScreenProps } from '../Console.tsx';
import { type Decision, undoChanges, type Written, writeDecision } from './decide.ts';
import { changesBetween, type Entry } from './entry.ts';
import { readAgain, readCounts, readFeed } from './feed.ts';
import { type Filter, kindsFor, kindsOf } from './kinds.ts';
import { keepLater, readLater } from './later.ts';
import { tellOpenCount } from './open-count.ts';
import { createQueueState, openCounts, type QueueEvent, type QueueState, reduceQueue, visibleOf } from './state.ts';

/** Rows ahead of the one that is shown; under this many the next page is read. */
const AHEAD = 20;

export interface QueueActions {
  send: (event: QueueEvent) => void;
  decide: (entry: Entry, decision: Decision, reason: string) => void;
  /** Writes many decisions, and tells how far it is; answers those that failed. */
  settleAll: (
    jobs: readonly { entry: Entry; decision: Decision }[],
    reason: string,
    onStep: (done: number) => void,
  ) => Promise<{ entry: Entry; answer: Exclude<Written, { kind: 'ok' }> }[]>;
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
  const shown = useMemo(() => visibleOf(state), [state.entries, state.later, state.filter]);

  const actions = useMemo<QueueActions>(() => {
    const afterWrites = <T>(work: () => Promise<T>): Promise<T> => {
      const turned = writes.current.then(work);
      writes.current = turned.catch(() => null);
      return turned;
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
          const answer = await writeDecision(entry, decision, reason);
          if (answer.kind === 'ok') {
            send({ type: 'written', key: entry.key, changes: answer.value, later: decision.kind === 'request' });
            if (latest.current.pending.length <= 1) void count();
            return;
          }
          const again = answer.kind === 'refused' ? await readAgain(entry) : null;
          const fresh = again?.kind === 'ok' ? again.value : { ...entry };
          const changed = fresh ? changesBetween(entry.item, fresh.item) : [];
          send({ type: 'returned', key: entry.key, why: answer, fresh, changed });
        });
      },
      settleAll: (jobs, reason, onStep) =>
        afterWrites(async () => {
          const failed: Awaited<ReturnType<QueueActions['settleAll']>> = [];
          const settled: Entry[] = [];
          const changes: number[] = [];
          for (const [at, { entry, decision }] of jobs.entries()) {
            const answer = await writeDecision(entry, decision, reason);
            if (answer.kind === 'ok') {
              settled.push(entry);
              changes.push(...answer.value);
            } else failed.push({ entry, answer });
            onStep(at + 1);
          }
          if (settled.length > 0) send({ type: 'settled', entries: settled, changes });
          await count();
          return failed;
        }),
      undo() {
        void afterWrites(async () => {
          const last = latest.current.done.at(-1);
          if (!last) return;
          if (last.changes.length === 0) return send({ type: 'undoRefused', why: 'final' });
          const answer = await undoChanges(last.changes);
          if (answer.kind !== 'ok') return send({ type: 'undoRefused', why: answer });
          const [first] = last.entries;
          const again = first ? await readAgain(first) : null;
          send({ type: 'undone', fresh: again?.kind === 'ok' ? again.value : null });
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
      reopen() {
        turn.current += 1;
        busy.current = false;
        send({
          type: 'opened',
          filter: opened.current,
          cursor: { kinds: kindsOf(opened.current, kindsFor(role)), after: null },
        });
      },
    };
  }, [role]);

  const opened = useRef(filter);
  opened.current = filter;
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
