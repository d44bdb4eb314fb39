import { useRef, useState } from 'preact/hooks';
import type { ImportJob, ImportNote, ImportSummary } from '../../../shared/schema/index.ts';
import { Icon } from '../../ui/Icon.tsx';
import { t, tCount } from '../../ui/i18n.ts';
import { formatNumber } from '../../ui/numbers.ts';
import type { ScreenProps } from '../Console.tsx';
import type { Answered } from '../call-server.ts';
import { explain, Trouble } from '../Trouble.tsx';
import { Choose } from './Choose.tsx';
import { Counts } from './Counts.tsx';
import { Notes } from './Notes.tsx';
import { PastImports } from './PastImports.tsx';
import { type List, readList } from './read-list.ts';
import { forgetRepairs, keepRepairs, listOf, type Repairs, readRepairs, repaired } from './repair.ts';
import { Steps } from './Steps.tsx';
import { readNotes, sendList } from './send-list.ts';
import './import.css';

type Refused = Exclude<Answered<unknown>, { kind: 'ok' }>;

/** A list from choosing it to its last row; `rehearsed` is what a dry run came to. */
type State =
  /** `other`: the name of an import that the file just chosen is not of. */
  | { kind: 'choosing'; empty: boolean; other?: string }
  | { kind: 'sending'; list: List; dryRun: boolean; job: ImportJob | null; waiting: Refused | null }
  /** `repairs`: bad rows corrected since. */
  | { kind: 'rehearsed' | 'done' | 'stopped'; list: List; job: ImportJob; notes: ImportNote[]; repairs: Repairs }
  | { kind: 'failed'; list: List; answer: Refused; dryRun: boolean };

