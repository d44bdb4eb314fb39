import { ProposalsPage } from '../../../shared/schema/index.ts';
import { t } from '../../ui/i18n.ts';
import { formatNumber } from '../../ui/numbers.ts';
import type { ScreenProps } from '../Console.tsx';
import { hashOf, PROPOSALS } from '../route.ts';
import { useAnswer } from '../use-answer.ts';
import { AuditList } from './AuditList.tsx';
import { readFilter } from './filters.ts';
import { HistoryFilters } from './HistoryFilters.tsx';
import { LogState } from './LogState.tsx';
import { Proposals } from './Proposals.tsx';
import '../instrument/box.css';

/** The audit log: who did what to what, and the way back; and the changes that wait for a second admin. */
export function HistoryScreen({ route, go, role }: ScreenProps) {
  const isAdmin = role === 'admin';
  const waiting = useAnswer(isAdmin ? '/v1/proposals?state=open&limit=100' : null, ProposalsPage);
  if (!isAdmin)
    return (
      <section aria-labelledby="history-title">
        <h1 id="history-title">{t('historyTitle')}</h1>
        <p class="empty">{t('historyForbidden')}</p>
      </section>
    );
  const showsProposals = route.query.get('show') === 'proposals';
  const count = waiting.answer?.kind === 'ok' ? waiting.answer.value.items.length : 0;
  return (
    <section class="history" aria-labelledby="history-title">
      <header class="screen-head">
        <div>
          <h1 id="history-title">{t('historyTitle')}</h1>
          <p class="note">{t('historyNote')}</p>
          <LogState />
        </div>
      </header>
      <nav class="history-tabs" aria-label={t('historyTabs')}>
        <a href={hashOf({ screen: 'history' })} aria-current={showsProposals ? undefined : 'page'}>
          {t('historyTab')}
        </a>
        <a href={PROPOSALS} aria-current={showsProposals ? 'page' : undefined}>
          {t('proposalsTab')} {count > 0 ? <b class="nav-count">{formatNumber(count)}</b> : null}
        </a>
      </nav>
      {showsProposals ? (
        <Proposals onChanged={waiting.again} />
      ) : (
        <>
          <HistoryFilters route={route} go={go} />
          <AuditList pane filter={readFilter(route.query)} label={t('historyTitle')} onChanged={waiting.again} />
        </>
      )}
    </section>
  );
}
