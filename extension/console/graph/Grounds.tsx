import { type MessageKey, t } from '../../ui/i18n.ts';
import { FOR_THE_EYE } from './for-the-eye.ts';
import type { Lane } from './lanes.ts';
import type { Layout } from './layout.ts';
import { MARGIN } from './measures.ts';

/** The band goes on past the boxes, as far as anyone moves. */
const FAR = 3000;

export const LANE_WORDS: Readonly<Record<Lane, MessageKey>> = {
  basis: 'graphLaneBasis',
  changes: 'graphLaneChanges',
  chain: 'graphLaneChain',
  carries: 'graphLaneCarries',
  cites: 'graphLaneCites',
};

/** What lies under the boxes: the years, the lanes with their names, and the band of the replacements. */
export function Grounds({ layout: { lanes, years, width, height } }: { layout: Layout }) {
  return (
    <g class="grounds" {...FOR_THE_EYE}>
      {lanes.map(({ lane, top, bottom }) => (
        <g key={lane} class={`lane lane-${lane}`}>
          {lane === 'chain' ? (
            <rect class="chain-ground" x={-FAR} y={top} width={width + 2 * FAR} height={bottom - top} />
          ) : null}
          <text x={MARGIN / 2} y={top + 20}>
            {t(LANE_WORDS[lane])}
          </text>
        </g>
      ))}
      {years.map(({ year, left, right }, at) => (
        <g key={year ?? 'none'} class="year">
          {at > 0 ? <line x1={left} x2={left} y1={0} y2={height} /> : null}
          <text x={(left + right) / 2} y={16}>
            {year ?? t('graphUndated')}
          </text>
        </g>
      ))}
    </g>
  );
}
