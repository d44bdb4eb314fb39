import type { Instrument, Outcome } from '../../shared/schema/index.ts';
import { Icon } from '../ui/Icon.tsx';
import { type MessageKey, t } from '../ui/i18n.ts';
import { formatNumber } from '../ui/numbers.ts';
import { Outside } from '../ui/Outside.tsx';
import { StatusLabel } from '../ui/StatusLabel.tsx';
import { statusOfDay } from '../ui/status.ts';
import { type CandidateRow, fieldText, listRows } from './candidates.ts';

type Ambiguous = Extract<Outcome, { kind: 'ambiguous' }>;

/** More than these are listed below each other. */
const COLUMNS = 3;

const WHY: Readonly<Record<Ambiguous['why'], MessageKey>> = {
  noProvince: 'cardNoProvince',
  noDate: 'detailsNoDate',
  sameInScope: 'detailsSame',
};

/** All that it may be, side by side, none chosen. */
export function Candidates({ outcome }: { outcome: Ambiguous }) {
  const { candidates, total, why } = outcome;
  return (
    <>
      <section class="undecided">
        <p class="status-label" style={{ color: 'var(--unsettled)' }}>
          <Icon name="fork" />
          {t('rowCandidates', [formatNumber(total)])}
        </p>
        <p class="note">{t(WHY[why])}</p>
      </section>
      {candidates.length > COLUMNS ? (
        <ul class="candidates">
          {candidates.map((candidate) => (
            <li key={candidate.id}>
              <strong>
                <Outside>{candidate.jurisdiction.name}</Outside>
              </strong>
              <Outside>{[fieldText(candidate, 'issuedOn'), candidate.title].filter(Boolean).join(' · ')}</Outside>
            </li>
          ))}
        </ul>
      ) : (
        <Table candidates={candidates} rows={listRows(outcome)} />
      )}
    </>
  );
}

function Table({ candidates, rows }: { candidates: readonly Instrument[]; rows: readonly CandidateRow[] }) {
  return (
    <table class="candidates">
      <thead>
        <tr>
          <td />
          {candidates.map(({ id, jurisdiction }) => (
            <th key={id} scope="col">
              <Outside>{jurisdiction.name}</Outside>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ field, label, differs }) => (
          <tr key={field} class={differs ? 'differs' : 'same'}>
            <th scope="row">
              <span aria-hidden="true">{differs ? '≠' : '='} </span>
              <span class="said">{t(differs ? 'cardDiffers' : 'cardSame')} </span>
              {t(label)}
            </th>
            {candidates.map((candidate) => (
              <td key={candidate.id}>
                {field === 'status' ? (
                  <StatusLabel status={statusOfDay(candidate.status.today)} />
                ) : (
                  <Outside>{fieldText(candidate, field)}</Outside>
                )}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
