import { typeName } from '../../shared/registry/instrument-types.ts';
import { provinceOfHost } from '../../shared/registry/provinces.ts';
import type { PageReading } from '../page-facts.ts';
import { t } from '../ui/i18n.ts';

/** What the page calls itself: its own number, else its type, with its place or its portal's; else the browser's title of it. */
export function ownTitle({ letterhead, title }: PageReading, host: string | null): string {
  const { type, symbol, numberBlank, place } = letterhead;
  const kind = (type && typeName(type)) ?? '';
  const number = symbol && (numberBlank ? t('panelDraft', [symbol]) : [kind, symbol].filter(Boolean).join(' '));
  const own = number || kind;
  return own ? [own, place ?? (host && provinceOfHost(host)?.name)].filter(Boolean).join(' · ') : title;
}
