import type { Instrument } from '../../shared/schema/index.ts';
import { type Ambiguous, type CandidateRow, fieldText, headingOf, listRows, sayWhy } from '../ui/candidates.ts';
import { Icon } from '../ui/Icon.tsx';
import { t, tCount } from '../ui/i18n.ts';
import { formatNumber } from '../ui/numbers.ts';
import { Outside } from '../ui/Outside.tsx';
import { StatusLabel } from '../ui/StatusLabel.tsx';
import { statusOfDay } from '../ui/status.ts';

/** More than these are listed below each other. */
const COLUMNS = 3;

/** All that it may be, side by side, none chosen. */
export function Candidates({ outcome }: { outcome: Ambiguous }) {
  const { candidates, total } = outcome;
  const rows = listRows(outcome);
  return (
    <>
      <section class="undecided">
        <p class="status-label" style={{ color: 'var(--unsettled)' }}>
          <Icon name="fork" />
          {tCount('rowCandidates', total, [formatNumber(total)])}
        </p>
        <p class="note">
          <Outside>{sayWhy(outcome)}</Outside>
        </p>
      </section>
      {candidates.length > COLUMNS ? (
        <ul class="candidates">
          {candidates.map((candidate) => (
            <li key={candidate.id}>
              <strong>
                <Outside>{headingOf(outcome, candidate)}</Outside>
              </strong>
              {rows.map(({ field, differs }) => (
                <Value key={field} candidate={candidate} field={field} differs={differs} />
              ))}
            </li>
          ))}
        </ul>
      ) : (
        <Table outcome={outcome} rows={rows} />
      )}
    </>
  );
}

/** A field of a candidate in the list; what tells it from the others stands out, and says so. */
function Value(props: { candidate: Instrument; field: CandidateRow['field']; differs: boolean }) {
  const { candidate, field, differs } = props;
  return (
    <span class={differs ? 'unlike' : undefined}>
      {differs ? <span class="said">{t('cardDiffers')} </span> : null}
      {field === 'status' ? (
        <StatusLabel status={statusOfDay(candidate.status.today)} />
      ) : (
        <Outside>{fieldText(candidate, field)}</Outside>
      )}
    </span>
  );
}

function Table({ outcome, rows }: { outcome: Ambiguous; rows: readonly CandidateRow[] }) {
  const { candidates } = outcome;
  return (
    <table class="candidates">
      <thead>
        <tr>
          <td />
          {candidates.map((candidate) => (
            <th key={candidate.id} scope="col">
              <Outside>{headingOf(outcome, candidate)}</Outside>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ field, label, differs }) => (
          <tr key={field} class={differs ? 'differs' : 'same'}>
            <th scope="row">
              {candidates.length > 1 ? (
                <>
                  <span aria-hidden="true">{differs ? '≠' : '='} </span>
                  <span class="said">{t(differs ? 'cardDiffers' : 'cardSame')} </span>
                </>
              ) : null}
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
