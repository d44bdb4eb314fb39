import type { ComponentChildren } from 'preact';
import { typeName } from '../../../shared/registry/instrument-types.ts';
import type { Instrument, QueueItem, Rejection } from '../../../shared/schema/index.ts';
import { dayOf, formatDate } from '../../ui/dates.ts';
import { Icon } from '../../ui/Icon.tsx';
import { t } from '../../ui/i18n.ts';
import { Outside } from '../../ui/Outside.tsx';
import { sayRelation } from '../../ui/relation-words.ts';
import { StatusLabel } from '../../ui/StatusLabel.tsx';
import { statusOfDay } from '../../ui/status.ts';
import { hashOf } from '../route.ts';
import { ContradictionBox, DatesBox } from './ContradictionBox.tsx';
import type { Entry } from './entry.ts';
import { sayField } from './field-words.ts';
import { nameOf } from './heading.ts';
import { ReportBox } from './ReportBox.tsx';
import { sayValue } from './row-words.ts';

/** What the kinds show that are no choice between instruments. */
export function ItemFacts({ entry: { kind, item }, focused }: { entry: Entry; focused: number | null }) {
  switch (kind) {
    case 'proposed':
      return item.instruments[0] ? (
        <>
          {item.rejection ? <RejectedBefore rejection={item.rejection} /> : null}
          <InstrumentBox instrument={item.instruments[0]} />
        </>
      ) : null;
    case 'dates':
      return <DatesBox item={item} focused={focused} />;
    case 'contradictions':
      return <ContradictionBox item={item} focused={focused} />;
    case 'facts':
      return <FactBox item={item} />;
    case 'relations':
      return <RelationBox item={item} />;
    case 'reports':
      return item.report ? <ReportBox report={item.report} /> : null;
    case 'duplicates':
      return item.reason ? <p class="note">{t(PAIRS[item.reason] ?? 'queuePairNumber')}</p> : null;
    default:
      return null;
  }
}

function RejectedBefore({ rejection: { reason, by, byName, at } }: { rejection: Rejection }) {
  return (
    <p class="trouble">
      <Icon name="warning" />
      <Outside>{t('queueRejectedBefore', [byName ?? by, formatDate(dayOf(at)), reason])}</Outside>
    </p>
  );
}

const PAIRS: Readonly<Record<string, 'queuePairSymbol' | 'queuePairNumber' | 'queuePairText'>> = {
  sameSymbol: 'queuePairSymbol',
  sameNumber: 'queuePairNumber',
  sameText: 'queuePairText',
};

function Facts({ rows }: { rows: readonly (readonly [string, ComponentChildren])[] }) {
  return (
    <dl class="queue-box queue-facts">
      {rows.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value ?? '—'}</dd>
        </div>
      ))}
    </dl>
  );
}

const InstrumentLink = ({ id, children }: { id: string; children: string }) => (
  <a href={hashOf({ screen: 'instrument', subject: id })}>
    <Outside>{children}</Outside>
  </a>
);

function InstrumentBox({ instrument }: { instrument: Instrument }) {
  const { id, title, issuer, issuedOn, dateText, type, status, sourceUrl } = instrument;
  return (
    <Facts
      rows={[
        [sayField('symbol'), <InstrumentLink id={id}>{nameOf(instrument)}</InstrumentLink>],
        [sayField('type'), typeName(type) ?? type],
        [sayField('issuer'), <Outside>{issuer.name}</Outside>],
        [sayField('issuedOn'), issuedOn ? formatDate(issuedOn) : dateText],
        [sayField('title'), title ? <Outside>{title}</Outside> : null],
        [sayField('status'), <StatusLabel status={statusOfDay(status.today)} />],
        [t('queueSource'), sourceUrl ? <Outside>{sourceUrl}</Outside> : null],
      ]}
    />
  );
}

function FactBox({ item: { fact, instruments } }: { item: QueueItem }) {
  if (!fact) return null;
  return (
    <table class="compare">
      <thead>
        <tr>
          <td />
          <th scope="col">
            <kbd>1</kbd> {t('queueHeldValue')}
          </th>
          <th scope="col">
            <kbd>2</kbd> {t('queueOfferedValue')}
          </th>
        </tr>
      </thead>
      <tbody>
        <tr data-differs="true">
          <th scope="row">
            <span aria-hidden="true">≠ </span>
            <span class="said">{t('queueDiffers')} </span>
            {sayField(fact.field)}
          </th>
          <td>
            <b>
              <Outside>{sayValue(fact.held)}</Outside>
            </b>
          </td>
          <td>
            <b>
              <Outside>{sayValue(fact.offered)}</Outside>
            </b>
          </td>
        </tr>
        <tr>
          <th scope="row">{t('queueSource')}</th>
          <td>
            {instruments[0] ? <InstrumentLink id={instruments[0].id}>{nameOf(instruments[0])}</InstrumentLink> : '—'}
          </td>
          <td>{fact.source ? <Outside>{fact.source}</Outside> : '—'}</td>
        </tr>
      </tbody>
    </table>
  );
}

function RelationBox({ item: { relation } }: { item: QueueItem }) {
  if (!relation) return null;
  const { source, target, type, reach, pinpoint, effectiveOn, sentence } = relation;
  const end = (each: typeof source) =>
    each ? <InstrumentLink id={each.id}>{each.symbol ?? each.key}</InstrumentLink> : t('queueUnsettledEnd');
  return (
    <>
      {sentence ? (
        <figure class="queue-box sentence">
          <blockquote lang="vi">
            <Outside>{sentence}</Outside>
          </blockquote>
        </figure>
      ) : null}
      <Facts
        rows={[
          [t('queueRelationSource'), end(source)],
          [t('queueRelationType'), sayRelation(type)],
          [t('queueRelationTarget'), end(target)],
          [
            t('queueRelationReach'),
            [t(reach === 'whole' ? 'queueWhole' : 'queuePart'), pinpoint].filter(Boolean).join(', '),
          ],
          [sayField('effectiveOn'), effectiveOn ? formatDate(effectiveOn) : t('queueOwnDay')],
        ]}
      />
    </>
  );
}
