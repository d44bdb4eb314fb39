import { t } from '../../ui/i18n.ts';
import './forms.css';

const REASON_MAX = 500;

/** Why a person changes something; it stands in the history. */
export function ReasonField({ value, onChange }: { value: string; onChange: (reason: string) => void }) {
  return (
    <label class="form-field">
      <span>{t('consoleReason')}</span>
      <textarea
        class="field"
        rows={2}
        required
        maxLength={REASON_MAX}
        value={value}
        onInput={({ currentTarget }) => onChange(currentTarget.value)}
      />
    </label>
  );
}
