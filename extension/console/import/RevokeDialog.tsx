import { useEffect, useRef, useState } from 'preact/hooks';
import type { ImportRevocation, ImportSummary } from '../../../shared/schema/index.ts';
import { t, tCount } from '../../ui/i18n.ts';
import { formatNumber } from '../../ui/numbers.ts';
import type { Answered } from '../call-server.ts';
import { Dialog } from '../instrument/Dialog.tsx';
import { ReasonField } from '../instrument/ReasonField.tsx';
import { explain, Trouble } from '../Trouble.tsx';
import { revokeImport } from './revoke.ts';
import type { Refused } from './send-list.ts';

type State =
  | { kind: 'asking' }
  | { kind: 'going'; now: ImportRevocation | null; waiting: Refused | null }
  | { kind: 'over'; answer: Answered<ImportRevocation> };

/** Asks why, takes the import back part by part, and says what was kept. Closed half-way it can be gone on with. */
export function RevokeDialog({ job, onClose }: { job: ImportSummary; onClose: () => void }) {
  const [state, setState] = useState<State>({ kind: 'asking' });
  const [reason, setReason] = useState(job.revocation?.reason ?? '');
  const stop = useRef(new AbortController());
  useEffect(() => () => stop.current.abort(), []);

  async function revoke(event: Event) {
    event.preventDefault();
    setState({ kind: 'going', now: job.revocation, waiting: null });
    const answer = await revokeImport(job.id, reason.trim(), {
      told: (now, waiting) => setState({ kind: 'going', now, waiting }),
      signal: stop.current.signal,
    });
    if (!stop.current.signal.aborted) setState({ kind: 'over', answer });
  }

  return (
    <Dialog title={t('revokeTitle', [job.name])} onClose={onClose}>
      <form class="sheet-form" onSubmit={revoke}>
        {state.kind === 'asking' ? (
          <>
            <p>{t('revokeNote')}</p>
            <ReasonField value={reason} onChange={setReason} />
            <p class="acts">
              <button type="submit" class="button main">
                {t('revokeDo')}
              </button>
            </p>
          </>
        ) : null}
        {state.kind === 'going' ? <Going {...state} /> : null}
        {state.kind === 'over' ? <Over answer={state.answer} /> : null}
      </form>
    </Dialog>
  );
}

function Going({ now, waiting }: { now: ImportRevocation | null; waiting: Refused | null }) {
  const { done = 0, chunks = 1 } = now ?? {};
  return (
    <>
      <p role="status">
        {t('revokeGoing', [formatNumber(done), formatNumber(chunks)])}
        {waiting ? ` ${explain(waiting)}` : ''}
      </p>
      <progress value={done} max={Math.max(1, chunks)} aria-label={t('revokeDo')} />
    </>
  );
}

function Over({ answer }: { answer: Answered<ImportRevocation> }) {
  if (answer.kind !== 'ok') return <Trouble answer={answer} />;
  const { taken, kept } = answer.value;
  return (
    <p role="status">
      {tCount('revokeOver', taken, [formatNumber(taken)])}{' '}
      {kept > 0 ? tCount('importsKept', kept, [formatNumber(kept)]) : ''}
    </p>
  );
}
