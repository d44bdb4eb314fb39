import { useState } from 'preact/hooks';
import { t, tCount } from '../../ui/i18n.ts';
import { formatNumber } from '../../ui/numbers.ts';
import { Outside } from '../../ui/Outside.tsx';
import { explain } from '../Trouble.tsx';
import type { Decision } from './decide.ts';
import type { Entry } from './entry.ts';
import { rowWords } from './row-words.ts';
import type { QueueActions } from './use-queue.ts';

type Failed = Awaited<ReturnType<QueueActions['settleAll']>>;

export interface Batch {
  step:
    | { kind: 'asking' }
    | { kind: 'running'; done: number; total: number }
    | { kind: 'over'; total: number; failed: Failed };
  run: (jobs: readonly { entry: Entry; decision: Decision }[], reason: string) => void;
}

/** Many decisions written one after the other, each in the version that was shown. */
export function useBatch(actions: QueueActions): Batch {
  const [step, setStep] = useState<Batch['step']>({ kind: 'asking' });
  return {
    step,
    async run(jobs, reason) {
      const total = jobs.length;
      setStep({ kind: 'running', done: 0, total });
      const failed = await actions.settleAll(jobs, reason, (done) => setStep({ kind: 'running', done, total }));
      setStep({ kind: 'over', total, failed });
    },
  };
}

/** What will change in one sentence, the button, how far it is, and what was not taken. */
export function BatchRun(props: {
  batch: Batch;
  summary: string;
  total: number;
  ready: boolean;
  onRun: () => void;
  onClose: () => void;
}) {
  const { step } = props.batch;
  return (
    <div class="batch-run">
      {step.kind === 'asking' ? <p role="status">{props.summary}</p> : null}
      {step.kind === 'running' ? (
        <>
          <progress max={step.total} value={step.done} aria-label={t('queueBatchProgress')} />
          <p role="status">{t('queueBatchRunning', [formatNumber(step.done), formatNumber(step.total)])}</p>
        </>
      ) : null}
      {step.kind === 'over' ? <Over total={step.total} failed={step.failed} /> : null}
      <div class="queue-buttons">
        <button type="button" class="button" disabled={step.kind === 'running'} onClick={props.onClose}>
          {t(step.kind === 'over' ? 'close' : 'queueCancel')}
        </button>
        {step.kind === 'asking' ? (
          <button type="button" class="button" disabled={!props.ready} onClick={props.onRun}>
            {tCount('queueBatchDo', props.total, [formatNumber(props.total)])}
          </button>
        ) : null}
      </div>
    </div>
  );
}

function Over({ total, failed }: { total: number; failed: Failed }) {
  const done = total - failed.length;
  return (
    <>
      <p role="status">{tCount('queueBatchOver', done, [formatNumber(done), formatNumber(failed.length)])}</p>
      <ul class="note">
        {failed.map(({ entry, answer }) => (
          <li key={entry.key}>
            <Outside>{`${rowWords(entry).title}: ${explain(answer)}`}</Outside>
          </li>
        ))}
      </ul>
    </>
  );
}
