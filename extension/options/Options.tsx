import { useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { Icon } from '../ui/Icon.tsx';
import { type MessageKey, t } from '../ui/i18n.ts';
import type { IconName } from '../ui/icons.ts';
import { Mark } from '../ui/Mark.tsx';
import { BackupCard } from './BackupCard.tsx';
import { ConnectCard } from './ConnectCard.tsx';
import { KeysCard } from './KeysCard.tsx';
import { LanguageCard } from './LanguageCard.tsx';
import { MarksCard } from './MarksCard.tsx';
import { PacksCard } from './PacksCard.tsx';
import { PrivacyCard } from './PrivacyCard.tsx';
import { ProvinceCard } from './ProvinceCard.tsx';
import type { Prefill } from './prefill.ts';
import { SitesCard } from './SitesCard.tsx';

const SECTIONS: readonly { id: string; icon: IconName; title: MessageKey }[] = [
  { id: 'server', icon: 'globe', title: 'optionsServer' },
  { id: 'province', icon: 'tag', title: 'optionsProvince' },
  { id: 'sites', icon: 'document', title: 'optionsSites' },
  { id: 'marks', icon: 'pencil', title: 'optionsMarks' },
  { id: 'packs', icon: 'offline', title: 'optionsPacks' },
  { id: 'privacy', icon: 'shield', title: 'optionsPrivacy' },
  { id: 'keys', icon: 'info', title: 'optionsKeys' },
  { id: 'backup', icon: 'history', title: 'optionsBackup' },
];

/** The options page: every section on one sheet, and the way to each at its side. */
export function Options({ prefill }: { prefill: Prefill }) {
  const [current, setCurrent] = useState(
    () => (SECTIONS.find(({ id }) => `#${id}` === location.hash) ?? SECTIONS[0]!).id,
  );
  const chosen = SECTIONS.find(({ id }) => id === current) ?? SECTIONS[0]!;
  return (
    <div class="options">
      <nav aria-label={t('optionsNavigation')}>
        <p class="brand">
          <Mark size={24} />
          {t('extensionName')}
        </p>
        <ul>
          {SECTIONS.map(({ id, icon, title }) => (
            <li key={id}>
              <a href={`#${id}`} aria-current={id === current ? 'true' : undefined} onClick={() => setCurrent(id)}>
                <Icon name={icon} />
                {t(title)}
              </a>
            </li>
          ))}
        </ul>
        <a href="welcome.html">
          <Icon name="right" />
          {t('welcomeAgain')}
        </a>
        <p class="version">{t('optionsVersion', [browser.runtime.getManifest().version])}</p>
      </nav>
      <main>
        <h1>{t(chosen.title)}</h1>
        <ConnectCard prefill={prefill} />
        <ProvinceCard />
        <LanguageCard />
        <SitesCard />
        <MarksCard />
        <PacksCard />
        <PrivacyCard />
        <KeysCard />
        <BackupCard />
      </main>
    </div>
  );
}
