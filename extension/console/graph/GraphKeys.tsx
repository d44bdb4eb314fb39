import { type MessageKey, t } from '../../ui/i18n.ts';

const KEYS: readonly (readonly [keys: readonly string[], message: MessageKey])[] = [
  [['←', '→', '↑', '↓'], 'graphKeyMove'],
  [['J', 'K'], 'graphKeyNext'],
  [['Enter'], 'graphKeyOpen'],
  [['+'], 'graphKeyExpand'],
  [['T'], 'graphKeyTable'],
];

/** The keys of the graph; the drawing is described by them. */
export function GraphKeys() {
  return (
    <p id="graph-keys" class="graph-keys">
      {KEYS.map(([keys, message]) => (
        <span key={message}>
          {keys.map((key) => (
            <kbd key={key}>{key}</kbd>
          ))}{' '}
          {t(message)}
        </span>
      ))}
    </p>
  );
}
