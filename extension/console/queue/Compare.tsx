import type { ComponentChildren } from 'preact';
import { typeName } from '../../../shared/registry/instrument-types.ts';
import { differingFields } from '../../../shared/resolution/index.ts';
import type { Instrument } from '../../../shared/schema/index.ts';
import { formatDate } from '../../ui/dates.ts';
import { t, tCount } from '../../ui/i18n.ts';
import { formatNumber } from '../../ui/numbers.ts';
import { Outside } from '../../ui/Outside.tsx';
import { StatusLabel } from '../../ui/StatusLabel.tsx';
import { statusOfDay } from '../../ui/status.ts';
import { capitalise } from '../../ui/written.ts';
import { hashOf } from '../route.ts';
import { sayField } from './field-words.ts';
import type { Stated } from './use-stated.ts';

type Field = 'jurisdiction' | 'issuer' | 'symbol' | 'issuedOn' | 'type' | 'title' | 'holding';
const FIELDS: readonly Field[] = ['jurisdiction', 'issuer', 'symbol', 'issuedOn', 'type', 'title', 'holding'];

interface CompareProps {
  options: readonly Instrument[];
  /** What the page states; null where there is no page. */
  stated: Stated | null;
  focused: number | null;
  onFocus: (at: number | null) => void;
}

/** Instruments side by side, what differs first. No column is marked but the one that is pointed at. */
export function Compare({ options, stated, focused, onFocus }: CompareProps) {
  const differs = fieldsThatDiffer(options);
  const rows = [...FIELDS.filter((field) => differs.has(field)), ...FIELDS.filter((field) => !differs.has(field))];
  return (
    <div class="compare-frame">
      <table class="compare">
        <thead>
          <tr>
            <td />
            {stated ? <th scope="col">{t('queuePageSays')}</th> : null}
            {options.map(({ id }, at) => (
              <th key={id} scope="col" data-focused={focused === at} onPointerEnter={() => onFocus(at)}>
                {at < 9 ? <kbd>{at + 1}</kbd> : null}{' '}
                <a href={hashOf({ screen: 'instrument', subject: id })}>{t('queueOption', [at + 1])}</a>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((field) => (
            <tr key={field} data-differs={differs.has(field)}>
              <th scope="row">
                <span aria-hidden="true">{differs.has(field) ? '≠ ' : '= '}</span>
                <span class="said">{t(differs.has(field) ? 'queueDiffers' : 'queueSame')} </span>
                {sayField(field)}
              </th>
              {stated ? <td>{sayStated(stated, field)}</td> : null}
              {options.map((option, at) => (
                <td key={option.id} data-focused={focused === at} onPointerEnter={() => onFocus(at)}>
                  {differs.has(field) ? <b>{sayOf(option, field)}</b> : sayOf(option, field)}
                </td>
              ))}
            </tr>
          ))}
          {stated && stated.neighbours.length > 0 ? (
            <tr>
              <th scope="row">{t('queueNeighbour')}</th>
              <td colSpan={options.length + 1}>
                <Outside>{stated.neighbours.map(({ citation, text }) => citation.symbol ?? text).join(', ')}</Outside>
              </td>
            </tr>
          ) : null}
        </tbody>
      </table>
    </div>
  );
}

/** Fields in which instruments are not all alike, as one reads them in the table. */
export function fieldsThatDiffer(options: readonly Instrument[]): Set<Field> {
  const differs = new Set<string>(differingFields(options));
  const unlike = (read: (option: Instrument) => string | null) => new Set(options.map(read)).size > 1;
  if (unlike(({ symbol }) => symbol)) differs.add('symbol');
  if (unlike(({ issuer }) => issuer.name)) differs.add('issuer');
  if (differs.has('status')) differs.add('holding');
  return new Set(FIELDS.filter((field) => differs.has(field)));
}

function sayStated({ own }: Stated, field: Field): ComponentChildren {
  const { issuer, symbol, issuedOn, type, title } = own?.citation ?? {};
  const says: Partial<Record<Field, string | null | undefined>> = {
    issuer: issuer && `“${issuer}”`,
    symbol,
    issuedOn: issuedOn && formatDate(issuedOn),
    type: type && typeName(type),
    title,
  };
  const words = says[field];
  return words ? <Outside>{words}</Outside> : <span class="quiet">—</span>;
}

function sayOf(option: Instrument, field: Field): ComponentChildren {
  switch (field) {
    case 'jurisdiction':
      return <Outside>{option.jurisdiction.name}</Outside>;
    case 'issuer':
      return <Outside>{option.issuer.name}</Outside>;
    case 'symbol':
      return <Outside class="symbol">{option.symbol ?? option.name ?? '—'}</Outside>;
    case 'issuedOn':
      return option.issuedOn ? formatDate(option.issuedOn) : (option.dateText ?? '—');
    case 'type':
      return <Outside>{typeName(option.type) ?? option.type}</Outside>;
    case 'title':
      return option.title ? <Outside>{capitalise(option.title)}</Outside> : '—';
    case 'holding':
      return (
        <>
          {option.holding === 'held'
            ? t('queueHeld')
            : tCount('queueMentioned', option.citedBy, [formatNumber(option.citedBy)])}{' '}
          <StatusLabel status={statusOfDay(option.status.today)} />
        </>
      );
  }
}
