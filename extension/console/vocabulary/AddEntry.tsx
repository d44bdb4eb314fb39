import { useState } from 'preact/hooks';
import { ProvinceSelect } from '../../options/ProvinceChoice.tsx';
import { t } from '../../ui/i18n.ts';
import { Dialog } from '../instrument/Dialog.tsx';
import { BodyField, bodyOf } from './BodyField.tsx';
import { KINDS, type Kind } from './kinds.ts';
import { Rehearsed } from './Rehearsed.tsx';
import { SpanFields, type SpanForm, spanOf } from './SpanFields.tsx';
import { useRehearsal } from './use-rehearsal.ts';

interface Form extends SpanForm {
  word: string;
  means: string;
  body: string;
  place: string;
}

const EMPTY: Form = { word: '', means: '', body: '', place: '', validFrom: '', validTo: '', source: '', reason: '' };
const CODE_MAX = 30;

const requestOf = (kind: Kind, form: Form) => ({
  ...(kind === 'codes'
    ? { code: form.word.trim(), means: form.means.trim(), issuer: bodyOf(form.body) }
    : { former: bodyOf(form.word), heir: bodyOf(form.means) }),
  jurisdiction: form.place || null,
  ...spanOf(form),
});

/** Says something new: looked at first, then added. */
export function AddEntry(props: { kind: Kind; onDone: (seq: number) => void; onClose: () => void }) {
  const { kind, onDone, onClose } = props;
  const [form, setForm] = useState<Form>(EMPTY);
  const rehearsal = useRehearsal(kind, { method: 'POST', path: KINDS[kind].path }, onDone);
  const set = (next: Form) => {
    setForm(next);
    rehearsal.typed();
  };
  return (
    <Dialog title={t(KINDS[kind].add)} onClose={onClose}>
      <form
        class="sheet-form"
        onSubmit={(event) => {
          event.preventDefault();
          void rehearsal.submit(requestOf(kind, form));
        }}
      >
        {kind === 'codes' ? (
          <>
            {(['word', 'means'] as const).map((field) => (
              <label key={field} class="form-field">
                <span>{t(field === 'word' ? 'termsCode' : 'termsSameAs')}</span>
                <input
                  class="field"
                  required
                  maxLength={CODE_MAX}
                  value={form[field]}
                  onInput={({ currentTarget }) => set({ ...form, [field]: currentTarget.value })}
                />
              </label>
            ))}
            <BodyField
              label={t('termsBody')}
              hint={t('termsBodyHint')}
              value={form.body}
              onChange={(body) => set({ ...form, body })}
            />
          </>
        ) : (
          (['word', 'means'] as const).map((field) => (
            <BodyField
              key={field}
              label={t(field === 'word' ? 'termsFormer' : 'termsHeir')}
              hint={t('termsBodyHint')}
              value={form[field]}
              onChange={(text) => set({ ...form, [field]: text })}
            />
          ))
        )}
        <div class="form-field">
          <span id="terms-place">{t('termsPlace')}</span>
          <ProvinceSelect
            value={form.place}
            onChange={(place) => set({ ...form, place })}
            aria-labelledby="terms-place"
            aria-describedby="terms-place-hint"
          />
          <small id="terms-place-hint" class="note">
            {t('termsPlaceHint')}
          </small>
        </div>
        <SpanFields form={form} needsStart={kind === 'successions'} onChange={set} />
        <Rehearsed {...rehearsal} confirm={t('termsAddDo')} />
      </form>
    </Dialog>
  );
}
