import { language, t } from '../../ui/i18n.ts';
import { formatNumber } from '../../ui/numbers.ts';
import { Outside } from '../../ui/Outside.tsx';
import { type Chosen, knownOf, lineName } from './HeatMap.tsx';
import type { Matrix } from './matrix.ts';

/** The heat map in numbers: one row for each series that the index knows of. */
export function SeriesTable(props: { matrix: Matrix; chosen: Chosen | null; onChoose: (chosen: Chosen) => void }) {
  const { matrix, chosen, onChoose } = props;
  return (
    <div class="console-box">
      <table class="series-table" aria-label={t('consoleCoverage')}>
        <thead>
          <tr>
            <th scope="col">{t('fieldType')}</th>
            <th scope="col">{t('fieldIssuer')}</th>
            <th scope="col">{t('coverageSeries')}</th>
            <th scope="col">{t('coverageHeld')}</th>
            <th scope="col">{t('coverageMentioned')}</th>
            <th scope="col">{t('coverageMissing')}</th>
            <th scope="col">{t('coverageUpTo')}</th>
            <th scope="col">{t('coverageShare')}</th>
            <th scope="col">{t('coverageOpen')}</th>
          </tr>
        </thead>
        <tbody>
          {matrix.lines.flatMap((line) =>
            [...matrix.series].reverse().flatMap((series) => {
              const cell = line.cells.get(series);
              if (!cell) return [];
              const known = knownOf(cell);
              const isChosen = chosen?.line.key === line.key && chosen.series === series;
              return (
                <tr key={`${line.key} ${series}`} aria-current={isChosen ? 'true' : undefined}>
                  <th scope="row" lang="vi">
                    {lineName(line)}
                  </th>
                  <td>
                    <Outside>{line.issuer.name}</Outside>
                  </td>
                  <td>{series}</td>
                  <td class="count">{formatNumber(cell.held)}</td>
                  <td class="count">{formatNumber(cell.mentioned)}</td>
                  <td class="count">{formatNumber(Math.max(0, cell.highest - known))}</td>
                  <td class="count">{formatNumber(cell.highest)}</td>
                  <td class="count">{shareOf(known, cell.highest)}</td>
                  <td>
                    <button
                      type="button"
                      class="link"
                      aria-label={t('coverageOpenOf', [lineName(line), series])}
                      aria-pressed={isChosen}
                      onClick={() => onChoose({ line, series })}
                    >
                      {t('coverageOpen')}
                    </button>
                  </td>
                </tr>
              );
            }),
          )}
        </tbody>
      </table>
    </div>
  );
}

/** "26,2 %" and "26.2%". */
function shareOf(known: number, highest: number): string {
  if (highest === 0) return '–';
  return `${formatNumber((100 * known) / highest, 1)}${language() === 'vi' ? '\u00A0' : ''}%`;
}
