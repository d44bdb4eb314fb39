import { useEffect, useState } from 'preact/hooks';
import { SearchReply, type StatusCode } from '../../../shared/schema/index.ts';
import { pathWith } from '../call-server.ts';
import { type Asking, useAnswer } from '../use-answer.ts';

const WAIT_MS = 150;
const LEAST = 2;

/** What a search is kept to; a day without a status says nothing. */
export interface SearchLimits {
  status: StatusCode | null;
  on: string | null;
}
export const NO_LIMITS: SearchLimits = { status: null, on: null };

/** What the index holds for the words, asked once the typing rests; nothing for fewer than two letters. */
export function useSearch(words: string, limit: number, limits = NO_LIMITS): Asking<SearchReply> {
  const wanted = words.trim().slice(0, 300);
  const [settled, setSettled] = useState(wanted);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(wanted), WAIT_MS);
    return () => clearTimeout(timer);
  }, [wanted]);
  const path = settled.length >= LEAST ? pathWith('/v1/search', { q: settled, limit, ...limits }) : null;
  const asking = useAnswer(path, SearchReply);
  return path === null ? { ...asking, answer: null, asking: false } : asking;
}
