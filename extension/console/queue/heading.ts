import { typeName } from '../../../shared/registry/instrument-types.ts';
import type { Instrument } from '../../../shared/schema/index.ts';
import { t } from '../../ui/i18n.ts';
import { sayRelation } from '../../ui/relation-words.ts';
import type { Entry } from './entry.ts';
import { citedWords, rowWords } from './row-words.ts';

/** "Quyết định số 5/QĐ-UBND" as one speaks of an instrument. */
export function nameOf({ type, symbol, name, title, key }: Instrument): string {
  if (!symbol) return name ?? title ?? key;
  return [typeName(type), `số ${symbol}`].filter(Boolean).join(' ');
}

/** What is asked of a person, as a question. */
export function heading(entry: Entry): string {
  const { kind, item } = entry;
  const { title } = rowWords(entry);
  const [one] = item.instruments;
  const name = one ? nameOf(one) : title;
  switch (kind) {
    case 'ambiguous':
      return t('queueAskAmbiguous', [citedWords(entry)]);
    case 'unmatched':
      return t('queueAskUnmatched', [citedWords(entry)]);
    case 'proposed':
      return t('queueAskProposed', [name]);
    case 'duplicates':
      return t('queueAskDuplicates');
    case 'facts':
      return t('queueAskFacts', [name]);
    case 'dates':
      return t('queueAskDates', [name]);
    case 'contradictions':
      return t('queueAskContradictions', [name]);
    case 'relations': {
      const { source, target, type } = item.relation ?? {};
      const ends = [source, target].map((end) => end?.symbol ?? end?.key ?? t('queueUnsettledEnd'));
      return t('queueAskRelations', [ends[0]!, type ? sayRelation(type) : '', ends[1]!]);
    }
    case 'reports':
      return t(item.report?.kind === 'missing' ? 'queueAskMissing' : 'queueAskWrong', [title]);
  }
}
