import { languageSetting } from '../settings.ts';
import { Icon } from '../ui/Icon.tsx';
import { t } from '../ui/i18n.ts';
import { useSetting } from '../ui/use-setting.ts';

/** Vietnamese or English. */
export function LanguageCard() {
  const chosen = useSetting(languageSetting);
  return (
    <section class="box" aria-labelledby="language-heading">
      <h2 id="language-heading">{t('languageHeading')}</h2>
      <p class="hint" id="language-hint">
        {t('languageHint')}
      </p>
      <div class="province">
        <span class="choice">
          <select
            class="field"
            aria-labelledby="language-heading"
            aria-describedby="language-hint"
            value={chosen?.value ?? 'vi'}
            onChange={(event) => languageSetting.write(event.currentTarget.value === 'en' ? 'en' : 'vi')}
          >
            <option value="vi" lang="vi">
              {t('languageVi')}
            </option>
            <option value="en" lang="en">
              {t('languageEn')}
            </option>
          </select>
          <Icon name="down" />
        </span>
      </div>
    </section>
  );
}
