import { CoverageReply } from '../../../shared/schema/index.ts';
import { t, tCount } from '../../ui/i18n.ts';
import { formatNumber } from '../../ui/numbers.ts';
import { pathWith } from '../call-server.ts';
import { Trouble } from '../Trouble.tsx';
import { useAnswer } from '../use-answer.ts';
import { type Chosen, knownOf, lineName } from './HeatMap.tsx';

const LARGEST = 12;

/** One series: how much of it is known, and where the largest gaps are. */
export function SeriesSide({ chosen: { line, series } }: { chosen: Chosen }) {
  const cell = line.cells.get(series);
  const path = cell
    ? pathWith('/v1/coverage', {
        jurisdiction: cell.row.jurisdiction.id,
        issuer: line.issuer.id,
        type: line.type,
        year: series.slice(0, 4),
        gaps: 'true',
      })
    : null;
  const { answer, asking, again } = useAnswer(path, CoverageReply);
  const name = lineName(line);
  return (
    <aside class="series" aria-label={`${name} ${series}`} aria-busy={asking}>
      <h2>
        <span lang="vi">{name}</span> {series}
      </h2>
      {cell ? (
        <p>{t('coverageKnown', [formatNumber(knownOf(cell)), formatNumber(cell.highest), formatNumber(cell.held)])}</p>
      ) : (
        <p>{t('coverageCellNone', [name, series])}</p>
      )}
      <h3>{t('coverageGaps')}</h3>
      {cell && answer?.kind === 'ok' ? <Gaps reply={answer.value} series={series} dated={line.numbering} /> : null}
      {cell && answer === null ? <p class="note">{t('consoleLoading')}</p> : null}
      {answer && answer.kind !== 'ok' ? <Trouble answer={answer} onAgain={again} /> : null}
    </aside>
  );
}

function Gaps({ reply, series, dated }: { reply: CoverageReply; series: string; dated: string }) {
  const row = reply.items.find((item) => item.series === series && item.numbering === dated);
  const ranges = [...(row?.gaps?.ranges ?? [])].sort((a, b) => b.to - b.from - (a.to - a.from)).slice(0, LARGEST);
  if (ranges.length === 0) return <p class="note">{t('coverageNoGaps')}</p>;
  return (
    <ul class="gaps">
      {ranges.map(({ from, to }) => (
        <li key={from}>
          <b>{from === to ? formatNumber(from) : `${formatNumber(from)}–${formatNumber(to)}`}</b>
          <span>{tCount('coverageGapLength', to - from + 1, [formatNumber(to - from + 1)])}</span>
        </li>
      ))}
    </ul>
  );
}
