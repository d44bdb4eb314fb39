import { t } from '../../ui/i18n.ts';
import { Dialog } from '../instrument/Dialog.tsx';
import { UndoBody } from './UndoBody.tsx';
import { type AuditItem, actWords, type Names, subjectWords } from './words.ts';

/** The same as the pane beside the log, where there is no room for one. */
export function UndoDialog(props: { item: AuditItem; names: Names; onUndone: () => void; onClose: () => void }) {
  const { item, names, onUndone, onClose } = props;
  const name = `${actWords(item.action)} ${subjectWords(item, names)}`.trim();
  return (
    <Dialog title={t('undoTitle', [name])} onClose={onClose}>
      <div class="sheet-form undo-body">
        <UndoBody item={item} names={names} onUndone={onUndone} onGo={onClose} />
      </div>
    </Dialog>
  );
}
