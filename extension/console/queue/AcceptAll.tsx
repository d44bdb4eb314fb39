import { useEffect, useState } from 'preact/hooks';
import { t, tCount, tIn } from '../../ui/i18n.ts';
import { formatNumber } from '../../ui/numbers.ts';
import { Outside } from '../../ui/Outside.tsx';
import { Trouble } from '../Trouble.tsx';
import { BatchRun, useBatch } from './BatchRun.tsx';
import { Dialog } from './Dialog.tsx';
import type { Entry } from './entry.ts';
import { readAll } from './feed.ts';
import { nameOf } from './heading.ts';
import type { Failure } from './state.ts';
import type { QueueActions } from './use-queue.ts';

/** Captures that one batch accepts; the rest takes another. */
const BATCH_MAX = 500;

/** Accepts every proposed capture, each named with what cites it before anything is written. */
export function AcceptAll({ actions, onClose }: { actions: QueueActions; onClose: () => void }) {
  const [entries, setEntries] = useState<readonly Entry[] | Failure | null>(null);
  const batch = useBatch(actions);
  useEffect(() => {
    let live = true;
    void readAll('proposed', BATCH_MAX).then((now) => live && setEntries(now));
    return () => {
      live = false;
    };
  }, []);
  const listed = Array.isArray(entries) ? (entries as readonly Entry[]) : [];
  const pages = listed.reduce((sum, { item }) => sum + (item.instruments[0]?.citedBy ?? 0), 0);
  const jobs = () => listed.map((entry) => ({ entry, decision: { kind: 'accept' } as const }));
  return (
    <Dialog title={t('queueAcceptAll')} onClose={onClose}>
      {entries === null ? <p>{t('consoleLoading')}</p> : null}
      {entries !== null && 'kind' in entries ? <Trouble answer={entries} /> : null}
      <ul class="batch-list">
        {listed.map(({ key, item }) => {
          const [one] = item.instruments;
          return one ? (
            <li key={key}>
              <b>
                <Outside>{nameOf(one)}</Outside>
              </b>{' '}
              <Outside class="note">{[one.jurisdiction.name, one.title].filter(Boolean).join(' · ')}</Outside>
            </li>
          ) : null;
        })}
      </ul>
      <BatchRun
        batch={batch}
        summary={tCount('queueAcceptSum', listed.length, [formatNumber(listed.length), formatNumber(pages)])}
        total={listed.length}
        ready={listed.length > 0}
        onRun={() => batch.run(jobs(), tIn('vi', 'queueReasonConfirmed'))}
        onClose={onClose}
      />
    </Dialog>
  );
}
