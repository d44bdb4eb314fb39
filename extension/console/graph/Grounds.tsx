import { type MessageKey, t } from '../../ui/i18n.ts';
import { FOR_THE_EYE } from './for-the-eye.ts';
import type { Lane } from './lanes.ts';
import type { Layout } from './layout.ts';
import { MARGIN } from './measures.ts';
import { drawGap, spanWords } from './years.ts';

/** The band goes on past the boxes, as far as anyone moves. */
const FAR = 3000;

export const LANE_WORDS: Readonly<Record<Lane, MessageKey>> = {
  basis: 'graphLaneBasis',
  changes: 'graphLaneChanges',
  chain: 'graphLaneChain',
  carries: 'graphLaneCarries',
  cites: 'graphLaneCites',
};

/** What lies under the boxes: years and lanes, named here for a file, and the band of the replacements. */
export function Grounds({ layout: { lanes, years, width, height } }: { layout: Layout }) {
  return (
    <g class="grounds" {...FOR_THE_EYE}>
      {lanes.map(({ lane, top, bottom }) => (
        <g key={lane} class={`lane lane-${lane}`}>
          {lane === 'chain' ? (
            <rect class="chain-ground" x={-FAR} y={top} width={width + 2 * FAR} height={bottom - top} />
          ) : null}
          <text class="only-saved" x={MARGIN / 2} y={top + 20}>
            {t(LANE_WORDS[lane])}
          </text>
        </g>
      ))}
      {years.map((band, at) => (
        <g key={band.left} class="year">
          {at > 0 ? <line x1={band.left} x2={band.left} y1={0} y2={height} /> : null}
          {band.afterGap ? <path class="only-saved" d={drawGap(band.left, 12)} /> : null}
          <text class="only-saved" x={(band.left + band.right) / 2} y={16}>
            {band.from === null ? t('graphUndated') : spanWords(band)}
          </text>
        </g>
      ))}
    </g>
  );
}
