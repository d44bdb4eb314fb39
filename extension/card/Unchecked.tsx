import type { Connection } from '../background-state.ts';
import { explainConnection } from '../ui/connection.ts';
import { Icon } from '../ui/Icon.tsx';
import { t } from '../ui/i18n.ts';
import { formatNumber } from '../ui/numbers.ts';
import { StatusLabel } from '../ui/StatusLabel.tsx';

/** Why nobody was asked or nobody answered, and the next step. */
export function Unchecked(props: { connection: Connection; onRetry(): void; onSignIn(): void }) {
  const { connection, onRetry, onSignIn } = props;
  switch (connection.kind) {
    case 'signedOut':
    case 'expired':
      return (
        <section>
          <p>
            <StatusLabel status="notChecked" />
          </p>
          <p class="note">
            {explainConnection(connection)} <Link words={t('signIn')} onClick={onSignIn} />
          </p>
        </section>
      );
    case 'offline':
      return (
        <section>
          <p class="status-label">
            <Icon name="offline" />
            {t('cardOffline')}
          </p>
          <p class="note">
            {t('bannerNoData')} <Link words={t('bannerRetryNow')} onClick={onRetry} />
          </p>
        </section>
      );
    case 'serverError':
      return (
        <section>
          <p class="status-label" style={{ color: 'var(--ended)' }}>
            <Icon name="warning" />
            {t('cardServerError')}
          </p>
          <p class="note">
            {connection.retryInSeconds === null ? null : t('sayRetryIn', [formatNumber(connection.retryInSeconds)])}{' '}
            <Link words={t('bannerRetryNow')} onClick={onRetry} />{' '}
            {connection.requestId ? <span class="quiet id">{t('sayRequestId', [connection.requestId])}</span> : null}
          </p>
        </section>
      );
    default:
      return (
        <section>
          <p>
            <StatusLabel status="notChecked" />
          </p>
          <p class="note">
            {connection.kind === 'connected' ? null : explainConnection(connection)}{' '}
            <Link words={t('bannerRetryNow')} onClick={onRetry} />
          </p>
        </section>
      );
  }
}

function Link({ words, onClick }: { words: string; onClick(): void }) {
  return (
    <button type="button" class="link" onClick={onClick}>
      {words}
    </button>
  );
}
