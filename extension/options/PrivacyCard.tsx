import { useEffect, useState } from 'preact/hooks';
import { ask } from '../ask.ts';
import type { LogEntry } from '../background-state.ts';
import { dayOf, formatDate, formatSecond } from '../ui/dates.ts';
import { type MessageKey, t } from '../ui/i18n.ts';
import { formatNumber } from '../ui/numbers.ts';
import { saveJson } from './save-json.ts';
import { saySent } from './say-sent.ts';

const TASKS: Readonly<Record<LogEntry['task'], MessageKey>> = {
  resolve: 'taskResolve',
  pack: 'taskPack',
  health: 'taskHealth',
  connect: 'taskConnect',
  session: 'taskSession',
  capture: 'taskCapture',
  passage: 'taskPassage',
  report: 'taskReport',
  console: 'taskConsole',
  notes: 'taskNotes',
};

/** Rows shown at first. */
const FIRST_ROWS = 20;

/** Every request made, in the reader's own words. */
export function PrivacyCard() {
  const [log, setLog] = useState<LogEntry[]>([]);
  const [all, setAll] = useState(false);
  useEffect(() => {
    const read = () => void ask({ type: 'log/read' }).then((entries) => entries && setLog(entries));
    read();
    window.addEventListener('focus', read);
    return () => window.removeEventListener('focus', read);
  }, []);
  return (
    <section class="box" id="privacy" aria-labelledby="privacy-heading">
      <div class="head">
        <div>
          <h2 id="privacy-heading">{t('privacyHeading')}</h2>
          <p class="hint">{t('privacyHint')}</p>
        </div>
        <button type="button" class="button" onClick={() => saveJson('nhat-ky', log)} disabled={log.length === 0}>
          {t('privacyExport')}
        </button>
      </div>
      <div class="sheet">
        <table>
          <thead>
            <tr>
              {(['privacyAt', 'privacyTask', 'privacySent', 'privacyReply'] as const).map((key) => (
                <th key={key} scope="col">
                  {t(key)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {(all ? log : log.slice(0, FIRST_ROWS)).map((entry) => (
              <Row key={entry.at + entry.task} entry={entry} />
            ))}
          </tbody>
        </table>
      </div>
      {log.length === 0 ? <p class="hint">{t('privacyNone')}</p> : null}
      {log.length > FIRST_ROWS && !all ? (
        <button type="button" class="link" onClick={() => setAll(true)}>
          {t('privacyMore')}
        </button>
      ) : null}
    </section>
  );
}

function Row({ entry }: { entry: LogEntry }) {
  const seconds = t('privacySeconds', [formatNumber(entry.milliseconds / 1000, 1)]);
  const day = dayOf(entry.at);
  const today = day === dayOf(new Date().toISOString());
  return (
    <tr>
      <td>{`${today ? '' : `${formatDate(day)}, `}${formatSecond(entry.at)}`}</td>
      <td>{t(TASKS[entry.task])}</td>
      <td>{saySent(entry)}</td>
      <td>{`${entry.status ?? t('privacyUnanswered')} · ${seconds}`}</td>
    </tr>
  );
}
