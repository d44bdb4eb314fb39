import { useState } from 'preact/hooks';
import { DecisionReply, type NoteTag, NoteTagsReply } from '../../../shared/schema/index.ts';
import { t } from '../../ui/i18n.ts';
import { Trouble } from '../Trouble.tsx';
import { useAnswer } from '../use-answer.ts';
import { useChange } from '../use-change.ts';
import { TagDialog } from './TagDialog.tsx';
import { TagRow } from './TagRow.tsx';
import { TAGS_PATH } from './tags.ts';

/** Said after a change, with the way back. */
type Done = { seq: number; said: string };

/** The terms that notes are tagged with, each with its days and its source; one in use is ended, never removed. */
export function TagsTab({ canWrite }: { canWrite: boolean }) {
  const { answer, again } = useAnswer(TAGS_PATH, NoteTagsReply);
  const { sending, failed, send } = useChange();
  const [dialog, setDialog] = useState<{ tag: NoteTag | null } | null>(null);
  const [done, setDone] = useState<Done | null>(null);

  function took(next: Done | null) {
    setDialog(null);
    setDone(next);
    again();
  }

  async function undo(seq: number) {
    const call = { method: 'POST', path: `/v1/audit/${seq}/undo`, ifMatch: '"1"', key: crypto.randomUUID() } as const;
    if (await send(call, DecisionReply)) took(null);
  }

  const items = answer?.kind === 'ok' ? answer.value.items : null;
  return (
    <>
      <p class="note">{t('termsTagsHint')}</p>
      {canWrite ? (
        <div class="terms-bar">
          <button type="button" class="button main" onClick={() => setDialog({ tag: null })}>
            {t('termsAddTag')}
          </button>
        </div>
      ) : null}
      <p class="note terms-done" role="status">
        {done?.said}{' '}
        {done ? (
          <button type="button" class="button" disabled={sending} onClick={() => void undo(done.seq)}>
            {t('undoDo')}
          </button>
        ) : null}
      </p>
      {failed ? <Trouble answer={failed} says={{ conflict: 'termsTagBorne' }} /> : null}
      {answer === null ? <p class="empty">{t('consoleLoading')}</p> : null}
      {answer && answer.kind !== 'ok' ? <Trouble answer={answer} onAgain={again} /> : null}
      {items?.length === 0 ? <p class="empty">{t('termsNoTags')}</p> : null}
      {items && items.length > 0 ? (
        <div class="console-box">
          <table class="rows" aria-label={t('termsTags')}>
            <thead>
              <tr>
                <th scope="col">{t('termsTagVi')}</th>
                <th scope="col">{t('termsTagEn')}</th>
                <th scope="col">{t('termsTagSpan')}</th>
                <th scope="col">{t('termsSource')}</th>
                {canWrite ? <th scope="col">{t('peopleActions')}</th> : null}
              </tr>
            </thead>
            <tbody>
              {items.map((tag) => (
                <TagRow key={tag.id} tag={tag} onChange={canWrite ? () => setDialog({ tag }) : null} />
              ))}
            </tbody>
          </table>
        </div>
      ) : null}
      {dialog ? (
        <TagDialog
          tag={dialog.tag}
          onClose={() => setDialog(null)}
          onLeave={() => took(null)}
          onDone={(seq, { vi }) => took({ seq, said: t(dialog.tag ? 'termsTagChanged' : 'termsTagAdded', [vi]) })}
        />
      ) : null}
    </>
  );
}
