import { useEffect, useRef, useState } from 'preact/hooks';
import { AuditCheck } from '../../../shared/schema/index.ts';
import { Icon } from '../../ui/Icon.tsx';
import { t } from '../../ui/i18n.ts';
import { formatNumber } from '../../ui/numbers.ts';
import { type Answered, callServer, pathWith } from '../call-server.ts';
import { Trouble } from '../Trouble.tsx';

/** Letters of a hash that tell it from others at a glance. */
const HASH_SHOWN = 12;

type State =
  | { kind: 'checking'; to: number; head: number }
  | { kind: 'checked'; check: AuditCheck }
  | { kind: 'failed'; answer: Exclude<Answered<unknown>, { kind: 'ok' }> };

/** Whether the log is as it was written: each row is hashed with the one before. Checked whole when asked, its end at once. */
export function LogState() {
  const [state, setState] = useState<State | null>(null);
  const turn = useRef(0);

  async function check(from: number | null) {
    const own = ++turn.current;
    let next = from;
    for (;;) {
      const answer = await callServer({ method: 'GET', path: pathWith('/v1/audit/check', { from: next }) }, AuditCheck);
      if (own !== turn.current) return;
      if (answer.kind !== 'ok') return setState({ kind: 'failed', answer });
      const { to, head, brokenAt } = answer.value;
      if (brokenAt !== null || to >= head) return setState({ kind: 'checked', check: answer.value });
      setState({ kind: 'checking', to, head });
      next = to + 1;
    }
  }
  useEffect(() => {
    void check(1);
    return () => {
      turn.current += 1;
    };
  }, []);

  if (state?.kind === 'failed') return <Trouble answer={state.answer} onAgain={() => void check(1)} />;
  return (
    <p class="log-state" data-broken={state?.kind === 'checked' && state.check.brokenAt !== null}>
      <span role="status">{state ? <Words state={state} /> : t('consoleLoading')}</span>{' '}
      <button type="button" class="link" disabled={state?.kind !== 'checked'} onClick={() => void check(1)}>
        {t('logCheck')}
      </button>
    </p>
  );
}

function Words({ state }: { state: Exclude<State, { kind: 'failed' }> }) {
  if (state.kind === 'checking') return <>{t('logChecking', [formatNumber(state.to), formatNumber(state.head)])}</>;
  const { to, hash, brokenAt } = state.check;
  if (brokenAt !== null)
    return (
      <>
        <Icon name="warning" size={14} /> {t('logBroken', [formatNumber(brokenAt)])}
      </>
    );
  return (
    <>
      <Icon name="shield" size={14} /> {t('logWhole', [formatNumber(to)])}
      {hash ? ` · ${t('logHash', [hash.slice(0, HASH_SHOWN)])}` : ''}
    </>
  );
}
