import type { VocabularyEffect } from '../../../shared/schema/index.ts';
import { t } from '../../ui/i18n.ts';
import { formatNumber } from '../../ui/numbers.ts';
import type { Answered } from '../call-server.ts';
import { Trouble } from '../Trouble.tsx';

/** What a change would do, why it is refused, and the button that goes on from there. */
export function Rehearsed(props: {
  effect: VocabularyEffect | null;
  failed: Exclude<Answered<unknown>, { kind: 'ok' }> | null;
  sending: boolean;
  confirm: string;
}) {
  const { effect, failed, sending, confirm } = props;
  return (
    <>
      {failed ? <Trouble answer={failed} says={{ conflict: 'termsSaidAlready', badRequest: 'termsBadField' }} /> : null}
      <p class={effect ? 'preview' : ''} role="status">
        {effect
          ? t(effect.citations === 0 ? 'termsEffectNone' : 'termsEffect', [
              formatNumber(effect.citations),
              formatNumber(effect.instruments),
            ])
          : ''}
      </p>
      <p class="acts">
        <button type="submit" class="button main" disabled={sending || failed?.kind === 'waits'}>
          {effect ? confirm : t('termsPreview')}
        </button>
      </p>
    </>
  );
}
