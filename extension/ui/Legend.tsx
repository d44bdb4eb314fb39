import { type MessageKey, t } from './i18n.ts';
import { Line } from './Line.tsx';
import type { StatusKey } from './status.ts';

const LINES: readonly (readonly [StatusKey, MessageKey])[] = [
  ['inForce', 'legendInForce'],
  ['unknown', 'legendLimited'],
  ['ambiguous', 'legendUnsettled'],
  ['expired', 'legendEnded'],
  ['notChecked', 'legendUnchecked'],
];

/** What each shape of line says, and the one ground. */
export function Legend() {
  return (
    <ul class="legend">
      {LINES.map(([status, message]) => (
        <li key={status}>
          <Line status={status} />
          {t(message)}
        </li>
      ))}
      <li>
        <span class="ground" aria-hidden="true" />
        {t('legendGround')}
      </li>
    </ul>
  );
}
