import { useState } from 'preact/hooks';
import { Group, GroupsReply, type PersonRecord } from '../../../shared/schema/index.ts';
import { t, tCount } from '../../ui/i18n.ts';
import { Trouble } from '../Trouble.tsx';
import { useAnswer } from '../use-answer.ts';
import { useChange } from '../use-change.ts';

/** Groups that notes can be for, and who is in each. */
export function GroupsCard({ people, onDone }: { people: readonly PersonRecord[]; onDone: () => void }) {
  const { answer, again } = useAnswer('/v1/groups', GroupsReply);
  const { sending, failed, send } = useChange();
  const [name, setName] = useState('');

  async function add(event: Event) {
    event.preventDefault();
    const call = { method: 'POST', path: '/v1/groups', body: { name: name.trim() }, key: crypto.randomUUID() } as const;
    if (!(await send(call, Group))) return;
    setName('');
    again();
  }

  async function toggle(group: Group, person: string, isIn: boolean) {
    const others = group.members.map(({ id }) => id).filter((id) => id !== person);
    const body = { people: isIn ? [...others, person] : others };
    await send({ method: 'PUT', path: `/v1/groups/${group.id}/members`, body }, Group);
    again();
    onDone();
  }

  return (
    <section class="console-box card" aria-labelledby="groups-title" aria-busy={sending}>
      <h2 id="groups-title">{t('groupsTitle')}</h2>
      <p class="note">{t('groupsHint')}</p>
      <form onSubmit={add}>
        <label>
          {t('groupName')}
          <input
            class="field"
            value={name}
            maxLength={120}
            required
            onInput={(event) => setName(event.currentTarget.value)}
          />
        </label>
        <button type="submit" class="button" disabled={sending || name.trim() === ''}>
          {t('groupAdd')}
        </button>
      </form>
      {failed ? <Trouble answer={failed} says={{ conflict: 'groupTaken' }} /> : null}
      {answer && answer.kind !== 'ok' ? <Trouble answer={answer} onAgain={again} /> : null}
      {answer?.kind === 'ok'
        ? answer.value.items.map((group) => (
            <details key={group.id} class="group">
              <summary>
                <b>{group.name}</b> <span class="note">{tCount('groupMembers', group.members.length)}</span>
              </summary>
              {people.map((person) => (
                <label key={person.id} class="member">
                  <input
                    type="checkbox"
                    checked={group.members.some(({ id }) => id === person.id)}
                    disabled={sending}
                    onChange={(event) => toggle(group, person.id, event.currentTarget.checked)}
                  />
                  {person.name}
                </label>
              ))}
            </details>
          ))
        : null}
    </section>
  );
}
