import { t } from '../ui/i18n.ts';
import { ConnectForm } from './ConnectForm.tsx';
import type { Prefill } from './prefill.ts';

/** The server and who is signed in there. */
export function ConnectCard({ prefill }: { prefill: Prefill }) {
  return (
    <section class="box" id="server" aria-labelledby="connect-heading">
      <h2 id="connect-heading">{t('connectHeading')}</h2>
      <p class="hint">{t('connectHint')}</p>
      <ConnectForm prefill={prefill} />
      <p class="hint">{t('consoleOpenHint')}</p>
      <a class="button" href="console.html" target="_blank" rel="noopener">
        {t('consoleOpen')}
      </a>
    </section>
  );
}
