import { useEffect, useMemo, useState } from 'preact/hooks';
import type { QueueKind } from '../../../shared/schema/index.ts';
import { type MessageKey, t, tCount, tIn } from '../../ui/i18n.ts';
import { formatNumber } from '../../ui/numbers.ts';
import { Trouble } from '../Trouble.tsx';
import { BatchPick } from './BatchPick.tsx';
import { BatchPreview } from './BatchPreview.tsx';
import { BatchRun, useBatch } from './BatchRun.tsx';
import { sumOf } from './batch-preview.ts';
import { type Verdict, verdictsOf } from './batch-verdicts.ts';
import { Dialog } from './Dialog.tsx';
import type { Entry } from './entry.ts';
import { readAll } from './feed.ts';
import { rowWords } from './row-words.ts';
import type { Failure } from './state.ts';
import { useLookAhead } from './use-look-ahead.ts';
import type { QueueActions } from './use-queue.ts';
import { type WaitingItems, waitingOf } from './waiting.ts';
import { toJob } from './write-many.ts';

/** Items that one batch takes; the rest takes another. */
const BATCH_MAX = 500;

export const BATCH_TITLES: Partial<Record<QueueKind, MessageKey>> = {
  proposed: 'queueAcceptAll',
  duplicates: 'batchDuplicates',
  facts: 'batchFacts',
  dates: 'batchDates',
  contradictions: 'batchContradictions',
  relations: 'queueRelationsAll',
  reports: 'batchReports',
};

const words = (entry: Entry) => {
  const { title, hint } = rowWords(entry);
  const [one] = entry.item.instruments;
  return [title, hint, one?.issuer.name, one?.jurisdiction.name, one?.title].join(' ').toLocaleLowerCase('vi');
};

/** One word over everything of a kind that a filter leaves: said, looked ahead at, written, and told row by row. */
export function BatchAll(props: {
  kind: QueueKind;
  waiting: WaitingItems;
  actions: QueueActions;
  onClose: () => void;
}) {
  const { kind, waiting, actions } = props;
  const [entries, setEntries] = useState<readonly Entry[] | Failure | null>(null);
  const [turn, setTurn] = useState(0);
  const [filter, setFilter] = useState('');
  const [chosen, setChosen] = useState<string | null>(null);
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [reason, setReason] = useState('');
  const { looking, failed, look: lookAtAll, stop, back } = useLookAhead();
  const batch = useBatch(actions);
  useEffect(() => {
    let live = true;
    setEntries(null);
    void readAll(kind, BATCH_MAX).then((now) => live && setEntries(now));
    return () => {
      live = false;
      stop();
    };
  }, [kind, turn]);

  const all = useMemo(
    () => (entries !== null && !('kind' in entries) ? entries.filter((each) => !waitingOf(each, waiting)) : []),
    [entries, waiting],
  );
  const sought = filter.trim().toLocaleLowerCase('vi');
  const listed = useMemo(() => (sought ? all.filter((each) => words(each).includes(sought)) : all), [all, sought]);
  const verdicts = useMemo(() => verdictsOf(kind, listed), [kind, listed]);
  const verdict = verdicts.find(({ id }) => id === chosen) ?? null;
  const canBe = (entry: Entry) => verdict === null || verdict.decide(entry) !== null;
  const ticked = listed.filter((entry) => !left.has(entry.key) && canBe(entry));
  function choose(id: string) {
    setChosen(id);
    const each = verdicts.some((every) => every.id === id && every.each);
    if (each || verdict?.each) setLeft(new Set(each ? all.map(({ key }) => key) : []));
  }
  const said = (of: Verdict) => reason.trim() || tIn('vi', of.reason);

  const look = (of: Verdict) =>
    lookAtAll(
      ticked.flatMap((entry) => {
        const decision = of.decide(entry);
        return decision ? [toJob(entry, decision)] : [];
      }),
      said(of),
    );
  const sum = looking.kind === 'looked' ? sumOf(looking.looked) : null;
  const close = () => {
    if (batch.step.kind === 'running') return;
    if (batch.step.kind === 'over') actions.afterBatch(batch.step.outcome);
    props.onClose();
  };
  return (
    <Dialog title={t(BATCH_TITLES[kind] ?? 'queueTitle').replace(/…$/, '')} onClose={close}>
      {entries === null ? <p role="status">{t('consoleLoading')}</p> : null}
      {entries !== null && 'kind' in entries ? (
        <Trouble answer={entries} onAgain={() => setTurn((before) => before + 1)} />
      ) : null}
      {failed ? <Trouble answer={failed} {...(verdict ? { onAgain: () => void look(verdict) } : {})} /> : null}
      {looking.kind === 'picking' && entries !== null && !('kind' in entries) ? (
        <BatchPick
          listed={listed}
          most={all.length >= BATCH_MAX ? BATCH_MAX : null}
          verdicts={verdicts}
          verdict={verdict}
          onVerdict={choose}
          left={left}
          onLeft={setLeft}
          filter={filter}
          onFilter={setFilter}
          reason={reason}
          onReason={setReason}
        />
      ) : null}
      {looking.kind === 'picking' ? (
        <div class="queue-buttons">
          <button type="button" class="button" onClick={close}>
            {t('queueCancel')}
          </button>
          <button
            type="button"
            class="button"
            disabled={verdict === null || ticked.length === 0}
            onClick={() => verdict && void look(verdict)}
          >
            {tCount('batchLook', ticked.length, [formatNumber(ticked.length)])}
          </button>
        </div>
      ) : null}
      {looking.kind === 'looking' ? (
        <div class="batch-run">
          <progress max={looking.total} value={looking.done} aria-label={t('queueBatchProgress')} />
          <p role="status">{t('batchLooking', [formatNumber(looking.done), formatNumber(looking.total)])}</p>
          <div class="queue-buttons">
            <button type="button" class="button" onClick={stop}>
              {t('batchStop')}
            </button>
          </div>
        </div>
      ) : null}
      {sum && verdict && looking.kind === 'looked' ? (
        <>
          {batch.step.kind === 'asking' ? <BatchPreview looked={looking.looked} /> : null}
          <BatchRun
            batch={batch}
            summary={<Sum verdict={verdict} sum={sum} canUndo={kind !== 'reports'} />}
            total={sum.taken.length}
            ready={sum.taken.length > 0}
            onRun={() =>
              batch.run(
                sum.taken.map(({ job }) => job),
                said(verdict),
              )
            }
            onBack={back}
            onClose={close}
          />
        </>
      ) : null}
    </Dialog>
  );
}

function Sum({ verdict, sum, canUndo }: { verdict: Verdict; sum: ReturnType<typeof sumOf>; canUndo: boolean }) {
  const counts = [sum.taken.length, sum.instruments, sum.citations, sum.pages].map((count) => formatNumber(count));
  return (
    <>
      <p>
        <b>{verdict.label}</b>
        {t(sum.more ? 'batchSumLeast' : 'batchSum', counts)}
      </p>
      {sum.refused.length > 0 ? (
        <p>{tCount('batchSumRefused', sum.refused.length, [formatNumber(sum.refused.length)])}</p>
      ) : null}
      <p class="note">{t(canUndo ? 'batchCanUndo' : 'batchNoUndo')}</p>
    </>
  );
}
