import { t } from '../../ui/i18n.ts';
import { FOR_THE_EYE } from './for-the-eye.ts';
import { LANE_WORDS } from './Grounds.tsx';
import type { Layout } from './layout.ts';
import { AXIS } from './place-pins.ts';
import { drawGap, spanWords } from './years.ts';

/** The years at the upper edge and the names of the lanes at the left one, wherever the drawing is moved. */
export function Pins({ layout: { lanes, years } }: { layout: Layout }) {
  return (
    <g class="pins" {...FOR_THE_EYE} data-screen>
      {lanes.map(({ lane }) => (
        <text key={lane} class={`pin-lane pin-${lane}`} data-pin={lane}>
          {t(LANE_WORDS[lane])}
        </text>
      ))}
      <rect class="axis" width="100%" height={AXIS} />
      <line class="axis-edge" x1="0" x2="100%" y1={AXIS} y2={AXIS} />
      {years.map((band) => (
        <g key={band.left} class="pin-year" data-pin={band.left}>
          {band === years[0] ? null : <line y1={AXIS - 7} y2={AXIS} />}
          {band.afterGap ? <path d={drawGap(0, AXIS - 9)} /> : null}
          <text y={18}>{band.from === null ? t('graphUndated') : spanWords(band)}</text>
        </g>
      ))}
    </g>
  );
}
