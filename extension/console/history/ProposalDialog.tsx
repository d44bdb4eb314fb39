import { useState } from 'preact/hooks';
import { Proposal, ProposalPreview, Who } from '../../../shared/schema/index.ts';
import { dayOf, formatDate, formatTime } from '../../ui/dates.ts';
import { Icon } from '../../ui/Icon.tsx';
import { t, tCount } from '../../ui/i18n.ts';
import { formatNumber } from '../../ui/numbers.ts';
import { Outside } from '../../ui/Outside.tsx';
import type { Answered } from '../call-server.ts';
import { sendChange } from '../instrument/change.ts';
import { Dialog } from '../instrument/Dialog.tsx';
import { ReasonField } from '../instrument/ReasonField.tsx';
import { Trouble } from '../Trouble.tsx';
import { useAnswer } from '../use-answer.ts';
import { Changes } from './AuditRow.tsx';
import { LinkList } from './LinkList.tsx';
import { asAudit, proposalName, sayLinks } from './proposal-words.ts';
import type { Names } from './words.ts';

/** What a proposal would change now, and the second admin's word on it; its own author may only withdraw it. */
export function ProposalDialog(props: {
  proposal: Proposal;
  names: Names;
  onDecided: () => void;
  onClose: () => void;
}) {
  const { proposal, names, onDecided, onClose } = props;
  const who = useAnswer('/v1/session', Who);
  const preview = useAnswer(`/v1/proposals/${proposal.id}`, ProposalPreview);
  const [reason, setReason] = useState('');
  const [busy, setBusy] = useState(false);
  const [came, setCame] = useState<Answered<Proposal> | null>(null);
  const isOwn = who.answer?.kind === 'ok' && who.answer.value.id === proposal.proposedBy.id;
  const path = `/v1/proposals/${proposal.id}`;

  async function decide(call: Parameters<typeof sendChange>[0]) {
    setBusy(true);
    const answer = await sendChange(call, Proposal);
    setBusy(false);
    setCame(answer);
    if (answer.kind === 'ok') onDecided();
  }

  const shown = preview.answer?.kind === 'ok' ? preview.answer.value : null;
  return (
    <Dialog title={t('proposalTitle', [proposalName(proposal, names)])} onClose={onClose} wide>
      <div class="sheet-form">
        <p class="note">
          <Outside>
            {t('proposalBy', [
              proposal.proposedBy.name ?? proposal.proposedBy.id,
              `${formatTime(proposal.proposedAt)} ${formatDate(dayOf(proposal.proposedAt))}`,
            ])}
          </Outside>{' '}
          · {sayLinks(proposal)}
        </p>
        <Changes item={asAudit(proposal)} names={names} />
        {came?.kind === 'ok' ? (
          <p role="status">{t(came.value.state === 'approved' ? 'proposalDone' : 'proposalEnded')}</p>
        ) : (
          <>
            {shown ? <Links preview={shown} /> : preview.asking ? <p class="note">{t('previewLoading')}</p> : null}
            {preview.answer && preview.answer.kind !== 'ok' ? (
              <Trouble answer={preview.answer} onAgain={preview.again} />
            ) : null}
            {came ? <Trouble answer={came} /> : null}
            {isOwn ? <p>{t('proposalOwn')}</p> : null}
            {isOwn ? null : (
              <p class="acts">
                <button
                  type="button"
                  class="button main"
                  disabled={busy || !shown || shown.problem !== null}
                  onClick={() => void decide({ method: 'POST', path: `${path}/approval` })}
                >
                  {t('proposalApprove')}
                </button>
              </p>
            )}
            <form
              onSubmit={(event) => {
                event.preventDefault();
                void decide({ method: 'POST', path: `${path}/decline`, body: { reason: reason.trim() } });
              }}
            >
              <ReasonField value={reason} onChange={setReason} />
              <p class="acts">
                <button type="submit" class="button" disabled={busy}>
                  {t(isOwn ? 'proposalWithdraw' : 'proposalDecline')}
                </button>
              </p>
            </form>
          </>
        )}
      </div>
    </Dialog>
  );
}

function Links({ preview: { problem, links, citations, instruments } }: { preview: ProposalPreview }) {
  if (problem)
    return (
      <div class="refused" role="alert">
        <Icon name="lock" />
        <div>
          <p>{t('proposalMoved')}</p>
          {problem.detail ? <p class="note">{t('proposalMovedBecause', [problem.detail])}</p> : null}
        </div>
      </div>
    );
  const count = links ?? 0;
  return (
    <div class="preview">
      <p class="preview-counts" role="status">
        {count === 0 ? t('proposalNoLinks') : tCount('proposalChanges', count, [formatNumber(count)])}
      </p>
      <LinkList links={count} citations={citations} instruments={instruments} />
    </div>
  );
}
