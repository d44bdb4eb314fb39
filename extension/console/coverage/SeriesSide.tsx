import { useState } from 'preact/hooks';
import { CoverageReply } from '../../../shared/schema/index.ts';
import { formatDate } from '../../ui/dates.ts';
import { Icon } from '../../ui/Icon.tsx';
import { t, tCount } from '../../ui/i18n.ts';
import { formatNumber } from '../../ui/numbers.ts';
import { Outside } from '../../ui/Outside.tsx';
import { pathWith } from '../call-server.ts';
import { cellQuery } from '../import/cell.ts';
import { hashOf } from '../route.ts';
import { Trouble } from '../Trouble.tsx';
import { useAnswer } from '../use-answer.ts';
import { AskFor } from './AskFor.tsx';
import { tailOf } from './ask-for.ts';
import { cellFor } from './cell-for.ts';
import { type Chosen, knownOf, lineName } from './HeatMap.tsx';
import { NumberRanges } from './NumberRanges.tsx';
import { NumberStrip } from './NumberStrip.tsx';

const LARGEST = 12;

/** One series: how much of it is known, where the largest gaps are, and a way to ask for what is missing. */
export function SeriesSide(props: { chosen: Chosen; place: string; isAdmin: boolean; onAsked: () => void }) {
  const { isAdmin } = props;
  const { line, series } = props.chosen;
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
  const [symbol, setSymbol] = useState('');
  const name = lineName(line);
  const items = answer?.kind === 'ok' ? answer.value.items : [];
  const gaps = items.find((item) => item.series === series && item.numbering === line.numbering)?.gaps ?? null;
  const tail = tailOf(gaps?.highest?.symbol);
  const choose = (number: number) => {
    setSymbol(`${number}${tail ?? ''}`);
    document.getElementById('ask-for-number')?.focus();
  };
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
      {gaps?.highest?.symbol ? (
        <p class="note">
          <Outside>
            {t('coverageHighest', [
              [gaps.highest.symbol, gaps.highest.issuedOn && formatDate(gaps.highest.issuedOn)]
                .filter(Boolean)
                .join(', '),
            ])}
          </Outside>
        </p>
      ) : null}
      {gaps?.strip && cell ? <NumberStrip strip={gaps.strip} highest={cell.highest} /> : null}
      {gaps?.numbers ? <NumberRanges numbers={gaps.numbers} /> : null}
      <h3>{t('coverageGaps')}</h3>
      {gaps ? <Gaps ranges={gaps.ranges} tail={tail} onChoose={choose} /> : null}
      {cell && answer === null ? <p class="note">{t('consoleLoading')}</p> : null}
      {answer && answer.kind !== 'ok' ? <Trouble answer={answer} onAgain={again} /> : null}
      {isAdmin ? (
        <a class="button import-cell" href={hashOf({ screen: 'import', query: cellQuery(cellFor(line, series)) })}>
          <Icon name="upload" />
          {t('coverageImport')}
        </a>
      ) : null}
      <AskFor
        key={`${line.key} ${series}`}
        place={props.place}
        line={line}
        series={series}
        symbol={symbol}
        onSymbol={setSymbol}
        onAsked={props.onAsked}
      />
    </aside>
  );
}

function Gaps(props: {
  ranges: readonly { from: number; to: number }[];
  tail: string | null;
  onChoose: (number: number) => void;
}) {
  const ranges = [...props.ranges].sort((a, b) => b.to - b.from - (a.to - a.from)).slice(0, LARGEST);
  if (ranges.length === 0) return <p class="note">{t('coverageNoGaps')}</p>;
  return (
    <ul class="gaps">
      {ranges.map(({ from, to }) => {
        const words = from === to ? formatNumber(from) : `${formatNumber(from)}–${formatNumber(to)}`;
        return (
          <li key={from}>
            <b>
              <Outside>{`${words}${props.tail ?? ''}`}</Outside>
            </b>
            <span>
              {tCount('coverageGapLength', to - from + 1, [formatNumber(to - from + 1)])}
              <button
                type="button"
                class="link"
                aria-label={t('askForOf', [words])}
                onClick={() => props.onChoose(from)}
              >
                {t('askForShort')}
              </button>
            </span>
          </li>
        );
      })}
    </ul>
  );
}
