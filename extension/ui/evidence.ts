import type { Evidence, StatedCitation } from '../../shared/schema/index.ts';
import { type MessageKey, t } from './i18n.ts';

const WORDS: Readonly<Record<Evidence, MessageKey>> = {
  number: 'evidenceNumber',
  type: 'evidenceType',
  issuer: 'evidenceIssuer',
  date: 'evidenceDate',
  year: 'evidenceYear',
  name: 'evidenceName',
  lawInForce: 'evidenceLawInForce',
  provinceFromPhrase: 'evidenceProvinceFromPhrase',
  provinceFromLetterhead: 'evidenceProvinceFromLetterhead',
  provinceFromPortal: 'evidenceProvinceFromPortal',
  provinceFromHome: 'evidenceProvinceFromHome',
};

/** By what a link was made, in one sentence; null where nothing is known of it. */
export function sayEvidence(evidence: readonly Evidence[]): string | null {
  if (evidence.length === 0) return null;
  const own = evidence.filter((one) => !one.startsWith('province')).map((one) => t(WORDS[one]));
  const province = evidence.filter((one) => one.startsWith('province')).map((one) => t(WORDS[one]));
  return t('detailsMatched', [[own.join(', '), ...province].filter(Boolean).join('; ')]);
}

/** Where the issuer comes from that the citation leaves out; null where it states one, or names a law. */
export function sayImplied(citation: StatedCitation, issuer: string): string | null {
  if (citation.issuer !== null) return null;
  if (citation.implied?.issuer) return t('detailsIssuerEarlier', [citation.implied.issuer]);
  return citation.symbol === null ? null : t('detailsIssuerSymbol', [issuer]);
}
