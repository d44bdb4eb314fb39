import { useEffect, useRef, useState } from 'preact/hooks';
import { Instrument } from '../../../shared/schema/index.ts';
import { formatDate } from '../../ui/dates.ts';
import { t } from '../../ui/i18n.ts';
import { Outside } from '../../ui/Outside.tsx';
import { type Answered, callServer } from '../call-server.ts';
import { Trouble } from '../Trouble.tsx';
import { instrumentPath, sendChange } from './change.ts';
import { correctionOf, type EditableField, editedValue, FIELDS } from './fields.ts';
import { ReasonField } from './ReasonField.tsx';

type Failed = Exclude<Answered<unknown>, { kind: 'ok' }>;

/** One field in place, with the reason. Changed elsewhere meanwhile, both values are shown and neither is chosen. */
export function FieldEditor(props: {
  instrument: Instrument;
  field: EditableField;
  onDone: (changed: boolean) => void;
}) {
  const { instrument, field, onDone } = props;
  const [value, setValue] = useState(editedValue(instrument, field));
  const [reason, setReason] = useState('');
  const [failed, setFailed] = useState<Failed | null>(null);
  const [other, setOther] = useState<Instrument | null>(null);
  const [busy, setBusy] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => form.current?.querySelector<HTMLElement>('.field')?.focus(), []);
  const label = t(FIELDS.find((each) => each.editable === field)!.label);
  const shown = (text: string) => (field === 'issuedOn' && text ? formatDate(text) : text || t('fieldUnknown'));

  async function save(version: number) {
    setBusy(true);
    setFailed(null);
    const path = instrumentPath(instrument.id);
    const body = correctionOf(field, value.trim(), reason.trim());
    const answer = await sendChange({ method: 'PATCH', path, body, version }, Instrument);
    if (answer.kind === 'ok') return onDone(true);
    const now =
      answer.kind === 'refused' && answer.code === 'preconditionFailed'
        ? await callServer({ method: 'GET', path }, Instrument)
        : null;
    setBusy(false);
    if (now?.kind === 'ok') setOther(now.value);
    else setFailed(now ?? answer);
  }

  return (
    <form
      ref={form}
      class="field-editor"
      aria-label={t('fieldEdit', [label])}
      onKeyDown={(event) => event.key === 'Escape' && onDone(false)}
      onSubmit={(event) => {
        event.preventDefault();
        void save(instrument.version);
      }}
    >
      {field === 'title' ? (
        <textarea
          class="field"
          rows={3}
          aria-label={label}
          value={value}
          onInput={({ currentTarget }) => setValue(currentTarget.value)}
        />
      ) : (
        <input
          class="field"
          type={(field === 'issuedOn' ? 'date' : 'text') as 'text'}
          required
          aria-label={label}
          value={value}
          onInput={({ currentTarget }) => setValue(currentTarget.value)}
        />
      )}
      <ReasonField value={reason} onChange={setReason} />
      {other ? (
        <div class="both" role="alert">
          <p>{t('fieldChangedElsewhere')}</p>
          <dl>
            <dt>{t('fieldYours')}</dt>
            <dd>
              <Outside>{shown(value)}</Outside>
            </dd>
            <dt>{t('fieldSaved')}</dt>
            <dd>
              <Outside>{shown(editedValue(other, field))}</Outside>
            </dd>
          </dl>
          <p class="acts">
            <button type="button" class="button" disabled={busy} onClick={() => void save(other.version)}>
              {t('fieldKeepYours')}
            </button>
            <button type="button" class="button" onClick={() => onDone(true)}>
              {t('fieldKeepSaved')}
            </button>
          </p>
        </div>
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
