import { useState } from 'preact/hooks';
import { t } from '../../ui/i18n.ts';
import { Dialog } from '../instrument/Dialog.tsx';
import { nameOfEntry } from './EntryRow.tsx';
import { type Entry, KINDS, type Kind } from './kinds.ts';
import { Rehearsed } from './Rehearsed.tsx';
import { SpanFields, spanOf } from './SpanFields.tsx';
import { useRehearsal } from './use-rehearsal.ts';

/** Sets from when to when an entry is true; ending it leaves what was issued before. */
export function ChangeEntry(props: { kind: Kind; entry: Entry; onDone: (seq: number) => void; onClose: () => void }) {
  const { kind, entry, onDone, onClose } = props;
  const [form, setForm] = useState({
    validFrom: entry.validFrom ?? '',
    validTo: entry.validTo ?? '',
    source: entry.source,
    reason: '',
  });
  const call = { method: 'PATCH', path: `${KINDS[kind].path}/${entry.id}`, ifMatch: `"${entry.version}"` } as const;
  const rehearsal = useRehearsal(kind, call, onDone);
  return (
    <Dialog title={t('termsChangeOf', [nameOfEntry(entry)])} onClose={onClose}>
      <form
        class="sheet-form"
        onSubmit={(event) => {
          event.preventDefault();
          void rehearsal.submit(spanOf(form));
        }}
      >
        <p class="note">{t('termsChangeHint')}</p>
        <SpanFields
          form={form}
          needsStart={kind === 'successions'}
          onChange={(next) => {
            setForm(next);
            rehearsal.typed();
          }}
        />
        <Rehearsed {...rehearsal} confirm={t('termsChangeDo')} />
      </form>
    </Dialog>
  );
}
