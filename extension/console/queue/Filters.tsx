import type { QueueKind } from '../../../shared/schema/index.ts';
import { t } from '../../ui/i18n.ts';
import { formatNumber } from '../../ui/numbers.ts';
import { type Counts, type Filter, KINDS, totalOf } from './kinds.ts';

/** What of the queue is shown, each with how many there are. */
export function Filters(props: {
  filter: Filter;
  kinds: readonly QueueKind[];
  counts: Counts | null;
  later: number;
  waiting: number;
  onFilter: (filter: Filter) => void;
}) {
  const { filter, kinds, counts, later, waiting } = props;
  const offers: { filter: Filter; words: string; count: number | null }[] = [
    { filter: 'all', words: t('queueAll'), count: counts && totalOf(counts, kinds) },
    ...kinds
      .filter((kind) => kind === filter || (counts?.[kind] ?? 0) > 0)
      .map((kind) => ({ filter: kind, words: t(KINDS[kind].filter), count: counts && (counts[kind] ?? 0) })),
    ...(later > 0 || filter === 'later'
      ? [{ filter: 'later' as const, words: t('queueLaterFilter'), count: later }]
      : []),
    ...(waiting > 0 || filter === 'waiting'
      ? [{ filter: 'waiting' as const, words: t('queueWaiting'), count: waiting }]
      : []),
  ];
  return (
    <ul class="queue-filters" aria-label={t('queueFilters')}>
      {offers.map((offer) => (
        <li key={offer.filter}>
          <button
            type="button"
            class="pill"
            aria-pressed={offer.filter === filter}
            onClick={() => props.onFilter(offer.filter)}
          >
            {offer.words} {offer.count === null ? null : <span>{formatNumber(offer.count)}</span>}
          </button>
        </li>
      ))}
    </ul>
  );
}
