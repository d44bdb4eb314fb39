import { singleKeysSetting } from '../../settings.ts';
import { type MessageKey, t } from '../../ui/i18n.ts';
import { Switch } from '../../ui/Switch.tsx';
import { useSetting } from '../../ui/use-setting.ts';
import { Dialog } from './Dialog.tsx';

const KEYS: readonly (readonly [keys: readonly string[], message: MessageKey])[] = [
  [['J', 'K'], 'queueNextPrevious'],
  [['1', '…', '9'], 'queueKeyOption'],
  [['0'], 'queueKeyNone'],
  [['Y', 'N'], 'queueKeyYesNo'],
  [['S'], 'queueKeyLater'],
  [['E'], 'queueKeyEvidence'],
  [['U'], 'queueKeyUndo'],
  [['/'], 'queueKeySearch'],
  [['?'], 'queueKeysTitle'],
];

/** The keys of the queue, and the switch that turns them off. */
export function KeysHelp({ onClose }: { onClose: () => void }) {
  const on = useSetting(singleKeysSetting)?.value ?? true;
  return (
    <Dialog title={t('queueKeysTitle')} onClose={onClose}>
      <dl class="queue-help">
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
      <p class="queue-switch">
        <Switch on={on} label={t('queueSingleKeys')} onChange={(next) => singleKeysSetting.write(next)} />
        <span>{t('queueSingleKeys')}</span>
      </p>
      <p class="note">{t('queueSingleKeysHint')}</p>
    </Dialog>
  );
}
