import { dayOf, formatDate } from '../../ui/dates.ts';
import { t } from '../../ui/i18n.ts';
import { Outside } from '../../ui/Outside.tsx';
import type { Entry } from './kinds.ts';

/** `từ 01/3/2025`, `từ … đến …`, or that it holds at all times. */
export function spanWords({ validFrom, validTo }: Pick<Entry, 'validFrom' | 'validTo'>): string {
  const [from, to] = [validFrom && formatDate(validFrom), validTo && formatDate(validTo)];
  if (from && to) return t('termsFromTo', [from, to]);
  if (from) return t('termsFrom', [from]);
  return to ? t('termsTo', [to]) : t('termsAlways');
}

/** What names an entry in a sentence. */
export const nameOfEntry = (entry: Entry) =>
  'code' in entry ? `${entry.code} = ${entry.means}` : `${entry.formerName} → ${entry.heirName}`;

export function EntryRow({ entry, onChange }: { entry: Entry; onChange: ((entry: Entry) => void) | null }) {
  const codes = 'code' in entry;
  return (
    <tr data-shipped={entry.shipped}>
      <th scope="row" lang="vi">
        <Outside>{codes ? entry.code : entry.formerName}</Outside>
        {codes ? (
          <small>
            <Outside>{entry.issuerName}</Outside>
          </small>
        ) : null}
      </th>
      <td lang="vi">
        <Outside>{codes ? entry.means : entry.heirName}</Outside>
        {'of' in entry && entry.of === 'province' ? null : (
          <small>{entry.jurisdictionName ?? t('termsEverywhere')}</small>
        )}
      </td>
      <td>{spanWords(entry)}</td>
      <td class="terms-source" lang="vi">
        <Outside>{entry.source}</Outside>
        <small>
          {entry.shipped
            ? t('termsShipped')
            : t('termsBy', [entry.by ?? '', entry.at ? formatDate(dayOf(entry.at)) : ''])}
          {entry.reason ? (
            <>
              {' · '}
              <Outside>{entry.reason}</Outside>
            </>
          ) : null}
        </small>
      </td>
      <td class="terms-acts">
        {onChange && !entry.shipped ? (
          <button
            type="button"
            class="button"
            aria-label={t('termsChangeOf', [nameOfEntry(entry)])}
            onClick={() => onChange(entry)}
          >
            {t('termsChange')}
          </button>
        ) : null}
      </td>
    </tr>
  );
}
