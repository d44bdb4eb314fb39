import { PROVINCES, type Province } from '../../shared/registry/provinces.ts';
import { homeSetting } from '../settings.ts';
import { Icon } from '../ui/Icon.tsx';
import { t } from '../ui/i18n.ts';
import { useSetting } from '../ui/use-setting.ts';

const sorted = [...PROVINCES].sort((a, b) => a.name.localeCompare(b.name, 'vi'));
const today = sorted.filter(({ validTo }) => validTo === null);
const before = sorted.filter(({ validTo }) => validTo !== null);

/** The reader's own province, the last resort for "UBND tỉnh". */
export function ProvinceCard() {
  const home = useSetting(homeSetting);
  return (
    <section class="box" id="province" aria-labelledby="province-heading">
      <h2 id="province-heading">{t('provinceHeading')}</h2>
      <p class="hint" id="province-hint">
        {t('provinceHint')}
      </p>
      <div class="province">
        <span class="choice">
          <select
            class="field"
            aria-labelledby="province-heading"
            aria-describedby="province-hint province-empty"
            value={home?.value ?? ''}
            onChange={(event) => homeSetting.write(event.currentTarget.value || null)}
          >
            <option value="">{t('provinceNone')}</option>
            <Group label={t('provinceNow')} provinces={today} />
            <Group label={t('provinceBefore')} provinces={before} />
          </select>
          <Icon name="down" />
        </span>
        <p class="quiet" id="province-empty">
          {t('provinceEmpty')}
        </p>
      </div>
    </section>
  );
}

function Group({ label, provinces }: { label: string; provinces: readonly Province[] }) {
  return (
    <optgroup label={label}>
      {provinces.map(({ slug, name }) => (
        <option key={slug} value={slug} lang="vi">
          {name}
        </option>
      ))}
    </optgroup>
  );
}
