import { PROVINCES, type Province } from '../../shared/registry/provinces.ts';
import { homeSetting } from '../settings.ts';
import { Icon } from '../ui/Icon.tsx';
import { t } from '../ui/i18n.ts';
import { useSetting } from '../ui/use-setting.ts';

const sorted = [...PROVINCES].sort((a, b) => a.name.localeCompare(b.name, 'vi'));
export const PROVINCES_NOW = sorted.filter(({ validTo }) => validTo === null);
export const PROVINCES_BEFORE = sorted.filter(({ validTo }) => validTo !== null);

/** Chooses the reader's own province; named and described by the elements with the given ids. */
export function ProvinceChoice({ labelledBy, describedBy }: { labelledBy: string; describedBy: string }) {
  const home = useSetting(homeSetting);
  return (
    <ProvinceSelect
      value={home?.value ?? ''}
      onChange={(slug) => homeSetting.write(slug || null)}
      aria-labelledby={labelledBy}
      aria-describedby={describedBy}
    />
  );
}

/** Any province, of today or before the merger; empty: none. */
export function ProvinceSelect(props: {
  value: string;
  onChange(slug: string): void;
  'aria-labelledby'?: string;
  'aria-describedby'?: string;
}) {
  const { value, onChange, ...names } = props;
  return (
    <span class="choice">
      <select class="field" {...names} value={value} onChange={(event) => onChange(event.currentTarget.value)}>
        <option value="">{t('provinceNone')}</option>
        <Group label={t('provinceNow')} provinces={PROVINCES_NOW} />
        <Group label={t('provinceBefore')} provinces={PROVINCES_BEFORE} />
      </select>
      <Icon name="down" />
    </span>
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
