import { useRef, useState } from 'preact/hooks';
import { type Looked, lookAhead } from './batch-preview.ts';
import type { Failure } from './state.ts';
import type { Job } from './write-many.ts';

export type Looking =
  | { kind: 'picking' }
  | { kind: 'looking'; done: number; total: number }
  | { kind: 'looked'; looked: readonly Looked[] };

/** Looking ahead at what many decisions would change: begun by `look`, broken off by `stop`, left by `back`. */
export function useLookAhead() {
  const [looking, setLooking] = useState<Looking>({ kind: 'picking' });
  const [failed, setFailed] = useState<Failure | null>(null);
  const stopped = useRef(false);
  const stop = () => {
    stopped.current = true;
  };
  const back = () => setLooking({ kind: 'picking' });
  async function look(jobs: readonly Job[], reason: string) {
    stopped.current = false;
    setFailed(null);
    const onStep = (done: number) => setLooking({ kind: 'looking', done, total: jobs.length });
    onStep(0);
    const came = await lookAhead(jobs, { reason, onStep, stopped: () => stopped.current });
    if (stopped.current) return back();
    if (!('kind' in came)) return setLooking({ kind: 'looked', looked: came });
    back();
    setFailed(came);
  }
  return { looking, failed, look, stop, back };
}
