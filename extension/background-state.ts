import type { ProblemCode } from '../shared/schema/index.ts';

/** State of the line to the server, as every screen words it. */
export type Connection =
  | { kind: 'connected'; role: 'reviewer' | 'staff' | 'admin'; name: string }
  | { kind: 'signedOut' }
  | { kind: 'expired' }
  | { kind: 'offline'; since: string; retryInSeconds: number | null }
  | { kind: 'serverError'; retryInSeconds: number | null; requestId: string | null }
  | { kind: 'rateLimited'; retryInSeconds: number }
  | { kind: 'notOurServer' }
  /** What it sent was more than an answer can be. */
  | { kind: 'replyTooLarge'; retryInSeconds: number | null }
  | { kind: 'extensionOlder' }
  | { kind: 'extensionNewer' };

/** A write on its way to the server. */
export interface OutboxItem {
  /** What is written; a text to add where it is not said. */
  task?: 'capture' | 'report';
  /** Also its Idempotency-Key. */
  id: string;
  title: string;
  /** Address of the page it was read on. */
  page: string | null;
  characters: number;
  server: string;
  /** Name of the person it is sent for. */
  by: string;
  at: string;
  failures: number;
  state:
    | {
        kind: 'waiting';
        cause: 'offline' | 'serverError' | 'rateLimited' | 'notOurServer' | 'expired' | null;
        retryAt: string | null;
      }
    /** `why`: the words of the admin who turned the text away. */
    | { kind: 'refused'; code: ProblemCode; why?: string }
    | { kind: 'saved'; at: string; key: string | null; created: boolean };
}

/** Why signing in did not work, as the options page words it. */
export type ConnectProblem =
  | { kind: 'badAddress' | 'badInvite' | 'usedInvite' | 'signInThere' | 'notAdded' }
  | Exclude<Connection, { kind: 'connected' | 'signedOut' | 'expired' | 'extensionOlder' | 'extensionNewer' }>;

export interface SessionState {
  server: string | null;
  connection: Connection;
  expiresAt: string | null;
}

/** How one host stands. `since` is the instant of the last change by hand. */
export interface SiteState {
  enabled: boolean;
  since: string | null;
}

/** One request made to the server, for the privacy table. Never holds an address or words of a page. */
export interface LogEntry {
  at: string;
  task: 'resolve' | 'pack' | 'health' | 'connect' | 'session' | 'capture' | 'passage' | 'report' | 'console' | 'notes';
  citations: number | null;
  /** UTF-16 units of page text sent, where any was. */
  characters?: number;
  scope: string | null;
  /** Status of the answer; null when none came. */
  status: number | null;
  milliseconds: number;
}

/** An offline pack as the options page shows it. */
export interface PackState {
  jurisdiction: string;
  years: string[];
  /** What can be resolved with now; null before the first download is whole. */
  kept: { asOf: string; records: number; bytes: number } | null;
  /** A download under way; null when there is none. */
  job:
    | { kind: 'running'; done: number; total: number | null }
    | { kind: 'waiting'; cause: Connection['kind']; retryAt: string; done: number; total: number | null }
    | { kind: 'failed'; cause: 'full' | 'changing' | 'refused' }
    | null;
}
