import type { Instrument } from '../../shared/schema/index.ts';
import { formatDate } from './dates.ts';
import { Icon } from './Icon.tsx';
import { t } from './i18n.ts';
import { Outside } from './Outside.tsx';

/** What replaced it, from the act cited here downwards; nothing where nothing did. */
export function Chain({ instrument: { symbol, name, issuedOn, status } }: { instrument: Instrument }) {
  const { by, since, cause } = status.today;
  if (cause !== 'replaces' || !by || !since) return null;
  return (
    <section class="replaced">
      <h3>
        <Icon name="swap" />
        {t('cardChain')}
      </h3>
      <ol class="chain">
        <li>
          <Outside class="symbol">{symbol ?? name ?? ''}</Outside>
          {issuedOn ? ` · ${formatDate(issuedOn)}` : null}
          <span class="step">{t('cardChainCited')}</span>
        </li>
        <li>
          <Outside class="symbol">{by.symbol ?? by.key}</Outside>
          <span class="step">{t('cardChainReplaced', [formatDate(since)])}</span>
        </li>
      </ol>
    </section>
  );
}
