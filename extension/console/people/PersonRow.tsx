import { useState } from 'preact/hooks';
import type { PersonRecord } from '../../../shared/schema/index.ts';
import { roleName } from '../../ui/connection.ts';
import { formatDate } from '../../ui/dates.ts';
import { Icon } from '../../ui/Icon.tsx';
import { t, tCount } from '../../ui/i18n.ts';
import { Outside } from '../../ui/Outside.tsx';

const ROLES = ['reviewer', 'staff', 'admin'] as const;

/** One person: the role is a list, shutting out asks once more. */
export function PersonRow(props: {
  person: PersonRecord;
  disabled: boolean;
  onChange: (body: object, words: string) => void;
  onSignOut: () => void;
}) {
  const { person, disabled, onChange, onSignOut } = props;
  const [asking, setAsking] = useState(false);
  const { name, role, email, groups, signIns, disabledAt } = person;
  return (
    <tr data-disabled={disabledAt !== null}>
      <th scope="row">
        <Outside>{name}</Outside>
        {email ? <small>{email}</small> : null}
        {disabledAt ? <small>{t('peopleShutSince', [formatDate(disabledAt.slice(0, 10))])}</small> : null}
      </th>
      <td>
        <span class="choice">
          <select
            class="field"
            aria-label={t('peopleRoleOf', [name])}
            value={role}
            disabled={disabled || disabledAt !== null}
            onChange={({ currentTarget }) => {
              const chosen = currentTarget.value as (typeof ROLES)[number];
              onChange({ role: chosen }, t('peopleRoleChanged', [name, roleName(chosen)]));
            }}
          >
            {ROLES.map((each) => (
              <option key={each} value={each}>
                {roleName(each)}
              </option>
            ))}
          </select>
          <Icon name="down" />
        </span>
      </td>
      <td>{groups.map((group) => group.name).join(', ') || '—'}</td>
      <td>{lastUsed(person)}</td>
      <td>
        <div class="people-actions">
          {signIns.length > 0 ? (
            <button type="button" class="button" disabled={disabled} onClick={onSignOut}>
              {t('peopleSignOut')}
            </button>
          ) : null}
          {disabledAt ? (
            <button
              type="button"
              class="button"
              disabled={disabled}
              onClick={() => onChange({ disabled: false }, t('peopleLetInDone', [name]))}
            >
              {t('peopleLetIn')}
            </button>
          ) : asking ? (
            <>
              <button
                type="button"
                class="button danger"
                disabled={disabled}
                onClick={() => onChange({ disabled: true }, t('peopleShutDone', [name]))}
              >
                {t('peopleShutSure')}
              </button>
              <button type="button" class="button" onClick={() => setAsking(false)}>
                {t('peopleKeep')}
              </button>
            </>
          ) : (
            <button type="button" class="button" disabled={disabled} onClick={() => setAsking(true)}>
              {t('peopleShut')}
            </button>
          )}
        </div>
      </td>
    </tr>
  );
}

function lastUsed({ signIns }: PersonRecord): string {
  if (signIns.length === 0) return t('peopleNoSignIn');
  const days = signIns.flatMap(({ lastUsedOn }) => lastUsedOn ?? []).sort();
  const count = tCount('peopleSignIns', signIns.length);
  return days.length > 0 ? `${formatDate(days.at(-1)!)} · ${count}` : count;
}
