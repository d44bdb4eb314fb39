import { useRef } from 'preact/hooks';
import { typeName } from '../../../shared/registry/instrument-types.ts';
import { t } from '../../ui/i18n.ts';
import { formatNumber } from '../../ui/numbers.ts';
import { type Cell, type Line, type Matrix, shadeOf } from './matrix.ts';

export interface Chosen {
  line: Line;
  series: string;
}

/** What the index holds of each series, beside the highest number seen. Arrows move between the cells, Enter opens one. */
export function HeatMap(props: { matrix: Matrix; chosen: Chosen | null; onChoose: (chosen: Chosen) => void }) {
  const { matrix, chosen, onChoose } = props;
  const grid = useRef<HTMLTableElement>(null);
  const several = new Set(matrix.lines.map(({ issuer }) => issuer.id)).size > 1;
  const first = matrix.lines[0];
  const focused = chosen ?? (first ? { line: first, series: matrix.series.at(-1)! } : null);

  function move(event: KeyboardEvent, row: number, column: number) {
    const by = { ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1] }[event.key];
    if (!by) return;
    event.preventDefault();
    const place = `[data-row="${row + by[0]!}"][data-column="${column + by[1]!}"]`;
    grid.current?.querySelector<HTMLElement>(place)?.focus();
  }

  return (
    <table class="heat" ref={grid} aria-label={t('consoleCoverage')}>
      <thead>
        <tr>
          <td />
          {matrix.series.map((series) => (
            <th key={series} scope="col">
              {series}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {matrix.lines.map((line, row) => (
          <tr key={line.key}>
            <th scope="row" lang="vi">
              {lineName(line)}
              {several ? <small>{line.issuer.name}</small> : null}
            </th>
            {matrix.series.map((series, column) => (
              <td key={series}>
                <HeatCell
                  line={line}
                  series={series}
                  row={row}
                  column={column}
                  isFocus={focused?.line.key === line.key && focused.series === series}
                  isChosen={chosen?.line.key === line.key && chosen.series === series}
                  onKey={(event) => move(event, row, column)}
                  onChoose={() => onChoose({ line, series })}
                />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function HeatCell(props: {
  line: Line;
  series: string;
  row: number;
  column: number;
  isFocus: boolean;
  isChosen: boolean;
  onKey: (event: KeyboardEvent) => void;
  onChoose: () => void;
}) {
  const { line, series, row, column, isFocus, isChosen, onKey, onChoose } = props;
  const cell = line.cells.get(series);
  const known = cell ? knownOf(cell) : 0;
  const label = cell
    ? t('coverageCell', [lineName(line), series, formatNumber(known), formatNumber(cell.highest)])
    : t('coverageCellNone', [lineName(line), series]);
  return (
    <button
      type="button"
      class="heat-cell"
      data-shade={cell ? shadeOf(cell) : 'none'}
      data-row={row}
      data-column={column}
      tabIndex={isFocus ? 0 : -1}
      aria-pressed={isChosen}
      aria-label={label}
      onKeyDown={onKey}
      onClick={onChoose}
    >
      <b>{formatNumber(known)}</b>
      <span>{cell ? `~${formatNumber(cell.highest)}` : '–'}</span>
    </button>
  );
}

/** Numbers known, by text or through citations. */
export const knownOf = ({ held, mentioned }: Cell) => held + mentioned;

export function lineName({ type, numbering }: Line): string {
  const name = typeName(type) ?? type;
  return numbering === 'dated' ? t('coverageDated', [name]) : name;
}
