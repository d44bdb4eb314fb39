import type { Workflow } from '../../shared/schema/index.ts';
import type { LocalNote } from './types.ts';

/** What a reader can do with the notes of a list. */
export interface NoteHandlers {
  /** Shows the passage on the page. */
  onGo: (note: LocalNote) => void;
  onReply: (note: LocalNote) => void;
  onEdit: (note: LocalNote) => void;
  onWorkflow: (note: LocalNote, workflow: Workflow) => void;
  onDelete: (note: LocalNote) => void;
  onRestore: (note: LocalNote) => void;
  onHistory: (note: LocalNote) => void;
  /** Puts a note that lost its place on what is selected. */
  onReplace: (note: LocalNote) => void;
  onSettle: (note: LocalNote, keep: 'mine' | 'saved') => void;
  onDiscard: (note: LocalNote) => void;
  onCitation: (citation: string) => void;
}
