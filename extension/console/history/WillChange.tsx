import type { KeptKind, UndoPreview } from '../../../shared/schema/index.ts';
import { Icon } from '../../ui/Icon.tsx';
import { type CountKey, t, tCount } from '../../ui/i18n.ts';
import type { IconName } from '../../ui/icons.ts';
import { formatNumber } from '../../ui/numbers.ts';
import { LinkList } from './LinkList.tsx';

const KINDS: Readonly<Record<KeptKind, { noun: CountKey; icon: IconName }>> = {
  instruments: { noun: 'undoKindInstruments', icon: 'document' },
  aliases: { noun: 'undoKindAliases', icon: 'tag' },
  judgements: { noun: 'undoKindJudgements', icon: 'check' },
  relations: { noun: 'undoKindRelations', icon: 'swap' },
  suggestions: { noun: 'undoKindSuggestions', icon: 'quote' },
  vocabulary: { noun: 'undoKindVocabulary', icon: 'tag' },
};
const ENDS = [
  ['back', 'undoRowBack'],
  ['gone', 'undoRowGone'],
  ['changed', 'undoRowChanged'],
] as const;

/** Later changes beyond which they are not counted. */
const STAYS_MAX = 100;

/** What an undo would do as the index stands, and what it leaves alone. */
export function WillChange({ preview }: { preview: UndoPreview }) {
  const { rows, links, citations, instruments, stays } = preview;
  const lines = rows.flatMap((row) =>
    ENDS.filter(([end]) => row[end] > 0).map(([end, words]) => ({
      icon: KINDS[row.kind].icon,
      words: t(words, [tCount(KINDS[row.kind].noun, row[end], [formatNumber(row[end])])]),
    })),
  );
  return (
    <>
      <h3>{t('undoWill')}</h3>
      {lines.length === 0 && !links ? <p>{t('undoWillNothing')}</p> : null}
      <ul class="will-change">
        {lines.map(({ icon, words }) => (
          <li key={words}>
            <Icon name={icon} size={14} /> {words}
          </li>
        ))}
        {links ? (
          <li>
            <Icon name="quote" size={14} /> {tCount('undoLinks', links, [formatNumber(links)])}
          </li>
        ) : null}
      </ul>
      <LinkList links={links ?? 0} citations={citations} instruments={instruments} />
      <h3>{t('undoStays')}</h3>
      <p>
        {stays === 0
          ? t('undoStaysNone')
          : stays > STAYS_MAX
            ? t('undoStaysMany', [STAYS_MAX])
            : tCount('undoStays', stays, [stays])}{' '}
        {t('undoAgain')}
      </p>
    </>
  );
}
