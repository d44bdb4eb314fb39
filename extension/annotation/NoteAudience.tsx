import { useId } from 'preact/hooks';
import { Icon } from '../ui/Icon.tsx';
import { t } from '../ui/i18n.ts';
import { Outside } from '../ui/Outside.tsx';
import type { NoteForm } from './note-form.ts';
import type { NoteChoices } from './types.ts';

/** Who may read a note: its writer, one of his groups, or everyone signed in. */
export function NoteAudience(props: {
  form: NoteForm;
  groups: NoteChoices['groups'];
  onChange: (fields: Partial<Pick<NoteForm, 'visibility' | 'group'>>) => void;
}) {
  const { form, groups, onChange } = props;
  const name = useId();
  const options = [
    { key: 'me', visibility: 'me' as const, group: null, label: t('noteForMe') },
    ...groups.map((group) => ({ key: group.id, visibility: 'group' as const, group: group.id, label: group.name })),
    { key: 'everyone', visibility: 'everyone' as const, group: null, label: t('noteForEveryone') },
  ];
  const isChosen = (option: (typeof options)[number]) =>
    option.visibility === form.visibility &&
    (option.visibility !== 'group' || option.group === (form.group ?? groups[0]?.id));
  return (
    <fieldset class="note-audience">
      <legend>{t('noteFieldAudience')}</legend>
      <div>
        {options.map((option) => (
          <label key={option.key}>
            <input
              type="radio"
              name={name}
              checked={isChosen(option)}
              onChange={() => onChange({ visibility: option.visibility, group: option.group })}
            />
            {isChosen(option) ? <Icon name="tick" size={13} /> : null}
            <Outside>{option.label}</Outside>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
