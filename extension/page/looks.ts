import type { Answer } from '../messages.ts';
import { type StatusKey, statusOf } from '../ui/status.ts';
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
