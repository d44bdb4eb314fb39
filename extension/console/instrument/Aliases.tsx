import { useState } from 'preact/hooks';
import { DecisionReply, type InstrumentRecord } from '../../../shared/schema/index.ts';
import { dayOf, formatDate } from '../../ui/dates.ts';
import { t, tIn } from '../../ui/i18n.ts';
import { Outside } from '../../ui/Outside.tsx';
import type { Answered } from '../call-server.ts';
import { hashOf } from '../route.ts';
import { Trouble } from '../Trouble.tsx';
import { sendChange } from './change.ts';
import { shortName } from './name.ts';
import './rows.css';

/** Every other name it answers to, and instruments that are or are not the same. */
export function Aliases(props: {
  record: InstrumentRecord;
  canEdit: boolean;
  onChanged: () => void;
  onMerge: (other: string) => void;
}) {
  const { record, canEdit, onChanged, onMerge } = props;
  const [failed, setFailed] = useState<Exclude<Answered<unknown>, { kind: 'ok' }> | null>(null);
  async function decide({ id, version }: InstrumentRecord['pairs'][number], decision: 'dismiss' | 'reopen') {
    const body = { decision, reason: tIn('vi', decision === 'dismiss' ? 'pairDismissReason' : 'pairReopenReason') };
    const path = `/v1/suggestions/${encodeURIComponent(id)}/decision`;
    const answer = await sendChange({ method: 'POST', path, body, version }, DecisionReply);
    setFailed(answer.kind === 'ok' ? null : answer);
    if (answer.kind === 'ok') onChanged();
  }
  return (
    <>
      <section class="box" aria-labelledby="aliases-title">
        <header class="box-head">
          <h2 id="aliases-title">{t('aliasesTitle')}</h2>
          <span class="note">{t('aliasesNote')}</span>
        </header>
        {record.aliases.length === 0 ? (
          <p class="empty">{t('aliasesEmpty')}</p>
        ) : (
          <ul class="lines">
            {record.aliases.map(({ alias, since }) => (
              <li key={alias}>
                <Outside>{alias}</Outside>
                <span class="note">{t('aliasSince', [formatDate(dayOf(since))])}</span>
              </li>
            ))}
          </ul>
        )}
      </section>
      <section class="box" aria-labelledby="pairs-title">
        <header class="box-head">
          <h2 id="pairs-title">{t('pairsTitle')}</h2>
        </header>
        {failed ? <Trouble answer={failed} /> : null}
        {record.pairs.length === 0 ? <p class="empty">{t('pairsEmpty')}</p> : null}
        <ul class="lines">
          {record.pairs.map((pair) => (
            <li key={pair.id}>
              <span>
                <a href={hashOf({ screen: 'instrument', subject: pair.other.id })}>
                  <Outside class="symbol">{shortName(pair.other)}</Outside>
                </a>{' '}
                <Outside class="note">{pair.other.key}</Outside>
              </span>
              <span class="acts">
                <span class="chip">
                  {t(
                    pair.state === 'dismissed'
                      ? 'pairDismissed'
                      : pair.state === 'accepted'
                        ? 'pairAccepted'
                        : 'pairOpen',
                  )}
                </span>
                {canEdit && pair.state === 'open' ? (
                  <>
                    <button type="button" class="button" onClick={() => onMerge(pair.other.id)}>
                      {t('instrumentMerge')}
                    </button>
                    <button type="button" class="button" onClick={() => void decide(pair, 'dismiss')}>
                      {t('pairDismiss')}
                    </button>
                  </>
                ) : null}
                {canEdit && pair.state === 'dismissed' ? (
                  <button type="button" class="button" onClick={() => void decide(pair, 'reopen')}>
                    {t('pairReopen')}
                  </button>
                ) : null}
              </span>
            </li>
          ))}
        </ul>
      </section>
    </>
  );
}
