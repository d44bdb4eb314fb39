import { browser } from 'wxt/browser';
import { PORTALS } from '../portals.ts';
import { originOf } from '../sites.ts';
import { t } from '../ui/i18n.ts';
import { Notice } from '../ui/Notice.tsx';
import { useAllowed } from '../ui/use-allowed.ts';

const ORIGINS = PORTALS.map(originOf);

/** Asks for the portals where the browser has not given them with the install, as Firefox may. */
export function PortalAccess() {
  if (useAllowed(ORIGINS)) return null;
  return (
    <Notice kind="warn" icon="lock" state="noPortals" words={t('welcomeNoPortals')}>
      <button
        type="button"
        class="button"
        onClick={() => browser.permissions.request({ origins: [...ORIGINS] }).catch(() => false)}
      >
        {t('welcomeAllowPortals')}
      </button>
    </Notice>
  );
}
