import type { Refiner } from '../draft.ts';
import { overlaps } from '../span.ts';

/** Of two references that overlap the one that prints a symbol stays, else the longer. */
export const removeOverlap: Refiner = (drafts) => {
  const kept: typeof drafts = [];
  for (const draft of drafts) {
    const last = kept.at(-1);
    if (!last || !overlaps(last, draft)) kept.push(draft);
    else if (!last.symbol === !draft.symbol ? draft.end - draft.start > last.end - last.start : draft.symbol !== null)
      kept[kept.length - 1] = draft;
  }
  return kept;
};
