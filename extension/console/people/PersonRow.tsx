import { useState } from 'preact/hooks';
import type { PersonRecord } from '../../../shared/schema/index.ts';
import { roleName } from '../../ui/connection.ts';
import { formatDate } from '../../ui/dates.ts';
import { Icon } from '../../ui/Icon.tsx';
import { t, tCount } from '../../ui/i18n.ts';
import { Outside } from '../../ui/Outside.tsx';
import { JurisdictionChoice, nameJurisdiction } from './JurisdictionChoice.tsx';

const ROLES = ['reviewer', 'staff', 'admin'] as const;

/** One person: the role is a list, shutting out asks once more. */
export function PersonRow(props: {
  person: PersonRecord;
  disabled: boolean;
  onChange: (body: object, words: string) => void;
  /** Of one sign-in, or of all. */
  onSignOut: (signIn: string | null) => void;
}) {
  const { person, disabled, onChange, onSignOut } = props;
  const [asking, setAsking] = useState(false);
  const { name, role, jurisdiction, email, groups, signIns, disabledAt } = person;
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
      <td>
        {role === 'admin' ? (
          <JurisdictionChoice
            label={t('peopleJurisdictionOf', [name])}
            value={jurisdiction}
            disabled={disabled || disabledAt !== null}
            onChange={(chosen) =>
              onChange({ jurisdiction: chosen }, t('peopleJurisdictionChanged', [name, nameJurisdiction(chosen)]))
            }
          />
        ) : (
          '—'
        )}
      </td>
      <td>{groups.map((group) => group.name).join(', ') || '—'}</td>
      <td>
        {lastUsed(person)}
        {signIns.length > 0 ? <SignIns person={person} disabled={disabled} onEnd={onSignOut} /> : null}
      </td>
      <td>
        <div class="people-actions">
          {signIns.length > 0 ? (
            <button type="button" class="button" disabled={disabled} onClick={() => onSignOut(null)}>
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

/** Each place where a person is signed in, when it was last used, and its end. */
function SignIns(props: { person: PersonRecord; disabled: boolean; onEnd: (signIn: string) => void }) {
  const { person, disabled, onEnd } = props;
  const day = (iso: string) => formatDate(iso.slice(0, 10));
  return (
    <details>
      <summary>{t('peopleSignInList')}</summary>
      <ul class="rows">
        {person.signIns.map(({ id, createdAt, lastUsedOn, expiresAt }) => (
          <li key={id}>
            <span>
              {t('peopleSignInFrom', [day(createdAt)])}
              <small>
                {lastUsedOn ? t('peopleSignInUsed', [day(lastUsedOn)]) : t('peopleSignInUnused')} ·{' '}
                {t('peopleSignInUntil', [day(expiresAt)])}
              </small>
            </span>
            <button
              type="button"
              class="button"
              disabled={disabled}
              aria-label={t('peopleSignInEndOf', [day(createdAt), person.name])}
              onClick={() => onEnd(id)}
            >
              {t('peopleSignInEnd')}
            </button>
          </li>
        ))}
      </ul>
    </details>
  );
}
