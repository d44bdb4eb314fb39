import { t } from '../ui/i18n.ts';

/** The keys worth knowing, and the way to the rest. */
export function Foot({ empty, onHelp }: { empty: boolean; onHelp: () => void }) {
  return (
    <footer class="panel-foot">
      {empty ? (
        <p>{t('emptyHint')}</p>
      ) : (
        <p>
          <kbd>↑</kbd> <kbd>↓</kbd> {t('panelFootChoose')} <kbd>Enter</kbd> {t('panelFootGo')} <kbd>C</kbd>{' '}
          {t('panelFootCopy')}
        </p>
      )}
      <button type="button" class="bare" aria-label={t('panelHelp')} onClick={onHelp}>
        <kbd>?</kbd>
      </button>
    </footer>
  );
}
