import type { Evidence, Instrument } from '../../shared/schema/index.ts';
import { formatDate } from '../ui/dates.ts';
import { sayEvidence } from '../ui/evidence.ts';
import { Icon } from '../ui/Icon.tsx';
import { t, tCount } from '../ui/i18n.ts';
import { Outside } from '../ui/Outside.tsx';
import { Quotation } from '../ui/Quotation.tsx';

/** Where what the card says comes from: the held text, or the words of others who cite it. */
export function Source({ instrument, mentions }: { instrument: Instrument; mentions: number }) {
  const { holding, citedBy, bestSentence, heldNowBy } = instrument;
  return (
    <section>
      <h3>
        <Icon name={holding === 'held' ? 'document' : 'quote'} />
        {holding === 'held' ? t('detailsHeld') : tCount('detailsKnown', citedBy)}
      </h3>
      {holding === 'held' ? <p class="note">{tCount('cardMentions', mentions)}</p> : null}
      {holding === 'mentioned' && bestSentence ? <Quotation sentence={bestSentence} /> : null}
      {heldNowBy ? (
        <p class="note">
          <Outside>{t('detailsHolder', [formatDate(heldNowBy.since), heldNowBy.name])}</Outside>
        </p>
      ) : null}
    </section>
  );
}

/** By what the link was made. */
export function Matched({ evidence }: { evidence: readonly Evidence[] }) {
  const said = sayEvidence(evidence);
  if (!said) return null;
  return (
    <section class="how">
      <p>{said}</p>
    </section>
  );
}
