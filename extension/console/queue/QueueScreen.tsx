import { useEffect, useMemo, useState } from 'preact/hooks';
import { type MessageKey, t } from '../../ui/i18n.ts';
import type { ScreenProps } from '../Console.tsx';
import { Trouble } from '../Trouble.tsx';
import { BATCH_TITLES, BatchAll } from './BatchAll.tsx';
import { BATCH_KINDS } from './batch-verdicts.ts';
import { DismissedPairs } from './DismissedPairs.tsx';
import { askEvidenceAhead } from './evidence-ahead.ts';
import { Filters } from './Filters.tsx';
import { ItemPane } from './ItemPane.tsx';
import { KeysHelp } from './KeysHelp.tsx';
import { type Filter, kindsFor, kindsOf, readFilter, totalOf } from './kinds.ts';
import { openCounts, placeOf } from './listed.ts';
import { Notices } from './Notices.tsx';
import { QueueRows } from './QueueRows.tsx';
import { rowWords } from './row-words.ts';
import { useQueue } from './use-queue.ts';
import { type KeyPlace, useKeyActs, useQueueKeys } from './use-queue-keys.ts';
import { waitingOf } from './waiting.ts';
import './queue.css';
import './item.css';
import './acts.css';
import './batch.css';

/** What waits for a person: the list, and the item that is being decided. */
export function QueueScreen({ route, go, role }: ScreenProps) {
  const filter = readFilter(route.query.get('kind'));
  const { state, shown, actions } = useQueue(role, filter);
  const [open, setOpen] = useState<'help' | 'batch' | 'dismissed' | null>(null);
  const keys = useQueueKeys();
  const kinds = kindsFor(role);
  const counts = openCounts(state);
  const waiting = useMemo(
    () => state.entries.filter((each) => placeOf(each, state) === 'waiting').length,
    [state.entries, state.waiting],
  );
  const own = filter === 'later' || filter === 'waiting';
  const batchKind = role === 'admin' && filter !== 'all' && !own && BATCH_KINDS.has(filter) ? filter : null;
  const total = own ? shown.length : totalOf(counts ?? {}, kindsOf(filter, kinds));
  const at = shown.findIndex(({ key }) => key === state.current);
  const entry = shown[at];
  const next = shown[at + 1];
  useEffect(() => {
    if (next) askEvidenceAhead(next, role === 'admin');
  }, [next, role]);
  const close = () => setOpen(null);
  const showKind = (next: Filter) =>
    go({ screen: 'queue', query: new URLSearchParams(next === 'all' ? {} : { kind: next }) });

  return (
    <div class="queue">
      <section class="queue-list" aria-labelledby="queue-title" aria-busy={state.reading}>
        <h1 id="queue-title">{t('queueTitle')}</h1>
        <Filters
          filter={filter}
          kinds={kinds}
          counts={counts}
          later={state.later.size}
          waiting={waiting}
          onFilter={showKind}
        />
        {batchKind && shown.length > 0 ? (
          <button type="button" class="button" onClick={() => setOpen('batch')}>
            {t(BATCH_TITLES[batchKind] ?? 'queueTitle')}
          </button>
        ) : null}
        {filter === 'duplicates' ? (
          <button type="button" class="button" onClick={() => setOpen('dismissed')}>
            {t('queueDismissed')}
          </button>
        ) : null}
        <QueueRows
          entries={shown}
          current={state.current}
          total={Math.max(total, shown.length)}
          reading={state.reading}
          onChoose={(key) => actions.send({ type: 'chosen', key })}
          onMove={(by) => actions.send({ type: 'moved', by })}
          onEnd={actions.readMore}
        />
      </section>
      <section class="queue-item" aria-label={t('queueItem')}>
        {state.failed ? (
          <Trouble answer={state.failed} onAgain={state.entries.length > 0 ? actions.readMore : actions.reopen} />
        ) : null}
        <Notices state={state} onClose={() => actions.send({ type: 'dismissed' })} />
        {entry ? (
          <ItemPane
            key={`${entry.key} ${entry.item.version}`}
            entry={entry}
            place={{ at: at + 1, total: Math.max(total, shown.length) }}
            role={role}
            waiting={waitingOf(entry, state.waiting)}
            actions={actions}
            canUndo={state.done.length > 0}
            keys={keys}
            onHelp={() => setOpen('help')}
          />
        ) : state.failed ? null : (
          <Nothing
            reading={state.reading || (state.cursor !== null && shown.length === 0)}
            filter={filter}
            keys={keys}
            onUndo={role === 'admin' && state.done.length > 0 ? actions.undo : null}
            onHelp={() => setOpen('help')}
          />
        )}
      </section>
      <p class="said" role="status">
        {entry ? t('queueNow', [rowWords(entry).title]) : ''}
      </p>
      {open === 'help' ? <KeysHelp onClose={close} /> : null}
      {open === 'dismissed' ? (
        <DismissedPairs canEdit={role === 'admin'} onReopened={actions.reopen} onClose={close} />
      ) : null}
      {open === 'batch' && batchKind ? (
        <BatchAll kind={batchKind} waiting={state.waiting} actions={actions} onClose={close} />
      ) : null}
    </div>
  );
}

const EMPTY: Partial<Record<Filter, MessageKey>> = { all: 'queueEmpty', waiting: 'queueEmptyWaiting' };

/** Where nothing waits, the last decision can still be taken back. */
function Nothing(props: {
  reading: boolean;
  filter: Filter;
  onUndo: (() => void) | null;
  keys: KeyPlace;
  onHelp: () => void;
}) {
  useKeyActs(props.keys, { undo: () => props.onUndo?.(), help: props.onHelp });
  if (props.reading) return <p class="empty">{t('consoleLoading')}</p>;
  return (
    <div class="empty">
      <p>{t(EMPTY[props.filter] ?? 'queueEmptyFilter')}</p>
      {props.onUndo ? (
        <button type="button" class="button" onClick={props.onUndo}>
          <kbd>U</kbd> {t('queueUndo')}
        </button>
      ) : null}
    </div>
  );
}
