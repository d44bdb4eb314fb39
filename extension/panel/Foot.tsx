import type { PageReading } from '../page-facts.ts';
import { commandTab } from '../read-tab.ts';
import { dayOf, formatDate, formatTime } from '../ui/dates.ts';
import { Icon } from '../ui/Icon.tsx';
import { t, tCount } from '../ui/i18n.ts';
import { formatNumber } from '../ui/numbers.ts';
import { useOutbox } from '../ui/use-outbox.ts';
import type { PanelState } from './state.ts';

/** The keys worth knowing, or what waits, or when the findings were worked out; and the way to the rest. */
export function Foot(props: {
  reading: PageReading | null;
  at: PanelState['tab'];
  tab: number;
  onHelp: () => void;
  onOutbox: () => void;
}) {
  const { reading, at, tab, onHelp, onOutbox } = props;
  const waiting = (useOutbox() ?? []).filter(({ state }) => state.kind === 'waiting').length;
  return (
    <footer class="panel-foot">
      {at === 'findings' && reading && reading.references.length > 0 ? (
        <Compared reading={reading} tab={tab} />
      ) : at === 'references' && reading && waiting > 0 ? (
        <Kept waiting={waiting} onOutbox={onOutbox} />
      ) : (
        <Hints at={at} empty={reading?.references.length === 0} absent={reading === null} />
      )}
      <button type="button" class="bare" aria-label={t('panelHelp')} onClick={onHelp}>
        <kbd>?</kbd>
      </button>
    </footer>
  );
}

function Hints({ at, empty, absent }: { at: PanelState['tab']; empty: boolean; absent: boolean }) {
  if (absent) return <p />;
  if (at === 'notes') {
    return (
      <p>
        <kbd>↑</kbd> <kbd>↓</kbd> {t('panelFootChoose')} <kbd>Enter</kbd> {t('panelFootGo')} <kbd>N</kbd>{' '}
        {t('panelFootNote')}
      </p>
    );
  }
  if (at === 'page') {
    return (
      <p>
        <kbd>1–4</kbd> {t('helpTabs')}
      </p>
    );
  }
  if (empty) return <p>{t('emptyHint')}</p>;
  return (
    <p>
      <kbd>↑</kbd> <kbd>↓</kbd> {t('panelFootChoose')} <kbd>Enter</kbd> {t('panelFootGo')} <kbd>C</kbd>{' '}
      {t('panelFootCopy')}
    </p>
  );
}

/** What waits for the server, and the way to the list of it. */
function Kept({ waiting, onOutbox }: { waiting: number; onOutbox: () => void }) {
  return (
    <p class="kept">
      <Icon name="clock" />
      <span>
        {tCount('outboxKept', waiting, [formatNumber(waiting)])}{' '}
        <button type="button" class="link" onClick={onOutbox}>
          {t('notesWaitingShow')}
        </button>
      </span>
    </p>
  );
}

function Compared({ reading, tab }: { reading: PageReading; tab: number }) {
  const moments = reading.references.flatMap(({ answer }) => (answer && 'outcome' in answer ? [answer.asOf] : []));
  const oldest = moments.sort()[0];
  return (
    <p class="compared">
      <span>
        {oldest ? t('findingsCheckedAt', [formatTime(oldest), formatDate(dayOf(oldest))]) : t('statusNotChecked')}
      </span>
      <button type="button" class="link" onClick={() => commandTab(tab, { type: 'page/recheck' })}>
        {t('findingsRecheck')}
      </button>
    </p>
  );
}
