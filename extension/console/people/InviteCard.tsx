import { useState } from 'preact/hooks';
import { z } from 'zod';
import { InviteReply, type OpenInvite, type Role } from '../../../shared/schema/index.ts';
import { serverSetting } from '../../settings.ts';
import { roleName } from '../../ui/connection.ts';
import { formatDate } from '../../ui/dates.ts';
import { t } from '../../ui/i18n.ts';
import { useSetting } from '../../ui/use-setting.ts';
import { Trouble } from '../Trouble.tsx';
import { useChange } from '../use-change.ts';
import { JurisdictionChoice, nameJurisdiction } from './JurisdictionChoice.tsx';

const ROLES = ['reviewer', 'staff', 'admin'] as const;

/** Makes an invite code, which is shown once, and lists those that nobody has used. */
export function InviteCard({ invites, onDone }: { invites: readonly OpenInvite[]; onDone: () => void }) {
  const [role, setRole] = useState<Role>('reviewer');
  const [jurisdiction, setJurisdiction] = useState<string | null>(null);
  const [name, setName] = useState('');
  const [made, setMade] = useState<InviteReply | null>(null);
  const { sending, failed, send } = useChange();

  async function make(event: Event) {
    event.preventDefault();
    const body = { role, name: name.trim() || null, jurisdiction: role === 'admin' ? jurisdiction : null };
    const reply = await send({ method: 'POST', path: '/v1/invites', body, key: crypto.randomUUID() }, InviteReply);
    if (!reply) return;
    setMade(reply);
    setName('');
    onDone();
  }

  async function takeBack(id: string) {
    await send({ method: 'DELETE', path: `/v1/invites/${id}` }, z.unknown());
    onDone();
  }

  return (
    <section class="console-box card" aria-labelledby="invite-title">
      <h2 id="invite-title">{t('inviteTitle')}</h2>
      <form onSubmit={make}>
        <label>
          {t('peopleName')}
          <input class="field" value={name} maxLength={120} onInput={(event) => setName(event.currentTarget.value)} />
        </label>
        <label>
          {t('peopleRole')}
          <select class="field" value={role} onChange={(event) => setRole(event.currentTarget.value as Role)}>
            {ROLES.map((each) => (
              <option key={each} value={each}>
                {roleName(each)}
              </option>
            ))}
          </select>
        </label>
        {role === 'admin' ? (
          <div class="labelled">
            <span aria-hidden="true">{t('peopleJurisdiction')}</span>
            <JurisdictionChoice label={t('peopleJurisdiction')} value={jurisdiction} onChange={setJurisdiction} />
          </div>
        ) : null}
        <button type="submit" class="button main" disabled={sending}>
          {t('inviteMake')}
        </button>
      </form>
      {failed ? <Trouble answer={failed} /> : null}
      {made ? <Made invite={made} /> : null}
      {invites.length > 0 ? (
        <>
          <h3>{t('inviteOpen')}</h3>
          <ul class="rows">
            {invites.map((invite) => (
              <li key={invite.id}>
                <span>
                  {invite.name ?? '—'} · {roleName(invite.role)}
                  {invite.jurisdiction ? ` · ${nameJurisdiction(invite.jurisdiction)}` : null}
                  <small>{t('inviteUntil', [formatDate(invite.expiresAt.slice(0, 10))])}</small>
                </span>
                <button type="button" class="button" disabled={sending} onClick={() => takeBack(invite.id)}>
                  {t('inviteTakeBack')}
                </button>
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </section>
  );
}

/** The code with the address it belongs to: neither can be read again. */
function Made({ invite }: { invite: InviteReply }) {
  const server = useSetting(serverSetting);
  const text = `${server?.value ?? ''}\n${invite.invite}`;
  const [copied, setCopied] = useState(false);
  return (
    <div class="made" role="status">
      <p>{t('inviteOnce')}</p>
      <code>{invite.invite}</code>
      <button
        type="button"
        class="button"
        onClick={() => void navigator.clipboard.writeText(text).then(() => setCopied(true))}
      >
        {copied ? t('inviteCopied') : t('inviteCopy')}
      </button>
    </div>
  );
}
