import { useEffect, useRef } from 'preact/hooks';
import { z } from 'zod';
import { Proposal } from '../../../shared/schema/index.ts';
import type { ScreenProps } from '../Console.tsx';
import { callServer } from '../call-server.ts';
import { readAgain } from './feed.ts';
import type { QueueEvent, QueueState } from './state.ts';
import { readWaiting, type Waiting, waitingOf } from './waiting.ts';

/** How often is looked whether a second admin has decided, while something waits and the page is seen. */
const LOOK_MS = 20_000;

const Shown = z.object({ proposal: Proposal });

/** Keeps what waits for a second admin as the server has it; what is turned down comes back to the line with the reason. */
export function useWaiting(
  role: ScreenProps['role'],
  latest: { current: QueueState },
  send: (event: QueueEvent) => void,
): () => Promise<void> {
  const looking = useRef<Promise<void> | null>(null);

  async function look(): Promise<void> {
    const before = latest.current;
    const answer = await readWaiting();
    if (answer.kind !== 'ok') return;
    const ended = before.entries.flatMap((entry) => {
      const was = waitingOf(entry, before.waiting);
      return was && !waitingOf(entry, answer.value) ? [{ entry, was }] : [];
    });
    // What was put aside in the meantime is not in this answer.
    const newer = [...latest.current.waiting].filter(([subject]) => !before.waiting.has(subject));
    send({ type: 'waitingRead', waiting: new Map([...answer.value, ...newer]) });
    for (const { entry, was } of ended) await tell(entry, was);
  }

  async function tell(entry: QueueState['entries'][number], was: Waiting): Promise<void> {
    const path = `/v1/proposals/${was.proposal}`;
    const [ended, again] = await Promise.all([callServer({ method: 'GET', path }, Shown), readAgain(entry)]);
    if (again.kind !== 'ok') return;
    const proposal = ended.kind === 'ok' ? ended.value.proposal : null;
    const isDeclined = proposal?.state === 'declined';
    const declined = isDeclined
      ? { by: proposal.decidedBy?.name ?? proposal.decidedBy?.id ?? '', reason: proposal.reason ?? '' }
      : null;
    send({ type: 'decidedElsewhere', key: entry.key, fresh: again.value, declined });
  }

  /** One look at a time; asked for while one is under way, another follows it. */
  const refresh = useRef(() => {
    const next = (looking.current ?? Promise.resolve()).then(look);
    looking.current = next;
    return next;
  });

  useEffect(() => {
    if (role !== 'admin') return;
    void refresh.current();
    const again = () => {
      if (document.visibilityState === 'visible' && latest.current.waiting.size > 0) void refresh.current();
    };
    const timer = setInterval(again, LOOK_MS);
    document.addEventListener('visibilitychange', again);
    window.addEventListener('focus', again);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', again);
      window.removeEventListener('focus', again);
    };
  }, [role]);
  return refresh.current;
}
