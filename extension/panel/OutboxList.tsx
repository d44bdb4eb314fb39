import { ask } from '../ask.ts';
import type { OutboxItem } from '../background-state.ts';
import { Icon } from '../ui/Icon.tsx';
import { t, tCount } from '../ui/i18n.ts';
import type { IconName } from '../ui/icons.ts';
import { Outside } from '../ui/Outside.tsx';
import { sayItem } from './outbox-words.ts';

const ICON: Readonly<Record<OutboxItem['state']['kind'], IconName>> = {
  waiting: 'clock',
  refused: 'cross',
  saved: 'check',
};

/** Everything on its way to the server, and what arrived from this page. */
export function OutboxList({ items, name }: { items: readonly OutboxItem[]; name: string | null }) {
  const waiting = items.filter(({ state }) => state.kind === 'waiting').length;
  return (
    <section class="outbox" id="outbox" tabIndex={-1} aria-labelledby="outbox-heading" hidden={items.length === 0}>
      <h2 id="outbox-heading">{t('outboxHeading')}</h2>
      <ul aria-live="polite">
        {items.map((item) => (
          <li key={item.id} data-state={item.state.kind}>
            <span class="outbox-title">
              <Outside>{item.title}</Outside>
            </span>
            <span class="outbox-state">
              <Icon name={ICON[item.state.kind]} />
              <span>{sayItem(item, name)}</span>
            </span>
            {item.state.kind === 'refused' && item.state.code === 'turnedAway' ? (
              <button
                type="button"
                class="link"
                aria-label={t('outboxInsistNamed', [item.title])}
                onClick={() => ask({ type: 'outbox/insist', id: item.id, as: crypto.randomUUID() })}
              >
                {t('outboxInsist')}
              </button>
            ) : null}
            {item.state.kind === 'saved' ? null : (
              <button
                type="button"
                class="link"
                aria-label={t('outboxDiscardNamed', [item.title])}
                onClick={() => ask({ type: 'outbox/discard', id: item.id })}
              >
                {t('outboxDiscard')}
              </button>
            )}
          </li>
        ))}
      </ul>
      {waiting > 0 ? <p class="quiet">{tCount('outboxKept', waiting)}</p> : null}
    </section>
  );
}
