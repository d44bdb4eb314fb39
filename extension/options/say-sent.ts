import { provinceBySlug } from '../../shared/registry/provinces.ts';
import type { LogEntry } from '../background-state.ts';
import { t, tCount } from '../ui/i18n.ts';
import { formatNumber } from '../ui/numbers.ts';

/** What a request took along, as the reader would say it. */
export function saySent({ task, citations, characters, scope }: LogEntry): string {
  if (task === 'capture') return t('privacyText', [formatNumber(characters ?? 0)]);
  if (task === 'passage') return t('privacyPlace');
  if (task === 'report') return t('privacyCitation');
  if (task === 'connect') return t('privacyInvite');
  if (task === 'pack') return t('privacyPack');
  if (task === 'session') return t('privacyToken');
  if (task === 'health') return t('privacyNothing');
  if (task === 'notes' && characters !== undefined) return t('privacyNote', [formatNumber(characters)]);
  if (task === 'notes' || task === 'console') return t('privacyNoPage');
  const symbols = tCount('privacySymbols', citations ?? 0);
  const province = scope ? provinceBySlug(scope)?.name : null;
  return province ? `${symbols}, ${t('privacyProvince', [province])}` : symbols;
}
