import { t, tCount } from '../../ui/i18n.ts';
import { formatNumber } from '../../ui/numbers.ts';
import { Counts } from './Counts.tsx';
import { Notes } from './Notes.tsx';
import type { Looked as State } from './use-import.ts';

/** What the rows of a list came to, the way on, and each row that a person should see. */
export function Looked(props: {
  now: State;
  onGo: () => void;
  onColumns: () => void;
  onRepaired: (line: number, text: string) => void;
}) {
  const { kind, list, job, notes, repairs } = props.now;
  const { rows, bad } = job.counts;
  const beside = new Set(notes.filter(({ code }) => code === 'otherThanDefault').map(({ line }) => line)).size;
  const words = kind === 'rehearsed' ? 'importRehearsed' : kind === 'done' ? 'importDone' : 'importStopped';
  return (
    <>
      <Counts counts={{ ...job.counts, bad: bad - repairs.size }} />
      {repairs.size > 0 ? (
        <p class="note" role="status">
          {tCount('importRepairedRows', repairs.size, [formatNumber(repairs.size)])}
        </p>
      ) : null}
      <div class="console-box import-next" role="status">
        <p>
          {t(words, [formatNumber(rows)])}
          {beside > 0 ? <span class="note"> {tCount('importBeside', beside, [formatNumber(beside)])}</span> : null}
        </p>
        {kind === 'rehearsed' && (list.columns || list.request.defaults) ? (
          <button type="button" class="button" onClick={props.onColumns}>
            {t('importColumnsEdit')}
          </button>
        ) : null}
        {kind === 'done' && repairs.size === 0 ? null : (
          <button type="button" class="button main" onClick={props.onGo}>
            {kind === 'stopped'
              ? t('importGoOn')
              : t('importGo', [formatNumber((kind === 'done' ? 0 : rows - bad) + repairs.size)])}
          </button>
        )}
      </div>
      <Notes
        key={job.id}
        notes={notes}
        name={list.request.name}
        repair={{ list, repairs, onRepaired: props.onRepaired }}
      />
    </>
  );
}
