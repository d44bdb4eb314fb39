import type { Entry } from './entry.ts';
import type { Counts } from './kinds.ts';
import type { QueueState } from './state.ts';
import { waitingOf } from './waiting.ts';

/** Where an item stands: in the line, put off, or with a second admin. */
export function placeOf(entry: Entry, { later, waiting }: Pick<QueueState, 'later' | 'waiting'>) {
  if (waitingOf(entry, waiting)) return 'waiting';
  return later.has(entry.key) ? 'later' : 'line';
}

/** What the list shows. */
export function visibleOf(state: QueueState): readonly Entry[] {
  const { entries, later, waiting, filter } = state;
  const wanted = filter === 'later' || filter === 'waiting' ? filter : 'line';
  if (later.size === 0 && waiting.size === 0 && wanted === 'line') return entries;
  return entries.filter((entry) => placeOf(entry, state) === wanted);
}

/** Counts with what is under way, and what is known to wait for a second admin, taken off. */
export function openCounts({ counts, pending, entries, waiting }: QueueState): Counts | null {
  if (!counts) return null;
  const open = { ...counts };
  const away = waiting.size === 0 ? [] : entries.filter((entry) => waitingOf(entry, waiting));
  for (const entry of [...pending.map((each) => each.entry), ...away])
    if (leavesCount(entry)) open[entry.kind] = Math.max(0, (open[entry.kind] ?? 0) - 1);
  return open;
}

/** A group of citations that nothing meets is counted once, however many there are. */
const leavesCount = ({ item }: Entry) => item.group === null || item.group.citations === 1;

/** The key to stand on once `keys` are away: the one after them, else the one before. */
export function neighbour(state: QueueState, keys: ReadonlySet<string>): string | null {
  if (state.current === null || !keys.has(state.current)) return state.current;
  const shown = visibleOf(state);
  const at = shown.findIndex(({ key }) => key === state.current);
  const stays = ({ key }: Entry) => !keys.has(key);
  return (shown.slice(at + 1).find(stays) ?? shown.slice(0, Math.max(0, at)).findLast(stays))?.key ?? null;
}
