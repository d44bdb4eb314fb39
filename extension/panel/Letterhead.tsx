import type { ComponentChildren } from 'preact';
import { typeName } from '../../shared/registry/instrument-types.ts';
import type { PageReading } from '../page-facts.ts';
import { language, type MessageKey, t } from '../ui/i18n.ts';
import { reveal } from '../ui/reveal.ts';
import { capitalise } from '../ui/written.ts';
import { splitAtBlank } from './blank-date.ts';
import type { ImpliedIssuer } from './implied-issuer.ts';

/** What a page's head says of it, its blanks said to be blank. */
export function Letterhead(props: { letterhead: PageReading['letterhead']; implied?: ImpliedIssuer | null }) {
  const { letterhead, implied } = props;
  const { type, symbol, numberBlank, issuer, place, dateText, dayBlank, title } = letterhead;
  const kind = type && (typeName(type) ?? type);
  const facts: [MessageKey, ComponentChildren][] = [];
  if (kind) facts.push(['pageType', kind]);
  if (symbol || numberBlank) facts.push(['pageSymbol', <WithBlank blank={numberBlank} rest={symbol ?? ''} />]);
  if (issuer) facts.push(['pageIssuer', reveal(issuer)]);
  else if (implied) facts.push(['pageIssuer', <Implied issuer={implied} />]);
  if (place || dateText)
    facts.push(['pagePlaceDate', <PlaceAndDate place={place} dateText={dateText} dayBlank={dayBlank} />]);
  if (title) facts.push(['pageSubject', reveal(capitalise(title))]);
  if (facts.length === 0) return <p>{t('pageNothing')}</p>;
  return (
    <dl>
      {facts.map(([label, value]) => (
        <div key={label}>
          <dt>{t(label)}</dt>
          <dd lang="vi">
            <bdi>{value}</bdi>
          </dd>
        </div>
      ))}
    </dl>
  );
}

function Implied({ issuer: { name, from, place } }: { issuer: ImpliedIssuer }) {
  return (
    <>
      {name}{' '}
      <span class="tag" lang={language()}>
        {place ? t('pageImpliedPlace', [reveal(from), reveal(place)]) : t('pageImplied', [reveal(from)])}
      </span>
    </>
  );
}

function WithBlank({ blank, rest }: { blank: boolean; rest: string }) {
  return (
    <>
      {blank ? <Blank /> : null} <span class="symbol-text">{reveal(rest)}</span>
    </>
  );
}

/** The date line as printed, with the word for a blank where the day is missing. */
function PlaceAndDate({
  place,
  dateText,
  dayBlank,
}: {
  place: string | null;
  dateText: string | null;
  dayBlank: boolean;
}) {
  const [before, after] = dayBlank && dateText ? splitAtBlank(dateText) : [dateText ?? '', null];
  return (
    <>
      {place ? `${reveal(place)}, ` : ''}
      {reveal(before)}
      {after === null ? null : (
        <>
          {' '}
          <Blank /> {reveal(after)}
        </>
      )}
    </>
  );
}

function Blank() {
  return <span class="blank">{t('pageBlank')}</span>;
}
