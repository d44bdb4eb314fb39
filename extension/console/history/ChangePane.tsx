import { useEffect, useState } from 'preact/hooks';
import { t, tCount } from '../../ui/i18n.ts';
import { Keys } from '../../ui/Keys.tsx';
import { Outside } from '../../ui/Outside.tsx';
import { UndoBody } from './UndoBody.tsx';
import { UndoForm } from './UndoForm.tsx';
import { type AuditItem, actWords, type Names, subjectWords } from './words.ts';
import './pane.css';

/** How long a row is the chosen one before the server is asked about it: J held down asks nothing. */
const REST = 200;

interface Props {
  item: AuditItem | null;
  /** Changes chosen to be taken back together, the newest first. */
  picked: readonly AuditItem[];
  names: Names;
  onUndone: () => void;
  onUnpick: () => void;
}

const nameOf = (item: AuditItem, names: Names) => `${actWords(item.action)} ${subjectWords(item, names)}`.trim();

/** Beside the log: the chosen change and its undo, or several to be taken back together. */
export function ChangePane({ item, picked, names, onUndone, onUnpick }: Props) {
  const [rested, setRested] = useState(item);
  useEffect(() => {
    const timer = setTimeout(() => setRested(item), REST);
    return () => clearTimeout(timer);
  }, [item]);
  return (
    <aside class="change-pane" aria-label={t('historyPane')}>
      {picked.length > 1 ? (
        <>
          <h2 tabIndex={-1}>{tCount('undoAllTitle', picked.length)}</h2>
          <p class="note">{t('undoAllOrder')}</p>
          <ol>
            {picked.map((each) => (
              <li key={each.seq}>
                <Outside>{`#${each.seq} ${nameOf(each, names)}`}</Outside>
              </li>
            ))}
          </ol>
          <UndoForm steps={picked} onUndone={onUndone} onStopped={onUndone} />
          <button type="button" class="button" onClick={onUnpick}>
            {t('undoUnpick')}
          </button>
        </>
      ) : rested ? (
        <>
          <h2 tabIndex={-1}>
            {rested.canUndo ? t('undoTitle', [nameOf(rested, names)]) : <Outside>{nameOf(rested, names)}</Outside>}
          </h2>
          <UndoBody key={`${rested.seq} ${rested.version}`} item={rested} names={names} onUndone={onUndone} />
        </>
      ) : (
        <p class="note">{t('historyPaneEmpty')}</p>
      )}
      <p class="pane-keys note">
        <Keys shortcut="J" /> <Keys shortcut="K" /> {t('historyKeyGo')} · <Keys shortcut="U" /> {t('historyKeyUndo')} ·{' '}
        <Keys shortcut="D" /> {t('historyKeyDetail')} · <Keys shortcut="X" /> {t('historyKeyPick')}
      </p>
    </aside>
  );
}
