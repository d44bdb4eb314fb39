import { typeName } from '../../shared/registry/instrument-types.ts';
import { typeGloss } from '../../shared/registry/type-gloss.ts';
import type { Instrument, Series } from '../../shared/schema/index.ts';
import type { Connection } from '../background-state.ts';
import type { PageReference } from '../page-facts.ts';
import { dayOf, formatDate, formatDay } from '../ui/dates.ts';
import { language, t, tCount } from '../ui/i18n.ts';
import { formatNumber } from '../ui/numbers.ts';
import { instrumentOf, outcomeOf } from '../ui/status.ts';
import { describe } from '../ui/written.ts';

/** The second line of a row. `quoted`: a document's own words, always Vietnamese. */
export function saySubject(
  { citation, answer }: PageReference,
  { kind }: Connection,
): { words: string; quoted: boolean } | null {
  const outcome = outcomeOf(answer);
  if (outcome?.kind === 'notFound' && outcome.series) return { words: saySeries(outcome.series), quoted: false };
  if (outcome?.kind === 'ambiguous')
    return { words: tCount('rowCandidates', outcome.total, [formatNumber(outcome.total)]), quoted: false };
  const { title, issuer } = describe(citation, answer);
  if (title) return { words: title, quoted: true };
  if (answer && 'unchecked' in answer && kind === 'offline') return { words: t('rowNoStored'), quoted: false };
  return issuer ? { words: issuer, quoted: true } : null;
}

export function saySeries({ held, highest, type, year }: Series): string {
  const kind = (language() === 'en' ? typeGloss(type) : null) ?? (typeName(type) ?? type).toLocaleLowerCase('vi');
  return t('rowSeries', [formatNumber(held), formatNumber(highest), kind, year]);
}

/** The third line: the date, and how it is known. */
export function saySource({ citation, answer }: PageReference): string {
  const { issuedOn } = describe(citation, answer);
  const date = issuedOn ? formatDate(issuedOn) : null;
  if (answer && 'outcome' in answer && answer.stale)
    return t(answer.pack ? 'rowPackOf' : 'rowDataOf', [formatDay(dayOf(answer.asOf))]);
  const settled = instrumentOf(answer);
  const how = settled ? sayHolding(settled) : outcomeOf(answer) ? t('rowAsPage') : null;
  return [date, how].filter(Boolean).join(' · ');
}

function sayHolding({ holding, citedBy }: Instrument): string {
  return holding === 'held' ? t('rowHeld') : tCount('rowMentioned', citedBy, [formatNumber(citedBy)]);
}

/** What replaced it and since when; null where nothing did. */
export function sayReplacement(instrument: Instrument | null): { symbol: string; from: string } | null {
  const today = instrument?.status.today;
  if (today?.cause !== 'replaces' || !today.by?.symbol) return null;
  return { symbol: today.by.symbol, from: today.since ? t('rowReplacedFrom', [formatDate(today.since)]) : '' };
}
