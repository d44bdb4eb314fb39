import { useEffect, useState } from 'preact/hooks';
import { quoteOf, requestOf, samePerson, wordsOf } from '../annotation/note-facts.ts';
import { editForm, type NoteForm, newForm, replyForm, requestOfForm } from '../annotation/note-form.ts';
import { sayNeedsStaff } from '../annotation/note-words.ts';
import type { LocalNote, NoteDraft, PageNotes } from '../annotation/types.ts';
import { useNoteForms } from '../annotation/use-note-forms.ts';
import { ask } from '../ask.ts';
import { noteDraftSetting } from '../settings.ts';
import { t } from '../ui/i18n.ts';
import { useSetting } from '../ui/use-setting.ts';
import { baseOf } from './use-note-handlers.ts';

/** Notes that are being written on a tab's page: begun, put aside, taken up again, saved. */
export function useNoteWriting(props: {
  tab: number;
  notes: PageNotes | null;
  /** A new note was asked for by key. */
  asked: boolean;
  onTaken: () => void;
  say: (words: string) => void;
  /** `key` of the thread that what was saved stands in. */
  onSaved: (key: string) => void;
}) {
  const { tab, notes, asked, onTaken, say, onSaved } = props;
  const [forms, put] = useNoteForms();
  const [open, setOpen] = useState<string | null>(null);
  const [unselected, setUnselected] = useState(false);
  const drafted = useSetting(noteDraftSetting)?.value;
  const page = notes?.page?.url ?? '';
  const role = notes?.choices.me?.role ?? null;
  const mayBegin = role === 'staff' || role === 'admin';
  const form = open === null ? null : (forms?.[open] ?? null);
  const about = form ? noteOf(form, notes) : null;

  function write(of: 'reply' | 'edit', note: LocalNote) {
    const key = `${of}:${note.key}`;
    const me = notes?.choices.me?.id ?? null;
    const own = samePerson(note.annotation.creator.id, me);
    const words = quoteOf(note.annotation) ?? aboutOf(note, notes);
    if (!forms?.[key]) put(key, of === 'reply' ? replyForm(note, page, own) : editForm(note, page, words));
    setOpen(key);
  }

  function beginWith(draft: NoteDraft) {
    if (!notes) return;
    for (const [key, { of, text }] of Object.entries(forms ?? {}))
      if (of === 'new' && text.trim() === '') put(key, null);
    const begun = newForm(draft, notes.choices);
    setUnselected(false);
    put(begun.id, begun);
    setOpen(begun.id);
  }

  async function begin(of: 'selection' | 'page') {
    if (!mayBegin) return say(sayNeedsStaff());
    const draft = await ask({ type: 'notes/draft', tab, of });
    if (draft) beginWith(draft);
    else setUnselected(true);
  }

  useEffect(() => {
    if (!asked || !notes || !forms) return;
    onTaken();
    void begin('selection');
  }, [asked, notes !== null, forms !== null]);
  useEffect(() => {
    if (!drafted || drafted.tab !== tab || !notes || !forms) return;
    void noteDraftSetting.write(null);
    if (mayBegin) beginWith(drafted);
    else say(sayNeedsStaff());
  }, [drafted, notes !== null, forms !== null]);

  async function save(written: NoteForm): Promise<boolean> {
    const saved = await ask({
      type: 'notes/save',
      id: written.id,
      base: written.base,
      request: requestOfForm(written),
    });
    if (!saved || open === null) return false;
    if (written.answers && about && about.annotation.workflow === 'open') {
      const request = requestOf(about.annotation, { workflow: 'answered' });
      await ask({ type: 'notes/save', id: about.id, base: baseOf(about), request });
    }
    put(open, null);
    setOpen(null);
    onSaved(written.of === 'reply' && about ? about.key : saved.key);
    say(t(saved.state.kind === 'saved' ? 'noteSaved' : 'noteKept'));
    return true;
  }

  return {
    mayBegin,
    /** The note in the editor, where one is. */
    editor: open !== null && form ? { key: open, form, about } : null,
    /** A note on words was asked for, and none are selected. */
    unselected,
    /** Begun on this page and not saved. */
    begun: Object.fromEntries(Object.entries(forms ?? {}).filter(([, each]) => each.page === page)),
    write,
    begin,
    save,
    open: setOpen,
    keep: (changed: NoteForm) => open !== null && put(open, changed),
    drop: (key: string) => put(key, null),
    forgetUnselected: () => setUnselected(false),
    /** Leaves the editor; what holds no word is not kept. */
    close() {
      if (open && form && form.text.trim() === '') put(open, null);
      setOpen(null);
    },
  };
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
