import { type Act, inOrder, isAct, type StatusEvent, type Teller } from './status-on.ts';

/** One thing that is said of an instrument: by its own text or a list where `by` is null. */
export interface Said {
  what: 'issued' | 'effect' | 'expiry' | Act['kind'];
  on: string | null;
  by: Teller | null;
  /** The document that says so where `by` does not say it itself. */
  statedIn: Teller | null;
}

/** Things said of one instrument that cannot all be so, the earliest first. */
export interface Conflict {
  kind: 'actedBeforeIssued' | 'endsBeforeEffect' | 'endsDiffer' | 'actedAfterEnd' | 'issueDatesDiffer';
  says: Said[];
}

/** A day of issue that others state, with how many do and the first of them. */
export interface StatedDate {
  on: string;
  count: number;
  key: string;
  symbol: string | null;
}

export interface SaidOfOne {
  issuedOn: string | null;
  events: readonly StatusEvent[];
  statedDates: readonly StatedDate[];
}

/** A day stated by fewer than this part of those who state the commonest is a slip of theirs. */
const SLIP = 1 / 4;
const SAYS_MAX = 3;

const own = (what: 'issued' | 'effect' | 'expiry', on: string): Said => ({ what, on, by: null, statedIn: null });

function saidBy({ kind, on, issuedOn, by, statedIn }: Act, day = on ?? issuedOn): Said {
  return {
    what: kind,
    on: day,
    by: { key: by.key, symbol: by.symbol, name: by.name ?? null },
    statedIn: statedIn ?? null,
  };
}

const dayOf = (events: readonly StatusEvent[], kind: 'effect' | 'expiry') =>
  events
    .filter((event) => event.kind === kind)
    .sort(inOrder)
    .find(({ on }) => on !== null)?.on ?? null;

/** Acts of others on an instrument that was not issued yet. */
function actedBeforeIssued({ issuedOn }: SaidOfOne, acts: readonly Act[]): Said[] {
  if (issuedOn === null) return [];
  for (const act of acts) {
    const early = [act.on, act.issuedOn].filter((day) => day !== null).sort()[0];
    if (early !== undefined && early < issuedOn) return [saidBy(act, early), own('issued', issuedOn)];
  }
  return [];
}

function endsBeforeEffect({ events }: SaidOfOne): Said[] {
  const [effect, expiry] = [dayOf(events, 'effect'), dayOf(events, 'expiry')];
  return effect !== null && expiry !== null && expiry <= effect ? [own('expiry', expiry), own('effect', effect)] : [];
}

/** One end on several days, whether by one act or by several. */
function endsDiffer(ends: readonly Act[]): Said[] {
  const days = [...new Map([...ends].reverse().map((end) => [end.on, end])).values()].sort(inOrder);
  return days.length > 1 ? days.slice(0, SAYS_MAX).map((end) => saidBy(end)) : [];
}

/** Acts that take it to be in force, of documents issued after it had ended. */
function actedAfterEnd(acts: readonly Act[], ends: readonly Act[]): Said[] {
  const [end] = ends;
  if (!end?.on) return [];
  const isLate = ({ kind, issuedOn }: Act) =>
    ['amends', 'suspends', 'resumes'].includes(kind) && issuedOn !== null && issuedOn > end.on!;
  const late = acts.find(isLate);
  return late ? [saidBy(end), saidBy(late, late.issuedOn)] : [];
}

function issueDatesDiffer({ statedDates }: SaidOfOne): Said[] {
  const most = Math.max(...statedDates.map(({ count }) => count));
  const weighty = statedDates.filter(({ count }) => count >= most * SLIP).sort((a, b) => (a.on < b.on ? -1 : 1));
  if (weighty.length < 2) return [];
  return weighty
    .slice(0, SAYS_MAX)
    .map(({ on, key, symbol }) => ({ what: 'issued', on, by: { key, symbol, name: null }, statedIn: null }));
}

/**
 * What is said of one instrument that cannot all be so. Pure; the order of events does not matter. Nothing is decided by
 * it: `statusOn` goes by the first whole end, whatever is said besides.
 */
export function conflictsIn(said: SaidOfOne): Conflict[] {
  if (said.events.length === 0 && said.statedDates.length < 2) return [];
  const acts = said.events.filter(isAct).sort(inOrder);
  const ends = acts.filter(
    ({ kind, partial, on }) => ['replaces', 'repeals'].includes(kind) && !partial && on !== null,
  );
  const found: Conflict[] = [
    { kind: 'actedBeforeIssued', says: actedBeforeIssued(said, acts) },
    { kind: 'endsBeforeEffect', says: endsBeforeEffect(said) },
    { kind: 'endsDiffer', says: endsDiffer(ends) },
    { kind: 'actedAfterEnd', says: actedAfterEnd(acts, ends) },
    { kind: 'issueDatesDiffer', says: issueDatesDiffer(said) },
  ];
  return found.filter(({ says }) => says.length > 0);
}
