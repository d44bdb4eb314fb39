import type { Instrument } from '../../shared/schema/index.ts';
import { Icon } from './Icon.tsx';
import { t } from './i18n.ts';
import { Outside } from './Outside.tsx';

/** A text that staff added, and no admin has accepted yet. */
export function Proposed({ instrument: { state } }: { instrument: Instrument }) {
  if (state !== 'proposed') return null;
  return (
    <p class="proposed">
      <Icon name="clock" />
      {t('detailsProposed')}
    </p>
  );
}

/** The list an act is on, and whether its facts there were checked. */
export function Listed({ instrument: { listed } }: { instrument: Instrument }) {
  if (!listed) return null;
  const list = listed.source === null ? t('detailsListedBare') : t('detailsListed', [listed.source]);
  return (
    <p class="note">
      <Outside>{`${list}, ${t(listed.verified ? 'detailsListChecked' : 'detailsListUnchecked')}.`}</Outside>
    </p>
  );
}
