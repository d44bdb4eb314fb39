import { t } from '../../ui/i18n.ts';
import { formatNumber } from '../../ui/numbers.ts';
import { explain } from '../Trouble.tsx';
import type { Walk } from './use-walk.ts';

/** How far the citations have followed the last change; nothing where there was none. */
export function WalkBox({ walk, canRun }: { walk: Walk; canRun: boolean }) {
  const { progress, running, waiting, run } = walk;
  if (!progress || (progress.state === 'done' && progress.total === 0)) return null;
  const { state, seen, total, touched, moved } = progress;
  const counts = [seen, Math.max(total, seen), touched, moved].map((count) => formatNumber(count));
  return (
    <div class="console-box terms-walk">
      <p role="status">
        {t(state === 'done' ? 'termsWalkDone' : 'termsWalkOpen', counts)} {waiting ? explain(waiting) : null}
      </p>
      {state === 'open' ? (
        <>
          <progress value={seen} max={Math.max(1, total)} aria-label={t('termsWalk')} />
          {canRun && !running ? (
            <button type="button" class="button main" onClick={() => void run()}>
              {t('termsWalkGoOn')}
            </button>
          ) : null}
        </>
      ) : null}
    </div>
  );
}
