import type { Evidence, Instrument, StatedCitation } from '../../shared/schema/index.ts';
import { Chain } from '../ui/Chain.tsx';
import { formatDate } from '../ui/dates.ts';
import { sayEvidence, sayImplied } from '../ui/evidence.ts';
import { Force } from '../ui/Force.tsx';
import { Icon } from '../ui/Icon.tsx';
import { t, tCount } from '../ui/i18n.ts';
import { formatNumber } from '../ui/numbers.ts';
import { Outside } from '../ui/Outside.tsx';
import { Listed, Proposed } from '../ui/Provenance.tsx';
import { Quotation } from '../ui/Quotation.tsx';

/** Force today and when the page was written, why, where it is known from, and how the link was decided. */
export function InstrumentFacts(props: {
  instrument: Instrument;
  evidence: readonly Evidence[];
  citation: StatedCitation;
  stale: string | null;
  /** The page's date as far as it states one. */
  written: string | null;
}) {
  const { instrument, evidence, citation, stale, written } = props;
  const how = [sayEvidence(evidence), sayImplied(citation, instrument.issuer.name)].filter(Boolean);
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
      <Proposed instrument={instrument} />
      <Listed instrument={instrument} />
      {instrument.bestSentence ? <Quotation sentence={instrument.bestSentence} /> : null}
      {instrument.heldNowBy ? (
        <p>
          <Outside>{t('detailsHolder', [formatDate(instrument.heldNowBy.since), instrument.heldNowBy.name])}</Outside>
        </p>
      ) : null}
      {how.map((words) => (
        <p class="quiet" key={words}>
          <Outside>{words ?? ''}</Outside>
        </p>
      ))}
    </>
  );
}
