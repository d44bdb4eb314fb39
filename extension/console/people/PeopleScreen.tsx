import { useState } from 'preact/hooks';
import { PeopleReply, PersonRecord } from '../../../shared/schema/index.ts';
import { t } from '../../ui/i18n.ts';
import type { ScreenProps } from '../Console.tsx';
import { pathWith } from '../call-server.ts';
import { Trouble } from '../Trouble.tsx';
import { useAnswer } from '../use-answer.ts';
import { useChange } from '../use-change.ts';
import { GroupsCard } from './GroupsCard.tsx';
import { InviteCard } from './InviteCard.tsx';
import { PersonRow } from './PersonRow.tsx';
import './people.css';

/** Who may sign in, as what, and who works with whom. */
export function PeopleScreen({ role }: ScreenProps) {
  if (role !== 'admin') return <p class="empty">{t('peopleAdminsOnly')}</p>;
  return <People />;
}

function People() {
  const { answer, again } = useAnswer('/v1/people', PeopleReply);
  const { sending, failed, send } = useChange();
  const [said, setSaid] = useState('');

  async function change(person: PersonRecord, body: object, words: string) {
    const path = `/v1/people/${person.id}`;
    const after = await send({ method: 'PATCH', path, body, ifMatch: `"${person.version}"` }, PersonRecord);
    if (after) setSaid(words);
    again();
  }

  async function signOut(person: PersonRecord, signIn: string | null) {
    const path = pathWith(`/v1/people/${person.id}/sign-ins`, { signIn });
    if (await send({ method: 'DELETE', path }, PersonRecord))
      setSaid(t(signIn ? 'peopleSignInEnded' : 'peopleSignedOut', [person.name]));
    again();
  }

  return (
    <section class="people" aria-labelledby="people-title" aria-busy={answer === null || sending}>
      <header class="screen-head">
        <div>
          <h1 id="people-title">{t('consolePeople')}</h1>
          <p class="note">{t('peopleHint')}</p>
        </div>
      </header>
      <p class="note" role="status">
        {said}
      </p>
      {failed ? <Trouble answer={failed} says={{ conflict: 'peopleLastAdmin' }} /> : null}
      {answer === null ? <p class="empty">{t('consoleLoading')}</p> : null}
      {answer && answer.kind !== 'ok' ? <Trouble answer={answer} onAgain={again} /> : null}
      {answer?.kind === 'ok' ? (
        <>
          <div class="console-box">
            <table class="people-table" aria-labelledby="people-title">
              <thead>
                <tr>
                  <th scope="col">{t('peopleName')}</th>
                  <th scope="col">{t('peopleRole')}</th>
                  <th scope="col">{t('peopleJurisdiction')}</th>
                  <th scope="col">{t('peopleGroups')}</th>
                  <th scope="col">{t('peopleLastUsed')}</th>
                  <th scope="col">{t('peopleActions')}</th>
                </tr>
              </thead>
              <tbody>
                {answer.value.items.map((person) => (
                  <PersonRow
                    key={`${person.id} ${person.version}`}
                    person={person}
                    disabled={sending}
                    onChange={(body, words) => change(person, body, words)}
                    onSignOut={(signIn) => signOut(person, signIn)}
                  />
                ))}
              </tbody>
            </table>
          </div>
          <div class="people-cards">
            <InviteCard invites={answer.value.invites} onDone={again} />
            <GroupsCard people={answer.value.items.filter(({ disabledAt }) => disabledAt === null)} onDone={again} />
          </div>
        </>
      ) : null}
    </section>
  );
}
