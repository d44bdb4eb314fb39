import type { Instrument, Outcome, StatusOn } from '../../shared/schema/index.ts';
import type { Answer } from '../answer.ts';
import type { MessageKey } from './i18n.ts';
import type { IconName } from './icons.ts';

export type StatusKey =
  | 'inForce'
  | 'partlyExpired'
  | 'pending'
  | 'suspended'
  | 'unknown'
  | 'ambiguous'
  | 'notFound'
  | 'expired'
  | 'replaced'
  | 'notChecked';

/** Solid: known, in force. Dashed: known, force limited or not known. Dotted: act not settled. Double: ended. Thin: not asked. */
export type LineShape = 'solid' | 'dashed' | 'dotted' | 'double' | 'thin';

export interface StatusLook {
  /** Name of the custom property in tokens.css, without its dashes. */
  colour: 'in-force' | 'limited' | 'unknown' | 'unsettled' | 'missing' | 'ended' | 'unchecked';
  shape: LineShape;
  icon: IconName;
  message: MessageKey;
}

export const STATUS: Readonly<Record<StatusKey, StatusLook>> = {
  inForce: { colour: 'in-force', shape: 'solid', icon: 'check', message: 'statusInForce' },
  partlyExpired: { colour: 'limited', shape: 'dashed', icon: 'half', message: 'statusPartlyExpired' },
  pending: { colour: 'limited', shape: 'dashed', icon: 'clock', message: 'statusPending' },
  suspended: { colour: 'limited', shape: 'dashed', icon: 'pause', message: 'statusSuspended' },
  unknown: { colour: 'unknown', shape: 'dashed', icon: 'question', message: 'statusUnknown' },
  ambiguous: { colour: 'unsettled', shape: 'dotted', icon: 'fork', message: 'statusAmbiguous' },
  notFound: { colour: 'missing', shape: 'dotted', icon: 'missing', message: 'statusNotFound' },
  expired: { colour: 'ended', shape: 'double', icon: 'cross', message: 'statusExpired' },
  replaced: { colour: 'ended', shape: 'double', icon: 'swap', message: 'statusReplaced' },
  notChecked: { colour: 'unchecked', shape: 'thin', icon: 'circle', message: 'statusNotChecked' },
};

/** Status of one instrument on one day; an expiry that a replacement caused is `replaced`. */
export function statusOfDay(status: StatusOn): StatusKey {
  return status.code === 'expired' && status.cause === 'replaces' ? 'replaced' : status.code;
}

/** Today's status of what a reference cites. Null: nobody has been asked yet. */
export function statusOf(answer: Answer | null): StatusKey {
  if (answer === null || 'unchecked' in answer) return 'notChecked';
  return answer.outcome.kind === 'found' ? statusOfDay(answer.outcome.instrument.status.today) : answer.outcome.kind;
}

/** The line under the reference, at its card's edge and along its row. */
export function lineOf(answer: Answer | null): StatusLook & { status: StatusKey } {
  const status = statusOf(answer);
  return { status, ...STATUS[status] };
}

/** The outcome of the index, where there is one. */
export function outcomeOf(answer: Answer | null): Outcome | null {
  return answer && 'outcome' in answer ? answer.outcome : null;
}

/** The instrument a reference was settled to. */
export function instrumentOf(answer: Answer | null): Instrument | null {
  const outcome = outcomeOf(answer);
  return outcome?.kind === 'found' ? outcome.instrument : null;
}
