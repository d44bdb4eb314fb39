import { t } from '../../ui/i18n.ts';
import { Outside } from '../../ui/Outside.tsx';

/** What was typed beside what somebody else has saved meanwhile; nothing is lost, and neither is chosen. */
export function BothValues(props: {
  /** Whether the other hand changed this very field. */
  touched: boolean;
  yours: string;
  saved: string;
  busy: boolean;
  onLeave: () => void;
}) {
  return (
    <div class="both" role="alert">
      <p>{t(props.touched ? 'fieldChangedElsewhere' : 'fieldOthersChanged')}</p>
      <dl>
        <dt>{t('fieldYours')}</dt>
        <dd>
          <Outside>{props.yours}</Outside>
        </dd>
        <dt>{t('fieldSaved')}</dt>
        <dd>
          <Outside>{props.saved}</Outside>
        </dd>
      </dl>
      <p class="acts">
        <button type="submit" class="button" disabled={props.busy}>
          {t('fieldKeepYours')}
        </button>
        <button type="button" class="button" onClick={props.onLeave}>
          {t('fieldKeepSaved')}
        </button>
      </p>
    </div>
  );
}
