import { useState } from 'preact/hooks';
import { t } from '../../ui/i18n.ts';
import type { ScreenProps } from '../Console.tsx';
import { Trouble } from '../Trouble.tsx';
import { AcceptAll } from './AcceptAll.tsx';
import { DismissedPairs } from './DismissedPairs.tsx';
import { Filters } from './Filters.tsx';
import { ItemPane } from './ItemPane.tsx';
import { KeysHelp } from './KeysHelp.tsx';
import { type Filter, kindsFor, kindsOf, readFilter, totalOf } from './kinds.ts';
import { Notices } from './Notices.tsx';
import { QueueRows } from './QueueRows.tsx';
import { RelationsAll } from './RelationsAll.tsx';
import { rowWords } from './row-words.ts';
import { openCounts } from './state.ts';
import { useQueue } from './use-queue.ts';
import { type KeyPlace, useKeyActs, useQueueKeys } from './use-queue-keys.ts';
import './queue.css';
import './item.css';
import './acts.css';

/** What waits for a person: the list, and the item that is being decided. */
export function QueueScreen({ route, go, role }: ScreenProps) {
  const filter = readFilter(route.query.get('kind'));
  const { state, shown, actions } = useQueue(role, filter);
  const [open, setOpen] = useState<'help' | 'acceptAll' | 'relationsAll' | 'dismissed' | null>(null);
  const keys = useQueueKeys();
  const kinds = kindsFor(role);
  const counts = openCounts(state);
  const total = filter === 'later' ? shown.length : totalOf(counts ?? {}, kindsOf(filter, kinds));
  const at = shown.findIndex(({ key }) => key === state.current);
  const entry = shown[at];
  const close = () => setOpen(null);
  const showKind = (next: Filter) =>
    go({ screen: 'queue', query: new URLSearchParams(next === 'all' ? {} : { kind: next }) });

  return (
    <div class="queue">
      <section class="queue-list" aria-labelledby="queue-title" aria-busy={state.reading}>
        <h1 id="queue-title">{t('queueTitle')}</h1>
        <Filters filter={filter} kinds={kinds} counts={counts} later={state.later.size} onFilter={showKind} />
        {filter === 'proposed' && role === 'admin' && shown.length > 0 ? (
          <button type="button" class="button" onClick={() => setOpen('acceptAll')}>
            {t('queueAcceptAll')}
          </button>
        ) : null}
        {filter === 'relations' && role === 'admin' && shown.length > 0 ? (
          <button type="button" class="button" onClick={() => setOpen('relationsAll')}>
            {t('queueRelationsAll')}
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
      {open === 'relationsAll' ? <RelationsAll actions={actions} onClose={close} /> : null}
      {open === 'acceptAll' ? <AcceptAll actions={actions} onClose={close} /> : null}
    </div>
  );
}

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
      <p>{t(props.filter === 'all' ? 'queueEmpty' : 'queueEmptyFilter')}</p>
      {props.onUndo ? (
        <button type="button" class="button" onClick={props.onUndo}>
          <kbd>U</kbd> {t('queueUndo')}
        </button>
      ) : null}
    </div>
  );
}
