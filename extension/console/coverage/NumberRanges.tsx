import { useState } from 'preact/hooks';
import type { CoverageRow } from '../../../shared/schema/index.ts';
import { t } from '../../ui/i18n.ts';
import { formatNumber } from '../../ui/numbers.ts';
import { STATES } from './NumberStrip.tsx';

type Numbers = NonNullable<NonNullable<CoverageRow['gaps']>['numbers']>;

/** The strip as a table, range by range, for those who prefer numbers; closed until asked for. */
export function NumberRanges({ numbers }: { numbers: Numbers }) {
  const [isOpen, setOpen] = useState(false);
  const words = (from: number, to: number) =>
    from === to ? formatNumber(from) : `${formatNumber(from)}–${formatNumber(to)}`;
  return (
    <div class="number-ranges">
      <button type="button" class="link" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        {t('coverageNumbersTable')}
      </button>
      {isOpen ? (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls can be scrolled by keys
        <section class="ranges" tabIndex={0} aria-label={t('coverageNumbers')}>
          <table aria-label={t('coverageNumbers')}>
            <thead>
              <tr>
                <th scope="col">{t('coverageRange')}</th>
                <th scope="col">{t('coverageRangeState')}</th>
                <th scope="col">{t('coverageRangeCount')}</th>
              </tr>
            </thead>
            <tbody>
              {numbers.ranges.map(({ from, to, state }) => (
                <tr key={from} data-state={state}>
                  <th scope="row">{words(from, to)}</th>
                  <td>{t(STATES[state])}</td>
                  <td>{formatNumber(to - from + 1)}</td>
                </tr>
              ))}
            </tbody>
          </table>
          {numbers.complete ? null : (
            <p class="note">{t('coverageRangesCut', [formatNumber(numbers.ranges.length)])}</p>
          )}
        </section>
      ) : null}
    </div>
  );
}
