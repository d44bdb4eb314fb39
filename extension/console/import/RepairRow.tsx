import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { language, t } from '../../ui/i18n.ts';
import { Trouble } from '../Trouble.tsx';
import { CellInput } from './CellInput.tsx';
import type { List } from './read-list.ts';
import { listOf } from './repair.ts';
import { cellsOf, writeCells } from './row-cells.ts';
import { type Refused, readNotes, sendList } from './send-list.ts';

/** One bad row, corrected cell by cell and tried again alone; nothing is written by that. */
export function RepairRow(props: {
  list: List;
  line: number;
  text: string;
  /** Fields at fault. */
  wrong: readonly string[];
  onRepaired: (text: string) => void;
  onClose: () => void;
}) {
  const { list, line, onRepaired, onClose } = props;
  const cells = cellsOf(list, props.text);
  const [values, setValues] = useState(cells ? cells.map(({ value }) => value) : [props.text]);
  const [wrong, setWrong] = useState(props.wrong);
  const [busy, setBusy] = useState(false);
  const [why, setWhy] = useState<string | null>(null);
  const [failed, setFailed] = useState<Refused | null>(null);
  const form = useRef<HTMLFormElement>(null);
  useLayoutEffect(() => {
    const fields = form.current?.querySelectorAll<HTMLElement>('.field') ?? [];
    ([...fields].find((field) => field.ariaInvalid === 'true') ?? fields[0])?.focus();
  }, []);

  async function tryAgain(event: Event) {
    event.preventDefault();
    if (busy) return;
    const text = cells ? writeCells(list, props.text, values) : values[0]!;
    const one = await listOf(list, t('importRowOf', [list.request.name, line]), [text]);
    if (!one) return setWhy(t('importRowEmpty'));
    setBusy(true);
    setFailed(null);
    const answer = await sendList(one, { dryRun: true, told: () => {}, signal: new AbortController().signal });
    const notes = answer.kind === 'ok' && answer.value.counts.bad > 0 ? await readNotes(answer.value.id) : [];
    setBusy(false);
    if (answer.kind !== 'ok') return setFailed(answer);
    if (answer.value.counts.bad === 0) return onRepaired(text);
    const bad = notes.filter(({ kind }) => kind === 'bad');
    setWhy(bad.map((note) => note[language()]).join(' '));
    setWrong(bad.flatMap(({ field }) => field ?? []));
  }

  const change = (at: number, value: string) => setValues(values.map((now, other) => (other === at ? value : now)));
  return (
    <form
      ref={form}
      class="repair-row"
      aria-busy={busy}
      aria-label={t('importRepairOf', [line])}
      onSubmit={tryAgain}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onClose();
        if (event.key === 'Enter' && !event.shiftKey && event.target instanceof HTMLTextAreaElement)
          void tryAgain(event);
      }}
    >
      {cells ? (
        <div class="repair-cells">
          {cells.map((cell, at) => (
            <CellInput
              key={at}
              cell={cell}
              at={at}
              value={values[at] ?? ''}
              isWrong={cell.field !== null && wrong.includes(cell.field)}
              onChange={(value) => change(at, value)}
            />
          ))}
        </div>
      ) : (
        <>
          <p class="note">{t('importRowNoCells')}</p>
          <textarea
            class="field"
            lang="vi"
            rows={Math.min(6, props.text.split('\n').length)}
            aria-label={t('importRowText', [line])}
            value={values[0]}
            onInput={({ currentTarget }) => change(0, currentTarget.value)}
          />
        </>
      )}
      {why ? (
        <p class="why" role="alert">
          {why}
        </p>
      ) : null}
      {failed ? <Trouble answer={failed} /> : null}
      <p class="acts">
        <button type="submit" class="button main" disabled={busy}>
          {t('importRepairTry')}
        </button>
        <button type="button" class="button" onClick={onClose}>
          {t('consoleCancel')}
        </button>
      </p>
    </form>
  );
}
