import { useState } from 'preact/hooks';
import type { AlikePage, Instrument, QueueItem } from '../../../shared/schema/index.ts';
import { t, tIn } from '../../ui/i18n.ts';
import { formatNumber } from '../../ui/numbers.ts';
import { Outside } from '../../ui/Outside.tsx';
import { BatchRun, useBatch } from './BatchRun.tsx';
import { shortName } from './choices.ts';
import { Dialog } from './Dialog.tsx';
import { type Entry, toEntry } from './entry.ts';
import { nameOf } from './heading.ts';
import type { QueueActions } from './use-queue.ts';
import { toJob } from './write-many.ts';

/** The same instrument for citations of the same words: each is named before anything is written. */
export function AlikeDialog(props: {
  entry: Entry;
  options: readonly Instrument[];
  alike: AlikePage;
  actions: QueueActions;
  onClose: () => void;
}) {
  const { entry, options, alike, actions, onClose } = props;
  const said = entry.item.citation!;
  const all = [said, ...alike.items];
  const [target, setTarget] = useState<Instrument | null>(null);
  const [ticked, setTicked] = useState<ReadonlySet<string>>(
    () => new Set(all.filter(({ citing }) => citing.id === said.citing.id).map(({ id }) => id)),
  );
  const batch = useBatch(actions);
  const close = () => {
    if (batch.step.kind === 'running') return;
    if (batch.step.kind === 'over') actions.afterBatch(batch.step.outcome);
    onClose();
  };
  const chosen = all.filter(({ id }) => ticked.has(id));
  const pages = new Set(chosen.map(({ citing }) => citing.id)).size;

  function toggle(id: string) {
    const next = new Set(ticked);
    if (!next.delete(id)) next.add(id);
    setTicked(next);
  }
  const jobs = () =>
    chosen.map((citation) => {
      const item: QueueItem = { ...entry.item, id: citation.id, version: citation.version, citation, group: null };
      const own = citation.id === entry.item.id ? entry : toEntry(entry.kind, item, entry.page);
      return toJob(own, { kind: 'confirm', instrument: target!.id });
    });

  return (
    <Dialog title={t('queueAlikeTitle')} onClose={close}>
      <fieldset>
        <legend>{t('queueAlikeTarget')}</legend>
        {options.map((option) => (
          <label key={option.id}>
            <input type="radio" name="target" checked={target?.id === option.id} onChange={() => setTarget(option)} />
            <Outside>{`${nameOf(option)} · ${shortName(option, options)}`}</Outside>
          </label>
        ))}
      </fieldset>
      <fieldset class="batch-list">
        <legend>{t('queueAlikeWhich')}</legend>
        {all.map(({ id, citing, sentence }) => (
          <label key={id}>
            <input type="checkbox" checked={ticked.has(id)} onChange={() => toggle(id)} />
            <span>
              <b>
                <Outside>{citing.symbol ?? citing.key}</Outside>
              </b>{' '}
              <Outside class="note">{sentence.text}</Outside>
            </span>
          </label>
        ))}
      </fieldset>
      <BatchRun
        batch={batch}
        summary={t('queueAlikeSum', [
          target ? `${nameOf(target)}, ${target.jurisdiction.name}` : t('queueAlikeNoTarget'),
          formatNumber(chosen.length),
          formatNumber(pages),
        ])}
        total={chosen.length}
        ready={target !== null && chosen.length > 0}
        onRun={() => batch.run(jobs(), tIn('vi', 'queueReasonConfirmed'))}
        onClose={close}
      />
    </Dialog>
  );
}
