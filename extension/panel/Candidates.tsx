import type { Outcome } from '../../shared/schema/index.ts';
import { formatDate } from '../ui/dates.ts';
import { t } from '../ui/i18n.ts';
import { Outside } from '../ui/Outside.tsx';
import { StatusLabel } from '../ui/StatusLabel.tsx';
import { statusOfDay } from '../ui/status.ts';
import { describeInstrument } from '../ui/written.ts';

const WHY = { noProvince: 'detailsNoProvince', noDate: 'detailsNoDate', sameInScope: 'detailsSame' } as const;

/** All acts a reference may mean, alike in weight: none is chosen for the reader. */
export function Candidates({ outcome }: { outcome: Extract<Outcome, { kind: 'ambiguous' }> }) {
  return (
    <>
      <p>{t(WHY[outcome.why])}</p>
      <ul class="candidates">
        {outcome.candidates.map((candidate) => {
          const { issuer, issuedOn, title } = describeInstrument(candidate);
          return (
            <li key={candidate.id}>
              <b>
                <Outside>{candidate.jurisdiction.name}</Outside>
              </b>
              {title ? <Outside>{title}</Outside> : null}
              <span class="quiet">
                <Outside>{[issuer, issuedOn ? formatDate(issuedOn) : null].filter(Boolean).join(' · ')}</Outside>
              </span>
              <StatusLabel status={statusOfDay(candidate.status.today)} />
            </li>
          );
        })}
      </ul>
    </>
  );
}
