import type { Span } from '../shared/citation/types.ts';
import type {
  CaptureRequest,
  Finding,
  Outcome,
  Passage,
  ProblemCode,
  ReportRequest,
  Series,
  StatedCitation,
} from '../shared/schema/index.ts';
import type { NotesReplies, NotesRequest } from './annotation/types.ts';

/** What a content script read at the page's head; the background turns the tab's host into a jurisdiction itself. */
export interface PageFacts {
  letterheadIssuer: string | null;
  letterheadPlace: string | null;
  /** Its own symbol, the number blank or not. */
  letterheadSymbol: string | null;
  /** Its date as far as it states one: "5/2024" of a draft. */
  writtenText?: string | null;
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
  /** What it sent was more than an answer can be. */
  | { kind: 'replyTooLarge'; retryInSeconds: number | null }
  | { kind: 'extensionOlder' }
  | { kind: 'extensionNewer' };

/** One answer for one reference. `unchecked` is not an outcome of the index: nobody was asked, or nobody answered. */
export type Answer =
  /** `pack`: worked out from an offline pack of `asOf`; then it is always stale. */
  | { asOf: string; stale: boolean; outcome: Outcome; findings?: Finding[]; pack?: true }
  | { unchecked: Connection['kind'] };

/** What the words of a page say of it; read in the background, so that no page carries the code for it. */
export interface HeadReading {
  facts: PageFacts;
  letterhead: PageReading['letterhead'];
  /** The text's own date: the day to judge on, and as far as it is stated. */
  written: { iso: string | null; text: string | null };
}

/** One reference in a stretch of a page's text; offsets are UTF-16 units of that stretch. */
export interface FoundReference extends Span {
  text: string;
  /** Where the fields stand that a finding may dispute. */
  issuedOn: Span | null;
  issuer: Span | null;
  /** Its `ref` is empty: the page gives it one. */
  citation: StatedCitation;
}

/** content script -> background */
export type ContentRequest =
  | { type: 'page/head'; text: string }
  | { type: 'page/find'; text: string }
  /** `atOnce`: what is stored already, without waiting for the server. */
  | { type: 'page/resolve'; facts: PageFacts; citations: StatedCitation[]; atOnce?: boolean }
  | { type: 'page/state' }
  | { type: 'page/changed'; count: number; findings: number; unchecked: number }
  | { type: 'card/load' }
  | { type: 'card/passage'; instrument: string; pinpoint: string }
  | { type: 'report/add'; body: ReportRequest }
  | { type: 'report/read'; id: string }
  | { type: 'panel/open'; ref: string | null }
  /** Whether the page may show notes, and its reader write one. */
  | { type: 'notes/here'; canonical: string | null }
  /** Where notes stand in the page's text. The text stays in the browser. */
  | { type: 'notes/marks'; canonical: string | null; text: string }
  /** The panel opens on an editor for what is selected. */
  | { type: 'notes/begin' }
  /** The panel opens on one note. */
  | { type: 'notes/open'; id: string }
  /** Its reader looks at a page with notes. */
  | { type: 'notes/look' }
  | { type: 'options/open' };

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

/** A passage that a note stands on, in a page's text; content scripts get no more of a note than this. */
export interface NoteMark extends Span {
  id: string;
}

export interface ResolveAnswer {
  connection: Connection;
  scope: string | null;
  answers: Record<string, Answer>;
  /** The server is being asked for the rest, and for what is stale: to be asked for again, without `atOnce`. */
  more?: true;
}

export interface PageState {
  enabled: boolean;
  connection: Connection;
  /** What the card speaks: pass it to `setLanguage`. */
  language: 'vi' | 'en';
  /** Lines only under the reference that is pointed at or chosen by key. */
  quiet: boolean;
}

/** background or extension page -> content script */
export type PageCommand =
  | { type: 'command'; name: 'next' | 'previous' | 'card' | 'close' }
  | { type: 'page/read' }
  | { type: 'page/text' }
  | { type: 'page/goTo'; ref: string }
  /** Shows the stretch of the page that reads `words`, the one after `nth` others. */
  | { type: 'page/goToWords'; words: string; nth: number }
  | { type: 'page/recheck' }
  /** The words as notes are looked for in them, with the address the page gives itself and what is selected. */
  | { type: 'page/noteText' }
  | { type: 'page/goToNote'; id: string }
  /** Notes have changed. */
  | { type: 'page/notes' }
  | { type: 'page/quiet'; quiet: boolean }
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
    type: string | null;
    symbol: string | null;
    numberBlank: boolean;
    issuer: string | null;
    place: string | null;
    dateText: string | null;
    dayBlank: boolean;
    title: string | null;
    addressees: string[];
    signatory: string | null;
    capacity: string | null;
    distribution: string[];
    fileMark: string | null;
  };
  references: PageReference[];
  characters: number;
  capped: boolean;
  /** Province that the answers were read in; null where none is known. */
  scope: string | null;
  /** Reference the reader is on, by hover or key. */
  current: string | null;
}

