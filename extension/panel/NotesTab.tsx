import { useEffect, useState } from 'preact/hooks';
import { NoteEditor } from '../annotation/NoteEditor.tsx';
import { NoteHistory } from '../annotation/NoteHistory.tsx';
import { quoteOf, requestOf, samePerson, wordsOf } from '../annotation/note-facts.ts';
import { editForm, type NoteForm, newForm, replyForm, requestOfForm } from '../annotation/note-form.ts';
import { sayNeedsStaff } from '../annotation/note-words.ts';
import { listThreads, type NoteFilter } from '../annotation/threads.ts';
import type { LocalNote, NoteDraft, PageNotes } from '../annotation/types.ts';
import { UndoToast } from '../annotation/UndoToast.tsx';
import { useNoteForms } from '../annotation/use-note-forms.ts';
import { ask } from '../ask.ts';
import { noteDraftSetting, noteShownSetting } from '../settings.ts';
import { dayOf } from '../ui/dates.ts';
import { Icon } from '../ui/Icon.tsx';
import { t, tCount } from '../ui/i18n.ts';
import { formatNumber } from '../ui/numbers.ts';
import { useSetting } from '../ui/use-setting.ts';
import { NoteFormsList } from './NoteForms.tsx';
import { NoteList } from './NoteList.tsx';
import { NotesAbsent } from './NotesAbsent.tsx';
import { NotesHead } from './NotesHead.tsx';
import { baseOf, useNoteHandlers } from './use-note-handlers.ts';

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
  const [forms, put] = useNoteForms();
  const [open, setOpen] = useState<string | null>(null);
  const [filter, setFilter] = useState<NoteFilter>('all');
  const [chosen, setChosen] = useState<string | null>(null);
  const [unselected, setUnselected] = useState(false);
  const drafted = useSetting(noteDraftSetting)?.value;
  const shown = useSetting(noteShownSetting)?.value;
  const today = dayOf(new Date().toISOString());
  const { on, deleted, undo, forget, history, closeHistory } = useNoteHandlers({
    tab,
    say: onSaid,
    onWrite: write,
    onCitation,
  });
  const page = notes?.page?.url ?? '';
  const role = notes?.choices.me?.role ?? null;
  const mayBegin = role === 'staff' || role === 'admin';

  function write(of: 'reply' | 'edit', note: LocalNote) {
    const key = `${of}:${note.key}`;
    const me = notes?.choices.me?.id ?? null;
    const own = samePerson(note.annotation.creator.id, me);
    const words = quoteOf(note.annotation) ?? aboutOf(note, notes);
    if (!forms?.[key]) put(key, of === 'reply' ? replyForm(note, page, own) : editForm(note, page, words));
    setOpen(key);
  }

  function begin(draft: NoteDraft) {
    if (!notes) return;
    for (const [key, { of, text }] of Object.entries(forms ?? {}))
      if (of === 'new' && text.trim() === '') put(key, null);
    const form = newForm(draft, notes.choices);
    setUnselected(false);
    put(form.id, form);
    setOpen(form.id);
  }

  async function beginOn(of: 'selection' | 'page') {
    if (!mayBegin) return onSaid(sayNeedsStaff());
    const draft = await ask({ type: 'notes/draft', tab, of });
    if (draft) begin(draft);
    else setUnselected(true);
  }

  useEffect(() => {
    if (!asked || !notes || !forms) return;
    onTaken();
    void beginOn('selection');
  }, [asked, notes !== null, forms !== null]);
  useEffect(() => {
    if (!drafted || drafted.tab !== tab || !notes || !forms) return;
    void noteDraftSetting.write(null);
    if (mayBegin) begin(drafted);
    else onSaid(sayNeedsStaff());
  }, [drafted, notes !== null, forms !== null]);
  useEffect(() => {
    const note = shown?.tab === tab ? notes?.notes.find(({ id }) => id === shown.id) : null;
    if (!note) return;
    void noteShownSetting.write(null);
    setFilter('all');
    setOpen(null);
    setChosen(note.key);
    requestAnimationFrame(() =>
      document.querySelector('.note-thread[aria-current]')?.scrollIntoView({ block: 'nearest' }),
    );
  }, [shown, notes]);

  const editing = open === null ? null : (forms?.[open] ?? null);
  const about = editing ? noteOf(editing, notes) : null;

  async function save(form: NoteForm): Promise<boolean> {
    const saved = await ask({ type: 'notes/save', id: form.id, base: form.base, request: requestOfForm(form) });
    if (!saved || open === null) return false;
    if (form.answers && about && about.annotation.workflow === 'open') {
      const request = requestOf(about.annotation, { workflow: 'answered' });
      await ask({ type: 'notes/save', id: about.id, base: baseOf(about), request });
    }
    put(open, null);
    setOpen(null);
    setChosen(form.of === 'reply' && about ? about.key : saved.key);
    onSaid(t(saved.state.kind === 'saved' ? 'noteSaved' : 'noteKept'));
    return true;
  }

  function close() {
    if (open && editing && editing.text.trim() === '') put(open, null);
    setOpen(null);
  }

  const sheet = { class: 'sheet notes', role: 'tabpanel', id: 'sheet-notes', 'aria-labelledby': 'tab-notes' } as const;
  if (notes && editing && open !== null) {
    return (
      <div {...sheet}>
        <NoteEditor
          key={open}
          form={editing}
          choices={notes.choices}
          note={about}
          on={on}
          onForm={(form) => put(open, form)}
          onSave={save}
          onClose={close}
          onDrop={() => {
            put(open, null);
            setOpen(null);
          }}
        />
      </div>
    );
  }
  const begun = Object.fromEntries(Object.entries(forms ?? {}).filter(([, form]) => form.page === page));
  const waiting = notes?.notes.filter(({ state }) => state.kind !== 'saved').length ?? 0;
  return (
    <>
      <div {...sheet}>
        <NotesHead
          role={role}
          mayBegin={mayBegin}
          forMe={forMe}
          unselected={unselected}
          onBegin={(of) => void beginOn(of)}
          onCancel={() => setUnselected(false)}
          onWork={onWork}
        />
        <NoteFormsList forms={begun} onOpen={setOpen} onDrop={(key) => put(key, null)} />
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
          <NotesAbsent notes={notes} onBegin={mayBegin ? () => beginOn('selection') : null} />
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

/** The note a form changes or answers. */
function noteOf(form: NoteForm, notes: PageNotes | null): LocalNote | null {
  const id = form.of === 'reply' ? form.target : form.id;
  return notes?.notes.find((note) => note.id === id) ?? null;
}

/** What a reply was written about; null for a note on the page as a whole. */
function aboutOf({ id, root }: LocalNote, notes: PageNotes | null): string | null {
  const first = id === root ? null : notes?.notes.find((note) => note.id === root);
  return first ? wordsOf(first.annotation) : null;
}
