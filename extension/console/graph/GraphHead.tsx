import type { RefObject } from 'preact';
import { DEPTH_MAX } from '../../../shared/schema/index.ts';
import { Icon } from '../../ui/Icon.tsx';
import { t, tCount } from '../../ui/i18n.ts';
import { formatNumber } from '../../ui/numbers.ts';
import { Outside } from '../../ui/Outside.tsx';
import { ExportButtons } from './ExportButtons.tsx';
import type { Picture } from './picture.ts';

/** What the graph is of, how much of it there is, and how it is shown. */
export function GraphHead(props: {
  picture: Picture;
  svg: RefObject<SVGSVGElement | null>;
  depth: number;
  isTable: boolean;
  onView: (view: 'drawing' | 'table') => void;
  onDepth: (depth: number) => void;
}) {
  const { picture, svg, depth, isTable, onView, onDepth } = props;
  const { nodes, links } = picture;
  const [before = '', after = ''] = t('graphAround', ['\n']).split('\n');
  return (
    <header class="graph-head">
      <div>
        <h1 id="graph-title">
          {before}
          <Outside class="symbol">{picture.name}</Outside>
          {after}
        </h1>
        <p class="note" role="status">
          {[
            tCount('graphCountInstruments', nodes.length, [formatNumber(nodes.length)]),
            tCount('graphCountRelations', links.length, [formatNumber(links.length)]),
            t('graphHint'),
          ].join(' · ')}
        </p>
      </div>
      <p class="acts">
        <label class="graph-depth">
          <span>{t('graphDepth')}</span>
          <span class="choice">
            <select class="field" value={depth} onChange={({ currentTarget }) => onDepth(Number(currentTarget.value))}>
              {Array.from({ length: DEPTH_MAX }, (_, at) => (
                <option key={at} value={at + 1}>
                  {at + 1}
                </option>
              ))}
            </select>
            <Icon name="down" />
          </span>
        </label>
        {(['drawing', 'table'] as const).map((view) => (
          <button
            key={view}
            type="button"
            class="graph-pill"
            aria-pressed={isTable === (view === 'table')}
            onClick={() => onView(view)}
          >
            <Icon name={view === 'table' ? 'grid' : 'graph'} />
            {t(view === 'table' ? 'relationsTable' : 'graphTitle')}
          </button>
        ))}
        {isTable ? null : <ExportButtons picture={picture} svg={svg} />}
      </p>
    </header>
  );
}
