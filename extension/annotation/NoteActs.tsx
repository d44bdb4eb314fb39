import { useId, useState } from 'preact/hooks';
import { Icon } from '../ui/Icon.tsx';
import { type MessageKey, t } from '../ui/i18n.ts';
import type { NoteHandlers } from './note-handlers.ts';
import type { LocalNote } from './types.ts';

/** What the reader may do with a thread: the usual two beside each other, the rest behind the dots. */
export function NoteActs({ note, on }: { note: LocalNote; on: NoteHandlers }) {
  const [more, setMore] = useState(false);
  const rest = useId();
  const { may, workflow } = note.annotation;
  const others = otherActs(note, on);
  return (
    <fieldset class="note-acts">
      <legend class="said">{t('noteActions')}</legend>
      {may.includes('reply') ? (
        <button type="button" class="button" onClick={() => on.onReply(note)}>
          <Icon name="reply" />
          {t('noteReply')}
        </button>
      ) : null}
      {may.includes('close') && workflow !== null ? (
        <button
          type="button"
          class="button"
          onClick={() => on.onWorkflow(note, workflow === 'closed' ? 'open' : 'closed')}
        >
          <Icon name={workflow === 'closed' ? 'history' : 'tick'} />
          {t(workflow === 'closed' ? 'noteReopen' : 'noteClose')}
        </button>
      ) : null}
      {others.length > 0 ? (
        <button
          type="button"
          class="bare note-more"
          aria-label={t('noteMore')}
          aria-expanded={more}
          aria-controls={rest}
          onClick={() => setMore(!more)}
        >
          <Icon name="more" />
        </button>
      ) : null}
      <ul class="note-others" id={rest} hidden={!more}>
        {others.map(({ label, act }) => (
          <li key={label}>
            <button type="button" class="link" onClick={act}>
              {t(label)}
            </button>
          </li>
        ))}
      </ul>
    </fieldset>
  );
}

function otherActs(note: LocalNote, on: NoteHandlers): { label: MessageKey; act: () => void }[] {
  const { may, workflow, version } = note.annotation;
  const all: readonly [boolean, MessageKey, () => void][] = [
    [may.includes('answer') && workflow === 'open', 'noteMarkAnswered', () => on.onWorkflow(note, 'answered')],
    [may.includes('close') && workflow === 'answered', 'noteReopen', () => on.onWorkflow(note, 'open')],
    [may.includes('edit'), 'noteEdit', () => on.onEdit(note)],
    [may.includes('assign') && !may.includes('edit'), 'noteAssign', () => on.onEdit(note)],
    [version > 1, 'noteHistory', () => on.onHistory(note)],
    [may.includes('delete'), 'noteDelete', () => on.onDelete(note)],
  ];
  return all.filter(([is]) => is).map(([, label, act]) => ({ label, act }));
}
