import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { ask } from '../ask.ts';
import type { Connection } from '../background-state.ts';
import type { PageReference } from '../page-facts.ts';
import { explainConnection } from '../ui/connection.ts';
import { staleSince } from '../ui/counts.ts';
import { dayOf, formatDate, formatTime } from '../ui/dates.ts';
import { Icon } from '../ui/Icon.tsx';
import { t } from '../ui/i18n.ts';
import { formatNumber } from '../ui/numbers.ts';
import { isLocked, remedyOf } from '../ui/standing.ts';

/** Good, or the list itself asks to sign in. */
const SAID_ELSEWHERE: readonly Connection['kind'][] = ['connected', 'signedOut'];

/** What is wrong with the line, of what day the data is, and when it is tried again. */
export function Banner({ connection, references }: { connection: Connection; references: readonly PageReference[] }) {
  const retryIn = 'retryInSeconds' in connection ? connection.retryInSeconds : null;
  const seconds = useCountdown(retryIn, connection);
  if (SAID_ELSEWHERE.includes(connection.kind) || isLocked(connection, references)) return null;
  const stale = staleSince(references);
  const offline = connection.kind === 'offline';
  return (
    <section class="banner" data-connection={connection.kind}>
      <Icon name={offline ? 'offline' : 'info'} />
      <p>
        <strong>{sayTrouble(connection, seconds)}</strong>{' '}
        {stale ? `${t('bannerData', [formatDate(dayOf(stale))])} ` : offline ? `${t('bannerNoData')} ` : ''}
        {seconds === null || connection.kind === 'rateLimited' ? '' : `${t('bannerRetry', [formatNumber(seconds)])} `}
        <Remedy connection={connection} />
      </p>
    </section>
  );
}

/** The one thing that can be done; nothing where trying again changes nothing. */
function Remedy({ connection }: { connection: Connection }) {
  switch (remedyOf(connection)) {
    case 'update':
      return null;
    case 'signIn':
      return (
        <button type="button" class="link" onClick={() => browser.runtime.openOptionsPage()}>
          {t('signIn')}
        </button>
      );
    default:
      return connection.kind === 'extensionNewer' ? null : (
        <button type="button" class="link" onClick={() => ask({ type: 'line/retry' })}>
          {t('bannerRetryNow')}
        </button>
      );
  }
}

/** The trouble alone; when it is tried again is said after it. */
function sayTrouble(connection: Connection, seconds: number | null): string {
  switch (connection.kind) {
    case 'offline':
      return t('sayOffline', [formatTime(connection.since)]);
    case 'rateLimited':
      return explainConnection({ kind: 'rateLimited', retryInSeconds: seconds ?? 0 });
    case 'serverError':
    case 'replyTooLarge':
      return explainConnection({ ...connection, retryInSeconds: null });
    default:
      return explainConnection(connection);
  }
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
