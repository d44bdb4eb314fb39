import { typeName } from '../../shared/registry/instrument-types.ts';
import type { CitingSentence, Instrument, StatusOn } from '../../shared/schema/index.ts';
import { dayOf, formatDate } from '../ui/dates.ts';
import { Icon } from '../ui/Icon.tsx';
import { type MessageKey, t, tCount } from '../ui/i18n.ts';
import { formatNumber } from '../ui/numbers.ts';
import { StatusLabel } from '../ui/StatusLabel.tsx';
import { statusOfDay } from '../ui/status.ts';

type Evidence =
  | 'number'
  | 'type'
  | 'issuer'
  | 'date'
  | 'year'
  | 'name'
  | `provinceFrom${'Phrase' | 'Letterhead' | 'Portal' | 'Home'}`;

/** Force today and when the page was written, why, where it is known from, and how the link was decided. */
export function InstrumentFacts(props: {
  instrument: Instrument;
  evidence: readonly Evidence[];
  stale: string | null;
}) {
  const { instrument, evidence, stale } = props;
  const { today, whenWritten } = instrument.status;
  const matched = evidence.map((one) => t(`evidence${one.charAt(0).toUpperCase()}${one.slice(1)}` as MessageKey));
  return (
    <>
      <p class="meta" lang="vi">
        {instrument.issuer.name}
        {instrument.titleFrom === 'citation' ? <span class="quiet"> · {t('detailsAsCited')}</span> : null}
      </p>
      <dl class="force">
        <dt>{stale ? t('detailsAsOf', [formatDate(dayOf(stale))]) : t('detailsToday', [formatDate(today.on)])}</dt>
        <dd>
          <StatusLabel status={statusOfDay(today)} />
        </dd>
        {whenWritten ? (
          <>
            <dt>{t('detailsWhenWritten', [formatDate(whenWritten.on)])}</dt>
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
        <p>{t('detailsHolder', [formatDate(instrument.heldNowBy.since), instrument.heldNowBy.name])}</p>
      ) : null}
      {matched.length > 0 ? <p class="quiet">{t('detailsMatched', [matched.join(', ')])}</p> : null}
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
          {text.slice(0, start)}
          <b>{text.slice(start, end)}</b>
          {text.slice(end)}
        </bdi>
      </blockquote>
      <figcaption class="quiet">{from.join(' · ')}</figcaption>
    </figure>
  );
}
