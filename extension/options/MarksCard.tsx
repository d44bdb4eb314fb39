import { quietSetting } from '../settings.ts';
import { t } from '../ui/i18n.ts';
import { Legend } from '../ui/Legend.tsx';
import { Switch } from '../ui/Switch.tsx';
import { useSetting } from '../ui/use-setting.ts';

/** What the marks mean, and whether they show before they are pointed at. */
export function MarksCard() {
  const quiet = useSetting(quietSetting);
  return (
    <section class="box" id="marks" aria-labelledby="marks-heading">
      <h2 id="marks-heading">{t('optionsMarks')}</h2>
      <p class="hint">{t('marksHint')}</p>
      <Legend />
      <div class="head">
        <div>
          <h3>{t('quietTitle')}</h3>
          <p class="hint">{t('quietHint')}</p>
        </div>
        <Switch on={quiet?.value ?? false} label={t('quietTitle')} onChange={(on) => quietSetting.write(on)} />
      </div>
    </section>
  );
}
