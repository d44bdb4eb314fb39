import { useEffect, useState } from 'preact/hooks';
import type { QueueItem } from '../../../shared/schema/index.ts';
import { t, tIn } from '../../ui/i18n.ts';
import { formatNumber } from '../../ui/numbers.ts';
import { Outside } from '../../ui/Outside.tsx';
import { sayRelation } from '../../ui/relation-words.ts';
import { StatusLabel } from '../../ui/StatusLabel.tsx';
import { statusOfDay } from '../../ui/status.ts';
import { Trouble } from '../Trouble.tsx';
import { BatchRun, useBatch } from './BatchRun.tsx';
import { Dialog } from './Dialog.tsx';
import type { Entry } from './entry.ts';
import { readAll } from './feed.ts';
import type { Failure } from './state.ts';
import type { QueueActions } from './use-queue.ts';

type Verdict = 'confirmed' | 'rejected';

/** Relations that one batch judges; the rest takes another. */
const BATCH_MAX = 500;

const actedOn = ({ relation, instruments }: QueueItem) =>
  instruments.find(({ id }) => id === relation?.target?.id) ?? null;

/** One word on many unsure relations; each is named with the instrument whose force it decides before anything is written. */
export function RelationsAll({ actions, onClose }: { actions: QueueActions; onClose: () => void }) {
  const [entries, setEntries] = useState<readonly Entry[] | Failure | null>(null);
  const [verdict, setVerdict] = useState<Verdict | null>(null);
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const batch = useBatch(actions);
  useEffect(() => {
    let live = true;
    void readAll('relations', BATCH_MAX).then((now) => live && setEntries(now));
    return () => {
      live = false;
    };
  }, []);
  const listed = entries !== null && !('kind' in entries) ? entries : [];
  const chosen = listed.filter(({ key }) => !left.has(key));
  const targets = new Map(chosen.flatMap(({ item }) => actedOn(item) ?? []).map((each) => [each.id, each]));
  const pages = [...targets.values()].reduce((sum, { citedBy }) => sum + citedBy, 0);
  function toggle(key: string) {
    const next = new Set(left);
    if (!next.delete(key)) next.add(key);
    setLeft(next);
  }
  const jobs = () => chosen.map((entry) => ({ entry, decision: { kind: 'relation', state: verdict! } as const }));
  return (
    <Dialog title={t('queueRelationsAll')} onClose={onClose}>
      {entries === null ? <p>{t('consoleLoading')}</p> : null}
      {entries !== null && 'kind' in entries ? <Trouble answer={entries} /> : null}
      <fieldset>
        <legend>{t('queueRelationsVerdict')}</legend>
        {(['confirmed', 'rejected'] as const).map((each) => (
          <label key={each}>
            <input type="radio" name="verdict" checked={verdict === each} onChange={() => setVerdict(each)} />
            {t(each === 'confirmed' ? 'queueConfirm' : 'queueReject')}
          </label>
        ))}
      </fieldset>
      <fieldset class="batch-list">
        <legend>{t('queueRelationsWhich')}</legend>
        {listed.map(({ key, item }) => (
          <RelationLine key={key} item={item} checked={!left.has(key)} onToggle={() => toggle(key)} />
        ))}
      </fieldset>
      <BatchRun
        batch={batch}
        summary={t(verdict === 'rejected' ? 'queueRelationsRejectSum' : 'queueRelationsConfirmSum', [
          formatNumber(chosen.length),
          formatNumber(targets.size),
          formatNumber(pages),
        ])}
        total={chosen.length}
        ready={verdict !== null && chosen.length > 0}
        onRun={() =>
          batch.run(jobs(), tIn('vi', verdict === 'rejected' ? 'queueReasonRejected' : 'queueReasonConfirmed'))
        }
        onClose={onClose}
      />
    </Dialog>
  );
}

function RelationLine({ item, checked, onToggle }: { item: QueueItem; checked: boolean; onToggle: () => void }) {
  const { relation } = item;
  const target = actedOn(item);
  if (!relation) return null;
  const end = (each: typeof relation.source) => each?.symbol ?? each?.key ?? t('queueUnsettledEnd');
  return (
    <label>
      <input type="checkbox" checked={checked} onChange={onToggle} />
      <span>
        <b>
          <Outside>{`${end(relation.source)} ${sayRelation(relation.type)} ${end(relation.target)}`}</Outside>
        </b>{' '}
        {target ? <StatusLabel status={statusOfDay(target.status.today)} /> : null}{' '}
        <Outside class="note">
          {[target && t('queueRelationsCited', [formatNumber(target.citedBy)]), relation.sentence]
            .filter(Boolean)
            .join(' · ')}
        </Outside>
      </span>
    </label>
  );
}
