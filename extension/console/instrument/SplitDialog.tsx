import { useState } from 'preact/hooks';
import { CurationReply, type Instrument, type InstrumentRecord } from '../../../shared/schema/index.ts';
import { t } from '../../ui/i18n.ts';
import { Outside } from '../../ui/Outside.tsx';
import type { Answered } from '../call-server.ts';
import { Trouble } from '../Trouble.tsx';
import { instrumentPath, sendChange } from './change.ts';
import { Dialog } from './Dialog.tsx';
import { Preview } from './Preview.tsx';
import { ReasonField } from './ReasonField.tsx';
import { SplitCitations } from './SplitCitations.tsx';

/** Takes another instrument out of this one: its number, body and day, and what goes with it; previewed before it is made. */
export function SplitDialog(props: {
  instrument: Instrument;
  record: InstrumentRecord | null;
  onSplit: (created: string) => void;
  onClose: () => void;
}) {
  const { instrument, record, onSplit, onClose } = props;
  const [facts, setFacts] = useState({
    symbol: '',
    issuer: instrument.issuer.name,
    issuedOn: instrument.issuedOn ?? '',
    title: '',
  });
  const [aliases, setAliases] = useState<readonly string[]>([]);
  const [citations, setCitations] = useState<readonly string[]>([]);
  const [reason, setReason] = useState('');
  const [answer, setAnswer] = useState<Answered<CurationReply> | null>(null);
  const [busy, setBusy] = useState(false);
  const shown = answer?.kind === 'ok' ? answer.value.changes : null;
  const set = (field: keyof typeof facts, value: string) => {
    setAnswer(null);
    setFacts({ ...facts, [field]: value });
  };
  const toggle = (list: readonly string[], name: string) =>
    list.includes(name) ? list.filter((each) => each !== name) : [...list, name];

  async function send(dryRun: boolean) {
    setBusy(true);
    const body = { ...facts, title: facts.title.trim() || null, aliases, citations, reason: reason.trim(), dryRun };
    const path = instrumentPath(instrument.id, '/split');
    const came = await sendChange({ method: 'POST', path, body, version: instrument.version }, CurationReply);
    setBusy(false);
    if (!dryRun && came.kind === 'ok' && came.value.instrument) onSplit(came.value.instrument.id);
    else setAnswer(came);
  }

  return (
    <Dialog title={t('splitTitle')} onClose={onClose} wide>
      <form
        class="sheet-form"
        onSubmit={(event) => {
          event.preventDefault();
          void send(shown === null);
        }}
      >
        <p class="note">{t('splitNote')}</p>
        {(
          [
            ['symbol', 'fieldSymbol', 'text'],
            ['issuer', 'fieldIssuer', 'text'],
            ['issuedOn', 'fieldIssuedOn', 'date'],
            ['title', 'fieldTitle', 'text'],
          ] as const
        ).map(([field, label, type]) => (
          <label key={field} class="form-field">
            <span>{t(label)}</span>
            <input
              class="field"
              lang="vi"
              type={type as 'text'}
              required={field !== 'title'}
              value={facts[field]}
              onInput={({ currentTarget }) => set(field, currentTarget.value)}
            />
          </label>
        ))}
        {record && record.aliases.length > 0 ? (
          <fieldset class="form-field">
            <legend>{t('splitAliases')}</legend>
            {record.aliases.map(({ alias }) => (
              <label key={alias} class="radio">
                <input
                  type="checkbox"
                  checked={aliases.includes(alias)}
                  onChange={() => {
                    setAnswer(null);
                    setAliases(toggle(aliases, alias));
                  }}
                />
                <Outside>{alias}</Outside>
              </label>
            ))}
          </fieldset>
        ) : null}
        <SplitCitations
          instrument={instrument}
          chosen={citations}
          onToggle={(id) => {
            setAnswer(null);
            setCitations(toggle(citations, id));
          }}
        />
        <ReasonField value={reason} onChange={setReason} />
        {shown ? <Preview changes={shown} /> : null}
        {answer && answer.kind !== 'ok' ? <Trouble answer={answer} /> : null}
        <p class="acts">
          <button type="submit" class="button main" disabled={busy}>
            {t(shown ? 'splitDo' : 'splitPreview')}
          </button>
        </p>
      </form>
    </Dialog>
  );
}
