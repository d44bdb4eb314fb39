import { useState } from 'preact/hooks';
import { language, t } from '../../ui/i18n.ts';
import { Trouble } from '../Trouble.tsx';
import type { List } from './read-list.ts';
import { listOf } from './repair.ts';
import { type Refused, readNotes, sendList } from './send-list.ts';

/** One bad row, corrected in place and tried again alone; nothing is written by that. */
export function RepairRow(props: {
  list: List;
  line: number;
  text: string;
  onRepaired: (text: string) => void;
  onClose: () => void;
}) {
  const { list, line, onRepaired, onClose } = props;
  const [text, setText] = useState(props.text);
  const [busy, setBusy] = useState(false);
  const [why, setWhy] = useState<string | null>(null);
  const [failed, setFailed] = useState<Refused | null>(null);

  async function tryAgain(event: Event) {
    event.preventDefault();
    const one = await listOf(list, t('importRowOf', [list.request.name, line]), [text]);
    if (!one) return setWhy(t('importRowEmpty'));
    setBusy(true);
    setFailed(null);
    const answer = await sendList(one, { dryRun: true, told: () => {}, signal: new AbortController().signal });
    const notes = answer.kind === 'ok' && answer.value.counts.bad > 0 ? await readNotes(answer.value.id) : [];
    setBusy(false);
    if (answer.kind !== 'ok') return setFailed(answer);
    if (answer.value.counts.bad === 0) return onRepaired(text);
    setWhy(
      notes
        .filter(({ kind }) => kind === 'bad')
        .map((note) => note[language()])
        .join(' '),
    );
  }

  return (
    <form
      class="repair-row"
      aria-busy={busy}
      aria-label={t('importRepairOf', [line])}
      onSubmit={tryAgain}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onClose();
        if (event.key === 'Enter' && !event.shiftKey) void tryAgain(event);
      }}
    >
      {list.request.format === 'csv' ? <p class="note">{list.request.columns.join(' · ')}</p> : null}
      <textarea
        class="field"
        lang="vi"
        rows={Math.min(6, text.split('\n').length)}
        aria-label={t('importRowText', [line])}
        value={text}
        ref={(element) => {
          if (element && !element.dataset.met) {
            element.dataset.met = 'true';
            element.focus();
          }
        }}
        onInput={({ currentTarget }) => setText(currentTarget.value)}
      />
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
