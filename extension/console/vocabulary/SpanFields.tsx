import { t } from '../../ui/i18n.ts';
import { ReasonField } from '../instrument/ReasonField.tsx';

export interface SpanForm {
  validFrom: string;
  validTo: string;
  source: string;
  reason: string;
}

const SOURCE_MAX = 300;

/** From when to when something is true, where that is written, and why one says so. */
export function SpanFields<T extends SpanForm>(props: { form: T; needsStart: boolean; onChange: (form: T) => void }) {
  const { form, needsStart, onChange } = props;
  return (
    <>
      <div class="terms-span">
        {(['validFrom', 'validTo'] as const).map((field) => (
          <label key={field} class="form-field">
            <span>{t(field === 'validFrom' ? 'termsFirstDay' : 'termsLastDay')}</span>
            <input
              class="field"
              type="date"
              required={needsStart && field === 'validFrom'}
              value={form[field]}
              onInput={({ currentTarget }) => onChange({ ...form, [field]: currentTarget.value })}
            />
          </label>
        ))}
      </div>
      <label class="form-field">
        <span>{t('termsSource')}</span>
        <input
          class="field"
          required
          maxLength={SOURCE_MAX}
          value={form.source}
          onInput={({ currentTarget }) => onChange({ ...form, source: currentTarget.value })}
        />
      </label>
      <ReasonField value={form.reason} onChange={(reason) => onChange({ ...form, reason })} />
    </>
  );
}

/** The days as the server takes them. */
export const spanOf = ({ validFrom, validTo, source, reason }: SpanForm) => ({
  validFrom: validFrom || null,
  validTo: validTo || null,
  source: source.trim(),
  reason: reason.trim(),
});
