import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { Instrument, InstrumentRecord, type RecordedField } from '../../../shared/schema/index.ts';
import { t } from '../../ui/i18n.ts';
import { type Answered, callServer } from '../call-server.ts';
import { Trouble } from '../Trouble.tsx';
import { BothValues } from './BothValues.tsx';
import { instrumentPath, sendChange } from './change.ts';
import { FieldInput, placeName } from './FieldInput.tsx';
import { correctionOf, decidesStatus, editedValue, FIELDS, type Known, valueWords } from './fields.ts';
import { ReasonField } from './ReasonField.tsx';

type Failed = Exclude<Answered<unknown>, { kind: 'ok' }>;

/** How the instrument stands after somebody else changed it. */
async function readNow(id: string): Promise<Known | Failed> {
  const [instrument, record] = await Promise.all([
    callServer({ method: 'GET', path: instrumentPath(id) }, Instrument),
    callServer({ method: 'GET', path: instrumentPath(id, '/record') }, InstrumentRecord),
  ]);
  if (instrument.kind !== 'ok') return instrument;
  return record.kind === 'ok' ? { instrument: instrument.value, record: record.value } : record;
}

/** One field in place, with the reason. Changed elsewhere meanwhile, what was typed stays, and neither value is chosen. */
export function FieldEditor(props: { known: Known; field: RecordedField; onDone: (changed: boolean) => void }) {
  const { known, field, onDone } = props;
  const { id } = known.instrument;
  const [value, setValue] = useState(editedValue(known, field));
  const [reason, setReason] = useState('');
  const [source, setSource] = useState('');
  const [failed, setFailed] = useState<Failed | null>(null);
  const [other, setOther] = useState<Known | null>(null);
  const [busy, setBusy] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  useLayoutEffect(() => form.current?.querySelector<HTMLElement>('.field')?.focus(), []);
  const label = t(FIELDS.find((each) => each.field === field)!.label);
  const needsSource = decidesStatus(field) && value !== '';

  async function save() {
    setBusy(true);
    setFailed(null);
    const body = correctionOf(field, { value: value.trim(), reason: reason.trim(), source: source.trim() });
    const { version } = (other ?? known).instrument;
    const answer = await sendChange({ method: 'PATCH', path: instrumentPath(id), body, version }, Instrument);
    if (answer.kind === 'ok') return onDone(true);
    const stale = answer.kind === 'refused' && answer.code === 'preconditionFailed';
    const now = stale ? await readNow(id) : answer;
    setBusy(false);
    if ('kind' in now) setFailed(now);
    else setOther(now);
  }

  return (
    <form
      ref={form}
      class="field-editor"
      aria-label={t('fieldEdit', [label])}
      onKeyDown={(event) => event.key === 'Escape' && onDone(false)}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <FieldInput field={field} label={label} value={value} onChange={setValue} />
      {needsSource ? (
        <label class="form-field">
          <span>{t('fieldSource')}</span>
          <input
            class="field"
            required
            maxLength={500}
            placeholder={t('fieldSourceHint')}
            value={source}
            onInput={({ currentTarget }) => setSource(currentTarget.value)}
          />
        </label>
      ) : null}
      {decidesStatus(field) ? <p class="note">{t('fieldDayHint')}</p> : null}
      <ReasonField value={reason} onChange={setReason} />
      {other ? (
        <BothValues
          touched={editedValue(other, field) !== editedValue(known, field)}
          yours={valueWords(field, value, placeName)}
          saved={valueWords(field, editedValue(other, field), placeName)}
          busy={busy}
          onLeave={() => onDone(true)}
        />
      ) : (
        <p class="acts">
          <button type="submit" class="button main" disabled={busy}>
            {t('consoleSave')}
          </button>
          <button type="button" class="button" onClick={() => onDone(false)}>
            {t('consoleCancel')}
          </button>
        </p>
      )}
      {failed ? <Trouble answer={failed} /> : null}
    </form>
  );
}
