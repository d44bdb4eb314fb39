import type { Instrument } from '../../shared/schema/index.ts';
import { Icon } from './Icon.tsx';
import { t } from './i18n.ts';
import { sayListSource } from './list-source.ts';
import { Outside } from './Outside.tsx';
import { Words } from './Words.tsx';

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
  const checked = t(listed.verified ? 'detailsListChecked' : 'detailsListUnchecked');
  const known = listed.source === null ? null : sayListSource(listed.source);
  if (known) {
    const { words, href } = known;
    const source = href ? (
      <a href={href} target="_blank" rel="noopener noreferrer">
        {words}
      </a>
    ) : (
      words
    );
    return (
      <p class="note">
        <Words of="detailsListedLaws" subs={[source]} />
        {`, ${checked}.`}
      </p>
    );
  }
  const list = listed.source === null ? t('detailsListedBare') : t('detailsListed', [listed.source]);
  return (
    <p class="note">
      <Outside>{`${list}, ${checked}.`}</Outside>
    </p>
  );
}
