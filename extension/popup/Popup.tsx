import { useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { allowHost, allowOnce } from '../allow.ts';
import { ask } from '../ask.ts';
import { originOf } from '../sites.ts';
import { ConnectionDot } from '../ui/ConnectionDot.tsx';
import { Icon } from '../ui/Icon.tsx';
import { type MessageKey, t } from '../ui/i18n.ts';
import { Mark } from '../ui/Mark.tsx';
import { standingOf } from '../ui/standing.ts';
import { useAllowed } from '../ui/use-allowed.ts';
import { useReading } from '../ui/use-reading.ts';
import { useSession } from '../ui/use-session.ts';
import { useSite } from '../ui/use-site.ts';
import { useTab } from '../ui/use-tab.ts';
import { LookUpButton } from './LookUpButton.tsx';
import { Permission } from './Permission.tsx';
import { Running } from './Running.tsx';
import { SiteLine } from './SiteLine.tsx';

/** The toolbar's box: this site on or off, and what stands on the page. */
export function Popup({ search }: { search: string }) {
  const tab = useTab(search);
  const session = useSession();
  const page = useReading(tab?.id ?? null);
  const site = useSite(tab?.host ?? null);
  const allowed = useAllowed(tab?.host ? [originOf(tab.host)] : []);
  const [problem, setProblem] = useState<MessageKey | null>(null);
  if (!tab || !session) return <div class="popup" aria-busy="true" />;
  const { connection } = session;
  const { host } = tab;
  const standing = standingOf(host, site, page, allowed);

  async function turn(enabled: boolean) {
    if (host === null) return;
    if (standing.kind === 'notAllowed') setProblem(await allowHost(host));
    else await ask({ type: 'site/set', host, enabled });
  }

  return (
    <main class="popup" data-standing={standing.kind}>
      <header>
        <Mark />
        <h1>{t('extensionName')}</h1>
        <ConnectionDot connection={connection} />
        <button
          type="button"
          class="bare"
          aria-label={t('popupOptions')}
          onClick={() => browser.runtime.openOptionsPage()}
        >
          <Icon name="settings" />
        </button>
      </header>
      <SiteLine host={tab.host} standing={standing} connection={connection} onSwitch={turn} />
      {standing.kind === 'notAllowed' && host ? (
        <Permission
          host={host}
          problem={problem}
          onAllow={() => turn(true)}
          onOnce={async () => setProblem(await allowOnce(tab.id, host))}
        />
      ) : null}
      {standing.kind === 'needsReload' ? (
        <footer>
          <button type="button" class="button main" onClick={() => browser.tabs.reload(tab.id)}>
            {t('popupReload')}
          </button>
        </footer>
      ) : null}
      {standing.kind === 'off' || standing.kind === 'noSite' ? (
        <footer>
          <LookUpButton tab={tab.id} />
        </footer>
      ) : null}
      {standing.kind === 'running' ? <Running tab={tab.id} reading={standing.reading} connection={connection} /> : null}
    </main>
  );
}
