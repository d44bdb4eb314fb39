import type { StatusCode } from '../schema/index.ts';

/** Another instrument that caused an event. */
export interface Actor {
  id: string;
  key: string;
  symbol: string | null;
}

/**
 * Something that changes whether an instrument is in force, from a day on. `on` is null when the act that does it is
 * known but its day is not. `partial` events touch a part only.
 */
export type StatusEvent =
  | { kind: 'effect'; on: string }
  | { kind: 'expiry'; on: string }
  | {
      kind: 'replaces' | 'repeals' | 'suspends' | 'resumes' | 'amends';
      on: string | null;
      issuedOn: string | null;
      partial: boolean;
      by: Actor;
    };

export interface StatusRead {
  code: StatusCode;
  since: string | null;
  cause: string | null;
  by: Actor | null;
}

const UNKNOWN: StatusRead = { code: 'unknown', since: null, cause: null, by: null };
/** On one day an end outweighs a suspension, that a resumption, that an amendment. */
const WEIGHT: Record<StatusEvent['kind'], number> = {
  effect: 0,
  amends: 1,
  resumes: 2,
  suspends: 3,
  expiry: 4,
  repeals: 5,
  replaces: 6,
};

const hasDay = (event: StatusEvent): event is StatusEvent & { on: string } => event.on !== null;

function inOrder(a: StatusEvent & { on: string }, b: StatusEvent & { on: string }): number {
  if (a.on !== b.on) return a.on < b.on ? -1 : 1;
  if (WEIGHT[a.kind] !== WEIGHT[b.kind]) return WEIGHT[a.kind] - WEIGHT[b.kind];
  return ('by' in a ? a.by.key : '') < ('by' in b ? b.by.key : '') ? -1 : 1;
}

interface Course {
  effect: string | null;
  ended: StatusRead | null;
  suspended: StatusRead | null;
  reduced: StatusRead | null;
}

function apply(course: Course, event: StatusEvent & { on: string }): Course {
  const read = (code: StatusCode): StatusRead => ({
    code,
    since: event.on,
    cause: event.kind,
    by: 'by' in event ? event.by : null,
  });
  switch (event.kind) {
    case 'effect':
      return { ...course, effect: event.on };
    case 'expiry':
      return { ...course, ended: course.ended ?? read('expired') };
    case 'suspends':
      return event.partial
        ? { ...course, reduced: read('partlyExpired') }
        : { ...course, suspended: course.suspended ?? read('suspended') };
    case 'resumes':
      return { ...course, suspended: null };
    case 'amends':
      return { ...course, reduced: course.reduced ?? read('partlyExpired') };
    default:
      return event.partial
        ? { ...course, reduced: course.reduced ?? read('partlyExpired') }
        : { ...course, ended: course.ended ?? read('expired') };
  }
}

/**
 * Status of an instrument on an ISO date, with the event that decided it. Pure; the order of events does not matter.
 * An end is known even where the beginning is not; otherwise, without a day of effect, the status is `unknown`. An act
 * that ends or suspends it on a day nobody knows makes it `unknown` from the day that act was issued, and is named.
 */
export function statusOn(date: string, events: readonly StatusEvent[]): StatusRead {
  const past = events
    .filter(hasDay)
    .filter((event) => event.on <= date)
    .sort(inOrder);
  const { effect, ended, suspended, reduced } = past.reduce(apply, {
    effect: null,
    ended: null,
    suspended: null,
    reduced: null,
  } as Course);
  if (ended) return ended;
  const undated = events.find(
    (event) =>
      event.kind !== 'effect' &&
      event.kind !== 'expiry' &&
      event.kind !== 'amends' &&
      event.kind !== 'resumes' &&
      !event.partial &&
      event.on === null &&
      event.issuedOn !== null &&
      event.issuedOn <= date,
  );
  if (undated && 'by' in undated)
    return { code: 'unknown', since: undated.issuedOn, cause: undated.kind, by: undated.by };
  if (suspended) return suspended;
  if (effect === null) {
    const coming = events
      .filter((event) => event.kind === 'effect' && event.on > date)
      .map((event) => event.on as string)
      .sort()[0];
    return coming ? { code: 'pending', since: coming, cause: 'effect', by: null } : UNKNOWN;
  }
  return reduced ?? { code: 'inForce', since: effect, cause: 'effect', by: null };
}
