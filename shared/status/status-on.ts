import type { StatusCode } from '../schema/index.ts';

/** Another instrument that caused an event. */
export interface Actor {
  id: string;
  key: string;
  symbol: string | null;
  name?: string | null;
}

/** A document that says something of others. */
export interface Teller {
  key: string;
  symbol: string | null;
  name: string | null;
}

/** An act of another instrument. `on` is its first day of effect; null when that is not known. `partial`: of a part only. */
export interface Act {
  kind: 'replaces' | 'repeals' | 'suspends' | 'resumes' | 'amends';
  on: string | null;
  issuedOn: string | null;
  partial: boolean;
  by: Actor;
  /** The document that states it, where that is not `by`. */
  statedIn?: Teller | null;
}

/** Something that changes, from a day on, whether an instrument is in force; `expiry` is the first day it no longer is. */
export type StatusEvent = { kind: 'effect' | 'expiry'; on: string } | Act;

export interface StatusRead {
  code: StatusCode;
  since: string | null;
  cause: string | null;
  by: Actor | null;
}

type Dated = StatusEvent & { on: string };

const UNKNOWN: StatusRead = { code: 'unknown', since: null, cause: null, by: null };
/** On one day an end outweighs a suspension, that a resumption, that an amendment; of ends, the one that names its cause is told. */
const ORDER = ['effect', 'amends', 'resumes', 'suspends', 'replaces', 'repeals', 'expiry'];

export const isAct = (event: StatusEvent): event is Act => 'by' in event;
const isDated = (event: StatusEvent): event is Dated => event.on !== null;

/** By day, then by kind; of acts alike in both by whose they are, when issued and who states them, so that no two differ in order. */
export function inOrder(a: StatusEvent, b: StatusEvent): number {
  const rank = (event: StatusEvent) => [
    event.on ?? (isAct(event) ? event.issuedOn : null) ?? '',
    String(ORDER.indexOf(event.kind)),
    isAct(event) ? `${event.partial} ${event.by.key} ${event.issuedOn ?? ''} ${event.statedIn?.key ?? ''}` : '',
  ];
  const [one, other] = [rank(a).join('\n'), rank(b).join('\n')];
  return one < other ? -1 : one > other ? 1 : 0;
}

interface Course {
  effect: string | null;
  ended: StatusRead | null;
  suspended: StatusRead | null;
  reduced: StatusRead | null;
}

function apply(course: Course, event: Dated): Course {
  const read = (code: StatusCode): StatusRead => ({
    code,
    since: event.on,
    cause: event.kind,
    by: isAct(event) ? event.by : null,
  });
  if (event.kind === 'effect') return { ...course, effect: event.on };
  if (event.kind === 'resumes') return { ...course, suspended: null };
  if (event.kind === 'amends' || (isAct(event) && event.partial))
    return { ...course, reduced: course.reduced ?? read('partlyExpired') };
  if (event.kind === 'suspends') return { ...course, suspended: course.suspended ?? read('suspended') };
  return { ...course, ended: course.ended ?? read('expired') };
}

/** An act that ends or suspends the whole on a day nobody knows, once it is issued. */
function openAct(date: string, events: readonly StatusEvent[]): Act | null {
  const whole = events.filter(isAct).filter((act) => !act.partial && !['amends', 'resumes'].includes(act.kind));
  return (
    whole.filter((act) => act.on === null && act.issuedOn !== null && act.issuedOn <= date).sort(inOrder)[0] ?? null
  );
}

/**
 * Status of an instrument on an ISO date, with the event that decided it. Pure; the order of events does not matter.
 * An end is known even where the beginning is not; otherwise, without a day of effect, the status is `unknown`. An act
 * that ends or suspends it on a day nobody knows makes it `unknown` from the day that act was issued, and is named.
 */
export function statusOn(date: string, events: readonly StatusEvent[]): StatusRead {
  if (events.length === 0) return UNKNOWN;
  const dated = events.filter(isDated).sort(inOrder);
  const past = dated.filter((event) => event.on <= date);
  const start: Course = { effect: null, ended: null, suspended: null, reduced: null };
  const { effect, ended, suspended, reduced } = past.reduce(apply, start);
  if (ended) return ended;
  const open = openAct(date, events);
  if (open) return { code: 'unknown', since: open.issuedOn, cause: open.kind, by: open.by };
  if (suspended) return suspended;
  if (effect !== null) return reduced ?? { code: 'inForce', since: effect, cause: 'effect', by: null };
  const coming = dated.find((event) => event.kind === 'effect');
  return coming ? { code: 'pending', since: coming.on, cause: 'effect', by: null } : UNKNOWN;
}
