import type { Span } from '../shared/citation/types.ts';
import type { CaptureRequest, ProblemCode, ReportRequest, StatedCitation } from '../shared/schema/index.ts';
import type { NotesReplies, NotesRequest } from './annotation/types.ts';
import type { PassageAnswer, ReportState, ResolveAnswer } from './answer.ts';
import type {
  Connection,
  ConnectProblem,
  LogEntry,
  OutboxItem,
  PackState,
  SessionState,
  SiteState,
} from './background-state.ts';
import type { FoundReference, HeadReading, PageFacts } from './page-facts.ts';

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

/** A passage that a note stands on, in a page's text; content scripts get no more of a note than this. */
export interface NoteMark extends Span {
  id: string;
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
