import type { CardSubject } from '../bridge.ts';
import { formatDate } from '../ui/dates.ts';
import { t } from '../ui/i18n.ts';
import { describe, type Known } from '../ui/written.ts';
import { Outside } from './Outside.tsx';
import type { View } from './view.ts';

export const HEADING_ID = 'heading';

/** What it is: name, issuer and date, subject; as the index knows it, else as the page states it. */
export function Heading({ subject, view }: { subject: CardSubject; view: View }) {
  const { citation, answer } = subject;
  const known = describe(citation, answer);
  const isCited = view.kind === 'found' && view.instrument.titleFrom === 'citation';
  return (
    <header class="head">
      <h2 id={HEADING_ID} tabIndex={-1}>
        {citation.pinpoint ? <Outside>{`${citation.pinpoint} · `}</Outside> : null}
        <Name known={known} />
      </h2>
      {view.kind === 'ambiguous' ? <AsStated known={known} /> : <Meta known={known} isStated={isOnlyStated(view)} />}
      {known.title && view.kind !== 'ambiguous' ? (
        <p class="title">
          <Outside>{known.title}</Outside>
          {isCited ? <span class="aside"> ({t('detailsAsCited')})</span> : null}
        </p>
      ) : null}
    </header>
  );
}

function isOnlyStated(view: View): boolean {
  return view.kind === 'notFound' || view.kind === 'unchecked';
}

function Name({ known: { type, symbol, name } }: { known: Known }) {
  if (!symbol) return <Outside class="symbol">{name ?? type}</Outside>;
  return (
    <>
      <Outside>{type ? `${type} số ` : 'Số '}</Outside>
      <Outside class="symbol">{symbol}</Outside>
    </>
  );
}

function Meta({ known: { issuer, issuedOn }, isStated }: { known: Known; isStated: boolean }) {
  const parts = [issuer, issuedOn && formatDate(issuedOn)].filter((part) => part !== null);
  return (
    <p class="meta">
      {parts.map((part, i) => (
        <span key={part}>
          {i > 0 ? ' · ' : null}
          <Outside>{part}</Outside>
        </span>
      ))}
      {isStated ? `${parts.length ? ' · ' : ''}${t('cardAsPage')}` : null}
    </p>
  );
}

function AsStated({ known: { issuer, issuedOn } }: { known: Known }) {
  const parts = [issuedOn && formatDate(issuedOn), issuer && `“${issuer}”`].filter((part) => part !== null);
  if (!parts.length) return null;
  return (
    <p class="meta">
      {t('cardPageSays')} <Outside>{parts.join(' · ')}</Outside>
    </p>
  );
}
