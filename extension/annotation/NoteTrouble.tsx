import type { NoteTag } from '../../shared/schema/index.ts';
import { Icon } from '../ui/Icon.tsx';
import { t } from '../ui/i18n.ts';
import { NoteConflict } from './NoteConflict.tsx';
import { wordsOf } from './note-facts.ts';
import type { NoteHandlers } from './note-handlers.ts';
import { sayRefused } from './note-words.ts';
import type { LocalNote } from './types.ts';

/** What stands between a note and the server: it was refused, or changed elsewhere. What was written is kept. */
export function NoteTrouble(props: { note: LocalNote; tags: readonly NoteTag[]; on: NoteHandlers }) {
  const { note, tags, on } = props;
  const { state } = note;
  if (state.kind === 'conflict')
    return <NoteConflict note={note} state={state} tags={tags} onSettle={(keep) => on.onSettle(note, keep)} />;
  if (state.kind !== 'refused') return null;
  return (
    <section class="note-refused">
      <p>
        <Icon name="cross" />
        <span>
          <strong>{t('noteRefused')}</strong> {sayRefused(state, wordsOf(note.annotation).length)}{' '}
          {t('noteRefusedKept')}
        </span>
      </p>
      <p class="note-acts">
        <button type="button" class="button" onClick={() => on.onEdit(note)}>
          {t('noteRefusedEdit')}
        </button>
        <button type="button" class="button" onClick={() => on.onDiscard(note)}>
          {t('noteRefusedDiscard')}
        </button>
      </p>
    </section>
  );
}
