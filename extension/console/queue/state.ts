import type { QueueKind } from '../../../shared/schema/index.ts';
import type { Answered } from '../call-server.ts';
import type { Undone } from './decide.ts';
import type { Changed, Entry } from './entry.ts';
import type { Counts, Filter } from './kinds.ts';
import type { Waiting, WaitingItems } from './waiting.ts';

export type Failure = Exclude<Answered<unknown>, { kind: 'ok' }>;

/** Where reading goes on: the kinds that are left, and the place in the first of them. */
export interface Cursor {
  kinds: readonly QueueKind[];
  after: string | null;
}

/** Taken from the list before the server has answered. */
interface Pending {
  entry: Entry;
  at: number;
}

/** Decided, in the order it was; `changes` are the numbers in the audit log, `proposals` what waits for a second admin. */
export interface Done {
  entries: readonly Entry[];
  /** Of those that wait: they stand in the index as they were. */
  asides: readonly Entry[];
  changes: readonly number[];
  proposals: readonly string[];
}

/** A decision that is not made before a second admin has approved it. */
export interface Aside {
  entry: Entry;
  waiting: Waiting;
}

export interface QueueState {
  filter: Filter;
  counts: Counts | null;
  entries: readonly Entry[];
  /** Null: all of it has been read. */
  cursor: Cursor | null;
  reading: boolean;
  failed: Failure | null;
  later: ReadonlySet<string>;
  waiting: WaitingItems;
  current: string | null;
  pending: readonly Pending[];
  done: readonly Done[];
  /** What came back, and why. */
  back: { key: string; why: Failure; changed: readonly Changed[] } | null;
  /** An undo that was refused; `final`: the last decision cannot be taken back. */
  refused: Failure | 'final' | null;
  /** How many changes of a batch were taken back, of how many, and what kept the rest. */
  partly: { taken: number; total: number; why: Failure } | null;
  /** How far an undo of many is. */
  undoing: { done: number; total: number } | null;
  /** What a second admin has now, of one decision or of many. */
  aside: readonly Aside[] | null;
  /** What a second admin turned down, or its author withdrew; it stands in the line again. */
  declined: { entry: Entry; by: string; reason: string } | null;
  /** Settled elsewhere while it was being decided. */
  gone: Entry | null;
  undone: Entry | null;
}

export type QueueEvent =
  | { type: 'opened'; filter: Filter; cursor: Cursor }
  | { type: 'asked' }
  | { type: 'read'; counts: Counts; entries: readonly Entry[]; cursor: Cursor | null }
  | { type: 'counted'; counts: Counts }
  | { type: 'failed'; why: Failure }
  | { type: 'chosen'; key: string }
  | { type: 'moved'; by: 1 | -1 }
  | { type: 'putOff'; key: string }
  | { type: 'decided'; entry: Entry }
  /** `later`: it was dealt with and waits on. */
  | { type: 'written'; key: string; changes: readonly number[]; later: boolean }
  | { type: 'returned'; key: string; why: Failure; fresh: Entry | null; changed: readonly Changed[] }
  | { type: 'settled'; entries: readonly Entry[]; changes: readonly number[]; asides: readonly Aside[] }
  | { type: 'putAside'; aside: Aside }
  | { type: 'waitingRead'; waiting: WaitingItems }
  /** A proposal was decided: the item as it is now, null where it waits no more. */
  | { type: 'decidedElsewhere'; key: string; fresh: Entry | null; declined: { by: string; reason: string } | null }
  | { type: 'undone'; fresh: Entry | null }
  | { type: 'undoing'; done: number; total: number }
  | { type: 'undonePartly'; left: Undone['left']; why: Failure }
  | { type: 'undoRefused'; why: Failure | 'final' }
  | { type: 'dismissed' };

/** Nothing to say of the last decision. */
export const QUIET = {
  back: null,
  refused: null,
  partly: null,
  undoing: null,
  aside: null,
  declined: null,
  gone: null,
  undone: null,
} as const;

export const createQueueState = (later: readonly string[]): QueueState => ({
  filter: 'all',
  counts: null,
  entries: [],
  cursor: null,
  reading: true,
  failed: null,
  later: new Set(later),
  waiting: new Map(),
  current: null,
  pending: [],
  done: [],
  ...QUIET,
});
