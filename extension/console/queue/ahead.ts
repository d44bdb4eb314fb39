import { useEffect, useState } from 'preact/hooks';

/** Something asked for, and what came once it has. */
interface Kept<T> {
  came: Promise<T>;
  value: T | null;
  at: number;
}

/** What was asked before it is shown, by what it is called; the oldest goes first. */
const kept = new Map<string, Kept<unknown>>();
const MOST = 24;
const STAYS_MS = 30_000;

/** Asks once for what is called `key`, whoever comes for it in the next while; what `fails` is not kept. */
export function askAhead<T>(key: string, ask: () => Promise<T>, fails: (value: T) => boolean): Kept<T> {
  const known = kept.get(key) as Kept<T> | undefined;
  if (known && Date.now() - known.at < STAYS_MS) return known;
  const fresh: Kept<T> = { came: ask(), value: null, at: Date.now() };
  kept.delete(key);
  kept.set(key, fresh as Kept<unknown>);
  const [oldest] = kept.keys();
  if (kept.size > MOST && oldest !== undefined) kept.delete(oldest);
  void fresh.came.then((value) => {
    if (fails(value) && kept.get(key) === fresh) kept.delete(key);
    fresh.value = value;
  });
  return fresh;
}

/** What is called `key`: at once where it was asked ahead, else once it comes; `again` asks anew. */
export function useAhead<T>(
  key: string | null,
  ask: () => Promise<T>,
  fails: (value: T) => boolean,
): { value: T | null; again: () => void } {
  const [turn, setTurn] = useState(0);
  const asked = key === null ? null : askAhead(key, ask, fails);
  const [came, setCame] = useState<{ key: string; value: T } | null>(null);
  useEffect(() => {
    if (!asked || key === null) return;
    let live = true;
    void asked.came.then((value) => live && setCame({ key, value }));
    return () => {
      live = false;
    };
  }, [key, turn]);
  const value = asked?.value ?? (came?.key === key ? came.value : null);
  return {
    value,
    again: () => {
      if (key !== null) kept.delete(key);
      setCame(null);
      setTurn((before) => before + 1);
    },
  };
}
