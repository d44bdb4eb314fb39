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

/**
 * A day of the instrument's own; `expiry` is the first day it is no longer in force. Another act may extend it: then the
 * later end counts `from` the day that act takes effect (null: as long as anybody knows).
 */
export interface OwnDay {
  kind: 'effect' | 'expiry';
  on: string;
  from?: string | null | undefined;
  extendedBy?: Actor | undefined;
}

/** Something that changes, from a day on, whether an instrument is in force. */
export type StatusEvent = OwnDay | Act;

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
    isAct(event)
      ? `${event.partial} ${event.by.key} ${event.issuedOn ?? ''} ${event.statedIn?.key ?? ''}`
      : `${event.extendedBy?.key ?? ''} ${event.from ?? ''}`,
  ];
  const [one, other] = [rank(a).join('\n'), rank(b).join('\n')];
  return one < other ? -1 : one > other ? 1 : 0;
}

interface Course {
  effect: string | null;
  ended: StatusRead | null;
  suspended: StatusRead | null;
  reduced: StatusRead | null;
  /** Suspended in part. */
  paused: StatusRead | null;
}

function apply(course: Course, event: Dated): Course {
  const read = (code: StatusCode): StatusRead => ({
    code,
    since: event.on,
    cause: event.kind,
    by: isAct(event) ? event.by : (event.extendedBy ?? null),
  });
  if (event.kind === 'effect') return { ...course, effect: event.on };
  const isPart = isAct(event) && event.partial;
  if (event.kind === 'resumes') return { ...course, suspended: isPart ? course.suspended : null, paused: null };
  if (event.kind === 'suspends' && isPart) return { ...course, paused: course.paused ?? read('partlyExpired') };
  if (event.kind === 'amends' || isPart) return { ...course, reduced: course.reduced ?? read('partlyExpired') };
  if (event.kind === 'suspends') return { ...course, suspended: course.suspended ?? read('suspended') };
  return { ...course, ended: course.ended ?? read('expired') };
}

const isExpiry = (event: StatusEvent): event is OwnDay => event.kind === 'expiry';

/** Of an end and its extensions known by a day, the latest; the others are no ends any more. */
function lastExpiry(date: string, events: readonly StatusEvent[]): OwnDay | null {
  const known = events
    .filter(isExpiry)
    .filter(({ from }) => (from ?? '') <= date)
    .sort(inOrder);
  const own = known.find(({ extendedBy }) => !extendedBy) ?? null;
  const extended = known.findLast(({ extendedBy }) => extendedBy) ?? null;
  return extended && (!own || extended.on > own.on) ? extended : own;
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
  const expiry = lastExpiry(date, events);
  const dated = events
    .filter((event): event is Dated => isDated(event) && (!isExpiry(event) || event === expiry))
    .sort(inOrder);
  const past = dated.filter((event) => event.on <= date);
  const start: Course = { effect: null, ended: null, suspended: null, reduced: null, paused: null };
  const { effect, ended, suspended, ...less } = past.reduce(apply, start);
  const reduced = less.reduced ?? less.paused;
  if (ended) return ended;
  const open = openAct(date, events);
  if (open) return { code: 'unknown', since: open.issuedOn, cause: open.kind, by: open.by };
  if (suspended) return suspended;
  if (effect !== null) return reduced ?? { code: 'inForce', since: effect, cause: 'effect', by: null };
  const coming = dated.find((event) => event.kind === 'effect');
  return coming ? { code: 'pending', since: coming.on, cause: 'effect', by: null } : UNKNOWN;
}
