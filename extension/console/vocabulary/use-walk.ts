import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { VocabularyProgress } from '../../../shared/schema/index.ts';
import { type Answered, callServer } from '../call-server.ts';

type Refused = Exclude<Answered<unknown>, { kind: 'ok' }>;

const PATH = '/v1/vocabulary/progress';
const BETWEEN_READS = 5_000;
const FIRST_PAUSE = 1_000;
const LONGEST_PAUSE = 30_000;

/** How far the citations have followed, and the way to have them go on; a server that cannot be reached is waited for. */
export function useWalk() {
  const [progress, setProgress] = useState<VocabularyProgress | null>(null);
  const [running, setRunning] = useState(false);
  const [waiting, setWaiting] = useState<Refused | null>(null);
  const live = useRef(true);
  const busy = useRef(false);

  const read = useCallback(async () => {
    const answer = await callServer({ method: 'GET', path: PATH }, VocabularyProgress);
    if (live.current && answer.kind === 'ok' && !busy.current) setProgress(answer.value);
  }, []);

  useEffect(() => {
    void read();
    return () => {
      live.current = false;
    };
  }, []);

  // The server goes on by itself; how far it is, is asked for now and then.
  const watched = progress?.state === 'open' && !running;
  useEffect(() => {
    if (!watched) return;
    const timer = setInterval(() => void read(), BETWEEN_READS);
    return () => clearInterval(timer);
  }, [watched]);

  const run = useCallback(async () => {
    if (busy.current) return;
    busy.current = true;
    setRunning(true);
    for (let pause = FIRST_PAUSE; live.current; ) {
      const answer = await callServer({ method: 'POST', path: PATH }, VocabularyProgress);
      if (answer.kind === 'ok') {
        pause = FIRST_PAUSE;
        setWaiting(null);
        setProgress(answer.value);
        if (answer.value.state === 'done') break;
        continue;
      }
      setWaiting(answer);
      if (answer.kind !== 'unreached') break;
      await new Promise((resolve) => setTimeout(resolve, pause));
      pause = Math.min(LONGEST_PAUSE, pause * 2);
    }
    busy.current = false;
    setRunning(false);
  }, []);

  return { progress, running, waiting, run };
}

export type Walk = ReturnType<typeof useWalk>;
