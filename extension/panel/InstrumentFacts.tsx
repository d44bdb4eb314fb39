import { typeName } from '../../shared/registry/instrument-types.ts';
import type { CitingSentence, Evidence, Instrument, StatusOn } from '../../shared/schema/index.ts';
import { dayOf, formatDate } from '../ui/dates.ts';
import { sayEvidence } from '../ui/evidence.ts';
import { Icon } from '../ui/Icon.tsx';
import { t, tCount } from '../ui/i18n.ts';
import { formatNumber } from '../ui/numbers.ts';
import { Outside } from '../ui/Outside.tsx';
import { reveal } from '../ui/reveal.ts';
import { StatusLabel } from '../ui/StatusLabel.tsx';
import { statusOfDay } from '../ui/status.ts';

/** Force today and when the page was written, why, where it is known from, and how the link was decided. */
export function InstrumentFacts(props: {
  instrument: Instrument;
  evidence: readonly Evidence[];
  stale: string | null;
  /** The page's date as far as it states one. */
  written: string | null;
}) {
  const { instrument, evidence, stale, written } = props;
  const { today, whenWritten } = instrument.status;
  const matched = sayEvidence(evidence);
  return (
    <>
      <p class="meta">
        <Outside>{instrument.issuer.name}</Outside>
        {instrument.titleFrom === 'citation' ? <span class="quiet"> · {t('detailsAsCited')}</span> : null}
      </p>
      <dl class="force">
        <dt>{stale ? t('detailsAsOf', [formatDate(dayOf(stale))]) : t('detailsToday', [formatDate(today.on)])}</dt>
        <dd>
          <StatusLabel status={statusOfDay(today)} />
        </dd>
        {whenWritten ? (
          <>
            <dt>{t('detailsWhenWritten', [written ?? formatDate(whenWritten.on)])}</dt>
            <dd>
              <StatusLabel status={statusOfDay(whenWritten)} />
            </dd>
          </>
        ) : null}
      </dl>
      <Why today={today} held={instrument.holding === 'held'} />
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

function Why({ today, held }: { today: StatusOn; held: boolean }) {
  if (today.code === 'unknown' && !held) return <p class="quiet">{t('detailsNoText')}</p>;
  return today.code === 'inForce' && today.by === null ? <p class="quiet">{t('detailsNoChange')}</p> : null;
}

function Quotation({ sentence: { text, start, end, citing } }: { sentence: CitingSentence }) {
  const date = citing.issuedOn ? formatDate(citing.issuedOn) : citing.dateText;
  const kind = citing.draft ? t('detailsDraft') : ((citing.type && typeName(citing.type)) ?? null);
  const from = [citing.issuer, [kind, citing.draft ? null : citing.symbol, date].filter(Boolean).join(' ')].filter(
    Boolean,
  );
  return (
    <figure class="quotation">
      <blockquote lang="vi">
        <bdi>
          {reveal(text.slice(0, start))}
          <b>{reveal(text.slice(start, end))}</b>
          {reveal(text.slice(end))}
        </bdi>
      </blockquote>
      <figcaption class="quiet">
        <Outside>{from.join(' · ')}</Outside>
      </figcaption>
    </figure>
  );
}
