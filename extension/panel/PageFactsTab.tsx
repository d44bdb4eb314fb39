import type { ComponentChildren } from 'preact';
import { typeName } from '../../shared/registry/instrument-types.ts';
import type { PageReading } from '../messages.ts';
import { type MessageKey, t } from '../ui/i18n.ts';
import { Outside } from '../ui/Outside.tsx';
import { reveal } from '../ui/reveal.ts';
import { capitalise } from '../ui/written.ts';
import { splitAtBlank } from './blank-date.ts';

/** What the page says of itself at its head and foot. */
export function PageFactsTab({ reading: { letterhead } }: { reading: PageReading }) {
  const { type, symbol, numberBlank, issuer, place, dateText, dayBlank, title } = letterhead;
  const kind = type && (typeName(type) ?? type);
  const facts: [MessageKey, ComponentChildren][] = [];
  if (kind) facts.push(['pageType', kind]);
  if (symbol || numberBlank) facts.push(['pageSymbol', <WithBlank blank={numberBlank} rest={symbol ?? ''} />]);
  if (issuer) facts.push(['pageIssuer', reveal(issuer)]);
  if (place || dateText)
    facts.push(['pagePlaceDate', <PlaceAndDate place={place} dateText={dateText} dayBlank={dayBlank} />]);
  if (title) facts.push(['pageSubject', reveal(capitalise(title))]);
  return (
    <div class="sheet facts" role="tabpanel" id="sheet-page" aria-labelledby="tab-page">
      <section>
        <h2>{t('pageRead')}</h2>
        {facts.length === 0 ? <p>{t('pageNothing')}</p> : null}
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
      </section>
      <Section title="pageAddressees" lines={letterhead.addressees} />
      <Section
        title="pageDistribution"
        lines={letterhead.distribution.length > 0 ? [letterhead.distribution.join(' · ')] : []}
        after={letterhead.fileMark}
      />
      <Section
        title="pageSignatory"
        lines={letterhead.signatory ? [letterhead.signatory] : []}
        after={letterhead.capacity}
        strong
      />
    </div>
  );
}

function Section(props: { title: MessageKey; lines: readonly string[]; after?: string | null; strong?: boolean }) {
  const { title, lines, after, strong } = props;
  if (lines.length === 0 && !after) return null;
  return (
    <section>
      <h2>{t(title)}</h2>
      {lines.map((line) => (
        <p key={line} class={strong ? 'strong' : undefined}>
          <Outside>{line}</Outside>
        </p>
      ))}
      {after ? (
        <p class={strong ? undefined : 'quiet'}>
          <Outside>{after}</Outside>
        </p>
      ) : null}
    </section>
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
