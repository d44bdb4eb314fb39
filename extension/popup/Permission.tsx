import { useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { ask } from '../ask.ts';
import { originOf } from '../sites.ts';
import { type MessageKey, t } from '../ui/i18n.ts';
import { Words } from '../ui/Words.tsx';

/** Asks to run on a host the manifest does not name. The browser's own question needs the click, so it comes first. */
export function Permission({ tab, host }: { tab: number; host: string }) {
  const [problem, setProblem] = useState<MessageKey | null>(null);

  async function allow() {
    const allowed = await browser.permissions.request({ origins: [originOf(host)] }).catch(() => false);
    if (!allowed || !(await ask({ type: 'site/reach', host }))) setProblem('popupRefused');
  }

  async function allowOnce() {
    if (!(await ask({ type: 'site/once', tab, host }))) setProblem('popupOnceRefused');
  }

  return (
    <>
      <p class="why">
        <Words of="popupAllowWhy" subs={[host]} />
      </p>
      <footer>
        <button type="button" class="button main" onClick={allow}>
          {t('popupAllow')}
        </button>
        <button type="button" class="button" onClick={allowOnce}>
          {t('popupOnce')}
        </button>
      </footer>
      <p class="problem" role="alert">
        {problem ? t(problem) : null}
      </p>
    </>
  );
}
