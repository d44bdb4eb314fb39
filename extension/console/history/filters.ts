import type { MessageKey } from '../../ui/i18n.ts';
import type { AuditFilter } from './AuditList.tsx';

/** Families of actions; a full stop at the end takes all that begin so. */
export const FAMILIES: readonly { action: string; label: MessageKey }[] = [
  { action: '', label: 'historyAll' },
  { action: 'citation.', label: 'historyLinks' },
  { action: 'instrument.', label: 'historyInstruments' },
  { action: 'relation.', label: 'historyRelations' },
  { action: 'suggestion.', label: 'historySuggestions' },
  { action: 'import.', label: 'historyImports' },
  { action: 'undo', label: 'historyUndos' },
  { action: 'person.', label: 'historyPeople' },
];

/** What the address asks for; `to` there is the last day that counts. */
export function readFilter(query: URLSearchParams): AuditFilter {
  const at = Number(query.get('at'));
  const to = query.get('to');
  return {
    person: query.get('person') || null,
    action: query.get('action') || null,
    instrument: query.get('instrument') || null,
    from: query.get('from') || null,
    to: to ? dayAfter(to) : null,
    at: Number.isSafeInteger(at) && at > 0 ? at : null,
  };
}

function dayAfter(iso: string): string | null {
  const day = Date.parse(`${iso}T00:00:00Z`);
  return Number.isNaN(day) ? null : new Date(day + 86_400_000).toISOString().slice(0, 10);
}
