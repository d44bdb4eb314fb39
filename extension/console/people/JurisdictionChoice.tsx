import { CENTRAL } from '../../../shared/registry/issuers.ts';
import { provinceBySlug } from '../../../shared/registry/provinces.ts';
import { PROVINCES_NOW } from '../../options/ProvinceChoice.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { t } from '../../ui/i18n.ts';

/** Whose documents an admin may put right: the whole country's, the centre's or those of a province of today. */
export function JurisdictionChoice(props: {
  value: string | null;
  label: string;
  disabled?: boolean;
  onChange: (jurisdiction: string | null) => void;
}) {
  const { value, label, disabled, onChange } = props;
  return (
    <span class="choice">
      <select
        class="field"
        aria-label={label}
        value={value ?? ''}
        disabled={disabled}
        onChange={({ currentTarget }) => onChange(currentTarget.value || null)}
      >
        <option value="">{t('peopleWholeCountry')}</option>
        <option value={CENTRAL}>{t('placeCentral')}</option>
        {PROVINCES_NOW.map(({ slug, name }) => (
          <option key={slug} value={slug} lang="vi">
            {name}
          </option>
        ))}
      </select>
      <Icon name="down" />
    </span>
  );
}

export function nameJurisdiction(jurisdiction: string | null): string {
  if (jurisdiction === null) return t('peopleWholeCountry');
  return jurisdiction === CENTRAL ? t('placeCentral') : (provinceBySlug(jurisdiction)?.name ?? jurisdiction);
}
