import { CENTRAL, INSTRUMENT_TYPES, provinceBySlug } from '../../../shared/registry/index.ts';
import type { RecordedField } from '../../../shared/schema/index.ts';
import { PROVINCES_BEFORE, PROVINCES_NOW } from '../../options/ProvinceChoice.tsx';
import { t } from '../../ui/i18n.ts';
import { isDay, mayBeEmpty } from './fields.ts';

interface FieldInputProps {
  field: RecordedField;
  label: string;
  value: string;
  onChange: (value: string) => void;
}

const TYPES = INSTRUMENT_TYPES.map(({ id, name }) => ({ id, name }));

export const placeName = (slug: string): string =>
  slug === CENTRAL ? t('placeCentral') : (provinceBySlug(slug)?.name ?? slug);

/** What one types or chooses for a field. */
export function FieldInput({ field, label, value, onChange }: FieldInputProps) {
  const names = { class: 'field', 'aria-label': label, value };
  if (field === 'type' || field === 'jurisdiction')
    return (
      <select {...names} required onChange={(event) => onChange(event.currentTarget.value)}>
        {field === 'type' ? <Options all={TYPES} value={value} /> : <Places />}
      </select>
    );
  if (field === 'title')
    return <textarea {...names} rows={3} onInput={({ currentTarget }) => onChange(currentTarget.value)} />;
  return (
    <input
      {...names}
      type={(isDay(field) ? 'date' : 'text') as 'text'}
      required={!mayBeEmpty(field)}
      onInput={({ currentTarget }) => onChange(currentTarget.value)}
    />
  );
}

function Options({ all, value }: { all: readonly { id: string; name: string }[]; value: string }) {
  return (
    <>
      {all.some(({ id }) => id === value) ? null : <option value={value}>{value}</option>}
      {all.map(({ id, name }) => (
        <option key={id} value={id} lang="vi">
          {name}
        </option>
      ))}
    </>
  );
}

function Places() {
  const groups = [
    [t('provinceNow'), PROVINCES_NOW],
    [t('provinceBefore'), PROVINCES_BEFORE],
  ] as const;
  return (
    <>
      <option value={CENTRAL}>{t('placeCentral')}</option>
      {groups.map(([label, provinces]) => (
        <optgroup key={label} label={label}>
          {provinces.map(({ slug, name }) => (
            <option key={slug} value={slug} lang="vi">
              {name}
            </option>
          ))}
        </optgroup>
      ))}
    </>
  );
}
