import type { ComponentChildren } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { t, tCount } from '../../ui/i18n.ts';
import { formatNumber } from '../../ui/numbers.ts';
import { Outside } from '../../ui/Outside.tsx';
import { explain } from '../Trouble.tsx';
import { rowWords } from './row-words.ts';
import type { QueueActions } from './use-queue.ts';
import type { Job, Outcome } from './write-many.ts';

export interface Batch {
  step:
    | { kind: 'asking' }
    | { kind: 'running'; done: number; total: number }
    | { kind: 'over'; total: number; outcome: Outcome };
  run: (jobs: readonly Job[], reason: string) => void;
  stop: () => void;
  /** Sends again what did not reach the server, each under the key it had. */
  again: () => void;
  undo: () => void;
}

/** Many decisions written one after the other, each in the version that was shown. */
export function useBatch(actions: QueueActions): Batch {
  const [step, setStep] = useState<Batch['step']>({ kind: 'asking' });
  const stopped = useRef(false);
  const said = useRef('');
  async function run(jobs: readonly Job[], reason: string) {
    const total = jobs.length;
    stopped.current = false;
    said.current = reason;
    setStep({ kind: 'running', done: 0, total });
    const onStep = (done: number) => setStep({ kind: 'running', done, total });
    const outcome = await actions.settleAll(jobs, { reason, onStep, stopped: () => stopped.current });
    setStep({ kind: 'over', total, outcome });
  }
  return {
    step,
    run,
    stop: () => {
      stopped.current = true;
    },
    again: () => step.kind === 'over' && void run(unreached(step.outcome), said.current),
    undo: actions.undo,
  };
}

/** What may be sent again as it is. */
const unreached = ({ failed, unsent }: Outcome): Job[] => [
  ...failed.filter(({ answer }) => answer.kind === 'unreached').map(({ job }) => job),
  ...unsent,
];

/** What will change in one sentence, the button, how far it is, and what was not taken. */
export function BatchRun(props: {
  batch: Batch;
  summary: ComponentChildren;
  total: number;
  ready: boolean;
  onRun: () => void;
  onClose: () => void;
  /** Back to what is chosen, where there is such a step. */
  onBack?: () => void;
}) {
  const { batch, onClose } = props;
  const { step } = batch;
  const outcome = step.kind === 'over' ? step.outcome : null;
  return (
    <div class="batch-run">
      {step.kind === 'asking' ? <div role="status">{props.summary}</div> : null}
      {step.kind === 'running' ? (
        <>
          <progress max={step.total} value={step.done} aria-label={t('queueBatchProgress')} />
          <p role="status">{t('queueBatchRunning', [formatNumber(step.done), formatNumber(step.total)])}</p>
        </>
      ) : null}
      {outcome ? <Over outcome={outcome} /> : null}
      <div class="queue-buttons">
        {step.kind === 'running' ? (
          <button type="button" class="button" onClick={batch.stop}>
            {t('batchStop')}
          </button>
        ) : (
          <button type="button" class="button" onClick={onClose}>
            {t(outcome ? 'close' : 'queueCancel')}
          </button>
        )}
        {step.kind === 'asking' && props.onBack ? (
          <button type="button" class="button" onClick={props.onBack}>
            {t('batchBack')}
          </button>
        ) : null}
        {step.kind === 'asking' ? (
          <button type="button" class="button" disabled={!props.ready} onClick={props.onRun}>
            {tCount('queueBatchDo', props.total, [formatNumber(props.total)])}
          </button>
        ) : null}
        {outcome && unreached(outcome).length > 0 ? (
          <button type="button" class="button" onClick={batch.again}>
            {tCount('batchAgain', unreached(outcome).length, [formatNumber(unreached(outcome).length)])}
          </button>
        ) : null}
        {outcome && outcome.changes.length + outcome.asides.length > 0 ? (
          <button
            type="button"
            class="button"
            onClick={() => {
              batch.undo();
              onClose();
            }}
          >
            {t('batchUndo')}
          </button>
        ) : null}
      </div>
    </div>
  );
}

function Over({ outcome: { settled, asides, failed, unsent } }: { outcome: Outcome }) {
  const [done, not] = [settled.length, failed.length + unsent.length];
  return (
    <>
      <p role="status">
        {tCount('queueBatchOver', done, [formatNumber(done), formatNumber(not)])}
        {asides.length > 0 ? ` ${tCount('batchAside', asides.length, [formatNumber(asides.length)])}` : null}
        {not > 0 ? ` ${t('batchStays')}` : null}
      </p>
      <ul class="note batch-failed">
        {failed.map(({ job: { entry }, answer }) => (
          <li key={entry.key}>
            <Outside>{`${rowWords(entry).title}: ${explain(answer)}`}</Outside>
          </li>
        ))}
        {unsent.length > 0 ? <li>{tCount('batchUnsent', unsent.length, [formatNumber(unsent.length)])}</li> : null}
      </ul>
    </>
  );
}
