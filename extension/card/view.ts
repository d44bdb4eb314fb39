import type { Instrument, Outcome } from '../../shared/schema/index.ts';
import type { Connection } from '../background-state.ts';
import type { CardSubject } from '../bridge.ts';

type Ambiguous = Extract<Outcome, { kind: 'ambiguous' }>;
type NotFound = Extract<Outcome, { kind: 'notFound' }>;
type Found = Extract<Outcome, { kind: 'found' }>;

/** What the card has to say of a reference. */
export type View =
  | { kind: 'loading' }
  | { kind: 'found'; instrument: Instrument; evidence: Found['evidence']; staleSince: string | null }
  | { kind: 'ambiguous'; outcome: Ambiguous }
  | { kind: 'notFound'; series: NotFound['series']; staleSince: string | null }
  | { kind: 'unchecked'; connection: Connection };

export function viewOf({ answer, connection }: CardSubject): View {
  if (answer === null) return { kind: 'loading' };
  if ('unchecked' in answer) {
    return {
      kind: 'unchecked',
      connection: connection?.kind === answer.unchecked ? connection : bare(answer.unchecked),
    };
  }
  const { outcome } = answer;
  const staleSince = answer.stale ? answer.asOf : null;
  switch (outcome.kind) {
    case 'found':
      return { kind: 'found', instrument: outcome.instrument, evidence: outcome.evidence, staleSince };
    case 'ambiguous':
      return { kind: 'ambiguous', outcome };
    case 'notFound':
      return { kind: 'notFound', series: outcome.series, staleSince };
  }
}

/** A state of the line of which only the name is known. */
function bare(kind: Connection['kind']): Connection {
  switch (kind) {
    case 'connected':
      return { kind, role: 'reviewer', name: '' };
    case 'offline':
      return { kind, since: new Date().toISOString(), retryInSeconds: null };
    case 'serverError':
      return { kind, retryInSeconds: null, requestId: null };
    case 'rateLimited':
      return { kind, retryInSeconds: 0 };
    case 'replyTooLarge':
      return { kind, retryInSeconds: null };
    default:
      return { kind };
  }
}
