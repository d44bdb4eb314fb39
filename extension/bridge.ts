import type { Span } from '../shared/citation/types.ts';
import type { ReportKind, StatedCitation } from '../shared/schema/index.ts';
import type { Answer, PassageAnswer, ReportState } from './answer.ts';
import type { Connection } from './background-state.ts';
import type { RangePath } from './desk/range-path.ts';
import type { PageState } from './messages.ts';
import type { Session } from './page/session.ts';
import type { PageReading } from './page-facts.ts';

/** What the card is told of the reference it is about. */
export interface CardSubject {
  ref: string;
  citation: StatedCitation;
  answer: Answer | null;
  /** The line to the server when it was last asked; null before the first answer. */
  connection: Connection | null;
  /** How often the page cites the same instrument. */
  mentions: number;
  /** The citing text's own date, as far as it states one: 2024-05-31, 5/2024. */
  written: { iso: string | null; text: string | null };
}

/** What happens on the page that the card follows; `at` is a time stamp in milliseconds, x and y are in the viewport. */
export type PageEvent =
  | { type: 'enter'; ref: string; x: number; y: number; at: number }
  | { type: 'leave'; x: number; y: number; at: number }
  | { type: 'move'; x: number; y: number; at: number }
  | { type: 'open'; ref: string; by: 'key' | 'touch' }
  | { type: 'close' }
  | { type: 'changed' }
  | { type: 'scrolled' };

/** The page's side, as the card sees it. */
export interface PageSide {
  readonly signal: AbortSignal;
  /** What the card speaks; the second call may tell of a change. */
  readonly language: PageState['language'];
  readLanguage(): Promise<PageState['language']>;
  subjectOf(ref: string): CardSubject | null;
  /** Where the reference stands in the viewport, a rectangle a line. */
  rectsOf(ref: string): DOMRect[];
  /** Asks the index again for one reference. */
  ask(ref: string): void;
  /** The words its pinpoint means; null where nobody answered. */
  passage(ref: string): Promise<PassageAnswer | null>;
  /** Tells the admins of one reference; null where that was not taken. */
  report(ref: string, kind: ReportKind): Promise<ReportState | null>;
  readReport(id: string): Promise<ReportState | null>;
  /** False where the browser wants a click of its own. */
  openPanel(ref: string | null): Promise<boolean>;
  openOptions(): void;
  listen(listener: (event: PageEvent) => void): void;
}

/** What a page does for its notes once it has any, or its reader selects words. */
export interface NotesSide {
  /** Looks anew where notes stand. */
  refresh(): void;
  /** Offers to write one on what is selected. */
  offer(): void;
  /** The words of the page, with the address it gives itself and what is selected of them. */
  text(): Promise<{
    text: string;
    url: string;
    canonical: string | null;
    selection: (Span & { range: RangePath | null }) | null;
  }>;
  goTo(id: string): boolean;
}

/** What a frame does once its reader acts: report to the panel, go to a reference, open a card. */
export interface Desk {
  read(): PageReading;
  /** All words of the frame, in reading order. */
  text(): Promise<string>;
  /** All frames as one page, this one first. */
  merge(readings: readonly PageReading[]): PageReading;
  goTo(ref: string): boolean;
  /** Shows the stretch that reads `words` after `nth` others; how many there are where it is not among them. */
  goToWords(words: string, nth: number): Promise<'shown' | number>;
  command(name: 'next' | 'previous' | 'card' | 'close'): void;
  readonly notes: NotesSide;
}

/** One frame's references, for the frame above that speaks for it. */
export interface FrameSide {
  readonly count: number;
  /** The reference the reader was on last, by pointer or key. */
  readonly current: string | null;
  recheck(): void;
  enable(enabled: boolean): void;
  hush(quiet: boolean): void;
  /** Notes have changed. */
  notesChanged(): void;
  /** Its script comes at the first call; null where the page is switched off or the script did not come. */
  desk(): Promise<Desk | null>;
}

interface OwnWorld {
  frame?: FrameSide;
  /** Left by the second script for the first one to call, once for each session. */
  openDesk?(session: Session): Desk;
}

/**
 * Both content scripts live in one isolated world and meet here; so do the frames of one process in Chrome. Firefox keeps
 * a script's globals apart from its window, and one frame's from another's: there each frame answers for itself.
 */
export function sharedWorld(view: Window | typeof globalThis = globalThis): OwnWorld {
  const world = (view === globalThis.window ? globalThis : view) as { danChieu?: OwnWorld };
  // An element of the page with this id answers to the name too, but is no property of the window's own.
  if (!Object.hasOwn(world, 'danChieu')) Object.defineProperty(world, 'danChieu', { value: {} });
  return world.danChieu!;
}