/** Lists of metadata into the index: looked through first, then written; a broken import goes on where it was. */
export function ImportScreen({ role, route }: ScreenProps) {
  const [state, setState] = useState<State>({ kind: 'choosing', empty: false });
  const stop = useRef<AbortController | null>(null);
  /** The list as it was chosen, by which its corrections are kept. */
  const chosen = useRef<List | null>(null);
  if (role !== 'admin') return <p class="empty">{t('peopleAdminsOnly')}</p>;

  async function choose(name: string, content: string) {
    const list = await readList(name, content);
    if (!list) return setState({ kind: 'choosing', empty: true });
    chosen.current = list;
    await run(await repaired(list, readRepairs(list)), true);
  }

  async function run(list: List, dryRun: boolean) {
    stop.current = new AbortController();
    setState({ kind: 'sending', list, dryRun, job: null, waiting: null });
    const told = ({ job, waiting }: { job: ImportJob; waiting: Refused | null }) =>
      setState({ kind: 'sending', list, dryRun, job, waiting });
    const answer = await sendList(list, { dryRun, told, signal: stop.current.signal });
    if (answer.kind !== 'ok') return setState({ kind: 'failed', list, answer, dryRun });
    const job = answer.value;
    const notes = await readNotes(job.id);
    const kind = job.state === 'open' ? 'stopped' : dryRun ? 'rehearsed' : 'done';
    if (kind === 'done' && chosen.current) forgetRepairs(chosen.current);
    setState({ kind, list, job, notes, repairs: new Map() });
  }

  function keep(line: number, text: string) {
    if (!('notes' in state)) return;
    const repairs = new Map([...state.repairs, [line, text] as const]);
    if (chosen.current && state.kind === 'rehearsed')
      keepRepairs(chosen.current, new Map([...readRepairs(chosen.current), ...repairs]));
    setState({ ...state, repairs });
  }

  /** The list with what was corrected; of one that has been written, the corrected rows alone. */
  async function goWith(after: Extract<State, { notes: ImportNote[] }>) {
    const { list, repairs } = after;
    if (after.kind !== 'done') return run(await repaired(list, repairs), after.kind === 'stopped' && after.job.dryRun);
    const rest = await listOf(list, t('importRepairedOf', [list.request.name]), [...repairs.values()]);
    if (!rest) return;
    chosen.current = null;
    await run(rest, false);
  }

  /** Goes on with an import that broke off: the same input, known by its digest, in the format it was begun in. */
  async function goOn(job: ImportSummary, file: File) {
    const list = await readList(file.name, await file.text());
    const now = list && (await repaired(list, readRepairs(list)));
    chosen.current = list;
    if (now && now.request.digest === job.digest) await run(now, job.dryRun);
    else if (list?.request.digest === job.digest) await run(list, job.dryRun);
    else setState({ kind: 'choosing', empty: false, other: job.name });
  }

  const again = () => setState({ kind: 'choosing', empty: false });
  const name = 'list' in state ? state.list.request.name : null;
  return (
    <section class="import" aria-labelledby="import-title" aria-busy={state.kind === 'sending'}>
      <header class="screen-head">
        <div>
          <h1 id="import-title">{name ? t('importTitleOf', [name]) : t('consoleImport')}</h1>
          <p class="note">{t('importHint')}</p>
        </div>
        {state.kind === 'choosing' || state.kind === 'sending' ? null : (
          <button type="button" class="button" onClick={again}>
            {t('importAnother')}
          </button>
        )}
      </header>
      <Steps at={stepOf(state)} />
      {state.kind === 'choosing' ? (
        <>
          {state.other ? (
            <p class="trouble" role="alert">
              <Icon name="warning" />
              <span>{t('importsOther', [state.other])}</span>
            </p>
          ) : null}
          <Choose empty={state.empty} onChoose={choose} />
          <PastImports sought={route.query.get('of')} onGoOn={goOn} />
        </>
      ) : null}
      {state.kind === 'sending' ? <Progress state={state} onStop={() => stop.current?.abort()} /> : null}
      {state.kind === 'failed' ? <Trouble answer={state.answer} onAgain={() => run(state.list, state.dryRun)} /> : null}
      {'notes' in state ? (
        <>
          <Counts counts={{ ...state.job.counts, bad: state.job.counts.bad - state.repairs.size }} />
          {state.repairs.size > 0 ? (
            <p class="note" role="status">
              {tCount('importRepairedRows', state.repairs.size, [formatNumber(state.repairs.size)])}
            </p>
          ) : null}
          <div class="console-box import-next" role="status">
            <p>
              {t(
                state.kind === 'rehearsed' ? 'importRehearsed' : state.kind === 'done' ? 'importDone' : 'importStopped',
                [formatNumber(state.job.counts.rows)],
              )}
            </p>
            {state.kind === 'done' && state.repairs.size === 0 ? null : (
              <button type="button" class="button main" onClick={() => void goWith(state)}>
                {state.kind === 'stopped'
                  ? t('importGoOn')
                  : t('importGo', [
                      formatNumber(
                        (state.kind === 'done' ? 0 : state.job.counts.rows - state.job.counts.bad) + state.repairs.size,
                      ),
                    ])}
              </button>
            )}
          </div>
          <Notes
            key={state.job.id}
            notes={state.notes}
            name={state.list.request.name}
            repair={{ list: state.list, repairs: state.repairs, onRepaired: keep }}
          />
        </>
      ) : null}
    </section>
  );
}

/** Choosing, trying, correcting, writing. */
function stepOf(state: State): number {
  if (state.kind === 'choosing') return 0;
  if (state.kind === 'sending' || state.kind === 'failed') return state.dryRun ? 1 : 3;
  if (state.kind === 'rehearsed') return state.job.counts.bad > state.repairs.size ? 2 : 3;
  return state.kind === 'done' ? 4 : state.job.dryRun ? 1 : 3;
}

function Progress({ state, onStop }: { state: State & { kind: 'sending' }; onStop: () => void }) {
  const { job, list, dryRun, waiting } = state;
  const total = list.request.total ?? 0;
  const rows = job?.counts.rows ?? 0;
  return (
    <div class="console-box import-next">
      <p role="status">
        {t(dryRun ? 'importRehearsing' : 'importWriting', [formatNumber(rows), formatNumber(total)])}
        {waiting ? ` ${explain(waiting)}` : ''}
      </p>
      <progress value={rows} max={Math.max(1, total)} aria-label={t('consoleImport')} />
      <button type="button" class="button" onClick={onStop}>
        {t('importStop')}
      </button>
    </div>
  );
}
