import { type MessageKey, t } from '../ui/i18n.ts';
import { Words } from '../ui/Words.tsx';

/** Why a permission is asked for on a host the manifest does not name, and the two ways to give it. */
export function Permission(props: {
  host: string;
  problem: MessageKey | null;
  onAllow: () => void;
  onOnce: () => void;
}) {
  const { host, problem, onAllow, onOnce } = props;
  return (
    <>
      <p class="why">
        <Words of="popupAllowWhy" subs={[host]} />
      </p>
      <footer>
        <button type="button" class="button main" onClick={onAllow}>
          {t('popupAllow')}
        </button>
        <button type="button" class="button" onClick={onOnce}>
          {t('popupOnce')}
        </button>
      </footer>
      <p class="problem" role="alert">
        {problem ? t(problem) : null}
      </p>
    </>
  );
}
