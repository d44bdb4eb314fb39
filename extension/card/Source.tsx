import type { CitingSentence, Evidence, Instrument } from '../../shared/schema/index.ts';
import { formatDate } from '../ui/dates.ts';
import { sayEvidence } from '../ui/evidence.ts';
import { Icon } from '../ui/Icon.tsx';
import { t, tCount } from '../ui/i18n.ts';
import { Outside } from '../ui/Outside.tsx';
import { reveal } from '../ui/reveal.ts';

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
      {holding === 'mentioned' && bestSentence ? <Sentence sentence={bestSentence} /> : null}
      {heldNowBy ? (
        <p class="note">
          <Outside>{t('detailsHolder', [formatDate(heldNowBy.since), heldNowBy.name])}</Outside>
        </p>
      ) : null}
    </section>
  );
}

function Sentence({ sentence: { text, start, end, citing } }: { sentence: CitingSentence }) {
  const date = citing.issuedOn ? formatDate(citing.issuedOn) : citing.dateText;
  const written = [citing.draft ? t('detailsDraft') : null, date].filter(Boolean).join(' ');
  return (
    <figure>
      <blockquote lang="vi">
        <bdi>
          “{reveal(text.slice(0, start))}
          <strong>{reveal(text.slice(start, end))}</strong>
          {reveal(text.slice(end))}”
        </bdi>
      </blockquote>
      <figcaption>
        <Outside>{[citing.issuer, written].filter(Boolean).join(' · ')}</Outside>
      </figcaption>
    </figure>
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
