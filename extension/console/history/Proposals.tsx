import { useState } from 'preact/hooks';
import { type Proposal, ProposalsPage, SecondPersonRule } from '../../../shared/schema/index.ts';
import { dayOf, formatDate, formatTime } from '../../ui/dates.ts';
import { t } from '../../ui/i18n.ts';
import { Outside } from '../../ui/Outside.tsx';
import { callServer, pathWith } from '../call-server.ts';
import { PagedTable, usePages } from '../PagedTable.tsx';
import { useAnswer } from '../use-answer.ts';
import { ProposalDialog } from './ProposalDialog.tsx';
import { proposalName, sayLinks, sayState } from './proposal-words.ts';
import { RuleBox } from './RuleBox.tsx';

const PAGE = 50;

/** Changes that wait for a second admin, what became of earlier ones, and the rule that makes them wait. */
export function Proposals({ onChanged }: { onChanged: () => void }) {
  const [state, setState] = useState<'open' | null>('open');
  const [shown, setShown] = useState<Proposal | null>(null);
  const [names, setNames] = useState<Record<string, string>>({});
  const rule = useAnswer('/v1/second-person', SecondPersonRule);
  const list = usePages<Proposal>(String(state), async (after) => {
    const path = pathWith('/v1/proposals', { state, after, limit: PAGE });
    const answer = await callServer({ method: 'GET', path }, ProposalsPage);
    if (answer.kind !== 'ok') return answer;
    setNames((before) => ({ ...before, ...answer.value.names }));
    return { kind: 'ok', value: { items: answer.value.items, next: answer.value.next } };
  });
  const refresh = () => {
    list.again();
    rule.again();
    onChanged();
  };
  return (
    <>
      <p class="note">{t('proposalsNote')}</p>
      <RuleBox rule={rule} onChanged={refresh} />
      <fieldset class="filters" aria-label={t('proposalsFilter')}>
        {(['open', null] as const).map((each) => (
          <button key={each} type="button" class="pill" aria-pressed={state === each} onClick={() => setState(each)}>
            {t(each === null ? 'proposalsAll' : 'proposalsOpen')}
          </button>
        ))}
      </fieldset>
      <div class="audit">
        <PagedTable
          list={list}
          label={t('proposalsTab')}
          columns={6}
          empty={t('proposalsEmpty')}
          head={
            <>
              <th scope="col">{t('historyWhen')}</th>
              <th scope="col">{t('historyWho')}</th>
              <th scope="col">{t('historyAct')}</th>
              <th scope="col">{t('historyChange')}</th>
              <th scope="col">{t('proposalState')}</th>
              <th scope="col">{t('importsActs')}</th>
            </>
          }
          row={(item) => (
            <tr key={item.id} data-proposal={item.id}>
              <td class="when">
                <time dateTime={item.proposedAt}>
                  {formatTime(item.proposedAt)} <span class="note">{formatDate(dayOf(item.proposedAt))}</span>
                </time>
              </td>
              <td>
                <Outside>{item.proposedBy.name ?? item.proposedBy.id}</Outside>
              </td>
              <td>
                <Outside>{proposalName(item, names)}</Outside>
              </td>
              <td>{sayLinks(item)}</td>
              <td>
                <Outside>{sayState(item)}</Outside>
                {item.reason ? (
                  <p class="note">
                    <Outside>{t('historyReason', [item.reason])}</Outside>
                  </p>
                ) : null}
              </td>
              <td class="undo">
                {item.state === 'open' ? (
                  <button
                    type="button"
                    class="button"
                    aria-label={t('proposalSeeOf', [proposalName(item, names)])}
                    onClick={() => setShown(item)}
                  >
                    {t('proposalSee')}
                  </button>
                ) : null}
              </td>
            </tr>
          )}
        />
      </div>
      {shown ? (
        <ProposalDialog
          proposal={shown}
          names={names}
          onDecided={refresh}
          onClose={() => {
            setShown(null);
            refresh();
          }}
        />
      ) : null}
    </>
  );
}
