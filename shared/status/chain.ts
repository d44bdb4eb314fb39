import { type Act, inOrder, isAct, type StatusEvent } from './status-on.ts';

export interface Chain {
  /** Each act is of the instrument that follows upon that of the act before. Never empty. */
  acts: Act[];
  end: 'complete' | 'loop' | 'cut';
}

/** The act that replaced or repealed an instrument by a day, a whole one before one of a part; null where none did. */
export function successorOn(date: string, events: readonly StatusEvent[]): Act | null {
  const acts = events.filter(isAct).filter(({ kind }) => kind === 'replaces' || kind === 'repeals');
  const dated = acts.filter(({ on }) => on !== null && on <= date);
  const open = acts.filter(({ on, issuedOn }) => on === null && issuedOn !== null && issuedOn <= date);
  const first = (of: Act[], partial: boolean) => of.filter((act) => act.partial === partial).sort(inOrder)[0];
  return first(dated, false) ?? first(open, false) ?? first(dated, true) ?? null;
}

/**
 * What replaced an instrument by an ISO date, what replaced that, and so on for at most `max` steps. `eventsOf` gives the
 * events of an instrument by key; null where it is not known, which cuts the walk. A repeal and a replacement in part end
 * it. Pure; ends on every input. Null where nothing replaced it.
 */
export function chainFrom(
  start: string,
  { date, max, eventsOf }: { date: string; max: number; eventsOf: (key: string) => readonly StatusEvent[] | null },
): Chain | null {
  const met = new Set([start]);
  const acts: Act[] = [];
  for (let at = start; ; at = acts.at(-1)!.by.key) {
    const events = eventsOf(at);
    const next = events && successorOn(date, events);
    if (acts.length === 0 && !next) return null;
    if (!events || (next && acts.length === max)) return { acts, end: 'cut' };
    if (!next) return { acts, end: 'complete' };
    acts.push(next);
    if (met.has(next.by.key)) return { acts, end: 'loop' };
    if (next.partial || next.kind === 'repeals') return { acts, end: 'complete' };
    met.add(next.by.key);
  }
}
