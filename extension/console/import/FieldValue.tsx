import type { ImportField } from '../../../shared/import/columns.ts';
import { typeName } from '../../../shared/registry/instrument-types.ts';
import type { ImportDefaults } from '../../../shared/schema/index.ts';
import { t } from '../../ui/i18n.ts';
import { Outside } from '../../ui/Outside.tsx';

/** What a row says of a field; where it says nothing, the common value, and that it is one. */
export function FieldValue(props: {
  field: ImportField;
  value: string;
  defaults: ImportDefaults | null;
  isWrong?: boolean;
}) {
  const { field, value, defaults, isWrong = false } = props;
  const common = defaults && field in defaults ? defaults[field as keyof ImportDefaults] : null;
  if (value.trim() !== '')
    return isWrong ? (
      <mark class="wrong">
        <Outside>{value}</Outside>
        <span class="said"> {t('importCellWrong')}</span>
      </mark>
    ) : (
      <Outside>{value}</Outside>
    );
  if (common)
    return (
      <span class="common-value">
        <Outside>{field === 'type' ? (typeName(common) ?? common) : common}</Outside>{' '}
        <span class="chip">{t('importCommonChip')}</span>
      </span>
    );
  return isWrong ? <mark class="wrong empty-cell">{t('importCellEmpty')}</mark> : <span class="quiet">–</span>;
}
