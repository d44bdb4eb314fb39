import { Icon } from '../ui/Icon.tsx';
import { type MessageKey, t } from '../ui/i18n.ts';
import type { IconName } from '../ui/icons.ts';
import { Mark } from '../ui/Mark.tsx';
import { formatNumber } from '../ui/numbers.ts';
import type { ScreenProps } from './Console.tsx';
import { useOpenCount } from './queue/open-count.ts';
import { hashOf, type Screen } from './route.ts';

/** The screens there are, in the order of the day's work. */
export const PLACES: readonly { screen: Screen; label: MessageKey; icon: IconName }[] = [
  { screen: 'queue', label: 'queueTitle', icon: 'list' },
  { screen: 'instrument', label: 'instrumentTitle', icon: 'document' },
  { screen: 'graph', label: 'graphTitle', icon: 'graph' },
  { screen: 'import', label: 'consoleImport', icon: 'upload' },
  { screen: 'coverage', label: 'consoleCoverage', icon: 'grid' },
  { screen: 'history', label: 'historyTitle', icon: 'history' },
  { screen: 'terms', label: 'termsTitle', icon: 'tag' },
  { screen: 'people', label: 'consolePeople', icon: 'person' },
];

export function Nav({ screen, role }: { screen: Screen; role: ScreenProps['role'] | null }) {
  const open = useOpenCount(role);
  return (
    <nav class="console-nav" aria-label={t('consoleTitle')}>
      <p class="brand">
        <Mark />
        <span>{t('extensionName')}</span>
      </p>
      <ul>
        {PLACES.map((place) => (
          <li key={place.screen}>
            <a href={hashOf({ screen: place.screen })} aria-current={place.screen === screen ? 'page' : undefined}>
              <Icon name={place.icon} />
              <span>{t(place.label)}</span>
              {place.screen === 'queue' && open !== null ? <b class="nav-count">{formatNumber(open)}</b> : null}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
