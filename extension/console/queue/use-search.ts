import { useEffect, useState } from 'preact/hooks';
import { SearchReply } from '../../../shared/schema/index.ts';
import { pathWith } from '../call-server.ts';
import { type Asking, useAnswer } from '../use-answer.ts';

const WAIT_MS = 150;
const LEAST = 2;

/** What the index holds for the words, asked once the typing rests; nothing for fewer than two letters. */
export function useSearch(words: string, limit: number): Asking<SearchReply> {
  const wanted = words.trim().slice(0, 300);
  const [settled, setSettled] = useState(wanted);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(wanted), WAIT_MS);
    return () => clearTimeout(timer);
  }, [wanted]);
  const path = settled.length >= LEAST ? pathWith('/v1/search', { q: settled, limit }) : null;
  const asking = useAnswer(path, SearchReply);
  return path === null ? { ...asking, answer: null, asking: false } : asking;
}
