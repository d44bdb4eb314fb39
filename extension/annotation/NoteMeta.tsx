import type { ComponentChildren } from 'preact';
import { Icon } from '../ui/Icon.tsx';
import { t } from '../ui/i18n.ts';
import { Outside } from '../ui/Outside.tsx';
import { Words } from '../ui/Words.tsx';
import { sayMoment, sayWaiting } from './note-words.ts';
import type { LocalNote } from './types.ts';

/** Who wrote a note and when, whom it is for, whether it was changed, and whether it still waits to be sent. */
export function NoteMeta(props: {
  note: LocalNote;
  today: string;
  onHistory: (note: LocalNote) => void;
  children?: ComponentChildren;
}) {
  const { note, today, onHistory } = props;
  const { creator, created, assignedTo, edited, visibility, group } = note.annotation;
  const isReply = note.root !== note.id;
  return (
    <p class="note-meta">
      <strong>
        <Outside>{creator.name}</Outside>
      </strong>
      <span>{sayMoment(created, today)}</span>
      {assignedTo ? (
        <span>
          <Words of="noteAssignedTo" subs={[<Outside key="name">{assignedTo.name}</Outside>]} />
        </span>
      ) : null}
      {edited ? (
        <button type="button" class="link" aria-label={t('noteEditedHistory')} onClick={() => onHistory(note)}>
          {t('noteEdited')}
        </button>
      ) : null}
      {isReply || visibility === 'everyone' ? null : visibility === 'me' ? (
        <span>{t('noteForMe')}</span>
      ) : group ? (
        <span>
          <Outside>{group}</Outside>
        </span>
      ) : null}
      {note.state.kind === 'waiting' ? (
        <span class="note-waiting">
          <Icon name="clock" size={13} />
          {sayWaiting(note.state)}
        </span>
      ) : null}
      {props.children}
    </p>
  );
}
