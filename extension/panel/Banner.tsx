import { useEffect, useState } from 'preact/hooks';
import { ask } from '../ask.ts';
import type { Connection, PageReference } from '../messages.ts';
import { explainConnection } from '../ui/connection.ts';
import { staleSince } from '../ui/counts.ts';
import { dayOf, formatDate, formatTime } from '../ui/dates.ts';
import { Icon } from '../ui/Icon.tsx';
import { t } from '../ui/i18n.ts';
import { formatNumber } from '../ui/numbers.ts';

/** What is wrong with the line, of what day the data is, and when it is tried again. */
export function Banner({ connection, references }: { connection: Connection; references: readonly PageReference[] }) {
  const retryIn = 'retryInSeconds' in connection ? connection.retryInSeconds : null;
  const seconds = useCountdown(retryIn, connection);
  if (connection.kind === 'connected' || connection.kind === 'signedOut') return null;
  const stale = staleSince(references);
  const offline = connection.kind === 'offline';
  return (
    <section class="banner" data-connection={connection.kind}>
      <Icon name={offline ? 'offline' : 'info'} />
      <p>
        <strong>
          {offline
            ? t('sayOffline', [formatTime(connection.since)])
            : explainConnection({ ...connection, retryInSeconds: null } as Connection)}
        </strong>{' '}
        {stale ? `${t('bannerData', [formatDate(dayOf(stale))])} ` : offline ? `${t('bannerNoData')} ` : ''}
        {seconds === null ? '' : `${t('bannerRetry', [formatNumber(seconds)])} `}
        <button type="button" class="link" onClick={() => ask({ type: 'line/retry' })}>
          {t('bannerRetryNow')}
        </button>
      </p>
    </section>
  );
}

/** Counts down from `from`, anew for each `cause`. */
function useCountdown(from: number | null, cause: unknown): number | null {
  const [left, setLeft] = useState(from);
  useEffect(() => {
    setLeft(from);
    if (from === null) return;
    const timer = setInterval(() => setLeft((now) => (now === null ? null : Math.max(0, now - 1))), 1000);
    return () => clearInterval(timer);
  }, [from, cause]);
  return left;
}
