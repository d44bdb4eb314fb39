import { useState } from 'preact/hooks';
import { t } from '../ui/i18n.ts';
import { readChoices, resetChoices } from './backup.ts';
import { RestoreSettings } from './RestoreSettings.tsx';
import { saveJson } from './save-json.ts';

/** The settings as a file, and the way back to none. */
export function BackupCard() {
  const [step, setStep] = useState<'none' | 'sure' | 'done'>('none');

  async function reset() {
    await resetChoices();
    setStep('done');
  }

  return (
    <section class="box" id="backup" aria-labelledby="backup-heading">
      <div class="head">
        <div>
          <h2 id="backup-heading">{t('optionsBackup')}</h2>
          <p class="hint">{t('backupHint')}</p>
        </div>
        <p class="acts">
          <button type="button" class="button" onClick={async () => saveJson('cai-dat', await readChoices())}>
            {t('backupSave')}
          </button>
          <button type="button" class="button" aria-expanded={step === 'sure'} onClick={() => setStep('sure')}>
            {t('resetAsk')}
          </button>
        </p>
      </div>
      <RestoreSettings />
      <div role="status">
        {step === 'sure' ? (
          <div class="notice warn">
            <p>{t('resetWhy')}</p>
            <button type="button" class="button" onClick={() => setStep('none')}>
              {t('cancel')}
            </button>
            <button type="button" class="button main" onClick={reset}>
              {t('resetDo')}
            </button>
          </div>
        ) : null}
        {step === 'done' ? <p class="notice good">{t('resetDone')}</p> : null}
      </div>
    </section>
  );
}
