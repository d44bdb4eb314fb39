import { useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { allowHost, askAccess, canAskAccess } from '../allow.ts';
import { ask } from '../ask.ts';
import { type MessageKey, t } from '../ui/i18n.ts';
import type { Standing } from '../ui/standing.ts';
import { Message } from './Message.tsx';

/** Why there is nothing to list, and what to do about it. */
export function Absent(props: {
  standing: Standing;
  host: string | null;
  tab: number;
  /** The reader's notes of other pages; null where nobody is signed in. */
  onWork: (() => void) | null;
  onLookUp: () => void;
}) {
  const { standing, host, tab, onWork, onLookUp } = props;
  const [problem, setProblem] = useState<MessageKey | null>(null);
  const lookUp = (
    <button type="button" class="button" onClick={onLookUp}>
      {t('lookUpOne')}
    </button>
  );
  const work = onWork ? (
    <button type="button" class="link" onClick={onWork}>
      {t('work')}
    </button>
  ) : null;
  switch (standing.kind) {
    case 'waiting':
    case 'running':
      return (
        <p class="loading" role="status">
          {t('panelLoading')}
        </p>
      );
    case 'noSite':
      return (
        <Message icon="lock" title={t('absentUnseen')} words={t('absentUnseenWhy')}>
          {canAskAccess() ? (
            <button type="button" class="button main" onClick={() => askAccess(tab)}>
              {t('absentAsk')}
            </button>
          ) : null}
          {lookUp}
          {work}
        </Message>
      );
    case 'notAllowed':
      return (
        <Message icon="lock" title={t('absentTitle')} words={t('absentNotAllowed', [host ?? ''])}>
          <button
            type="button"
            class="button main"
            onClick={async () => setProblem(host === null ? null : await allowHost(host))}
          >
            {t('popupAllow')}
          </button>
          {problem ? <p role="alert">{t(problem)}</p> : null}
          {lookUp}
          {work}
        </Message>
      );
    case 'off':
      return (
        <Message icon="pause" title={t('absentTitle')} words={t('absentOff')}>
          <button
            type="button"
            class="button main"
            onClick={() => host && ask({ type: 'site/set', host, enabled: true })}
          >
            {t('absentSwitchOn')}
          </button>
          {lookUp}
          {work}
        </Message>
      );
    case 'needsReload':
      return (
        <Message icon="info" title={t('absentTitle')} words={t('popupReloadWhy')}>
          <button type="button" class="button main" onClick={() => browser.tabs.reload(tab)}>
            {t('popupReload')}
          </button>
          {work}
        </Message>
      );
  }
}
