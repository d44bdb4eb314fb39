import { useEffect, useState } from 'preact/hooks';
import { CurationReply, Instrument } from '../../../shared/schema/index.ts';
import { type MessageKey, t } from '../../ui/i18n.ts';
import { Outside } from '../../ui/Outside.tsx';
import { type Answered, callServer } from '../call-server.ts';
import { Trouble } from '../Trouble.tsx';
import { instrumentPath, sendChange } from './change.ts';
import { Dialog } from './Dialog.tsx';
import { bodyAndDay, nameInFull } from './name.ts';
import { Picker } from './Picker.tsx';
import { Preview } from './Preview.tsx';
import { ReasonField } from './ReasonField.tsx';

/** Two instruments are one: which stays is said by a person, and everything that changes is shown first. */
export function MergeDialog(props: {
  instrument: Instrument;
  /** Id of the other one, where it is known. */
  other: string | null;
  onMerged: (into: string) => void;
  onClose: () => void;
}) {
  const { instrument, onMerged, onClose } = props;
  const [other, setOther] = useState<Instrument | null>(null);
  const [stays, setStays] = useState<string | null>(null);
  const [preview, setPreview] = useState<Answered<CurationReply> | null>(null);
  const [reason, setReason] = useState('');
  const [done, setDone] = useState<Answered<CurationReply> | null>(null);
  const [busy, setBusy] = useState(false);
  const [into, gone] = stays === instrument.id ? [instrument, other] : [other, instrument];

  const order = (dryRun: boolean) => ({
    method: 'POST' as const,
    path: instrumentPath(gone!.id, '/merge'),
    version: gone!.version,
    body: { into: into!.id, intoVersion: into!.version, dryRun, reason: dryRun ? t('previewReason') : reason.trim() },
  });

  useEffect(() => {
    if (!props.other) return;
    void callServer({ method: 'GET', path: instrumentPath(props.other) }, Instrument).then((answer) => {
      if (answer.kind === 'ok') setOther(answer.value);
      else setDone(answer);
    });
  }, [props.other]);
  useEffect(() => {
    setPreview(null);
    if (!other || !stays) return;
    let live = true;
    void sendChange(order(true), CurationReply).then((answer) => live && setPreview(answer));
    return () => {
      live = false;
    };
  }, [other?.id, stays]);

  async function merge() {
    setBusy(true);
    const answer = await sendChange(order(false), CurationReply);
    setBusy(false);
    if (answer.kind === 'ok') onMerged(into!.id);
    else setDone(answer);
  }

  return (
    <Dialog title={t('mergeTitle')} onClose={onClose} wide>
      <form
        class="sheet-form"
        onSubmit={(event) => {
          event.preventDefault();
          void merge();
        }}
      >
        {other ? (
          <fieldset class="form-field">
            <legend>{t('mergeStays')}</legend>
            {[instrument, other].map((each) => (
              <label key={each.id} class="radio two-lines">
                <input type="radio" name="stays" checked={stays === each.id} onChange={() => setStays(each.id)} />
                <span>
                  <Outside class="symbol">{nameInFull(each)}</Outside>{' '}
                  <Outside class="note">{bodyAndDay(each)}</Outside>
                  <br />
                  <Outside class="note">{each.title ?? each.key}</Outside>
                </span>
              </label>
            ))}
          </fieldset>
        ) : (
          <Picker label={t('mergeOther')} without={instrument.id} onPick={setOther} />
        )}
        {other && stays && preview === null ? <p class="note">{t('previewLoading')}</p> : null}
        {preview?.kind === 'ok' && preview.value.changes ? <Preview changes={preview.value.changes} /> : null}
        {preview && preview.kind !== 'ok' ? <Trouble answer={preview} says={sayApart(preview)} /> : null}
        {done && done.kind !== 'ok' ? <Trouble answer={done} /> : null}
        {preview?.kind === 'ok' ? (
          <>
            <ReasonField value={reason} onChange={setReason} />
            <p class="acts">
              <button type="submit" class="button main" disabled={busy}>
                {t('mergeDo')}
              </button>
            </p>
          </>
        ) : null}
      </form>
    </Dialog>
  );
}

/** Two that different databases keep cannot be one, and the way on is another. */
function sayApart(answer: Answered<unknown>): { conflict?: MessageKey } {
  const apart = answer.kind === 'refused' && answer.errors?.some(({ message }) => message === 'otherDatabase');
  return apart ? { conflict: 'mergeApart' } : {};
}
