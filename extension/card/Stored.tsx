import type { CardSubject } from '../bridge.ts';
import { sayWhyStored } from '../ui/connection.ts';
import { dayOf, formatDate, formatTime } from '../ui/dates.ts';
import { Icon } from '../ui/Icon.tsx';
import { t } from '../ui/i18n.ts';

/** Why the card shows what was known before, and of which moment that is; nothing where the answer is fresh. */
export function Stored({ subject, onSignIn }: { subject: CardSubject; onSignIn(): void }) {
  const { answer, connection } = subject;
  if (!answer || !('outcome' in answer) || !answer.stale) return null;
  const moment = [formatDate(dayOf(answer.asOf)), formatTime(answer.asOf)];
  const asking = connection?.kind === 'connected';
  return (
    <p class="offline">
      <Icon name={asking ? 'clock' : connection?.kind === 'offline' ? 'offline' : 'info'} />
      <span>
        {connection ? <strong>{sayWhyStored(connection)}</strong> : null}{' '}
        {t(answer.pack ? 'cardPackOf' : 'cardDataOf', moment)}
        {connection?.kind === 'expired' ? (
          <>
            {' '}
            <button type="button" class="link" onClick={onSignIn}>
              {t('signIn')}
            </button>
          </>
        ) : null}
      </span>
    </p>
  );
}
