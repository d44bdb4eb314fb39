import { useEffect, useState } from 'preact/hooks';
import { NoteEditor } from '../annotation/NoteEditor.tsx';
import { NoteHistory } from '../annotation/NoteHistory.tsx';
import { listThreads, type NoteFilter } from '../annotation/threads.ts';
import type { PageNotes } from '../annotation/types.ts';
import { UndoToast } from '../annotation/UndoToast.tsx';
import { noteShownSetting } from '../settings.ts';
import { dayOf } from '../ui/dates.ts';
import { Icon } from '../ui/Icon.tsx';
import { t, tCount } from '../ui/i18n.ts';
import { formatNumber } from '../ui/numbers.ts';
import { useSetting } from '../ui/use-setting.ts';
import { NoteFormsList } from './NoteForms.tsx';
import { NoteList } from './NoteList.tsx';
import { NotesAbsent } from './NotesAbsent.tsx';
import { NotesHead } from './NotesHead.tsx';
import { useNoteHandlers } from './use-note-handlers.ts';
import { useNoteWriting } from './use-note-writing.ts';

/** The notes on this page: the list, or the note that is being written. */
export function NotesTab(props: {
  tab: number;
  notes: PageNotes | null;
  /** A new note was asked for by key. */
  asked: boolean;
  onTaken: () => void;
  /** Notes of other pages too that are for the reader. */
  forMe: number;
  onWork: () => void;
  onCitation: (citation: string) => void;
  onSaid: (words: string) => void;
}) {
  const { tab, notes, asked, onTaken, forMe, onWork, onCitation, onSaid } = props;
  const [filter, setFilter] = useState<NoteFilter>('all');
  const [chosen, setChosen] = useState<string | null>(null);
  const shown = useSetting(noteShownSetting)?.value;
  const today = dayOf(new Date().toISOString());
  const writing = useNoteWriting({ tab, notes, asked, onTaken, say: onSaid, onSaved: setChosen });
  const { mayBegin, editor } = writing;
  const { on, deleted, undo, forget, history, closeHistory } = useNoteHandlers({
    tab,
    say: onSaid,
    onWrite: writing.write,
    onCitation,
  });

  useEffect(() => {
    const note = shown?.tab === tab ? notes?.notes.find(({ id }) => id === shown.id) : null;
    if (!note) return;
    void noteShownSetting.write(null);
    setFilter('all');
    writing.open(null);
    setChosen(note.key);
    requestAnimationFrame(() =>
      document.querySelector('.note-thread[aria-current]')?.scrollIntoView({ block: 'nearest' }),
    );
  }, [shown, notes]);

  const sheet = { class: 'sheet notes', role: 'tabpanel', id: 'sheet-notes', 'aria-labelledby': 'tab-notes' } as const;
  if (notes && editor) {
    const { key, form, about } = editor;
    return (
      <div {...sheet}>
        <NoteEditor
          key={key}
          form={form}
          choices={notes.choices}
          note={about}
          on={on}
          onForm={writing.keep}
          onSave={writing.save}
          onClose={writing.close}
          onDrop={() => {
            writing.drop(key);
            writing.open(null);
          }}
        />
      </div>
    );
  }
  const waiting = notes?.notes.filter(({ state }) => state.kind !== 'saved').length ?? 0;
  return (
    <>
      <div {...sheet}>
        <NotesHead
          role={notes?.choices.me?.role ?? null}
          mayBegin={mayBegin}
          forMe={forMe}
          unselected={writing.unselected}
          onBegin={(of) => void writing.begin(of)}
          onCancel={writing.forgetUnselected}
          onWork={onWork}
        />
        <NoteFormsList forms={writing.begun} onOpen={writing.open} onDrop={writing.drop} />
        {notes && listThreads(notes.notes).length > 0 ? (
          <NoteList
            notes={notes}
            filter={filter}
            chosen={chosen}
            today={today}
            on={on}
            onFilter={setFilter}
            onChoose={setChosen}
          />
        ) : (
          <NotesAbsent notes={notes} onBegin={mayBegin ? () => writing.begin('selection') : null} />
        )}
      </div>
      {deleted ? <UndoToast onUndo={undo} onClose={forget} /> : null}
      {waiting > 0 ? (
        <p class="notes-waiting">
          <Icon name="clock" />
          <span>{tCount('notesWaiting', waiting, [formatNumber(waiting)])}</span>
          <button type="button" class="link" onClick={onWork}>
            {t('notesWaitingShow')}
          </button>
        </p>
      ) : null}
      {history ? <NoteHistory note={history} today={today} onClose={closeHistory} /> : null}
    </>
  );
}
