import type { Connection } from '../background-state.ts';
import type { PageReading } from '../page-facts.ts';
import { staleSince } from '../ui/counts.ts';
import { dayOf, formatDate, formatDay, formatTime } from '../ui/dates.ts';
import { t, tCount } from '../ui/i18n.ts';
import { formatNumber } from '../ui/numbers.ts';
import { Switch } from '../ui/Switch.tsx';
import type { Standing } from '../ui/standing.ts';

/** The site, what happens on it, and its switch. */
export function SiteLine({
  host,
  standing,
  connection,
  onSwitch,
}: {
  host: string | null;
  standing: Standing;
  connection: Connection;
  onSwitch: (enabled: boolean) => void;
}) {
  return (
    <section class="site">
      <div>
        <p class="host">{host ?? t('popupNoSite')}</p>
        <p class="doing" role="status">
          {sayStanding(standing, connection)}
        </p>
      </div>
      {host ? (
        <Switch
          on={standing.kind !== 'off' && standing.kind !== 'notAllowed'}
          label={t('popupSwitch', [host])}
          onChange={onSwitch}
        />
      ) : null}
    </section>
  );
}

function sayStanding(standing: Standing, connection: Connection): string {
  switch (standing.kind) {
    case 'noSite':
      return t('popupNoSiteWhy');
    case 'waiting':
      return t('popupReading');
    case 'notAllowed':
      return t('popupNotAllowed');
    case 'off':
      return standing.since ? t('popupOffSince', [formatDay(dayOf(standing.since))]) : t('popupOff');
    case 'needsReload':
      return t('popupReloadWhy');
    case 'running':
      return sayMarking(standing.reading, connection);
  }
}

function sayMarking({ references }: PageReading, connection: Connection): string {
  const count = references.length;
  if (count === 0) return t('popupNoReference');
  const stale = staleSince(references);
  if (connection.kind !== 'connected' && stale) return t('popupDataOf', [formatDate(dayOf(stale)), formatTime(stale)]);
  const unchecked = references.every(({ answer }) => answer === null || 'unchecked' in answer);
  const stem = unchecked && connection.kind !== 'connected' ? 'popupMarkingUnchecked' : 'popupMarking';
  return tCount(stem, count, [formatNumber(count)]);
}
