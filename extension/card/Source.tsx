import type { Evidence, Instrument, StatedCitation } from '../../shared/schema/index.ts';
import { formatDate } from '../ui/dates.ts';
import { sayEvidence, sayImplied } from '../ui/evidence.ts';
import { Icon } from '../ui/Icon.tsx';
import { t, tCount } from '../ui/i18n.ts';
import { Outside } from '../ui/Outside.tsx';
import { Listed, Proposed } from '../ui/Provenance.tsx';
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
      <Proposed instrument={instrument} />
      {holding === 'held' ? <p class="note">{tCount('cardMentions', mentions)}</p> : null}
      <Listed instrument={instrument} />
      {holding === 'mentioned' && bestSentence ? <Quotation sentence={bestSentence} /> : null}
      {heldNowBy ? (
        <p class="note">
          <Outside>{t('detailsHolder', [formatDate(heldNowBy.since), heldNowBy.name])}</Outside>
        </p>
      ) : null}
    </section>
  );
}

/** By what the link was made, and what of it the page does not state itself. */
export function Matched(props: { evidence: readonly Evidence[]; citation: StatedCitation; issuer: string }) {
  const said = sayEvidence(props.evidence);
  const implied = sayImplied(props.citation, props.issuer);
  if (!said && !implied) return null;
  return (
    <section class="how">
      {said ? <p>{said}</p> : null}
      {implied ? (
        <p>
          <Outside>{implied}</Outside>
        </p>
      ) : null}
    </section>
  );
}
