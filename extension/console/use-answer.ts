import { useCallback, useEffect, useState } from 'preact/hooks';
import type { z } from 'zod';
import { type Answered, callServer } from './call-server.ts';

/** An answer under way keeps what was there before. */
export interface Asking<T> {
  answer: Answered<T> | null;
  asking: boolean;
  again: () => void;
}

/** What the server says at `path`, asked anew when the path is another; a late answer to an earlier one is dropped. */
export function useAnswer<T>(path: string | null, schema: z.ZodType<T>): Asking<T> {
  const [answer, setAnswer] = useState<Answered<T> | null>(null);
  const [asking, setAsking] = useState(path !== null);
  const [turn, setTurn] = useState(0);
  useEffect(() => {
    if (path === null) return;
    let live = true;
    setAsking(true);
    void callServer({ method: 'GET', path }, schema).then((now) => {
      if (!live) return;
      setAnswer(now);
      setAsking(false);
    });
    return () => {
      live = false;
    };
  }, [path, schema, turn]);
  return { answer, asking, again: useCallback(() => setTurn((before) => before + 1), []) };
}
