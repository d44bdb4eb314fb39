import type { ImportField } from '../../../shared/import/columns.ts';
import type { MessageKey } from '../../ui/i18n.ts';

/** What each field of a list is called on the screen, in the order in which they are offered. */
export const FIELD_NAMES: Readonly<Record<ImportField, MessageKey>> = {
  symbol: 'importFieldSymbol',
  type: 'importFieldType',
  issuer: 'importFieldIssuer',
  issuedOn: 'importFieldIssuedOn',
  series: 'importFieldSeries',
  title: 'importFieldTitle',
  name: 'importFieldName',
  effectiveOn: 'importFieldEffectiveOn',
  expiresOn: 'importFieldExpiresOn',
  replacedBy: 'importFieldReplacedBy',
  amendedBy: 'importFieldAmendedBy',
  amends: 'importFieldAmends',
  aliases: 'importFieldAliases',
  verified: 'importFieldVerified',
  source: 'importFieldSource',
  sourceUrl: 'importFieldSourceUrl',
};

export const FIELDS_OFFERED = Object.keys(FIELD_NAMES) as readonly ImportField[];
