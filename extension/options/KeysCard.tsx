import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { type MessageKey, t } from '../ui/i18n.ts';
import { Keys } from '../ui/Keys.tsx';

const COMMANDS: Readonly<Record<string, MessageKey>> = {
  next: 'commandNext',
  previous: 'commandPrevious',
  card: 'commandCard',
  panel: 'commandPanel',
  note: 'commandNote',
};

/** The keys as the browser has them now. */
export function KeysCard() {
  const [keys, setKeys] = useState<Readonly<Record<string, string>>>({});
  useEffect(() => {
    void browser.commands.getAll().then((commands) => {
      setKeys(Object.fromEntries(commands.map(({ name, shortcut }) => [name ?? '', shortcut ?? ''])));
    });
  }, []);
  return (
    <section class="box" id="keys" aria-labelledby="keys-heading">
      <h2 id="keys-heading">{t('optionsKeys')}</h2>
      <p class="hint">{t('keysHint')}</p>
      <dl class="keys">
        {Object.entries(COMMANDS).map(([name, message]) => (
          <div key={name}>
            <dt>{t(message)}</dt>
            <dd>{keys[name] ? <Keys shortcut={keys[name]} /> : t('keysUnset')}</dd>
          </div>
        ))}
        <div>
          <dt>{t('keysClose')}</dt>
          <dd>
            <Keys shortcut="Esc" />
          </dd>
        </div>
      </dl>
    </section>
  );
}
