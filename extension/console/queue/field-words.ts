import { type MessageKey, t } from '../../ui/i18n.ts';

const FIELDS: Readonly<Record<string, MessageKey>> = {
  jurisdiction: 'fieldPlace',
  issuer: 'fieldIssuer',
  symbol: 'fieldSymbol',
  type: 'fieldType',
  issuedOn: 'fieldDate',
  title: 'fieldTitle',
  name: 'fieldName',
  holding: 'fieldHolding',
  status: 'fieldStatus',
  text: 'fieldText',
  effectiveOn: 'fieldEffect',
  expiresOn: 'fieldExpiry',
};

/** A field of an instrument in words; its own name where there are none. */
export function sayField(field: string): string {
  const key = FIELDS[field];
  return key ? t(key) : field;
}
