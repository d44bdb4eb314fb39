import type { PageReference } from '../page-facts.ts';
import { Icon } from '../ui/Icon.tsx';
import { t } from '../ui/i18n.ts';
import { Line } from '../ui/Line.tsx';
import { formatNumber } from '../ui/numbers.ts';
import { offerFilters } from './filters.ts';
import type { PanelEvent } from './state.ts';

/** One pill for each status on the page, with its line and how many references have it. */
export function Filters(props: {
  references: readonly PageReference[];
  chosen: string;
  send: (event: PanelEvent) => void;
}) {
  const { references, chosen, send } = props;
  return (
    <fieldset class="filters">
      <legend class="said">{t('panelFilters')}</legend>
      {offerFilters(references).map(({ filter: { id, label, statuses, look }, count }) => (
        <button
          key={id}
          type="button"
          class="pill"
          aria-pressed={id === chosen}
          onClick={() => send({ type: 'filter', filter: id })}
        >
          {look ? <Icon name="flag" size={13} /> : null}
          {statuses ? <Line status={statuses[0]!} /> : null}
          {`${t(label)} ${formatNumber(count)}`}
        </button>
      ))}
    </fieldset>
  );
}
