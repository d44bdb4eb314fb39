import { useState } from 'preact/hooks';
import { DecisionReply, SecondPersonRule } from '../../../shared/schema/index.ts';
import { dayOf, formatDate, formatTime } from '../../ui/dates.ts';
import { t } from '../../ui/i18n.ts';
import { formatNumber } from '../../ui/numbers.ts';
import { Outside } from '../../ui/Outside.tsx';
import type { Answered } from '../call-server.ts';
import { sendChange } from '../instrument/change.ts';
import { Dialog } from '../instrument/Dialog.tsx';
import { Trouble } from '../Trouble.tsx';
import { useAnswer } from '../use-answer.ts';
import { Changes } from './AuditRow.tsx';
import { Dependents } from './Dependents.tsx';
import { type AuditItem, actWords, type Names, subjectWords } from './words.ts';

/** Asks once more before one change is taken back, and says what stands in the way where it cannot be. */
export function UndoDialog(props: { item: AuditItem; names: Names; onUndone: () => void; onClose: () => void }) {
  const { item, names, onUndone, onClose } = props;
  const [answer, setAnswer] = useState<Answered<DecisionAnswer> | null>(null);
  const [busy, setBusy] = useState(false);
  const rule = useAnswer('/v1/second-person', SecondPersonRule);
  const above = rule.answer?.kind === 'ok' ? rule.answer.value.above : null;
  const name = `${actWords(item.action)} ${subjectWords(item, names)}`;
  const later = answer?.kind === 'refused' ? (answer.errors ?? []).filter(({ path }) => path === 'dependsOn') : [];

  async function undo() {
    setBusy(true);
    const path = `/v1/audit/${item.seq}/undo`;
    const came = await sendChange({ method: 'POST', path, version: item.version }, DecisionReply);
    setBusy(false);
    if (came.kind === 'ok') onUndone();
    else setAnswer(came);
  }

  return (
    <Dialog title={t('undoTitle', [name])} onClose={onClose}>
      <div class="sheet-form">
        <p class="note">
          <Outside>
            {[`${formatTime(item.at)} ${formatDate(dayOf(item.at))}`, item.actor?.name].filter(Boolean).join(' · ')}
          </Outside>
        </p>
        <Changes item={item} names={names} />
        <p>{t('undoKeeps')}</p>
        {above === null ? null : <p class="note">{t('undoBelow', [formatNumber(above)])}</p>}
        {later.length > 0 ? (
          <Dependents name={name} later={later.map(({ message }) => Number(message)).filter(Boolean)} onGo={onClose} />
        ) : answer && answer.kind !== 'ok' ? (
          <Trouble answer={answer} />
        ) : null}
        <p class="acts">
          <button
            type="button"
            class="button main"
            disabled={busy || later.length > 0 || answer?.kind === 'waits'}
            onClick={() => void undo()}
          >
            {t('undoDo')}
          </button>
        </p>
      </div>
    </Dialog>
  );
}

type DecisionAnswer = { seq: number };
