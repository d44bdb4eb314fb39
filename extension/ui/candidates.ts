import type { Instrument, Outcome } from '../../shared/schema/index.ts';
import { formatDate } from './dates.ts';
import { type MessageKey, t, tCount } from './i18n.ts';
import { describeInstrument } from './written.ts';

export type Ambiguous = Extract<Outcome, { kind: 'ambiguous' }>;
type Field = Exclude<Ambiguous['differs'][number], 'jurisdiction'>;

/** A field of the candidates, in the order of the card. */
export interface CandidateRow {
  field: Field;
  label: MessageKey;
  differs: boolean;
}

const ROWS: readonly { field: Field; label: MessageKey; isShownEqual: boolean }[] = [
  { field: 'title', label: 'cardFieldTitle', isShownEqual: true },
  { field: 'status', label: 'cardFieldStatus', isShownEqual: false },
  { field: 'holding', label: 'cardFieldHolding', isShownEqual: false },
  { field: 'issuer', label: 'cardFieldIssuer', isShownEqual: false },
  { field: 'type', label: 'cardFieldType', isShownEqual: false },
  { field: 'issuedOn', label: 'cardFieldDate', isShownEqual: true },
];

/** What tells the candidates apart, first; then what they share. What heads them is not said again. */
export function listRows(outcome: Ambiguous): CandidateRow[] {
  const { differs, candidates } = outcome;
  const heading = headedBy(outcome);
  const rows = ROWS.filter(({ field }) => field !== heading).map(({ field, label, isShownEqual }) => ({
    field,
    label,
    isShownEqual,
    differs: differs.includes(field),
  }));
  const isKnown = ({ field }: CandidateRow) => candidates.some((candidate) => fieldText(candidate, field) !== '');
  return [...rows.filter((row) => row.differs), ...rows.filter((row) => !row.differs && row.isShownEqual)].filter(
    isKnown,
  );
}

const HEADINGS = ['jurisdiction', 'issuer', 'issuedOn'] as const;

/** The first that tells all candidates apart, the province before all; null where nothing does. */
function headedBy({ candidates }: Ambiguous): (typeof HEADINGS)[number] | null {
  const isTelling = (field: (typeof HEADINGS)[number]) =>
    new Set(candidates.map((each) => headingText(each, field))).size === candidates.length;
  return HEADINGS.find(isTelling) ?? null;
}

function headingText(candidate: Instrument, field: (typeof HEADINGS)[number]): string {
  return field === 'jurisdiction' ? candidate.jurisdiction.name : fieldText(candidate, field);
}

/** What heads a candidate's column; its number where nothing tells it from the others. */
export function headingOf(outcome: Ambiguous, candidate: Instrument): string {
  const field = headedBy(outcome);
  const text = field && headingText(candidate, field);
  return text || t('cardCandidate', [outcome.candidates.indexOf(candidate) + 1]);
}

/** The one province that all candidates are of; null where they are of several. */
export function onlyProvince({ candidates }: Ambiguous): string | null {
  const [first] = candidates;
  return first && candidates.every(({ jurisdiction }) => jurisdiction.id === first.jurisdiction.id)
    ? first.jurisdiction.name
    : null;
}

const WHY: Readonly<Record<Ambiguous['why'], MessageKey>> = {
  noProvince: 'cardNoProvince',
  noDate: 'detailsNoDate',
  sameInScope: 'detailsSame',
};

/** What is missing to tell the candidates apart. */
export function sayWhy(outcome: Ambiguous): string {
  const { why, differs } = outcome;
  const province = onlyProvince(outcome);
  if (why === 'noProvince' && province) return t('cardOneProvince', [province]);
  return t(why === 'sameInScope' && differs.includes('issuer') ? 'cardSameSymbol' : WHY[why]);
}

/** True where the reader's own province would tell which it is. */
export function isSettledByProvince(outcome: Ambiguous): boolean {
  return outcome.why === 'noProvince' && (outcome.total === 1 || onlyProvince(outcome) === null);
}

/** A field in words; a status is shown by its own label instead. */
export function fieldText(candidate: Instrument, field: Field): string {
  switch (field) {
    case 'title':
      return describeInstrument(candidate).title ?? '';
    case 'status':
      return candidate.status.today.code;
    case 'holding':
      return candidate.holding === 'held' ? t('rowHeld') : tCount('cardCitations', candidate.citedBy);
    case 'issuer':
      return candidate.issuer.name;
    case 'type':
      return describeInstrument(candidate).type;
    case 'issuedOn':
      return candidate.issuedOn ? formatDate(candidate.issuedOn) : (candidate.dateText ?? '');
  }
}
