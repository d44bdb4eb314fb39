import { CENTRAL } from '../../../shared/registry/index.ts';
import { typeName } from '../../../shared/registry/instrument-types.ts';
import type { CorrectionRequest, Instrument, InstrumentRecord, RecordedField } from '../../../shared/schema/index.ts';
import { formatDate } from '../../ui/dates.ts';
import { type MessageKey, t } from '../../ui/i18n.ts';

/** What is known of an instrument, and of the days that decide its status. */
export interface Known {
  instrument: Instrument;
  record: InstrumentRecord | null;
}

export const FIELDS: readonly { field: RecordedField; label: MessageKey }[] = [
  { field: 'type', label: 'fieldType' },
  { field: 'symbol', label: 'fieldSymbol' },
  { field: 'jurisdiction', label: 'fieldPlace' },
  { field: 'issuer', label: 'fieldIssuer' },
  { field: 'issuedOn', label: 'fieldIssuedOn' },
  { field: 'title', label: 'fieldTitle' },
  { field: 'effectiveOn', label: 'fieldEffectiveOn' },
  { field: 'expiresOn', label: 'fieldExpiresOn' },
];

const DAYS: ReadonlySet<RecordedField> = new Set(['issuedOn', 'effectiveOn', 'expiresOn']);
const OF_MENTIONED: ReadonlySet<RecordedField> = new Set([...DAYS, 'title']);

export const isDay = (field: RecordedField): boolean => DAYS.has(field);

/** Days that decide the status: a person states them with where they are read, and may take them away. */
export const decidesStatus = (field: RecordedField): boolean => field === 'effectiveOn' || field === 'expiresOn';

/** Whether a field may be left empty. */
export const mayBeEmpty = (field: RecordedField): boolean => field === 'title' || decidesStatus(field);

/** What an instrument is follows, without its text, from what others say of it; days and title can be stated. */
export const isEditable = (field: RecordedField, { holding }: Instrument): boolean =>
  holding === 'held' || OF_MENTIONED.has(field);

/** A field as it is edited: a day is ISO, a place and a type are their ids. */
export function editedValue({ instrument, record }: Known, field: RecordedField): string {
  const { type, symbol, jurisdiction, issuer, issuedOn, title } = instrument;
  const { effectiveOn, expiresOn } = record ?? {};
  const values = { type, symbol, jurisdiction: jurisdiction.id, issuer: issuer.name, issuedOn, title };
  return { ...values, effectiveOn, expiresOn }[field] ?? '';
}

/** A value as one reads it. */
export function valueWords(field: RecordedField, value: string, placeName: (slug: string) => string): string {
  if (value === '') return t('fieldUnknown');
  if (isDay(field)) return formatDate(value);
  if (field === 'type') return typeName(value) ?? value;
  return field === 'jurisdiction' ? placeName(value) : value;
}

/** A field as it is read; null where nothing is known. */
export function shownOf(field: RecordedField, { instrument, record }: Known): string | null {
  const day = (iso: string | null | undefined) => (iso ? formatDate(iso) : null);
  switch (field) {
    case 'type':
      return typeName(instrument.type) ?? instrument.type;
    case 'symbol':
      return instrument.symbol;
    case 'jurisdiction':
      return instrument.jurisdiction.id === CENTRAL ? t('placeCentral') : instrument.jurisdiction.name;
    case 'issuer':
      return instrument.issuer.name;
    case 'issuedOn':
      return day(instrument.issuedOn) ?? instrument.dateText;
    case 'title':
      return instrument.title;
    case 'effectiveOn':
      return day(record?.effectiveOn);
    case 'expiresOn':
      return day(endOf(instrument, record));
  }
}

/** The day from which it is no longer in force: its own, or that of the act that ended it. */
export function endOf({ status }: Instrument, record: InstrumentRecord | null): string | null {
  return record?.expiresOn ?? (status.today.code === 'expired' ? status.today.since : null);
}

export function correctionOf(
  field: RecordedField,
  { value, reason, source }: { value: string; reason: string; source: string },
): CorrectionRequest {
  const stated = { [field]: mayBeEmpty(field) && value === '' ? null : value, reason };
  return decidesStatus(field) && value !== '' ? { ...stated, source } : stated;
}
