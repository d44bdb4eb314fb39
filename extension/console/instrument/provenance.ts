import type { Provenance } from '../../../shared/schema/index.ts';
import { dayOf, formatDay } from '../../ui/dates.ts';
import { t, tCount } from '../../ui/i18n.ts';
import type { IconName } from '../../ui/icons.ts';

/** Who says a fact, in a few words. */
export function provenanceWords({ from, by, at, documents, source }: Provenance): { icon: IconName; words: string } {
  switch (from) {
    case 'text':
      return { icon: 'check', words: t('provenanceRule') };
    case 'citation':
      return {
        icon: 'quote',
        words: documents ? tCount('provenanceCitations', documents, [documents]) : t('provenanceCited'),
      };
    case 'list':
      return { icon: 'download', words: by ? t('provenanceList', [by]) : t('provenanceListBare') };
    case 'person':
      return {
        icon: 'person',
        words: [by ?? t('consoleSomebody'), at && formatDay(dayOf(at)), source && t('provenanceReadIn', [source])]
          .filter(Boolean)
          .join(', '),
      };
  }
}
