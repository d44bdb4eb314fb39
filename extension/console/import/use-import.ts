import { useRef, useState } from 'preact/hooks';
import { fieldsOf, layoutOf } from '../../../shared/import/columns.ts';
import type { ImportDefaults, ImportJob, ImportNote, ImportSummary } from '../../../shared/schema/index.ts';
import { t } from '../../ui/i18n.ts';
import { lackingOf } from './columns.ts';
import { type List, type Reading, readAgain, readList } from './read-list.ts';
import { recallReading, rememberReading } from './remember-reading.ts';
import { forgetRepairs, keepRepairs, listOf, type Repairs, readRepairs, repaired } from './repair.ts';
import { type Refused, readNotes, sendList } from './send-list.ts';

/** A list whose rows have been looked through or written; `repairs`: bad rows corrected since. */
export interface Looked {
  kind: 'rehearsed' | 'done' | 'stopped';
  list: List;
  job: ImportJob;
  notes: ImportNote[];
  repairs: Repairs;
}

/** A list from choosing it to its last row; `rehearsed` is what a dry run came to. */
export type ImportState =
  /** `other`: the name of an import that the file just chosen is not of. */
  | { kind: 'choosing'; empty: boolean; other?: string }
  | { kind: 'columns'; list: List; recalled: boolean }
  | { kind: 'sending'; list: List; dryRun: boolean; job: ImportJob | null; waiting: Refused | null }
  | Looked
  | { kind: 'failed'; list: List; answer: Refused; dryRun: boolean };

const same = (a: ImportDefaults | null, b: ImportDefaults | null) => JSON.stringify(a) === JSON.stringify(b);

/** Whether nothing is left to ask: every head is known, or was told before, and nothing that is needed lacks. */
function isClear(list: List, recalled: Reading): boolean {
  const { columns, request } = list;
  if (!same(request.defaults, recalled.defaults)) return false;
  if (!columns) return true;
  const told = recalled.fields !== null || columns.fields.every((field) => field !== null);
  return told && lackingOf(columns, request.defaults).length === 0;
}

/** A list on its way into the index; `cell`: what its rows are where they do not say so. */
export function useImport(cell: ImportDefaults | null) {
  const [state, setState] = useState<ImportState>({ kind: 'choosing', empty: false });
  const stop = useRef<AbortController | null>(null);
  /** The list as it was chosen, by which its corrections are kept. */
  const chosen = useRef<List | null>(null);

  async function choose(name: string, content: string) {
    const guessed = await readList(name, content);
    if (!guessed) return setState({ kind: 'choosing', empty: true });
    const recalled = recallReading(guessed);
    const defaults = guessed.request.format === 'index' ? null : (cell ?? recalled.defaults);
    const list = await readAgain(guessed, { fields: recalled.fields, defaults });
    chosen.current = list;
    if (!isClear(list, recalled)) return setState({ kind: 'columns', list, recalled: recalled.fields !== null });
    await rehearse(list);
  }

  /** Reads the list as a person says, and looks through it. */
  async function readAs(reading: Reading) {
    if (state.kind !== 'columns') return;
    const list = await readAgain(state.list, reading);
    rememberReading(list);
    chosen.current = list;
    await rehearse(list);
  }

  const rehearse = async (list: List) => run(await repaired(list, readRepairs(list)), true);

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
  async function goWith({ kind, list, job, repairs }: Looked) {
    if (kind !== 'done') return run(await repaired(list, repairs), kind === 'stopped' && job.dryRun);
    const rest = await listOf(list, t('importRepairedOf', [list.request.name]), [...repairs.values()]);
    if (!rest) return;
    chosen.current = null;
    await run(rest, false);
  }

  /** Goes on with an import that broke off: the same input, known by its digest, read as it was begun. */
  async function goOn(job: ImportSummary, file: File) {
    const list = await readList(file.name, await file.text());
    const now = list && (await repaired(list, readRepairs(list)));
    chosen.current = list;
    const own = [now, list].find((each) => each?.request.digest === job.digest);
    if (!own) return setState({ kind: 'choosing', empty: false, other: job.name });
    const { columns = own.request.columns, defaults = null } = job;
    const fields = own.columns && fieldsOf(layoutOf(columns).columns);
    const begun = await readAgain(own, { fields, defaults });
    await run({ ...begun, request: { ...begun.request, columns } }, job.dryRun);
  }

  return {
    state,
    choose,
    readAs,
    run,
    keep,
    goWith,
    goOn,
    halt: () => stop.current?.abort(),
    again: () => setState({ kind: 'choosing', empty: false }),
    /** Back to what each column is, of the list as it was chosen. */
    columns: () => chosen.current && setState({ kind: 'columns', list: chosen.current, recalled: true }),
  };
}
