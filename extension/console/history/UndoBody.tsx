import { UndoPreview } from '../../../shared/schema/index.ts';
import { dayOf, formatDate, formatTime } from '../../ui/dates.ts';
import { t } from '../../ui/i18n.ts';
import { Outside } from '../../ui/Outside.tsx';
import { Trouble } from '../Trouble.tsx';
import { useAnswer } from '../use-answer.ts';
import { Changes } from './AuditRow.tsx';
import { Dependents } from './Dependents.tsx';
import { UndoForm } from './UndoForm.tsx';
import { WillChange } from './WillChange.tsx';
import { type AuditItem, actWords, type Names, subjectWords } from './words.ts';

/** One change, what taking it back would do, and the way to do so; locked, it says on account of what, and undoes all in order. */
export function UndoBody(props: { item: AuditItem; names: Names; onUndone: () => void; onGo?: () => void }) {
  const { item, names, onUndone, onGo } = props;
  const { answer, asking, again } = useAnswer(item.canUndo ? `/v1/audit/${item.seq}/undo` : null, UndoPreview);
  const preview = answer?.kind === 'ok' ? answer.value : null;
  const name = `${actWords(item.action)} ${subjectWords(item, names)}`.trim();
  return (
    <>
      <p class="note">
        <Outside>
          {[`${formatTime(item.at)} ${formatDate(dayOf(item.at))}`, item.actor?.name].filter(Boolean).join(' · ')}
        </Outside>{' '}
        · #{item.seq}
      </p>
      <h3>{t('historyBeforeAfter')}</h3>
      <Changes item={item} names={names} />
      {item.canUndo ? null : <p class="note">{t(item.undone ? 'historyUndone' : 'historyPaneFixed')}</p>}
      {item.canUndo && asking && !preview ? <p class="note">{t('previewLoading')}</p> : null}
      {item.canUndo && answer && answer.kind !== 'ok' ? <Trouble answer={answer} onAgain={again} /> : null}
      {preview?.problem ? (
        <>
          <Dependents name={name} preview={preview} {...(onGo ? { onGo } : {})} />
          {preview.complete && preview.steps.length > 1 ? (
            <UndoForm key="all" steps={preview.steps} onUndone={onUndone} onStopped={again} />
          ) : null}
        </>
      ) : null}
      {preview && !preview.problem ? (
        <>
          <WillChange preview={preview} />
          <UndoForm key="one" steps={[item]} onUndone={onUndone} onStopped={again} />
        </>
      ) : null}
    </>
  );
}