/** The answer to `page/text`: what a reader sees on the page, and its address without fragment. */
export interface PageWords {
  text: string;
  url: string;
}

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

/** extension pages -> background */
export type ExtensionRequest =
  /** Without a code: by Cloudflare Access. */
  | { type: 'session/connect'; server: string; invite: string | null }
  | { type: 'session/signOut' }
  | { type: 'session/state' }
  | { type: 'site/set'; host: string; enabled: boolean }
  | { type: 'site/state'; host: string }
  | { type: 'site/reach'; host: string }
  | { type: 'site/once'; tab: number; host: string }
  | { type: 'site/remove'; host: string }
  | { type: 'line/retry' }
  | { type: 'outbox/add'; id: string; title: string; body: CaptureRequest }
  | { type: 'outbox/discard'; id: string }
  /** Proposes a text that was turned away once more, under another id. */
  | { type: 'outbox/insist'; id: string; as: string }
  | { type: 'outbox/read' }
  | { type: 'log/read' }
  | { type: 'pack/list' }
  /** Keeps a pack, or has it checked and fetched anew. */
  | { type: 'pack/keep'; jurisdiction: string; years: string[] }
  | { type: 'pack/remove'; jurisdiction: string }
  | { type: 'server/call'; call: ServerCall }
  | NotesRequest;

/** A request of the console, which shows and changes what the server holds. The background sends it. */
export interface ServerCall {
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** From `/v1/` on, with its query. */
  path: string;
  body?: unknown;
  /** Version that was read, in quotes. */
  ifMatch?: string;
  /** Applied once for each key. */
  key?: string;
}

/** What came of it; `value` is not parsed yet. */
export type ServerAnswer =
  | { kind: 'ok'; value: unknown }
  /** `errors`: fields at fault, or what stands in the way, such as `dependsOn`. */
  | { kind: 'refused'; code: ProblemCode; requestId: string; errors?: { path: string; message: string }[] | undefined }
  | { kind: 'tooLarge' }
  | { kind: 'unreached'; connection: Connection };

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

/** What the background answers to each request. */
export interface Replies extends NotesReplies {
  'page/head': HeadReading;
  'page/find': FoundReference[];
  'page/resolve': ResolveAnswer;
  'page/state': PageState;
  'page/changed': null;
  'card/load': boolean;
  'card/passage': PassageAnswer;
  /** Null where nobody is signed in, or too many wait already. */
  'report/add': ReportState | null;
  /** Null where it is not known any more. */
  'report/read': ReportState | null;
  /** False: the browser wants a click of its own, such as the toolbar button. */
  'panel/open': boolean;
  'notes/here': { count: number; mayNote: boolean };
  'notes/marks': NoteMark[];
  'notes/begin': boolean;
  'notes/open': boolean;
  'notes/look': null;
  'options/open': null;
  'session/connect': SessionState | { problem: ConnectProblem };
  'session/signOut': SessionState;
  'session/state': SessionState;
  'site/set': SiteState;
  'site/state': SiteState;
  'site/reach': boolean;
  'site/once': boolean;
  'site/remove': boolean;
  'line/retry': Connection;
  /** False where nobody is signed in. */
  'outbox/add': boolean;
  'outbox/discard': null;
  'outbox/insist': null;
  'outbox/read': OutboxItem[];
  'log/read': LogEntry[];
  'pack/list': PackState[];
  /** False where nobody is signed in. */
  'pack/keep': boolean;
  'pack/remove': null;
  'server/call': ServerAnswer;
}

export type { Finding, Outcome, Series, StatedCitation };
