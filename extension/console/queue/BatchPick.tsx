import { t, tCount } from '../../ui/i18n.ts';
import { formatNumber } from '../../ui/numbers.ts';
import { Outside } from '../../ui/Outside.tsx';
import type { Verdict } from './batch-verdicts.ts';
import type { Entry } from './entry.ts';
import { LongList } from './LongList.tsx';
import { rowWords } from './row-words.ts';

/** Height of a row, as the style sheet has it. */
const ROW = 48;

/** What is said, of which of the items that the filter leaves, and why. */
export function BatchPick(props: {
  listed: readonly Entry[];
  /** Where there are more than one batch takes. */
  most: number | null;
  verdicts: readonly Verdict[];
  verdict: Verdict | null;
  onVerdict: (id: string) => void;
  /** Items that are left out. */
  left: ReadonlySet<string>;
  onLeft: (left: ReadonlySet<string>) => void;
  filter: string;
  onFilter: (words: string) => void;
  reason: string;
  onReason: (reason: string) => void;
}) {
  const { listed, most, verdicts, verdict, left, onLeft } = props;
  const able = listed.filter((entry) => verdict === null || verdict.decide(entry) !== null);
  const ticked = able.filter(({ key }) => !left.has(key));
  function toggle(keys: readonly string[], on: boolean) {
    const next = new Set(left);
    for (const key of keys) on ? next.delete(key) : next.add(key);
    onLeft(next);
  }
  const keys = able.map(({ key }) => key);
  return (
    <>
      <fieldset>
        <legend>{t('batchVerdict')}</legend>
        {verdicts.map((each) => (
          <label key={each.id}>
            <input
              type="radio"
              name="verdict"
              checked={verdict?.id === each.id}
              onChange={() => props.onVerdict(each.id)}
            />
            {each.label}
          </label>
        ))}
      </fieldset>
      <input
        type="search"
        class="field"
        aria-label={t('batchFilter')}
        placeholder={t('batchFilter')}
        value={props.filter}
        onInput={(event) => props.onFilter(event.currentTarget.value)}
      />
      <div class="batch-which">
        <label>
          <input
            type="checkbox"
            checked={ticked.length === able.length && able.length > 0}
            indeterminate={ticked.length > 0 && ticked.length < able.length}
            disabled={able.length === 0}
            onChange={(event) => toggle(keys, event.currentTarget.checked)}
          />
          {t('batchEvery')}
        </label>
        <span class="note" role="status">
          {tCount('batchTicked', listed.length, [formatNumber(ticked.length), formatNumber(listed.length)])}
          {able.length < listed.length ? ` ${t('batchNotFor', [formatNumber(listed.length - able.length)])}` : null}
          {most === null ? null : ` ${t('batchMost', [formatNumber(most)])}`}
        </span>
      </div>
      {listed.length === 0 ? <p class="empty">{t('batchNone')}</p> : null}
      <LongList label={t('batchRows')} items={listed} row={ROW} keyOf={({ key }) => key}>
        {(entry) => {
          const { title, hint } = rowWords(entry);
          const canBe = verdict === null || verdict.decide(entry) !== null;
          return (
            <label data-off={!canBe}>
              <input
                type="checkbox"
                checked={canBe && !left.has(entry.key)}
                disabled={!canBe}
                onChange={(event) => toggle([entry.key], event.currentTarget.checked)}
              />
              <span>
                <b>
                  <Outside>{title}</Outside>
                </b>{' '}
                <Outside class="note">{[hint, canBe ? '' : t('batchCannot')].filter(Boolean).join(' · ')}</Outside>
              </span>
            </label>
          );
        }}
      </LongList>
      <input
        class="field"
        lang="vi"
        maxLength={500}
        aria-label={t('queueReason')}
        placeholder={t('queueReason')}
        value={props.reason}
        onInput={(event) => props.onReason(event.currentTarget.value)}
      />
    </>
  );
}
