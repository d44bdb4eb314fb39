import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { NOTE_TEXT_MAX } from '../../shared/schema/annotation.ts';
import { dayOf } from '../ui/dates.ts';
import { Icon } from '../ui/Icon.tsx';
import { type MessageKey, t } from '../ui/i18n.ts';
import { formatNumber } from '../ui/numbers.ts';
import { reveal } from '../ui/reveal.ts';
import { NoteAudience } from './NoteAudience.tsx';
import { NoteField } from './NoteField.tsx';
import { NoteTask } from './NoteTask.tsx';
import { NoteTrouble } from './NoteTrouble.tsx';
import { isOffered } from './note-facts.ts';
import { type NoteForm, obstacleOf } from './note-form.ts';
import type { NoteHandlers } from './note-handlers.ts';
import { tagName } from './note-words.ts';
import type { LocalNote, NoteChoices } from './types.ts';

const TITLES: Readonly<Record<NoteForm['of'], MessageKey>> = {
  new: 'noteNew',
  reply: 'noteReplyTitle',
  edit: 'noteEditTitle',
};

/** A note being written: what it is about, its words, its kinds, whom it is for. */
export function NoteEditor(props: {
  form: NoteForm;
  choices: NoteChoices;
  /** The note it changes, where that is in conflict or was refused. */
  note: LocalNote | null;
  on: NoteHandlers;
  onForm: (form: NoteForm) => void;
  /** False: it could not be kept. */
  onSave: (form: NoteForm) => Promise<boolean>;
  /** Closes; what was written stays. */
  onClose: () => void;
  /** Closes and drops what was written. */
  onDrop: () => void;
}) {
  const { form, choices, note, on, onForm, onSave, onClose, onDrop } = props;
  const [failed, setFailed] = useState(false);
  const [busy, setBusy] = useState(false);
  const title = useId();
  const sheet = useRef<HTMLFormElement>(null);
  const obstacle = obstacleOf(form);
  const change = (fields: Partial<NoteForm>) => onForm({ ...form, ...fields });
  const isReply = form.of === 'reply' || form.motivation === 'replying';

  useLayoutEffect(() => {
    if (form.assignOnly) sheet.current?.querySelector('select')?.focus();
  }, []);

  async function save() {
    if (obstacle || busy) return;
    setBusy(true);
    setFailed(!(await onSave(form)));
    setBusy(false);
  }

  function onKey(event: KeyboardEvent) {
    if (event.key === 'Escape') {
      event.stopPropagation();
      onClose();
    }
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || event.isComposing) return;
    event.preventDefault();
    void save();
  }

  return (
    <form
      ref={sheet}
      class="note-editor"
      aria-labelledby={title}
      onKeyDown={onKey}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <div class="note-editor-head">
        <h2 id={title}>{t(form.assignOnly ? 'noteAssignTitle' : TITLES[form.of])}</h2>
        <button type="button" class="bare" aria-label={t('noteCloseEditor')} onClick={onClose}>
          <Icon name="close" />
        </button>
      </div>
      {form.words === null ? (
        <p class="note-quote whole">{t('noteWholePage')}</p>
      ) : (
        <p class={form.of === 'reply' ? 'note-quote answered' : 'note-quote'} lang="vi">
          <bdi>{reveal(form.words.replace(/\s+/g, ' '))}</bdi>
        </p>
      )}
      {form.assignOnly ? null : (
        <NoteField
          text={form.text}
          people={choices.people}
          onText={(text) => change({ text })}
          onCitation={on.onCitation}
        />
      )}
      {isReply || form.assignOnly ? null : (
        <Kinds form={form} tags={choices.tags} onTags={(tags) => change({ tags })} />
      )}
      {isReply ? null : <NoteTask form={form} people={choices.people} onChange={change} />}
      {form.of === 'reply' && form.workflow === null ? <Answers form={form} note={note} onChange={change} /> : null}
      {isReply || form.assignOnly ? null : <NoteAudience form={form} groups={choices.groups} onChange={change} />}
      {obstacle === 'tooLong' ? (
        <p role="alert">{t('sayTooLarge', [formatNumber(form.text.length), formatNumber(NOTE_TEXT_MAX)])}</p>
      ) : null}
      {failed ? <p role="alert">{t('noteNotKept')}</p> : null}
      <p class="note-acts">
        <button type="submit" class="button main" aria-disabled={obstacle !== null || busy}>
          {t(form.of === 'reply' ? 'noteSendReply' : 'noteSave')}
          <kbd>Ctrl ↵</kbd>
        </button>
        <button type="button" class="button" onClick={onDrop}>
          {t('captureCancel')}
        </button>
      </p>
      {note ? <NoteTrouble note={note} tags={choices.tags} on={on} /> : null}
    </form>
  );
}

function Answers(props: { form: NoteForm; note: LocalNote | null; onChange: (fields: Partial<NoteForm>) => void }) {
  if (!props.note?.annotation.may.includes('answer') || props.note.annotation.workflow !== 'open') return null;
  return (
    <label class="note-check">
      <input
        type="checkbox"
        checked={props.form.answers}
        onChange={(event) => props.onChange({ answers: event.currentTarget.checked })}
      />
      {t('noteAnswers')}
    </label>
  );
}

function Kinds(props: { form: NoteForm; tags: NoteChoices['tags']; onTags: (tags: string[]) => void }) {
  const { form, tags, onTags } = props;
  const today = dayOf(new Date().toISOString());
  const offered = tags.filter((tag) => isOffered(tag, today) || form.tags.includes(tag.id));
  if (offered.length === 0) return null;
  return (
    <fieldset class="note-kinds">
      <legend>{t('noteFieldKinds')}</legend>
      {offered.map(({ id }) => {
        const on = form.tags.includes(id);
        return (
          <button
            key={id}
            type="button"
            class="pill"
            aria-pressed={on}
            onClick={() => onTags(on ? form.tags.filter((tag) => tag !== id) : [...form.tags, id])}
          >
            {reveal(tagName(tags, id))}
          </button>
        );
      })}
    </fieldset>
  );
}
