import { type MessageKey, t } from '../../ui/i18n.ts';
import { Keys } from '../../ui/Keys.tsx';

const STEPS: readonly MessageKey[] = [
  'coverageStep0',
  'coverageStep1',
  'coverageStep2',
  'coverageStep3',
  'coverageStep4',
  'coverageStep5',
];

export function Legend() {
  return (
    <div class="heat-legend">
      <p>{t('coverageLegend')}</p>
      <ul>
        {STEPS.map((key, step) => (
          <li key={key}>
            <span class="heat-swatch" data-shade={step} aria-hidden="true" />
            {t(key)}
          </li>
        ))}
      </ul>
      <p class="note">
        {t('coverageKeys')} <Keys shortcut="Enter" />
      </p>
    </div>
  );
}
