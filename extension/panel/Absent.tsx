import { browser } from 'wxt/browser';
import { ask } from '../ask.ts';
import { t } from '../ui/i18n.ts';
import type { Standing } from '../ui/standing.ts';
import { Message } from './Message.tsx';

/** Why there is nothing to list, and what to do about it. */
export function Absent(props: { standing: Standing; host: string | null; tab: number; onLookUp: () => void }) {
  const { standing, host, tab, onLookUp } = props;
  const lookUp = (
    <button type="button" class="button" onClick={onLookUp}>
      {t('lookUpOne')}
    </button>
  );
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
        <Message icon="info" title={t('popupNoSite')} words={t('absentNoSite')}>
          {lookUp}
        </Message>
      );
    case 'notAllowed':
      return (
        <Message icon="lock" title={t('absentTitle')} words={t('absentNotAllowed')}>
          {lookUp}
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
        </Message>
      );
    case 'needsReload':
      return (
        <Message icon="info" title={t('absentTitle')} words={t('popupReloadWhy')}>
          <button type="button" class="button main" onClick={() => browser.tabs.reload(tab)}>
            {t('popupReload')}
          </button>
        </Message>
      );
  }
}
