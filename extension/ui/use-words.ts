import { useEffect, useState } from 'preact/hooks';
import type { PageWords } from '../page-facts.ts';
import { readWords } from '../read-tab.ts';

/** The words of a tab's page, read again when `turn` is another; null until they are there. */
export function useWords(tab: number, turn: unknown): PageWords | null {
  const [words, setWords] = useState<PageWords | null>(null);
  useEffect(() => {
    let live = true;
    void readWords(tab).then((now) => live && setWords(now));
    return () => {
      live = false;
    };
  }, [tab, turn]);
  return words;
}
