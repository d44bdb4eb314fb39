import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { ask } from '../ask.ts';
import type { ConnectProblem, SessionState } from '../messages.ts';
import { explainConnection, explainProblem, roleName } from '../ui/connection.ts';
import { formatDate } from '../ui/dates.ts';
import { t } from '../ui/i18n.ts';
import { Notice } from '../ui/Notice.tsx';
import { useSession } from '../ui/use-session.ts';
import type { Prefill } from './prefill.ts';

/** Server, invite code, and what came of them. */
export function ConnectForm({ prefill }: { prefill: Prefill }) {
  const session = useSession();
  const [server, setServer] = useState(prefill.server);
  const [invite, setInvite] = useState(prefill.invite);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<ConnectProblem | null>(null);
  const known = session?.server;
  useEffect(() => {
    if (known) setServer((typed) => typed || known);
  }, [known]);

  async function connect(event: Event) {
    event.preventDefault();
    const allowed = allowServer(server);
    setBusy(true);
    setProblem(null);
    await allowed;
    const result = await ask({ type: 'session/connect', server, invite });
    setBusy(false);
    if (result && 'problem' in result) setProblem(result.problem);
    else if (result) setInvite('');
  }

  return (
    <>
      <form class="connect" onSubmit={connect}>
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
      <div aria-live="polite">
        {problem ? (
          <Notice kind="bad" icon="cross" state={`problem-${problem.kind}`} words={explainProblem(problem)} />
        ) : null}
        {session && !problem && !busy ? <Standing session={session} /> : null}
      </div>
    </>
  );
}

function Standing({ session: { connection, expiresAt } }: { session: SessionState }) {
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

/** Firefox lets the background reach a server only with the reader's permission; it must be asked before anything is awaited. */
function allowServer(server: string): Promise<boolean> {
  if (!import.meta.env.FIREFOX || !URL.canParse(server)) return Promise.resolve(true);
  return browser.permissions.request({ origins: [`*://${new URL(server).hostname}/*`] }).catch(() => false);
}
