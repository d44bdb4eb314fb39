import type { ImportCounts } from '../../../shared/schema/index.ts';
import { type MessageKey, t } from '../../ui/i18n.ts';
import { formatNumber } from '../../ui/numbers.ts';

const CARDS: readonly { field: keyof ImportCounts; label: MessageKey }[] = [
  { field: 'created', label: 'importCreated' },
  { field: 'updated', label: 'importUpdated' },
  { field: 'unchanged', label: 'importUnchanged' },
  { field: 'suggested', label: 'importSuggested' },
  { field: 'bad', label: 'importBad' },
];

/** What the rows came to; each is in one of the boxes. */
export function Counts({ counts }: { counts: ImportCounts }) {
  return (
    <dl class="import-counts">
      {CARDS.map(({ field, label }) => (
        <div key={field} class="console-box" data-count={field}>
          <dt>{t(label)}</dt>
          <dd>{formatNumber(counts[field])}</dd>
        </div>
      ))}
    </dl>
  );
}
