import { browser } from 'wxt/browser';
import type { Connection } from '../background-state.ts';
import type { PageReading } from '../page-facts.ts';
import { Icon } from '../ui/Icon.tsx';
import { t, tCount } from '../ui/i18n.ts';
import { formatNumber } from '../ui/numbers.ts';
import { isLocked } from '../ui/standing.ts';
import { Filters } from './Filters.tsx';
import { LongList } from './LongList.tsx';
import { Message } from './Message.tsx';
import { ReferenceRow } from './ReferenceRow.tsx';
import type { Row } from './rows.ts';
import type { PanelEvent, PanelState } from './state.ts';

/** The list of references with its filters, or the reason why there is none. */
export function ReferencesTab(props: {
  reading: PageReading;
  rows: readonly Row[];
  state: PanelState;
  connection: Connection;
  send: (event: PanelEvent) => void;
  onGo: (row: Row, place: number) => void;
  onCopy: (row: Row) => void;
  onLookUp: () => void;
}) {
  const { reading, rows, state, connection, send, onGo, onCopy, onLookUp } = props;
  const { references } = reading;
  const at = rows.findIndex(({ key }) => key === state.chosen);
  const locked = isLocked(connection, references);
  const sheet = {
    class: 'sheet',
    role: 'tabpanel',
    id: 'sheet-references',
    'aria-labelledby': 'tab-references',
  } as const;
  if (references.length === 0) {
    return (
      <div {...sheet}>
        <Message icon="quote" title={t('emptyTitle')} words={t('emptyRead', [formatNumber(reading.characters)])}>
          <button type="button" class="button" onClick={onLookUp}>
            <Icon name="search" />
            {t('lookUpOne')}
          </button>
          <button type="button" class="link" onClick={() => send({ type: 'tab', tab: 'page' })}>
            {t('emptyShowPage')}
          </button>
        </Message>
      </div>
    );
  }
  return (
    <div {...sheet}>
      {locked ? (
        <Message
          icon="lock"
          title={tCount('lockedTitle', references.length, [formatNumber(references.length)])}
          words={connection.kind === 'expired' ? `${t('sayExpired')} ${t('lockedWhy')}` : t('lockedWhy')}
        >
          <button type="button" class="button main" onClick={() => browser.runtime.openOptionsPage()}>
            {t('signIn')}
          </button>
        </Message>
      ) : (
        <Filters references={references} chosen={state.filter} send={send} />
      )}
      <Search query={state.query} send={send} />
      {reading.capped ? <p class="capped">{t('cappedAt', [formatNumber(references.length)])}</p> : null}
      <div class="list-head">
        <h2>{tCount(state.grouped ? 'panelInstruments' : 'panelPlaces', rows.length, [formatNumber(rows.length)])}</h2>
        <Grouping grouped={state.grouped} send={send} />
      </div>
      {rows.length === 0 ? (
        <p class="no-match">
          {t('panelNoMatch')}{' '}
          <button type="button" class="link" onClick={() => showAll(send)}>
            {t('panelShowAll')}
          </button>
        </p>
      ) : null}
      <LongList
        class="rows"
        items={rows}
        name={`${state.filter} ${state.grouped} ${state.query}`}
        wanted={at}
        draw={(row, index) => (
          <ReferenceRow
            key={row.key}
            row={row}
            chosen={index === at}
            reachable={index === Math.max(at, 0)}
            place={state.place}
            connection={connection}
            written={reading.facts.writtenText ?? null}
            scope={reading.scope}
            onGo={onGo}
            onCopy={onCopy}
          />
        )}
      />
    </div>
  );
}

function showAll(send: (event: PanelEvent) => void): void {
  send({ type: 'filter', filter: 'all' });
  send({ type: 'search', query: '' });
}

function Grouping({ grouped, send }: { grouped: boolean; send: (event: PanelEvent) => void }) {
  return (
    <span class="grouping">
      <select
        aria-label={t('panelGrouping')}
        value={grouped ? 'grouped' : 'single'}
        onChange={(event) => send({ type: 'group', grouped: event.currentTarget.value === 'grouped' })}
      >
        <option value="grouped">{t('panelGrouped')}</option>
        <option value="single">{t('panelSingle')}</option>
      </select>
      <Icon name="down" size={12} />
    </span>
  );
}

/** Out of sight until the slash key goes to it, so that what is typed next is not lost. */
function Search({ query, send }: { query: string; send: (event: PanelEvent) => void }) {
  return (
    <p class="search">
      <Icon name="search" />
      <input
        type="search"
        tabIndex={-1}
        class="field"
        aria-label={t('panelSearch')}
        placeholder={t('panelSearch')}
        value={query}
        onInput={(event) => send({ type: 'search', query: event.currentTarget.value })}
      />
    </p>
  );
}
