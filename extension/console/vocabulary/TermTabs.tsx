import { type MessageKey, t } from '../../ui/i18n.ts';
import { TERM_TABS, type TermTab } from './kinds.ts';
import '../instrument/tabs.css';

const LABELS: Record<TermTab, MessageKey> = { codes: 'termsCodes', successions: 'termsSuccessions', tags: 'termsTags' };

/** Arrows move between the lists and show them. */
export function TermTabs({ shown, onShow }: { shown: TermTab; onShow: (tab: TermTab) => void }) {
  function move(event: KeyboardEvent) {
    const by = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (!by) return;
    event.preventDefault();
    const next = TERM_TABS[(TERM_TABS.indexOf(shown) + by + TERM_TABS.length) % TERM_TABS.length]!;
    onShow(next);
    document.getElementById(`terms-${next}`)?.focus();
  }
  return (
    <div class="tabs" role="tablist" aria-label={t('termsTitle')} onKeyDown={move}>
      {TERM_TABS.map((tab) => (
        <button
          key={tab}
          id={`terms-${tab}`}
          type="button"
          role="tab"
          aria-selected={tab === shown}
          aria-controls="terms-panel"
          tabIndex={tab === shown ? 0 : -1}
          onClick={() => onShow(tab)}
        >
          {t(LABELS[tab])}
        </button>
      ))}
    </div>
  );
}
