import { t } from '../../ui/i18n.ts';
import { formatNumber } from '../../ui/numbers.ts';
import './tabs.css';

export const TABS = ['overview', 'relations', 'links', 'aliases', 'history'] as const;
export type Tab = (typeof TABS)[number];

const LABELS = {
  overview: 'tabOverview',
  relations: 'relationsTitle',
  links: 'tabLinks',
  aliases: 'tabAliases',
  history: 'historyTitle',
} as const;

/** Arrows move between the tabs and show them. */
export function Tabs(props: {
  tabs: readonly Tab[];
  shown: Tab;
  counts: Partial<Record<Tab, number>>;
  onShow: (tab: Tab) => void;
}) {
  const { tabs, shown, counts, onShow } = props;
  function move(event: KeyboardEvent) {
    const by = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (!by) return;
    event.preventDefault();
    // The next key may come before the tab is shown: the focus is there already.
    const from = tabs.find((tab) => document.activeElement?.id === `tab-${tab}`) ?? shown;
    const next = tabs[(tabs.indexOf(from) + by + tabs.length) % tabs.length]!;
    onShow(next);
    document.getElementById(`tab-${next}`)?.focus();
  }
  return (
    <div class="tabs" role="tablist" aria-label={t('instrumentTitle')} onKeyDown={move}>
      {tabs.map((tab) => (
        <button
          key={tab}
          id={`tab-${tab}`}
          type="button"
          role="tab"
          aria-selected={tab === shown}
          aria-controls="tab-panel"
          tabIndex={tab === shown ? 0 : -1}
          onClick={() => onShow(tab)}
        >
          {t(LABELS[tab])} {counts[tab] === undefined ? null : <span class="count">{formatNumber(counts[tab])}</span>}
        </button>
      ))}
    </div>
  );
}
