import type { Evidence, Instrument } from '../../shared/schema/index.ts';
import { Chain } from '../ui/Chain.tsx';
import { formatDate } from '../ui/dates.ts';
import { sayEvidence } from '../ui/evidence.ts';
import { Force } from '../ui/Force.tsx';
import { Icon } from '../ui/Icon.tsx';
import { t, tCount } from '../ui/i18n.ts';
import { formatNumber } from '../ui/numbers.ts';
import { Outside } from '../ui/Outside.tsx';
import { Quotation } from '../ui/Quotation.tsx';

/** Force today and when the page was written, why, where it is known from, and how the link was decided. */
export function InstrumentFacts(props: {
  instrument: Instrument;
  evidence: readonly Evidence[];
  stale: string | null;
  /** The page's date as far as it states one. */
  written: string | null;
}) {
  const { instrument, evidence, stale, written } = props;
  const matched = sayEvidence(evidence);
  return (
    <>
      <p class="meta">
        <Outside>{instrument.issuer.name}</Outside>
        {instrument.titleFrom === 'citation' ? <span class="quiet"> · {t('detailsAsCited')}</span> : null}
      </p>
      <Force instrument={instrument} written={written} staleSince={stale} />
      <Chain instrument={instrument} />
      <h3>
        <Icon name={instrument.holding === 'held' ? 'document' : 'quote'} size={14} />
        {instrument.holding === 'held'
          ? t('detailsHeld')
          : tCount('detailsKnown', instrument.citedBy, [formatNumber(instrument.citedBy)])}
      </h3>
      {instrument.bestSentence ? <Quotation sentence={instrument.bestSentence} /> : null}
      {instrument.heldNowBy ? (
        <p>
          <Outside>{t('detailsHolder', [formatDate(instrument.heldNowBy.since), instrument.heldNowBy.name])}</Outside>
        </p>
      ) : null}
      {matched ? <p class="quiet">{matched}</p> : null}
    </>
  );
}
