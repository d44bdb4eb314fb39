import { useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { ask } from '../ask.ts';
import type { Connection } from '../background-state.ts';
import { openPanelBeside } from '../open-panel.ts';
import type { PageReading } from '../page-facts.ts';
import { explainConnection } from '../ui/connection.ts';
import { countByStatus, staleSince } from '../ui/counts.ts';
import { Icon } from '../ui/Icon.tsx';
import { t } from '../ui/i18n.ts';
import { Line } from '../ui/Line.tsx';
import { formatNumber } from '../ui/numbers.ts';
import { remedyOf } from '../ui/standing.ts';
import { STATUS } from '../ui/status.ts';
import { Looks } from './Looks.tsx';
import { LookUpButton } from './LookUpButton.tsx';
import { Waiting } from './Waiting.tsx';

/** Counts by status, and the one thing to do next. */
export function Running({ tab, reading, connection }: { tab: number; reading: PageReading; connection: Connection }) {
  const [how, setHow] = useState(false);
  const remedy = remedyOf(connection);
  const counts = countByStatus(reading.references);
  const dated = connection.kind === 'offline' && staleSince(reading.references) !== null;
  const said = remedy !== 'none' && connection.kind !== 'signedOut' && !dated;
  return (
    <>
      {said ? (
        <p class="note" role="status">
          <Icon name={connection.kind === 'offline' ? 'offline' : 'info'} />
          <span>{explainConnection(connection)}</span>
        </p>
      ) : null}
      <Looks tab={tab} reading={reading} />
      {counts.length > 0 ? (
        <ul class="counts" aria-label={t('popupCounts')}>
          {counts.map(({ status, count }) => (
            <li key={status}>
              <Line status={status} />
              <span>{t(STATUS[status].message)}</span>
              <b>{formatNumber(count)}</b>
            </li>
          ))}
        </ul>
      ) : null}
      <Waiting />
      {how ? <p class="why">{t('popupUpdateHow')}</p> : null}
      <footer>
        {remedy === 'signIn' ? (
          <button type="button" class="button main" onClick={() => browser.runtime.openOptionsPage()}>
            {t('popupSignIn')}
          </button>
        ) : (
          <button type="button" class="button main" onClick={() => openPanelBeside(tab)}>
            <Icon name="panel" />
            {t('popupOpenPanel')}
          </button>
        )}
        {remedy === 'none' ? <LookUpButton tab={tab} /> : null}
        {remedy === 'retry' ? (
          <button type="button" class="button" onClick={() => ask({ type: 'line/retry' })}>
            {t('retryNow')}
          </button>
        ) : null}
        {remedy === 'options' ? (
          <button type="button" class="button" onClick={() => browser.runtime.openOptionsPage()}>
            {t('popupOptions')}
          </button>
        ) : null}
        {remedy === 'update' ? (
          <button type="button" class="button" aria-expanded={how} onClick={() => setHow(!how)}>
            {t('popupUpdate')}
          </button>
        ) : null}
      </footer>
    </>
  );
}
