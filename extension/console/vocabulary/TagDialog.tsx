import { useState } from 'preact/hooks';
import { type NoteTag, NoteTagReply, NoteTagsReply } from '../../../shared/schema/index.ts';
import { t } from '../../ui/i18n.ts';
import { type Answered, callServer } from '../call-server.ts';
import { BothValues } from '../instrument/BothValues.tsx';
import { sendChange } from '../instrument/change.ts';
import { Dialog } from '../instrument/Dialog.tsx';
import { Trouble } from '../Trouble.tsx';
import { SpanFields } from './SpanFields.tsx';
import { formOf, requestOf, TAGS_PATH, TERM_MAX, tagWords } from './tags.ts';

type Failed = Exclude<Answered<unknown>, { kind: 'ok' }>;

const REFUSED = { conflict: 'termsTagThere', badRequest: 'termsTagBad' } as const;

/** The term as somebody else left it; null where it is gone. */
async function readNow(id: string): Promise<NoteTag | Failed | null> {
  const answer = await callServer({ method: 'GET', path: TAGS_PATH }, NoteTagsReply);
  return answer.kind === 'ok' ? (answer.value.items.find((tag) => tag.id === id) ?? null) : answer;
}

/** Words, days and source of a term, new or there already. Changed elsewhere meanwhile, both stand side by side. */
export function TagDialog(props: {
  tag: NoteTag | null;
  onDone: (seq: number, tag: NoteTag) => void;
  onLeave: () => void;
  onClose: () => void;
}) {
  const { tag, onDone, onLeave, onClose } = props;
  const [form, setForm] = useState(() => formOf(tag));
  const [other, setOther] = useState<NoteTag | null>(null);
  const [failed, setFailed] = useState<Failed | null>(null);
  const [busy, setBusy] = useState(false);

  async function save() {
    setBusy(true);
    setFailed(null);
    const body = requestOf(form, tag);
    const answer = tag
      ? await sendChange(
          { method: 'PATCH', path: `${TAGS_PATH}/${tag.id}`, body, version: (other ?? tag).version },
          NoteTagReply,
        )
      : await sendChange({ method: 'POST', path: TAGS_PATH, body }, NoteTagReply);
    if (answer.kind === 'ok') return onDone(answer.value.seq, answer.value.tag);
    const stale = tag && answer.kind === 'refused' && answer.code === 'preconditionFailed';
    const now = stale ? await readNow(tag.id) : answer;
    setBusy(false);
    if (now === null) setFailed(answer);
    else if ('kind' in now) setFailed(now);
    else setOther(now);
  }

  return (
    <Dialog title={tag ? t('termsChangeOf', [tag.vi]) : t('termsAddTag')} onClose={onClose}>
      <form
        class="sheet-form"
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <p class="note">{t('termsTagHint')}</p>
        {(['vi', 'en'] as const).map((field) => (
          <label key={field} class="form-field">
            <span>{t(field === 'vi' ? 'termsTagVi' : 'termsTagEn')}</span>
            <input
              class="field"
              lang={field}
              required
              maxLength={TERM_MAX}
              value={form[field]}
              onInput={({ currentTarget }) => setForm({ ...form, [field]: currentTarget.value })}
            />
          </label>
        ))}
        <SpanFields form={form} needsStart={false} onChange={setForm} />
        {failed ? <Trouble answer={failed} says={REFUSED} /> : null}
        {other ? (
          <BothValues touched yours={tagWords(form)} saved={tagWords(other)} busy={busy} onLeave={onLeave} />
        ) : (
          <p class="acts">
            <button type="submit" class="button main" disabled={busy}>
              {t(tag ? 'termsChangeDo' : 'termsAddTag')}
            </button>
          </p>
        )}
      </form>
    </Dialog>
  );
}
