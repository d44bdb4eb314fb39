import { useState } from 'preact/hooks';
import { SecondPersonRule } from '../../../shared/schema/index.ts';
import { Icon } from '../../ui/Icon.tsx';
import { t, tCount } from '../../ui/i18n.ts';
import { formatNumber } from '../../ui/numbers.ts';
import { ReasonField } from '../instrument/ReasonField.tsx';
import { Trouble } from '../Trouble.tsx';
import { useAnswer } from '../use-answer.ts';
import { type Step, type Undone, undoInOrder } from './undo-in-order.ts';

/** The reason and the button: one change, or several in order, the newest first. */
export function UndoForm(props: { steps: readonly Step[]; onUndone: () => void; onStopped: () => void }) {
  const { steps, onUndone, onStopped } = props;
  const [reason, setReason] = useState('');
  const [going, setGoing] = useState<number | null>(null);
  const [came, setCame] = useState<Undone | null>(null);
  const rule = useAnswer('/v1/second-person', SecondPersonRule);
  const above = rule.answer?.kind === 'ok' ? rule.answer.value.above : null;

  async function undo(event: Event) {
    event.preventDefault();
    setCame(null);
    const last = await undoInOrder(steps, reason.trim(), setGoing);
    setGoing(null);
    setCame(last);
    if (last?.answer.kind === 'ok') return onUndone();
    if (last && last.done > 0) onStopped();
  }

  return (
    <form class="undo-form" onSubmit={undo} aria-busy={going !== null}>
      <ReasonField value={reason} onChange={setReason} />
      {going !== null && steps.length > 1 ? (
        <p role="status">{t('undoAllGoing', [formatNumber(going + 1), formatNumber(steps.length)])}</p>
      ) : null}
      {came && came.answer.kind !== 'ok' ? (
        <>
          {steps.length > 1 ? (
            <p>{t('undoAllStopped', [formatNumber(came.done), formatNumber(steps.length), came.at.seq])}</p>
          ) : null}
          <Trouble answer={came.answer} />
        </>
      ) : null}
      <p class="acts">
        <button type="submit" class="button main" disabled={going !== null || came?.answer.kind === 'waits'}>
          <Icon name="history" />
          {steps.length > 1 ? tCount('undoAll', steps.length) : t('undoDo')}
        </button>
      </p>
      {above === null ? null : <p class="note">{t('undoBelow', [formatNumber(above)])}</p>}
    </form>
  );
}
