import type { Instrument, StatusOn } from '../../shared/schema/index.ts';
import type { CardSubject } from '../bridge.ts';
import { dayOf, formatDate } from '../ui/dates.ts';
import { type MessageKey, t } from '../ui/i18n.ts';
import { Outside } from '../ui/Outside.tsx';
import { StatusLabel } from '../ui/StatusLabel.tsx';
import { statusOfDay } from '../ui/status.ts';

/** Whether it is in force: today, and on the day the citing text was written. */
export function Force(props: { instrument: Instrument; written: CardSubject['written']; staleSince: string | null }) {
  const { instrument, written, staleSince } = props;
  const { today, whenWritten } = instrument.status;
  const isOpen = today.code === 'unknown' && (whenWritten === null || whenWritten.code === 'unknown');
  if (isOpen) {
    return (
      <section>
        <p>
          <StatusLabel status="unknown" />
        </p>
        <p class="note">{instrument.holding === 'held' ? t('cardNoForce') : t('detailsNoText')}</p>
      </section>
    );
  }
  const day = formatDate(today.on);
  return (
    <section>
      <dl class="force">
        <dt>{staleSince ? t('detailsAsOf', [formatDate(dayOf(staleSince))]) : t('detailsToday', [day])}</dt>
        <dd>
          <StatusLabel status={statusOfDay(today)} />
        </dd>
        {whenWritten ? (
          <>
            <dt>{t('detailsWhenWritten', [written.text ?? formatDate(whenWritten.on)])}</dt>
            <dd>
              <StatusLabel status={statusOfDay(whenWritten)} />
            </dd>
          </>
        ) : null}
      </dl>
      {staleSince ? <p class="note">{t('cardLaterChanges')}</p> : <Why status={today} />}
    </section>
  );
}

const CHANGES: Readonly<Record<string, MessageKey>> = {
  repeals: 'cardRepealedBy',
  suspends: 'cardSuspendedBy',
  amends: 'cardChangedBy',
};

/** The event that decided today's status; a replacement is told by the chain. */
function Why({ status: { code, cause, by, since } }: { status: StatusOn }) {
  const from = since ? formatDate(since) : null;
  if (cause === 'replaces' && by) return null;
  if (by && from) {
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
