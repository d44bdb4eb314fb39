import { useEffect, useState } from 'preact/hooks';
import { AlikePage, type Instrument } from '../../../shared/schema/index.ts';
import { t, tCount } from '../../ui/i18n.ts';
import { formatNumber } from '../../ui/numbers.ts';
import { useAnswer } from '../use-answer.ts';
import { AlikeDialog } from './AlikeDialog.tsx';
import type { Entry } from './entry.ts';
import type { QueueActions } from './use-queue.ts';

/** Offers to settle other citations of the same words together with this one. */
export function AlikeOffer(props: { entry: Entry; options: readonly Instrument[]; actions: QueueActions }) {
  const { entry, options, actions } = props;
  const [open, setOpen] = useState(false);
  const looked = useLooked();
  const { answer } = useAnswer(looked ? `/v1/citations/${encodeURIComponent(entry.item.id)}/alike` : null, AlikePage);
  const page = answer?.kind === 'ok' ? answer.value : null;
  const here = page?.items.filter(({ citing }) => citing.id === entry.item.citation?.citing.id).length ?? 0;
  const count = page?.items.length ?? 0;
  return (
    <section class="queue-box">
      <h3>{t('queueWider')}</h3>
      <p class="note">
        {page
          ? tCount(page.more ? 'queueAlikeMore' : 'queueAlike', count, [formatNumber(count), formatNumber(here)])
          : t('consoleLoading')}
      </p>
      {page && count > 0 ? (
        <button type="button" class="link" onClick={() => setOpen(true)}>
          {t('queueAlikeOpen')}
        </button>
      ) : null}
      {open && page ? (
        <AlikeDialog entry={entry} options={options} alike={page} actions={actions} onClose={() => setOpen(false)} />
      ) : null}
    </section>
  );
}

/** Whether one has been looking for a moment: what is passed over is not asked for. */
function useLooked(): boolean {
  const [looked, setLooked] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLooked(true), 300);
    return () => clearTimeout(timer);
  }, []);
  return looked;
}
