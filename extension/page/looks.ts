import type { Answer } from '../answer.ts';
import { type StatusKey, statusOf } from '../ui/status.ts';
import type { Reference } from './reference.ts';
import type { Place } from './text-map.ts';
import type { Tone } from './tone.ts';

/** Numbers of the line styles in highlights.css; the dark set follows the light one. */
const LINE: Record<StatusKey, number> = {
  notChecked: 1,
  inForce: 2,
  partlyExpired: 3,
  pending: 3,
  suspended: 3,
  unknown: 4,
  ambiguous: 5,
  notFound: 6,
  expired: 7,
  replaced: 7,
};

export const LINES = 7;

/** Name of the highlight that draws a reference: the line of its status today, in the set for its ground. */
export function lookOf(answer: Answer | null, tone: Tone): string {
  return `danchieu-${LINE[statusOf(answer)] + (tone === 'dark' ? LINES : 0)}`;
}

/** Where the reader wants no lines: a highlight without a look, so that the page is still known to be marked. */
export const QUIET = 'danchieu-quiet';

/** A reference of a full page that stands far from the viewport: no look either, which costs the browser less than half. */
export const FAR = 'danchieu-0';

/** Name of the ground under a reference that a reviewer should look at; null where nothing is to be seen. */
export function groundOf(answer: Answer | null, tone: Tone): string | null {
  const findings = answer && 'outcome' in answer ? (answer.findings ?? []) : [];
  if (!findings.some(({ severity }) => severity === 'look')) return null;
  return `danchieu-annotation-${tone === 'dark' ? 2 : 1}`;
}

/** The reference, and the fields that its findings dispute. */
export function groundPlaces({ places, fields, answer }: Reference): Place[] {
  const findings = answer && 'outcome' in answer ? (answer.findings ?? []) : [];
  const disputed = new Set(findings.filter(({ severity }) => severity === 'look').map(({ field }) => field));
  const parts = [...disputed].flatMap((field) =>
    field === 'issuedOn' || field === 'issuer' ? (fields[field] ?? []) : [],
  );
  return [...places, ...parts.map((place) => ({ ...place, apart: true }))];
}
