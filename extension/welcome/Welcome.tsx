import { useState } from 'preact/hooks';
import { provinceBySlug } from '../../shared/registry/provinces.ts';
import { ConnectForm } from '../options/ConnectForm.tsx';
import { ProvinceChoice } from '../options/ProvinceChoice.tsx';
import type { Prefill } from '../options/prefill.ts';
import { homeSetting } from '../settings.ts';
import { roleName } from '../ui/connection.ts';
import { Icon } from '../ui/Icon.tsx';
import { t } from '../ui/i18n.ts';
import { Keys } from '../ui/Keys.tsx';
import { Mark } from '../ui/Mark.tsx';
import { useSession } from '../ui/use-session.ts';
import { useSetting } from '../ui/use-setting.ts';
import { Words } from '../ui/Words.tsx';
import { PortalAccess } from './PortalAccess.tsx';
import { Step } from './Step.tsx';
import { TryIt } from './TryIt.tsx';

/** From the install to the first card: a server, a province, and a passage to point at. */
export function Welcome({ prefill }: { prefill: Prefill }) {
  const session = useSession();
  const home = useSetting(homeSetting)?.value ?? null;
  const [pointed, setPointed] = useState(false);
  if (!session) return <main class="welcome" aria-busy="true" />;
  const { connection, server } = session;
  const portal = home ? provinceBySlug(home)?.hosts[0] : undefined;
  return (
    <main class="welcome">
      <div>
        <Mark size={40} />
        <h1>{t('welcomeHeading')}</h1>
        <p class="lead">{t('welcomeLead')}</p>
        <PortalAccess />
        <ol class="steps">
          <Step number={1} id="welcome-connect" title={t('welcomeConnect')} done={connection.kind === 'connected'}>
            {connection.kind === 'connected' ? (
              <p class="hint" data-connection="connected">
                <Words of="welcomeConnected" subs={[server ? new URL(server).host : '', roleName(connection.role)]} />
              </p>
            ) : (
              <>
                <p class="hint">{t('welcomeConnectHint')}</p>
                <ConnectForm prefill={prefill} />
              </>
            )}
          </Step>
          <Step number={2} id="welcome-province" title={t('welcomeProvince')} done={home !== null}>
            <p class="hint" id="welcome-province-hint">
              {t('welcomeProvinceHint')}
            </p>
            <div class="province">
              <ProvinceChoice labelledBy="welcome-province" describedBy="welcome-province-hint" />
            </div>
          </Step>
          <Step number={3} id="welcome-first" title={t('welcomeFirst')} done={pointed}>
            <p class="hint">{t('welcomeFirstHint')}</p>
            {portal ? (
              <a class="button" href={`https://${portal}`} target="_blank" rel="noopener noreferrer">
                <Icon name="open" />
                {t('welcomePortal', [portal])}
              </a>
            ) : null}
          </Step>
        </ol>
        <p class="caps">
          <span>
            <Keys shortcut="Alt+Period" /> {t('commandNext')}
          </span>
          <span>
            <Keys shortcut="Alt+Comma" /> {t('commandPrevious')}
          </span>
          <span>
            <Keys shortcut="Alt+I" /> {t('commandCard')}
          </span>
          <span>
            <Keys shortcut="Esc" /> {t('keysClose')}
          </span>
        </p>
      </div>
      <TryIt connection={connection} onCard={() => setPointed(true)} />
    </main>
  );
}
