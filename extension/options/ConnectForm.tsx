import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { ask } from '../ask.ts';
import type { ConnectProblem, SessionState } from '../background-state.ts';
import { readServerAddress } from '../server-address.ts';
import { explainConnection, explainProblem, roleName } from '../ui/connection.ts';
import { formatDate } from '../ui/dates.ts';
import { t } from '../ui/i18n.ts';
import { Notice } from '../ui/Notice.tsx';
import { useSession } from '../ui/use-session.ts';
import { allowServer } from './allow-server.ts';
import type { Prefill } from './prefill.ts';

/** Server, invite code, and what came of them. */
export function ConnectForm({ prefill }: { prefill: Prefill }) {
  const session = useSession();
  const [server, setServer] = useState(prefill.server);
  const [invite, setInvite] = useState(prefill.invite);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<ConnectProblem | null>(null);
  const [refused, setRefused] = useState(false);
  const known = session?.server;
  useEffect(() => {
    if (known) setServer((typed) => typed || known);
  }, [known]);

  /** Without a code: as the person Cloudflare Access knows, whose cookie goes along only with the host's permission. */
  async function connect(code: string | null) {
    const allowing = allowServer(server, code === null);
    setBusy(true);
    setProblem(null);
    const allowed = await allowing;
    setRefused(!allowed);
    const result = allowed ? await ask({ type: 'session/connect', server, invite: code }) : null;
    setBusy(false);
    if (result && 'problem' in result) setProblem(result.problem);
    else if (result) setInvite('');
  }

  return (
    <>
      <form
        class="connect"
        onSubmit={(event) => {
          event.preventDefault();
          void connect(invite);
        }}
      >
        <label>
          <span>{t('connectServer')}</span>
          <input
            class="field"
            required
            value={server}
            spellcheck={false}
            onInput={(event) => setServer(event.currentTarget.value)}
          />
        </label>
        <label>
          <span>{t('connectInvite')}</span>
          <input
            class="field code"
            required
            value={invite}
            spellcheck={false}
            autocomplete="off"
            onInput={(event) => setInvite(event.currentTarget.value)}
          />
        </label>
        <button type="submit" class="button main" data-action="connect" disabled={busy}>
          {t(busy ? 'connectBusy' : 'connectAction')}
        </button>
      </form>
      <p class="hint access">
        {t('connectAccessHint')}{' '}
        <button
          type="button"
          class="link"
          data-action="connect-access"
          disabled={busy || server.trim() === ''}
          onClick={() => connect(null)}
        >
          {t('connectAccess')}
        </button>
      </p>
      <div aria-live="polite">
        {problem ? (
          <Notice kind="bad" icon="cross" state={`problem-${problem.kind}`} words={explainProblem(problem)}>
            {problem.kind === 'signInThere' ? <OpenServer server={server} /> : null}
          </Notice>
        ) : null}
        {refused && !problem ? <Notice kind="warn" icon="lock" state="refused" words={t('popupRefused')} /> : null}
        {session && !problem && !busy ? <Standing session={session} /> : null}
      </div>
    </>
  );
}

function Standing({ session: { server, connection, expiresAt } }: { session: SessionState }) {
  const out = (
    <button type="button" class="button" onClick={() => ask({ type: 'session/signOut' })}>
      {t('signOut')}
    </button>
  );
  if (connection.kind === 'signedOut')
    return <Notice kind="plain" icon="info" state="signedOut" words={t('saySignedOut')} />;
  if (connection.kind !== 'connected') {
    return (
      <Notice kind="warn" icon="info" state={connection.kind} words={explainConnection(connection)}>
        {connection.kind === 'expired' && server ? <OpenServer server={server} /> : null}
        <button type="button" class="button" onClick={() => ask({ type: 'line/retry' })}>
          {t('retryNow')}
        </button>
        {out}
      </Notice>
    );
  }
  const facts = [t('connectRole', [roleName(connection.role)]), connection.name];
  if (expiresAt) facts.push(t('connectUntil', [formatDate(expiresAt)]));
  return (
    <Notice kind="good" icon="check" state="connected" strong={t('connectDone')} words={facts.join(' · ')}>
      {out}
    </Notice>
  );
}

/** The server's own page in a tab, where whoever stands in front of it asks to sign in. */
function OpenServer({ server }: { server: string }) {
  const origin = readServerAddress(server);
  return (
    <button
      type="button"
      class="button"
      data-action="open-server"
      onClick={() => origin && browser.tabs.create({ url: `${origin}/docs` })}
    >
      {t('connectThere')}
    </button>
  );
}
