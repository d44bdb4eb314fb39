import { useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { ask } from '../ask.ts';
import { isBuiltIn, originOf } from '../sites.ts';
import { t } from '../ui/i18n.ts';
import { readHost } from './site-rows.ts';

/** Asks for one more site: the browser puts its own question to the reader. */
export function AddSite({ onDone }: { onDone: () => void }) {
  const [typed, setTyped] = useState('');
  const [problem, setProblem] = useState<string | null>(null);

  async function add(event: Event) {
    event.preventDefault();
    const host = readHost(typed);
    if (!host) return setProblem(t('sitesAddBad'));
    const allowed =
      isBuiltIn(host) || (await browser.permissions.request({ origins: [originOf(host)] }).catch(() => false));
    if (!allowed) return setProblem(t('sitesAddRefused', [host]));
    await ask(isBuiltIn(host) ? { type: 'site/set', host, enabled: true } : { type: 'site/reach', host });
    onDone();
  }

  return (
    <form class="add" onSubmit={add}>
      <input
        class="field"
        required
        aria-label={t('sitesAddHost')}
        placeholder={t('sitesAddHost')}
        spellcheck={false}
        value={typed}
        onInput={(event) => setTyped(event.currentTarget.value)}
      />
      <button type="submit" class="button main">
        {t('sitesAddDo')}
      </button>
      <button type="button" class="button" onClick={onDone}>
        {t('cancel')}
      </button>
      <p class="problem" role="alert">
        {problem}
      </p>
    </form>
  );
}
