import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { NOTE_TEXT_MAX } from '../../shared/schema/annotation.ts';
import { t, tCount } from '../ui/i18n.ts';
import { formatNumber } from '../ui/numbers.ts';
import { Outside } from '../ui/Outside.tsx';
import { completeMention, matchPeople, mentionBefore } from './mentions.ts';
import { NoteText } from './NoteText.tsx';
import type { NoteChoices } from './types.ts';

/** The field for a note's words: names after an @ are completed, and what it will look like can be seen. */
export function NoteField(props: {
  text: string;
  people: NoteChoices['people'];
  onText: (text: string) => void;
  onCitation: (citation: string) => void;
}) {
  const { text, people, onText, onCitation } = props;
  const [preview, setPreview] = useState(false);
  const [caret, setCaret] = useState<number | null>(null);
  const [at, setAt] = useState(0);
  const field = useRef<HTMLTextAreaElement>(null);
  const placed = useRef<number | null>(null);
  const id = useId();
  const started = caret === null ? null : mentionBefore(text, caret);
  const offered = started ? matchPeople(people, started.letters) : [];
  const chosen = Math.min(at, offered.length - 1);

  // A key pressed as soon as the field is seen belongs to it.
  useLayoutEffect(() => {
    if (!preview) field.current?.focus();
  }, [preview]);
  // Before the next key can come: what is typed at once after a name goes behind it.
  useLayoutEffect(() => {
    if (placed.current === null) return;
    field.current?.setSelectionRange(placed.current, placed.current);
    placed.current = null;
  }, [text]);

  function complete(name: string) {
    if (!started || caret === null) return;
    const done = completeMention(text, caret, started, name);
    placed.current = done.caret;
    setCaret(null);
    onText(done.text);
    field.current?.focus();
  }

  function onKey(event: KeyboardEvent) {
    if (offered.length === 0 || event.isComposing) return;
    if (event.key === 'ArrowDown') setAt((chosen + 1) % offered.length);
    else if (event.key === 'ArrowUp') setAt((chosen + offered.length - 1) % offered.length);
    else if (event.key === 'Escape') setCaret(null);
    else if ((event.key === 'Enter' && !event.ctrlKey && !event.metaKey) || event.key === 'Tab')
      complete(offered[chosen]!.name);
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  const follow = (event: { currentTarget: HTMLTextAreaElement }) => {
    setAt(0);
    setCaret(event.currentTarget.selectionStart);
  };
  return (
    <div class="note-field">
      <div class="note-label">
        <label for={`${id}-text`}>{t('noteText')}</label>
        <button type="button" class="link" aria-pressed={preview} onClick={() => setPreview(!preview)}>
          {t('notePreview')}
        </button>
      </div>
      {preview ? (
        <div class="note-preview">
          {text.trim() === '' ? (
            <p class="quiet">{t('notePreviewEmpty')}</p>
          ) : (
            <NoteText text={text} onCitation={onCitation} />
          )}
        </div>
      ) : (
        <textarea
          ref={field}
          id={`${id}-text`}
          class="field"
          rows={5}
          lang="vi"
          value={text}
          aria-describedby={`${id}-hint`}
          aria-autocomplete="list"
          aria-controls={offered.length > 0 ? `${id}-people` : undefined}
          aria-activedescendant={offered.length > 0 ? `${id}-person-${chosen}` : undefined}
          onInput={(event) => {
            onText(event.currentTarget.value);
            follow(event);
          }}
          onClick={() => setCaret(null)}
          onBlur={() => setCaret(null)}
          onKeyDown={onKey}
        />
      )}
      {offered.length > 0 ? (
        <div class="note-people" id={`${id}-people`} role="listbox" aria-label={t('notePeople')}>
          {offered.map((person, index) => (
            // biome-ignore lint/a11y/useKeyWithClickEvents: its keys are those of the field.
            // biome-ignore lint/a11y/useFocusableInteractive: the field keeps the focus and names the active one.
            <div
              key={person.id}
              id={`${id}-person-${index}`}
              role="option"
              aria-selected={index === chosen}
              onPointerDown={(event) => event.preventDefault()}
              onClick={() => complete(person.name)}
            >
              <Outside>{person.name}</Outside>
              {person.groups.length > 0 ? <Outside class="quiet">{person.groups.join(', ')}</Outside> : null}
            </div>
          ))}
        </div>
      ) : null}
      <div class="note-hint" id={`${id}-hint`}>
        <span>{t('noteHint')}</span>
        <span data-over={text.length > NOTE_TEXT_MAX ? '' : undefined}>
          <span aria-hidden="true">
            {formatNumber(text.length)} / {formatNumber(NOTE_TEXT_MAX)}
          </span>
          <span class="said">{t('noteLength', [formatNumber(text.length), formatNumber(NOTE_TEXT_MAX)])}</span>
        </span>
      </div>
      <p class="said" role="status">
        {offered.length > 0 ? tCount('notePeopleOffered', offered.length, [formatNumber(offered.length)]) : ''}
      </p>
    </div>
  );
}
