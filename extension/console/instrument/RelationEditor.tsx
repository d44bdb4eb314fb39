import { useState } from 'preact/hooks';
import { DecisionReply, type Instrument, type Relation, RelationReply } from '../../../shared/schema/index.ts';
import { Icon } from '../../ui/Icon.tsx';
import { t } from '../../ui/i18n.ts';
import { Outside } from '../../ui/Outside.tsx';
import type { Answered } from '../call-server.ts';
import { Trouble } from '../Trouble.tsx';
import { sendChange } from './change.ts';
import { Dialog } from './Dialog.tsx';
import { shortName } from './name.ts';
import { Picker } from './Picker.tsx';
import { ReasonField } from './ReasonField.tsx';
import { groupLabel, otherEnd, RELATION_TYPES, type Way, wayOf } from './relation-groups.ts';
import { Quotation } from './SentenceQuote.tsx';

interface Props {
  instrument: Instrument;
  /** Null for one that is new. */
  relation: Relation | null;
  onChanged: () => void;
  onClose: () => void;
}

/** A relation's type, reach and day, with the reason; of a new one also its other end. */
export function RelationEditor({ instrument, relation, onChanged, onClose }: Props) {
  const [way, setWay] = useState<Way>(relation ? wayOf(relation, instrument.id) : 'in');
  const [type, setType] = useState(relation?.type ?? 'replaces');
  const [other, setOther] = useState(relation ? otherEnd(relation, instrument.id) : null);
  const [reach, setReach] = useState(relation?.reach ?? 'whole');
  const [pinpoint, setPinpoint] = useState(relation?.pinpoint ?? '');
  const [effectiveOn, setEffectiveOn] = useState(relation?.effectiveOn ?? '');
  const [state, setState] = useState(relation?.state === 'rejected' ? 'rejected' : 'confirmed');
  const [reason, setReason] = useState('');
  const [failed, setFailed] = useState<Exclude<Answered<unknown>, { kind: 'ok' }> | null>(null);
  const [busy, setBusy] = useState(false);

  async function send(answer: Promise<Answered<unknown>>) {
    setBusy(true);
    const came = await answer;
    setBusy(false);
    if (came.kind === 'ok') onChanged();
    else setFailed(came);
  }

  function save() {
    const facts = {
      type,
      reach,
      pinpoint: (reach === 'part' && pinpoint.trim()) || null,
      effectiveOn: effectiveOn || null,
      reason: reason.trim(),
    };
    if (relation) {
      const path = `/v1/relations/${encodeURIComponent(relation.id)}`;
      const body = { ...facts, state };
      return send(sendChange({ method: 'PATCH', path, body, version: relation.version }, RelationReply));
    }
    if (!other) return;
    const [source, target] = way === 'out' ? [instrument.id, other.id] : [other.id, instrument.id];
    return send(
      sendChange({ method: 'POST', path: '/v1/relations', body: { ...facts, source, target } }, RelationReply),
    );
  }

  return (
    <Dialog title={t(relation ? 'relationEditTitle' : 'relationAddTitle')} onClose={onClose}>
      <form
        class="sheet-form"
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        {relation?.sentence ? <Quotation text={relation.sentence} /> : null}
        {other ? (
          <p>
            <Outside class="symbol">{shortName(other)}</Outside>{' '}
            {relation ? null : (
              <button type="button" class="link" onClick={() => setOther(null)}>
                {t('relationOtherChange')}
              </button>
            )}
          </p>
        ) : (
          <Picker label={t('relationOther')} without={instrument.id} onPick={setOther} />
        )}
        <label class="form-field">
          <span>{t('relationType')}</span>
          <span class="choice">
            <select
              class="field"
              value={`${way} ${type}`}
              onChange={({ currentTarget }) => {
                const [chosenWay, chosenType] = currentTarget.value.split(' ') as [Way, Relation['type']];
                setWay(chosenWay);
                setType(chosenType);
              }}
            >
              {(['in', 'out'] as const)
                .filter((each) => relation === null || each === way)
                .map((each) => (
                  <optgroup key={each} label={t(each === 'in' ? 'relationWayIn' : 'relationWayOut')}>
                    {RELATION_TYPES.map((one) => (
                      <option key={one} value={`${each} ${one}`}>
                        {t(groupLabel(each, one))}
                      </option>
                    ))}
                  </optgroup>
                ))}
            </select>
            <Icon name="down" />
          </span>
        </label>
        <fieldset class="form-field">
          <legend>{t('relationReach')}</legend>
          {(['whole', 'part'] as const).map((each) => (
            <label key={each} class="radio">
              <input type="radio" name="reach" checked={reach === each} onChange={() => setReach(each)} />
              {t(each === 'whole' ? 'relationWhole' : 'relationPart')}
            </label>
          ))}
        </fieldset>
        {reach === 'part' ? (
          <label class="form-field">
            <span>{t('relationPinpoint')}</span>
            <input
              class="field"
              lang="vi"
              maxLength={300}
              value={pinpoint}
              onInput={({ currentTarget }) => setPinpoint(currentTarget.value)}
            />
          </label>
        ) : null}
        <label class="form-field">
          <span>{t('relationDay')}</span>
          <input
            class="field"
            type="date"
            value={effectiveOn}
            onInput={({ currentTarget }) => setEffectiveOn(currentTarget.value)}
          />
        </label>
        {relation ? (
          <fieldset class="form-field">
            <legend>{t('relationState')}</legend>
            {(['confirmed', 'rejected'] as const).map((each) => (
              <label key={each} class="radio">
                <input type="radio" name="state" checked={state === each} onChange={() => setState(each)} />
                {t(each === 'confirmed' ? 'relationConfirmed' : 'relationRejected')}
              </label>
            ))}
          </fieldset>
        ) : null}
        <ReasonField value={reason} onChange={setReason} />
        {failed ? <Trouble answer={failed} /> : null}
        <p class="acts">
          <button type="submit" class="button main" disabled={busy || !other}>
            {t('consoleSave')}
          </button>
          {relation?.method === 'person' ? (
            <button
              type="button"
              class="button danger"
              disabled={busy}
              onClick={() => {
                const path = `/v1/relations/${encodeURIComponent(relation.id)}`;
                void send(sendChange({ method: 'DELETE', path, version: relation.version }, DecisionReply));
              }}
            >
              {t('relationRemove')}
            </button>
          ) : null}
        </p>
      </form>
    </Dialog>
  );
}
