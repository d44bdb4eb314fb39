import { useMemo } from 'preact/hooks';
import { t } from '../../ui/i18n.ts';
import { Outside } from '../../ui/Outside.tsx';
import type { Looked } from './batch-preview.ts';
import { LongList } from './LongList.tsx';
import { previewLines } from './preview-lines.ts';

/** Height of a line, as the style sheet has it. */
const LINE = 44;

/** Everything that a batch would change, named line by line. */
export function BatchPreview({ looked }: { looked: readonly Looked[] }) {
  const lines = useMemo(() => previewLines(looked), [looked]);
  return (
    <LongList label={t('batchChanges')} items={lines} row={LINE} keyOf={({ key, kind }) => `${kind} ${key}`}>
      {({ kind, words }) => (
        <p class="batch-line" data-kind={kind} title={words}>
          <Outside>{words}</Outside>
        </p>
      )}
    </LongList>
  );
}
