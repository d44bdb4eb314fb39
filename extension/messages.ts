import type { Outcome, Series, StatedCitation } from '../shared/schema/index.ts';

/** What a content script read at the page's head; the background turns the tab's host into a jurisdiction itself. */
export interface PageFacts {
  letterheadIssuer: string | null;
  letterheadPlace: string | null;
  issuedOn: string | null;
}

/** State of the line to the server, as every screen words it. */
export type Connection =
  | { kind: 'connected'; role: 'reviewer' | 'staff' | 'admin'; name: string }
  | { kind: 'signedOut' }
  | { kind: 'expired' }
  | { kind: 'offline'; since: string; retryInSeconds: number | null }
  | { kind: 'serverError'; retryInSeconds: number | null; requestId: string | null }
  | { kind: 'rateLimited'; retryInSeconds: number }
  | { kind: 'notOurServer' }
  | { kind: 'extensionOlder' }
  | { kind: 'extensionNewer' };

/** One answer for one reference. `unchecked` is not an outcome of the index: nobody was asked, or nobody answered. */
export type Answer = { asOf: string; stale: boolean; outcome: Outcome } | { unchecked: Connection['kind'] };

/** content script -> background */
export type ContentRequest =
  | { type: 'page/resolve'; facts: PageFacts; citations: StatedCitation[] }
  | { type: 'page/state' }
  | { type: 'page/changed'; count: number; findings: number; unchecked: number }
  | { type: 'card/load' }
  | { type: 'panel/open'; ref: string | null };

export interface ResolveAnswer {
  connection: Connection;
  scope: string | null;
  answers: Record<string, Answer>;
}

export interface PageState {
  enabled: boolean;
  connection: Connection;
}

/** background or extension page -> content script */
export type PageCommand =
  | { type: 'command'; name: 'next' | 'previous' | 'card' | 'close' }
  | { type: 'page/read' }
  | { type: 'page/goTo'; ref: string }
  | { type: 'page/recheck' }
  | { type: 'page/enabled'; enabled: boolean };

/** One reference of the page, as the panel lists it. */
export interface PageReference {
  ref: string;
  /** As printed, white space collapsed. */
  text: string;
  citation: StatedCitation;
  answer: Answer | null;
}

/** The answer to `page/read`. */
export interface PageReading {
  title: string;
  facts: PageFacts;
  letterhead: {
    type: string | null; symbol: string | null; numberBlank: boolean; issuer: string | null; place: string | null;
    dateText: string | null; dayBlank: boolean; title: string | null; addressees: string[]; signatory: string | null; capacity: string | null;
    distribution: string[]; fileMark: string | null;
  };
  references: PageReference[];
  characters: number;
  capped: boolean;
  /** Reference the reader is on, by hover or key. */
  current: string | null;
}

/** extension pages -> background */
export type ExtensionRequest =
  | { type: 'session/connect'; server: string; invite: string }
  | { type: 'session/signOut' }
  | { type: 'session/state' }
  | { type: 'site/set'; host: string; enabled: boolean }
  | { type: 'site/state'; host: string }
  | { type: 'log/read' };

export type { Outcome, Series, StatedCitation };
