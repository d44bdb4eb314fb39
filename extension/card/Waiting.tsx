import { Icon } from '../ui/Icon.tsx';
import { t } from '../ui/i18n.ts';
import { formatNumber } from '../ui/numbers.ts';

/** From here on the wait gets words. */
const SLOW = 2;

/** The question is on its way; what stands above is only what the page says. */
export function Waiting({ waited, onRetry }: { waited: number; onRetry(): void }) {
  if (waited < SLOW) {
    return (
      <section class="waiting">
        <p class="status-label">
          <Icon name="more" />
          {t('cardLooking')}
        </p>
        <p class="note">{t('cardOnlyPage')}</p>
      </section>
    );
  }
  return (
    <section class="waiting">
      <p class="status-label">
        <Icon name="clock" />
        {t('cardSlow', [formatNumber(waited)])}
      </p>
      <p class="note">
        {t('cardSlowWait')}{' '}
        <button type="button" class="link" onClick={onRetry}>
          {t('cardTryAgain')}
        </button>
      </p>
    </section>
  );
}
