import type { Instrument, QueueItem, QueueKind } from '../../../shared/schema/index.ts';

/** One thing that waits for a person, with where it was read, so that it can be read again. */
export interface Entry {
  key: string;
  kind: QueueKind;
  item: QueueItem;
  /** Cursor of the page it stood on; null: the first. */
  page: string | null;
}

export function toEntry(kind: QueueKind, item: QueueItem, page: string | null): Entry {
  return { key: `${kind}:${item.id}`, kind, item, page };
}

/** What a decision on it may choose from, in the order of the keys 1 to 9. `found`: what was searched for. */
export function optionsOf({ kind, item }: Entry, found: readonly Instrument[]): readonly Instrument[] {
  switch (kind) {
    case 'ambiguous':
      return openCandidates(item);
    case 'unmatched':
      return found.filter(({ id }) => id !== item.citation?.citing.id);
    case 'duplicates':
      return item.instruments;
    default:
      return [];
  }
}

/** Candidates that nobody has ruled out; a document does not cite itself. */
export function openCandidates({ citation }: QueueItem): Instrument[] {
  if (!citation) return [];
  const out = new Set(
    citation.judgements.filter(({ verdict }) => verdict === 'rejected').map(({ instrument }) => instrument),
  );
  return citation.candidates.filter(({ id }) => !out.has(id) && id !== citation.citing.id);
}

/** What another hand changed between two readings of one item. */
export type Changed =
  | { what: 'judged'; by: string; at: string; verdict: 'confirmed' | 'rejected'; instrument: string }
  | { what: 'candidates'; before: number; now: number }
  | { what: 'version' };

export function changesBetween(before: QueueItem, now: QueueItem): Changed[] {
  const known = new Set(before.citation?.judgements.map(({ at, instrument }) => `${at} ${instrument}`));
  const changes: Changed[] = (now.citation?.judgements ?? [])
    .filter(({ at, instrument }) => !known.has(`${at} ${instrument}`))
    .map(({ by, at, verdict, instrument }) => ({ what: 'judged', by, at, verdict, instrument }));
  const [had, has] = [openCandidates(before).length, openCandidates(now).length];
  if (had !== has) changes.push({ what: 'candidates', before: had, now: has });
  if (changes.length === 0 && before.version !== now.version) changes.push({ what: 'version' });
  return changes;
}
