import { Icon } from '../../ui/Icon.tsx';
import { type MessageKey, t } from '../../ui/i18n.ts';

const STEPS: readonly MessageKey[] = ['importStepFile', 'importStepColumns', 'importStepRehearse', 'importStepWrite'];

/** How far a list has come: `at` counts from 0, 4 where all is done. */
export function Steps({ at }: { at: number }) {
  return (
    <ol class="import-steps" aria-label={t('importSteps')}>
      {STEPS.map((step, i) => (
        <li
          key={step}
          data-state={i < at ? 'done' : i === at ? 'now' : 'next'}
          aria-current={i === at ? 'step' : undefined}
        >
          <span class="step-dot" aria-hidden="true">
            {i < at ? <Icon name="tick" size={12} /> : i + 1}
          </span>
          {t(step)}
          {i < at ? <span class="said">{t('importStepDone')}</span> : null}
        </li>
      ))}
    </ol>
  );
}
