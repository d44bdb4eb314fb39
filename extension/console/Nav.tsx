import { Icon } from '../ui/Icon.tsx';
import { type MessageKey, t } from '../ui/i18n.ts';
import type { IconName } from '../ui/icons.ts';
import { Mark } from '../ui/Mark.tsx';
import { hashOf, type Screen } from './route.ts';

/** The screens there are, in the order of the day's work. */
export const PLACES: readonly { screen: Screen; label: MessageKey; icon: IconName }[] = [
  { screen: 'import', label: 'consoleImport', icon: 'upload' },
  { screen: 'coverage', label: 'consoleCoverage', icon: 'grid' },
  { screen: 'people', label: 'consolePeople', icon: 'person' },
];

export function Nav({ screen }: { screen: Screen }) {
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
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
