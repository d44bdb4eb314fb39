import { useState } from 'preact/hooks';
import { DecisionReply, type QueueItem, QueuePage } from '../../../shared/schema/index.ts';
import { t, tIn } from '../../ui/i18n.ts';
import { Outside } from '../../ui/Outside.tsx';
import { type Answered, callServer, pathWith } from '../call-server.ts';
import { hashOf } from '../route.ts';
import { Trouble } from '../Trouble.tsx';
import { useAnswer } from '../use-answer.ts';
import { Dialog } from './Dialog.tsx';
import { nameOf } from './heading.ts';

const SHOWN = 100;

/** Pairs that a person said are two; one can be looked at again. */
export function DismissedPairs(props: { canEdit: boolean; onReopened: () => void; onClose: () => void }) {
  const { canEdit, onReopened, onClose } = props;
  const path = pathWith('/v1/queue', { kind: 'duplicates', dismissed: 'true', limit: SHOWN });
  const { answer, again } = useAnswer(path, QueuePage);
  const [failed, setFailed] = useState<Exclude<Answered<unknown>, { kind: 'ok' }> | null>(null);
  const items = answer?.kind === 'ok' ? answer.value.items : [];
  async function reopen({ id, version }: QueueItem) {
    const body = { decision: 'reopen', reason: tIn('vi', 'pairReopenReason') };
    const place = `/v1/suggestions/${encodeURIComponent(id)}/decision`;
    const call = { method: 'POST', path: place, body, ifMatch: `"${version ?? 1}"`, key: crypto.randomUUID() } as const;
    const reply = await callServer(call, DecisionReply);
    setFailed(reply.kind === 'ok' ? null : reply);
    if (reply.kind === 'ok') onReopened();
    again();
  }
  return (
    <Dialog title={t('queueDismissed')} onClose={onClose}>
      {answer === null ? <p>{t('consoleLoading')}</p> : null}
      {answer && answer.kind !== 'ok' ? <Trouble answer={answer} onAgain={again} /> : null}
      {failed ? <Trouble answer={failed} /> : null}
      {answer?.kind === 'ok' && items.length === 0 ? <p>{t('queueDismissedNone')}</p> : null}
      <ul class="batch-list">
        {items.map((item) => (
          <li key={item.id}>
            {item.instruments.map((each, at) => (
              <span key={each.id}>
                {at > 0 ? ' · ' : null}
                <a href={hashOf({ screen: 'instrument', subject: each.id })}>
                  <Outside>{nameOf(each)}</Outside>
                </a>
              </span>
            ))}{' '}
            {canEdit ? (
              <button type="button" class="button" onClick={() => void reopen(item)}>
                {t('pairReopen')}
              </button>
            ) : null}
          </li>
        ))}
      </ul>
    </Dialog>
  );
}
