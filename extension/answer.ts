import type { Finding, Outcome, Passage, ProblemCode } from '../shared/schema/index.ts';
import type { Connection } from './background-state.ts';

/** One answer for one reference. `unchecked` is not an outcome of the index: nobody was asked, or nobody answered. */
export type Answer =
  /** `pack`: worked out from an offline pack of `asOf`; then it is always stale. */
  | { asOf: string; stale: boolean; outcome: Outcome; findings?: Finding[]; pack?: true }
  | { unchecked: Connection['kind'] };

/** The words a pinpoint means, or why they are not there. `unreached`: the server did not give them. */
export type PassageAnswer =
  | { kind: 'found'; passages: Passage[] }
  | { kind: 'notFound' }
  | { kind: 'notHeld' }
  | { kind: 'unreached' };

/** How a reader's report stands. "Sent" is said only of what the server has answered. */
export type ReportState = { id: string } & (
  | { kind: 'waiting' }
  | { kind: 'sent' }
  | { kind: 'failed'; code: ProblemCode }
);

export interface ResolveAnswer {
  connection: Connection;
  scope: string | null;
  answers: Record<string, Answer>;
  /** The server is being asked for the rest, and for what is stale: to be asked for again, without `atOnce`. */
  more?: true;
}
