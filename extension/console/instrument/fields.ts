import { typeName } from '../../../shared/registry/instrument-types.ts';
import type { CorrectionRequest, Instrument, InstrumentRecord, RecordedField } from '../../../shared/schema/index.ts';
import { formatDate } from '../../ui/dates.ts';
import type { MessageKey } from '../../ui/i18n.ts';

/** A field that a person may put right. */
export type EditableField = 'symbol' | 'issuer' | 'issuedOn' | 'title';

export const FIELDS: readonly { field: RecordedField; label: MessageKey; editable: EditableField | null }[] = [
  { field: 'type', label: 'fieldType', editable: null },
  { field: 'symbol', label: 'fieldSymbol', editable: 'symbol' },
  { field: 'issuer', label: 'fieldIssuer', editable: 'issuer' },
  { field: 'issuedOn', label: 'fieldIssuedOn', editable: 'issuedOn' },
  { field: 'title', label: 'fieldTitle', editable: 'title' },
  { field: 'effectiveOn', label: 'fieldEffectiveOn', editable: null },
  { field: 'expiresOn', label: 'fieldExpiresOn', editable: null },
];

/** A field as it is edited: a day is ISO. */
export function editedValue({ symbol, issuer, issuedOn, title }: Instrument, field: EditableField): string {
  return { symbol, issuer: issuer.name, issuedOn, title }[field] ?? '';
}

/** A field as it is read; null where nothing is known. */
export function shownOf(field: RecordedField, instrument: Instrument, record: InstrumentRecord | null): string | null {
  const day = (iso: string | null | undefined) => (iso ? formatDate(iso) : null);
  switch (field) {
    case 'type':
      return typeName(instrument.type) ?? instrument.type;
    case 'symbol':
      return instrument.symbol;
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

export function correctionOf(field: EditableField, value: string, reason: string): CorrectionRequest {
  return { [field]: field === 'title' && value === '' ? null : value, reason };
}
