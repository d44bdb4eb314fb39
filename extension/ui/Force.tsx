import type { Instrument, StatusOn } from '../../shared/schema/index.ts';
import { dayOf, formatDate } from './dates.ts';
import { type MessageKey, t } from './i18n.ts';
import { Outside } from './Outside.tsx';
import { StatusLabel } from './StatusLabel.tsx';
import { statusOfDay } from './status.ts';

/** Whether it is in force: today, and on the day the citing text was written; and why. */
export function Force(props: {
  instrument: Instrument;
  /** The citing text's date as far as it states one. */
  written: string | null;
  staleSince: string | null;
}) {
  const { instrument, written, staleSince } = props;
  const { today, whenWritten } = instrument.status;
  if (today.code === 'unknown' && (whenWritten === null || whenWritten.code === 'unknown')) {
    return (
      <>
        <p>
          <StatusLabel status="unknown" />
        </p>
        <p class="note">{instrument.holding === 'held' ? t('cardNoForce') : t('detailsNoText')}</p>
      </>
    );
  }
  return (
    <>
      <dl class="force">
        <dt>
          {staleSince ? t('detailsAsOf', [formatDate(dayOf(staleSince))]) : t('detailsToday', [formatDate(today.on)])}
        </dt>
        <dd>
          <StatusLabel status={statusOfDay(today)} />
        </dd>
        {whenWritten ? (
          <>
            <dt>{t('detailsWhenWritten', [written ?? formatDate(whenWritten.on)])}</dt>
            <dd>
              <StatusLabel status={statusOfDay(whenWritten)} />
            </dd>
          </>
        ) : null}
      </dl>
      {staleSince ? (
        <p class="note">{t('cardLaterChanges')}</p>
      ) : (
        <Why status={today} isTold={Boolean(instrument.chain)} />
      )}
    </>
  );
}

const CHANGES: Readonly<Record<string, MessageKey>> = {
  repeals: 'cardRepealedBy',
  suspends: 'cardSuspendedBy',
  amends: 'cardChangedBy',
};

/** The event that decided today's status; a replacement is told by the chain, and a repeal where there is one. */
function Why({ status: { code, cause, by, since }, isTold }: { status: StatusOn; isTold: boolean }) {
  const from = since ? formatDate(since) : null;
  if (by && (cause === 'replaces' || (cause === 'repeals' && isTold))) return null;
  if (by && from && cause !== 'expiry') {
    return (
      <p class="note">
        {t(CHANGES[cause ?? ''] ?? 'cardChangedBy')} <Outside class="symbol">{by.symbol ?? by.key}</Outside>{' '}
        {t('cardFrom', [from])}
      </p>
    );
  }
  if (code === 'inForce') return <p class="note">{t('detailsNoChange')}</p>;
  if (!from) return null;
  return <p class="note">{t(code === 'pending' ? 'cardInForceFrom' : 'cardEndedOn', [from])}</p>;
}
