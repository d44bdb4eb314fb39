import { dayOf, formatDate, formatTime } from '../../ui/dates.ts';
import { Icon } from '../../ui/Icon.tsx';
import { t, tCount } from '../../ui/i18n.ts';
import { formatNumber } from '../../ui/numbers.ts';
import { Outside } from '../../ui/Outside.tsx';
import { PROPOSALS } from '../route.ts';
import { explain } from '../Trouble.tsx';
import type { Changed } from './entry.ts';
import { rowWords } from './row-words.ts';
import type { Failure, QueueState } from './state.ts';

/** What came of the last decision where it was not simply written. */
export function Notices({ state, onClose }: { state: QueueState; onClose: () => void }) {
  const { back, refused, gone, undone, partly, undoing, aside, declined } = state;
  if (!back && !refused && !gone && !undone && !partly && !undoing && !aside && !declined) return null;
  const quiet = undone || undoing || aside;
  return (
    <div class="trouble queue-notice" role={undoing ? 'status' : 'alert'} data-kind={quiet ? 'undone' : 'trouble'}>
      <Icon name={aside ? 'clock' : quiet ? 'history' : 'warning'} />
      <div>
        {undoing ? (
          <>
            <p>{t('batchUndoing', [formatNumber(undoing.done), formatNumber(undoing.total)])}</p>
            <progress max={undoing.total} value={undoing.done} aria-label={t('queueBatchProgress')} />
          </>
        ) : null}
        {partly ? (
          <p>
            {t('batchUndonePartly', [formatNumber(partly.taken), formatNumber(partly.total)])}{' '}
            <Outside>{sayRefused(partly.why)}</Outside>
          </p>
        ) : null}
        {aside ? (
          <p>
            {aside.length === 1
              ? t('queuePutAside', [rowWords(aside[0]!.entry).title])
              : tCount('batchAside', aside.length, [formatNumber(aside.length)])}{' '}
            <a href={PROPOSALS}>{t('waitsShow')}</a>
          </p>
        ) : null}
        {declined ? (
          <p>
            <Outside>{t('queueDeclined', [rowWords(declined.entry).title, declined.by, declined.reason])}</Outside>
          </p>
        ) : null}
        {back ? (
          <>
            <p>
              {t('queueCameBack')} {explain(back.why)}
            </p>
            <ul>
              {back.changed.map((change, at) => (
                <li key={at}>
                  <Outside>{sayChanged(change)}</Outside>
                </li>
              ))}
            </ul>
          </>
        ) : null}
        {refused ? (
          <p>{refused === 'final' ? t('queueUndoFinal') : `${t('queueUndoRefused')} ${sayRefused(refused)}`}</p>
        ) : null}
        {gone ? <p>{t('queueGone', [rowWords(gone).title])}</p> : null}
        {undone ? <p>{t('queueUndone', [rowWords(undone).title])}</p> : null}
      </div>
      <button type="button" class="bare" aria-label={t('close')} onClick={onClose}>
        <Icon name="close" />
      </button>
    </div>
  );
}

/** A later change that stands in the way is named where the server names it. */
function sayRefused(why: Failure): string {
  const later = why.kind === 'refused' ? why.errors?.find(({ path }) => path === 'dependsOn')?.message : undefined;
  return later ? t('queueUndoDepends', [later]) : explain(why);
}

function sayChanged(change: Changed): string {
  switch (change.what) {
    case 'judged':
      return t(change.verdict === 'confirmed' ? 'queueChangedConfirmed' : 'queueChangedRejected', [
        change.by,
        `${formatDate(dayOf(change.at))} ${formatTime(change.at)}`,
      ]);
    case 'candidates':
      return t('queueChangedCandidates', [formatNumber(change.before), formatNumber(change.now)]);
    case 'version':
      return t('queueChangedOther');
  }
}
