import { useState } from 'preact/hooks';
import { requestOf } from '../annotation/note-facts.ts';
import type { NoteHandlers } from '../annotation/note-handlers.ts';
import type { LocalNote } from '../annotation/types.ts';
import { ask } from '../ask.ts';
import type { ExtensionRequest } from '../messages.ts';
import { t } from '../ui/i18n.ts';

/** What is done with the notes of a tab, and what is said of it. */
export function useNoteHandlers(props: {
  tab: number;
  say: (words: string) => void;
  onWrite: (of: 'reply' | 'edit', note: LocalNote) => void;
  onCitation: (citation: string) => void;
}) {
  const { tab, say, onWrite, onCitation } = props;
  const [deleted, setDeleted] = useState<LocalNote | null>(null);
  const [history, setHistory] = useState<LocalNote | null>(null);

  /** The note as it is afterwards, or words that it could not be kept. */
  async function change(request: Extract<ExtensionRequest, { type: `notes/${string}` }>, words = ''): Promise<boolean> {
    const done = await ask(request);
    say(done === null && request.type !== 'notes/discard' ? t('noteNotKept') : words);
    return done !== null;
  }

  const on: NoteHandlers = {
    async onGo(note) {
      if (note.place.kind !== 'anchored') return;
      if ((await ask({ type: 'notes/goTo', tab, id: note.root })) === false) say(t('goNotFound'));
    },
    onReply: (note) => onWrite('reply', note),
    onEdit: (note) => onWrite('edit', note),
    onWorkflow: ({ id, annotation, state }, workflow) =>
      void change({
        type: 'notes/save',
        id,
        base: baseOf({ annotation, state }),
        request: requestOf(annotation, { workflow }),
      }),
    async onDelete(note) {
      if (await change({ type: 'notes/delete', id: note.id, base: baseOf(note) })) setDeleted(note);
    },
    onRestore: ({ id }) => void change({ type: 'notes/restore', id }),
    onHistory: setHistory,
    async onReplace({ id }) {
      const placed = await ask({ type: 'notes/replace', tab, id });
      say(t(placed ? 'noteReplaced' : 'noteNothingSelected'));
    },
    onSettle: ({ id }, keep) => void change({ type: 'notes/settle', id, keep }),
    onDiscard: ({ id }) => void change({ type: 'notes/discard', id }),
    onCitation,
  };
  async function undo() {
    if (deleted) await change({ type: 'notes/restore', id: deleted.id }, t('noteRestored'));
    setDeleted(null);
  }
  return { on, deleted, undo, forget: () => setDeleted(null), history, closeHistory: () => setHistory(null) };
}

/** The version a change is based on; null for what the server has not seen. */
export const baseOf = ({ annotation, state }: Pick<LocalNote, 'annotation' | 'state'>): number | null =>
  state.kind === 'saved' ? annotation.version : null;
