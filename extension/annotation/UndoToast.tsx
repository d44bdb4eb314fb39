import { Icon } from '../ui/Icon.tsx';
import { t } from '../ui/i18n.ts';

/** Says that a note is deleted, with the way back. It stays until it is closed or something else is done. */
export function UndoToast({ onUndo, onClose }: { onUndo: () => void; onClose: () => void }) {
  return (
    <div class="note-toast" role="status">
      <span>{t('noteDeletedToast')}</span>
      <button type="button" class="link" onClick={onUndo}>
        {t('noteUndo')}
      </button>
      <button type="button" class="bare" aria-label={t('close')} onClick={onClose}>
        <Icon name="close" />
      </button>
    </div>
  );
}
