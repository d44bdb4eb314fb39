import { dayOf, formatDate, formatTime } from '../../ui/dates.ts';
import { Icon } from '../../ui/Icon.tsx';
import { t } from '../../ui/i18n.ts';
import { formatNumber } from '../../ui/numbers.ts';
import { Outside } from '../../ui/Outside.tsx';
import { PROPOSALS } from '../route.ts';
import type { Waiting } from './waiting.ts';

/** What a decision waits for, and where it is approved, turned down or withdrawn. */
export function WaitingBox({ waiting: { by, at, links, above } }: { waiting: Waiting }) {
  const count = [formatNumber(links ?? 0), formatNumber(above)];
  return (
    <p class="trouble" data-waits="true" role="status">
      <Icon name="clock" />
      <span>
        {t('queueWaitsHow', count)}
        {by && at ? (
          <>
            {' · '}
            <Outside>{t('proposalBy', [by.name ?? by.id, `${formatTime(at)} ${formatDate(dayOf(at))}`])}</Outside>
          </>
        ) : null}{' '}
        <a href={PROPOSALS}>{t('waitsShow')}</a>
      </span>
    </p>
  );
}
