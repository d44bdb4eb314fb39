import { INSTRUMENT_TYPES } from '../../../shared/registry/instrument-types.ts';
import type { ImportDefaults } from '../../../shared/schema/index.ts';
import { Icon } from '../../ui/Icon.tsx';
import { t } from '../../ui/i18n.ts';

/** Type, body and year of the rows that do not state them. */
export function CommonValues(props: { values: ImportDefaults; onChange: (values: ImportDefaults) => void }) {
  const { values, onChange } = props;
  const set = (field: keyof ImportDefaults, value: string) => onChange({ ...values, [field]: value.trim() || null });
  return (
    <fieldset class="common-values">
      <legend>{t('importCommon')}</legend>
      <p class="note">{t('importCommonNote')}</p>
      <div class="common-fields">
        <label class="form-field">
          <span>{t('importFieldType')}</span>
          <span class="choice">
            <select
              class="field"
              value={values.type ?? ''}
              onChange={({ currentTarget }) => set('type', currentTarget.value)}
            >
              <option value="">{t('importCommonNone')}</option>
              {INSTRUMENT_TYPES.map(({ id, name }) => (
                <option key={id} value={id} lang="vi">
                  {name}
                </option>
              ))}
            </select>
            <Icon name="down" />
          </span>
        </label>
        <label class="form-field">
          <span>{t('importFieldIssuer')}</span>
          <input
            class="field"
            lang="vi"
            maxLength={300}
            placeholder="UBND tỉnh Lạng Sơn"
            defaultValue={values.issuer ?? ''}
            onInput={({ currentTarget }) => set('issuer', currentTarget.value)}
          />
        </label>
        <label class="form-field">
          <span>{t('importFieldSeries')}</span>
          <input
            class="field"
            inputMode="numeric"
            pattern="(19|20)\d\d(-07)?"
            title={t('importCommonYear')}
            maxLength={7}
            placeholder="2023"
            defaultValue={values.series ?? ''}
            onInput={({ currentTarget }) => set('series', currentTarget.value)}
          />
        </label>
      </div>
    </fieldset>
  );
}
