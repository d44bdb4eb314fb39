import type { SearchReply } from '../../../shared/schema/index.ts';
import { t, tCount } from '../../ui/i18n.ts';
import { formatNumber } from '../../ui/numbers.ts';
import { Trouble } from '../Trouble.tsx';
import type { Asking } from '../use-answer.ts';

/** Looks for the instrument that a citation means; what is found stands side by side below. */
export function FindInstrument(props: {
  words: string;
  onWords: (words: string) => void;
  search: Asking<SearchReply>;
}) {
  const { words, onWords, search } = props;
  const { answer } = search;
  return (
    <section class="queue-box find" aria-busy={search.asking}>
      <label>
        <b>{t('queueFind')}</b>
        <input
          type="search"
          class="field"
          lang="vi"
          maxLength={300}
          spellcheck={false}
          value={words}
          onInput={(event) => onWords(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key === 'Enter' || event.key === 'Escape') event.currentTarget.blur();
          }}
        />
      </label>
      <p class="note" role="status">
        {answer?.kind === 'ok'
          ? tCount('queueFound', answer.value.total.count, [formatNumber(answer.value.total.count)])
          : t('queueFindHint')}
      </p>
      {answer && answer.kind !== 'ok' ? <Trouble answer={answer} onAgain={search.again} /> : null}
    </section>
  );
}
