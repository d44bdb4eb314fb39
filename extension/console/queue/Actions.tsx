import type { QueueKind } from '../../../shared/schema/index.ts';
import { roleName } from '../../ui/connection.ts';
import { t } from '../../ui/i18n.ts';
import type { ScreenProps } from '../Console.tsx';
import type { Choice } from './choices.ts';

/** Kinds whose decisions are written with words of their own. */
const REASONED: ReadonlySet<QueueKind> = new Set([
  'proposed',
  'duplicates',
  'facts',
  'dates',
  'contradictions',
  'relations',
  'reports',
]);

/** The buttons of an item, all of one weight; those who may not decide are told why there are none. */
export function Actions(props: {
  kind: QueueKind;
  role: ScreenProps['role'];
  choices: readonly Choice[];
  reason: string;
  onReason: (reason: string) => void;
  onPoint: (key: string | null) => void;
  onChoose: (choice: Choice) => void;
  onLater: () => void;
  onUndo: (() => void) | null;
  onHelp: () => void;
}) {
  const { kind, role, choices, onPoint } = props;
  return (
    <footer class="queue-acts">
      {role === 'admin' && REASONED.has(kind) ? (
        <input
          class="field"
          lang="vi"
          maxLength={500}
          aria-label={t('queueReason')}
          placeholder={t('queueReason')}
          value={props.reason}
          onInput={(event) => props.onReason(event.currentTarget.value)}
        />
      ) : null}
      <span class="queue-keys">
        <kbd>J</kbd>
        <kbd>K</kbd> {t('queueNextPrevious')}
        {role === 'admin' ? (
          <button type="button" class="link" disabled={!props.onUndo} onClick={() => props.onUndo?.()}>
            <kbd>U</kbd> {t('queueUndo')}
          </button>
        ) : null}
        <button type="button" class="link" aria-label={t('queueKeysTitle')} onClick={props.onHelp}>
          <kbd>?</kbd>
        </button>
      </span>
      <span class="queue-buttons">
        <button type="button" class="button" aria-keyshortcuts="S" onClick={props.onLater}>
          <kbd>S</kbd> {t('queueLater')}
        </button>
        {choices.map((choice) => (
          <button
            key={choice.key}
            type="button"
            class="button"
            aria-keyshortcuts={choice.key}
            onFocus={() => onPoint(choice.key)}
            onBlur={() => onPoint(null)}
            onPointerEnter={() => onPoint(choice.key)}
            onClick={() => props.onChoose(choice)}
          >
            <kbd>{choice.key}</kbd> <bdi lang="vi">{choice.label}</bdi>
          </button>
        ))}
      </span>
      {role === 'admin' ? null : <p class="note">{t('sayNeedsRole', [roleName('admin')])}</p>}
    </footer>
  );
}
