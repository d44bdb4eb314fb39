import type { Finding } from '../../shared/schema/index.ts';
import type { CardSubject } from '../bridge.ts';
import { formatDate } from '../ui/dates.ts';
import { findingsOf } from '../ui/findings.ts';
import { t } from '../ui/i18n.ts';
import { Outside } from '../ui/Outside.tsx';
import { describe, type Known } from '../ui/written.ts';
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
      {view.kind === 'ambiguous' ? (
        <AsStated known={known} />
      ) : (
        <Meta known={known} isStated={isOnlyStated(view)} disputed={disputedFields(subject)} />
      )}
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

/** Fields that a finding about this reference disputes. */
function disputedFields(subject: CardSubject): ReadonlySet<Finding['field']> {
  return new Set(
    findingsOf(subject)
      .filter(({ severity }) => severity === 'look')
      .map(({ field }) => field),
  );
}

function Meta(props: { known: Known; isStated: boolean; disputed: ReadonlySet<Finding['field']> }) {
  const { known, isStated, disputed } = props;
  const parts = [
    { field: 'issuer' as const, words: known.issuer },
    { field: 'issuedOn' as const, words: known.issuedOn && formatDate(known.issuedOn) },
  ].filter(({ words }) => words !== null);
  return (
    <p class="meta">
      {parts.map(({ field, words }, i) => (
        <span key={field}>
          {i > 0 ? ' · ' : null}
          <Outside class={disputed.has(field) ? 'disputed' : undefined}>{words ?? ''}</Outside>
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
