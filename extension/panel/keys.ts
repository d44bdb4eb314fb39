export type PanelAction =
  | 'next'
  | 'previous'
  | 'copy'
  | 'note'
  | 'filter'
  | 'search'
  | 'help'
  | 'escape'
  | { tab: number };

/** What a key does in the panel; null while the reader types, or with a modifier held. */
export function readKey(event: KeyboardEvent, isTyping: boolean): PanelAction | null {
  if (event.ctrlKey || event.metaKey || event.altKey) return null;
  if (event.key === 'Escape') return 'escape';
  if (isTyping) return null;
  switch (event.key) {
    case 'ArrowDown':
      return 'next';
    case 'ArrowUp':
      return 'previous';
    case 'c':
    case 'C':
      return 'copy';
    case 'n':
    case 'N':
      return 'note';
    case 'f':
    case 'F':
      return 'filter';
    case '/':
      return 'search';
    case '?':
      return 'help';
    default:
      return /^[1-4]$/.test(event.key) ? { tab: Number(event.key) } : null;
  }
}
