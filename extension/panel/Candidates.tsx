import { ProvinceChoice } from '../options/ProvinceChoice.tsx';
import { type Ambiguous, headingOf, isSettledByProvince, sayWhy } from '../ui/candidates.ts';
import { formatDate } from '../ui/dates.ts';
import { t } from '../ui/i18n.ts';
import { Outside } from '../ui/Outside.tsx';
import { StatusLabel } from '../ui/StatusLabel.tsx';
import { statusOfDay } from '../ui/status.ts';
import { describeInstrument } from '../ui/written.ts';

/** All acts a reference may mean, alike in weight: none is chosen for the reader, who may say which province he is in. */
export function Candidates({ outcome }: { outcome: Ambiguous }) {
  return (
    <>
      <p>
        <Outside>{sayWhy(outcome)}</Outside>
      </p>
      <ul class="candidates">
        {outcome.candidates.map((candidate) => {
          const { issuer, issuedOn, title } = describeInstrument(candidate);
          return (
            <li key={candidate.id}>
              <b>
                <Outside>{headingOf(outcome, candidate)}</Outside>
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
      {isSettledByProvince(outcome) ? (
        <div class="own-province">
          <h3 id="own-province">{t('provinceHeading')}</h3>
          <ProvinceChoice labelledBy="own-province" describedBy="own-province-hint" />
          <p class="quiet" id="own-province-hint">
            {t('provinceHint')}
          </p>
        </div>
      ) : null}
    </>
  );
}
