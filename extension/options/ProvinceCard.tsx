import { t } from '../ui/i18n.ts';
import { ProvinceChoice } from './ProvinceChoice.tsx';

/** The reader's own province, the last resort for "UBND tỉnh". */
export function ProvinceCard() {
  return (
    <section class="box" id="province" aria-labelledby="province-heading">
      <h2 id="province-heading">{t('provinceHeading')}</h2>
      <p class="hint" id="province-hint">
        {t('provinceHint')}
      </p>
      <div class="province">
        <ProvinceChoice labelledBy="province-heading" describedBy="province-hint province-empty" />
        <p class="quiet" id="province-empty">
          {t('provinceEmpty')}
        </p>
      </div>
    </section>
  );
}
