import { MyWork } from '../annotation/MyWork.tsx';
import { openNote } from '../annotation/open-note.ts';
import type { LocalNote, MyNotes } from '../annotation/types.ts';
import { dayOf } from '../ui/dates.ts';
import { Icon } from '../ui/Icon.tsx';
import { t } from '../ui/i18n.ts';
import { NotesAbsent } from './NotesAbsent.tsx';
import { useNoteHandlers } from './use-note-handlers.ts';

/** The reader's own work over all pages, in the place of the page's sheets. */
export function WorkSheet(props: {
  mine: MyNotes | null;
  tab: number;
  onSaid: (words: string) => void;
  onCitation: (citation: string) => void;
  onClose: () => void;
}) {
  const { mine, tab, onSaid, onCitation, onClose } = props;
  // A note is written on its own page.
  const { on } = useNoteHandlers({ tab, say: onSaid, onWrite: (_, note) => openNote(note), onCitation });
  const open = (note: LocalNote) => {
    onClose();
    void openNote(note);
  };
  return (
    <section class="sheet notes" role="tabpanel" id="sheet-notes" aria-labelledby="work-heading">
      <div class="note-editor-head">
        <h2 id="work-heading">{t('work')}</h2>
        <button type="button" class="bare" aria-label={t('workClose')} onClick={onClose}>
          <Icon name="close" />
        </button>
      </div>
      {mine && mine.connection.kind !== 'signedOut' ? (
        <MyWork mine={mine} today={dayOf(new Date().toISOString())} on={on} onOpen={open} />
      ) : (
        <NotesAbsent notes={mine && { ...mine, page: null, notes: [] }} onBegin={null} />
      )}
    </section>
  );
}
