import { useId } from 'preact/hooks';
import { fold } from '../../../shared/registry/fold.ts';
import { ISSUERS } from '../../../shared/registry/issuers.ts';

const BY_NAME = new Map(ISSUERS.map(({ id, name }) => [fold(name).trim(), id]));
const SORTED = [...ISSUERS].sort((a, b) => a.name.localeCompare(b.name, 'vi'));

/** Id of the body that is named; what is no name of the registry's counts as an id. */
export const bodyOf = (text: string): string => BY_NAME.get(fold(text).trim()) ?? text.trim();

/** A body by its name, offered as one types; committees of a place by their id. */
export function BodyField(props: { label: string; hint: string; value: string; onChange: (text: string) => void }) {
  const { label, hint, value, onChange } = props;
  const [list, note] = [useId(), useId()];
  return (
    <div class="form-field">
      <label class="form-field">
        <span>{label}</span>
        <input
          class="field"
          required
          list={list}
          lang="vi"
          aria-describedby={note}
          value={value}
          onInput={({ currentTarget }) => onChange(currentTarget.value)}
        />
      </label>
      <small id={note} class="note">
        {hint}
      </small>
      <datalist id={list}>
        {SORTED.map(({ id, name }) => (
          <option key={id} value={name} />
        ))}
      </datalist>
    </div>
  );
}
