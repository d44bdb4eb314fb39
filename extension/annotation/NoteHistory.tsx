import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { AnnotationHistory } from '../../shared/schema/index.ts';
import { ask } from '../ask.ts';
import { Icon } from '../ui/Icon.tsx';
import { t } from '../ui/i18n.ts';
import { Outside } from '../ui/Outside.tsx';
import { Differing } from './NoteConflict.tsx';
import { wordsOf } from './note-facts.ts';
import { sayMoment, WORKFLOW } from './note-words.ts';
import type { LocalNote } from './types.ts';

type Held = AnnotationHistory['items'] | 'failed' | null;

/** What a note was, the newest first, with what each version changed underlined. */
export function NoteHistory({ note, today, onClose }: { note: LocalNote; today: string; onClose: () => void }) {
  const box = useRef<HTMLDialogElement>(null);
  const [held, setHeld] = useState<Held>(null);
  useLayoutEffect(() => {
    const dialog = box.current;
    dialog?.showModal();
    void readHistory(note.id).then(setHeld);
    // Gives the focus back to where it was.
    return () => dialog?.close();
  }, []);
  return (
    <dialog
      ref={box}
      class="help note-history"
      aria-labelledby="note-history-heading"
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        onClose();
      }}
    >
      <div class="help-head">
        <h2 id="note-history-heading">{t('noteHistory')}</h2>
        <button type="button" class="bare" aria-label={t('close')} onClick={onClose}>
          <Icon name="close" />
        </button>
      </div>
      <Versions held={held} today={today} />
    </dialog>
  );
}

function Versions({ held, today }: { held: Held; today: string }) {
  if (held === null) return <p role="status">{t('noteHistoryLoading')}</p>;
  if (held === 'failed') return <p role="alert">{t('noteHistoryFailed')}</p>;
  return (
    <ol>
      {held.map((version, at) => {
        const before = held[at + 1];
        const moved = before && before.workflow !== version.workflow && version.workflow;
        return (
          <li key={version.version}>
            <p class="note-meta">
              <strong>
                <Outside>{version.by.name}</Outside>
              </strong>
              <span>{sayMoment(version.at, today)}</span>
              {moved ? <span>{t(WORKFLOW[moved].label)}</span> : null}
            </p>
            {version.deleted ? (
              <p>{t('noteDeleted')}</p>
            ) : (
              <p class="note-version" lang="vi" dir="auto">
                <Differing own={wordsOf(version)} other={before ? wordsOf(before) : wordsOf(version)} />
              </p>
            )}
          </li>
        );
      })}
    </ol>
  );
}

async function readHistory(id: string): Promise<Held> {
  const path = `${URL.parse(id)?.pathname ?? ''}/history`;
  const answer = await ask({ type: 'server/call', call: { method: 'GET', path } });
  if (answer?.kind !== 'ok') return 'failed';
  return AnnotationHistory.safeParse(answer.value).data?.items ?? 'failed';
}
