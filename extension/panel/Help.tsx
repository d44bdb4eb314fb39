import { useLayoutEffect, useRef } from 'preact/hooks';
import { Icon } from '../ui/Icon.tsx';
import { type MessageKey, t } from '../ui/i18n.ts';
import { Legend } from '../ui/Legend.tsx';

const KEYS: readonly (readonly [keys: readonly string[], message: MessageKey])[] = [
  [['↑', '↓'], 'helpMove'],
  [['Enter'], 'helpGo'],
  [['C'], 'helpCopy'],
  [['N'], 'helpNote'],
  [['Ctrl', '↵'], 'helpSave'],
  [['F'], 'helpFilter'],
  [['/'], 'helpSearch'],
  [['1–4'], 'helpTabs'],
  [['?'], 'helpHelp'],
  [['F6'], 'helpPage'],
];

/** What the lines say and what the keys do. */
export function Help({ onClose }: { onClose: () => void }) {
  const box = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => {
    const dialog = box.current;
    dialog?.showModal();
    // Gives the focus back to where it was.
    return () => dialog?.close();
  }, []);
  return (
    <dialog
      ref={box}
      class="help"
      aria-labelledby="help-heading"
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      <div class="help-head">
        <h2 id="help-heading">{t('legendTitle')}</h2>
        <button type="button" class="bare" aria-label={t('close')} onClick={onClose}>
          <Icon name="close" />
        </button>
      </div>
      <Legend />
      <h2>{t('panelHelpKeys')}</h2>
      <dl>
        {KEYS.map(([keys, message]) => (
          <div key={message}>
            <dt>
              {keys.map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </dt>
            <dd>{t(message)}</dd>
          </div>
        ))}
      </dl>
    </dialog>
  );
}
