import type { Instrument, Outcome } from '../../shared/schema/index.ts';
import { formatDate } from '../ui/dates.ts';
import { type MessageKey, t, tCount } from '../ui/i18n.ts';
import { describeInstrument } from '../ui/written.ts';

type Ambiguous = Extract<Outcome, { kind: 'ambiguous' }>;
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

/** What tells the candidates apart, first; then what they share. */
export function listRows({ differs, candidates }: Ambiguous): CandidateRow[] {
  const rows = ROWS.map(({ field, label, isShownEqual }) => ({
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

/** What heads a candidate's column: the first that tells them all apart, the province before all; their number where nothing does. */
export function headingOf({ candidates }: Ambiguous, candidate: Instrument): string {
  const names = [
    (each: Instrument) => each.jurisdiction.name,
    (each: Instrument) => each.issuer.name,
    (each: Instrument) => fieldText(each, 'issuedOn'),
  ];
  const telling = names.find((name) => new Set(candidates.map(name)).size === candidates.length);
  return telling?.(candidate) || t('cardCandidate', [candidates.indexOf(candidate) + 1]);
}

/** The one province that all candidates are of; null where they are of several. */
export function onlyProvince({ candidates }: Ambiguous): string | null {
  const [first] = candidates;
  return first && candidates.every(({ jurisdiction }) => jurisdiction.id === first.jurisdiction.id)
    ? first.jurisdiction.name
    : null;
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
