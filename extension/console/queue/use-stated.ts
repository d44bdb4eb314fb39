import { useMemo } from 'preact/hooks';
import type { CitationEvidence } from '../../../shared/schema/index.ts';
import type { FoundReference } from '../../page-facts.ts';
import { useFoundIn } from './evidence-ahead.ts';

/** What a citing sentence states of its citation, and what else it cites. */
export interface Stated {
  own: FoundReference | null;
  neighbours: FoundReference[];
}

/** Reads the sentence of a citation as a page is read; null until that is done. */
export function useStated(citation: CitationEvidence | null): Stated | null {
  const { text, start, end } = citation?.sentence ?? { text: '', start: 0, end: 0 };
  const found = useFoundIn(text);
  return useMemo(() => found && tellApart(found, { start, end }), [found, start, end]);
}

export function tellApart(found: readonly FoundReference[], span: { start: number; end: number }): Stated {
  const own = found.find((each) => each.start < span.end && span.start < each.end) ?? null;
  return { own, neighbours: found.filter((each) => each !== own) };
}
