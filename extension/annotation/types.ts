import type { OrphanReason } from '../../shared/anchoring/index.ts';
import type {
  Annotation,
  AnnotationRequest,
  Group,
  NoteTag,
  PassageTarget,
  PeopleChoices,
  ProblemCode,
} from '../../shared/schema/index.ts';
import type { Connection } from '../background-state.ts';

/** Before the id of a note that the server has not seen yet. */
export const LOCAL = 'local:';

/** An id for a note about to be written: what is saved under one id is saved once. */
export function newNoteId(): string {
  return `${LOCAL}${crypto.randomUUID()}`;
}

/** How far a note has come. "Saved" is said only of what the server has answered. */
export type NoteState =
  | { kind: 'saved' }
  | {
      kind: 'waiting';
      since: string;
      /** Why the last try failed; null before the first. */
      cause: 'offline' | 'serverError' | 'rateLimited' | 'notOurServer' | 'expired' | null;
      retryAt: string | null;
    }
  /** Will not be taken; what was written is kept in `annotation` until it is discarded or saved otherwise. */
  | { kind: 'refused'; code: ProblemCode }
  /** Changed elsewhere meanwhile: `annotation` is the reader's own, `saved` what the server holds. Both stay until one is chosen. */
  | { kind: 'conflict'; saved: Annotation; deletes: boolean };

/** Where a thread stands on the page asked about; a reply stands where the first note does. */
export type NotePlace =
  | { kind: 'anchored'; order: number; method: 'exact' | 'normalised' | 'approximate' }
  | { kind: 'orphan'; reason: OrphanReason }
  /** A note on the page as a whole. */
  | { kind: 'page' }
  /** On another page, or the page has not been compared. */
  | { kind: 'elsewhere' };

/** A note as this machine knows it: what the server said, with what waits to be sent applied. */
export interface LocalNote {
  /** Address on the server, or `local:<uuid>` until it has one. */
  id: string;
  /** The same before and after it is saved: what a list tells notes apart by. */
  key: string;
  /** Id of the first note of its thread; its own where it is that. */
  root: string;
  annotation: Annotation;
  state: NoteState;
  place: NotePlace;
}

/** What an editor offers. */
export interface NoteChoices {
  /** Null until the server has told it. */
  me: { id: string | null; name: string; role: 'reviewer' | 'staff' | 'admin' } | null;
  people: PeopleChoices['items'];
  groups: Group[];
  tags: NoteTag[];
}

/** The notes of the page a tab shows: threads in document order, replies after their first note, the oldest first. */
export interface PageNotes {
  /** Null where our script does not run in the tab. */
  page: { url: string; instrument: string | null } | null;
  notes: LocalNote[];
  choices: NoteChoices;
  connection: Connection;
  /** Whether everything the server holds for this reader has been fetched at least once. */
  complete: boolean;
}

/** The reader's work over all pages; a note may be in several lists. Only first notes, the most urgent first. */
export interface MyNotes {
  assigned: LocalNote[];
  overdue: LocalNote[];
  /** Not sent yet, refused or in conflict; replies too. */
  waiting: LocalNote[];
  /** Written by the reader and not closed. */
  written: LocalNote[];
  /** Written by others, not closed, and naming the reader after an @ (`mentions` of mentions.ts); replies too. */
  mentioned?: LocalNote[];
  choices: NoteChoices;
  connection: Connection;
  complete: boolean;
}

/** A passage that waits to be annotated: the target to save, and the words to show. */
export interface NoteDraft {
  target: PassageTarget;
  /** Null: the page as a whole. */
  words: string | null;
}

/** extension pages -> background */
export type NotesRequest =
  | { type: 'notes/page'; tab: number }
  | { type: 'notes/mine' }
  /** A new note under an id of `newNoteId`, or a change of one that was at `base` when the editor opened (null: not known, or never sent). */
  | { type: 'notes/save'; id: string; base: number | null; request: AnnotationRequest }
  | { type: 'notes/delete'; id: string; base: number | null }
  | { type: 'notes/restore'; id: string }
  /** Ends a conflict. */
  | { type: 'notes/settle'; id: string; keep: 'mine' | 'saved' }
  /** Drops what was refused. */
  | { type: 'notes/discard'; id: string }
  /** Scrolls there and flashes; false where the page does not hold it. */
  | { type: 'notes/goTo'; tab: number; id: string }
  /** What is selected in a tab, or its page as a whole; null where nothing is selected or our script does not run. */
  | { type: 'notes/draft'; tab: number; of: 'selection' | 'page' }
  /** Puts an orphan on what is selected in a tab; null as above. */
  | { type: 'notes/replace'; tab: number; id: string }
  /** Somebody looks at notes: changes come at once for the next half minute. See watch-notes.ts. */
  | { type: 'notes/watch' };

export interface NotesReplies {
  'notes/page': PageNotes;
  'notes/mine': MyNotes;
  /** Null where nobody is signed in, or the note is not known. */
  'notes/save': LocalNote | null;
  'notes/delete': LocalNote | null;
  'notes/restore': LocalNote | null;
  'notes/settle': LocalNote | null;
  'notes/discard': null;
  'notes/goTo': boolean;
  'notes/draft': NoteDraft | null;
  'notes/replace': LocalNote | null;
  'notes/watch': null;
}
