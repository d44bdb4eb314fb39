import { useEffect, useState } from 'preact/hooks';
import type { ScreenProps } from '../Console.tsx';
import { readCounts } from './feed.ts';
import { type Counts, kindsFor, totalOf } from './kinds.ts';

let told: Counts | null = null;
const listeners = new Set<(counts: Counts) => void>();

/** The queue says how much waits, so that the menu need not ask. */
export function tellOpenCount(counts: Counts | null): void {
  told = counts ?? told;
  if (told) for (const listener of listeners) listener(told);
}

/** How much waits for a person, for the menu; null until it is known. */
export function useOpenCount(role: ScreenProps['role'] | null): number | null {
  const [counts, setCounts] = useState<Counts | null>(told);
  useEffect(() => {
    listeners.add(setCounts);
    if (!told && role)
      void readCounts().then((answer) => {
        if (answer.kind === 'ok' && !told) tellOpenCount(answer.value);
      });
    return () => {
      listeners.delete(setCounts);
    };
  }, [role]);
  return counts && role ? totalOf(counts, kindsFor(role)) : null;
}
