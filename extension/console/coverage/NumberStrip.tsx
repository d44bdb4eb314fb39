import type { CoverageRow } from '../../../shared/schema/index.ts';
import { t } from '../../ui/i18n.ts';
import { formatNumber } from '../../ui/numbers.ts';

type Strip = NonNullable<NonNullable<CoverageRow['gaps']>['strip']>;

const HEIGHT = 24;
const WIDTH = 10;
const GAP = 2;

/** A series from 1 to its highest number, in bars: what is held stands below, what is only known above it, hatched. */
export function NumberStrip({ strip, highest }: { strip: Strip; highest: number }) {
  const { step, bars } = strip;
  const held = bars.reduce((sum, bar) => sum + bar.held, 0);
  const mentioned = bars.reduce((sum, bar) => sum + bar.mentioned, 0);
  const counts = [highest, held, mentioned, highest - held - mentioned].map((count) => formatNumber(count));
  return (
    <figure class="strip">
      <svg
        viewBox={`0 0 ${bars.length * WIDTH - GAP} ${HEIGHT}`}
        preserveAspectRatio="none"
        role="img"
        aria-label={t('coverageStrip', counts)}
      >
        <defs>
          <pattern id="strip-known" width="4" height="4" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
            <rect width="2" height="4" class="strip-mentioned" />
          </pattern>
        </defs>
        {bars.map((bar, at) => {
          const inBar = Math.min(step, highest - at * step);
          const high = (count: number) => (count === 0 ? 0 : Math.max(4, (count / inBar) * HEIGHT));
          const own = Math.min(HEIGHT, high(bar.held));
          const known = Math.min(HEIGHT - own, high(bar.mentioned));
          const box = { x: at * WIDTH, width: WIDTH - GAP };
          return (
            <g key={at} data-held={bar.held} data-mentioned={bar.mentioned}>
              <rect {...box} y={0} height={HEIGHT} class="strip-missing" />
              <rect {...box} y={HEIGHT - own - known} height={known} fill="url(#strip-known)" />
              <rect {...box} y={HEIGHT - own} height={own} class="strip-held" />
            </g>
          );
        })}
      </svg>
      <figcaption class="note" aria-hidden="true">
        <span>1</span>
        <span>{step === 1 ? t('coverageStripEach') : t('coverageStripStep', [formatNumber(step)])}</span>
        <span>{formatNumber(highest)}</span>
      </figcaption>
      <ul class="strip-legend" aria-hidden="true">
        {(['held', 'mentioned', 'missing'] as const).map((state) => (
          <li key={state}>
            <span class="strip-swatch" data-state={state} />
            {t(STATES[state])}
          </li>
        ))}
      </ul>
    </figure>
  );
}

export const STATES = {
  held: 'coverageStateHeld',
  mentioned: 'coverageStateMentioned',
  missing: 'coverageStateMissing',
} as const;
