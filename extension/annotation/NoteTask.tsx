import { useId } from 'preact/hooks';
import { Icon } from '../ui/Icon.tsx';
import { t } from '../ui/i18n.ts';
import { reveal } from '../ui/reveal.ts';
import { samePerson } from './note-facts.ts';
import type { NoteForm } from './note-form.ts';
import type { NoteChoices } from './types.ts';

/** Whom a note is assigned to, until when, and whether it wants an answer at all. */
export function NoteTask(props: {
  form: NoteForm;
  people: NoteChoices['people'];
  onChange: (fields: Partial<NoteForm>) => void;
}) {
  const { form, people, onChange } = props;
  const id = useId();
  const chosen = people.find((person) => samePerson(person.id, form.assignee));
  const asked = form.assignee !== null || form.due !== null;
  return (
    <>
      <div class="note-task">
        <div>
          <label for={`${id}-assignee`}>{t('noteFieldAssignee')}</label>
          <span class="choice">
            <select
              id={`${id}-assignee`}
              class="field"
              value={chosen?.id ?? form.assignee ?? ''}
              onChange={(event) => onChange({ assignee: event.currentTarget.value || null })}
            >
              <option value="">{t('noteNobody')}</option>
              {form.assignee !== null && !chosen ? <option value={form.assignee}>{t('noteSomebody')}</option> : null}
              {people.map((person) => (
                <option key={person.id} value={person.id}>
                  {reveal(person.name)}
                </option>
              ))}
            </select>
            <Icon name="down" />
          </span>
        </div>
        <div>
          <label for={`${id}-due`}>{t('noteFieldDue')}</label>
          <input
            id={`${id}-due`}
            type="date"
            class="field"
            value={form.due ?? ''}
            onChange={(event) => onChange({ due: event.currentTarget.value || null })}
          />
        </div>
      </div>
      {asked ? null : form.of === 'new' || form.workflow === 'open' || form.workflow === null ? (
        form.assignOnly ? null : (
          <label class="note-check">
            <input
              type="checkbox"
              checked={form.workflow !== null}
              onChange={(event) => onChange({ workflow: event.currentTarget.checked ? 'open' : null })}
            />
            {t('noteAsks')}
          </label>
        )
      ) : null}
    </>
  );
}
