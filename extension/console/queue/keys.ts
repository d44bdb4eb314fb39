export type QueueKey = 'next' | 'previous' | 'later' | 'evidence' | 'undo' | 'help' | { press: string };

/** What a single key does in the queue. A key held down decides nothing: only moving repeats. */
export function readQueueKey(event: KeyboardEvent): QueueKey | null {
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return null;
  const key = event.key.toLowerCase();
  if (key === 'j') return 'next';
  if (key === 'k') return 'previous';
  if (event.repeat) return null;
  switch (key) {
    case 's':
      return 'later';
    case 'e':
      return 'evidence';
    case 'u':
      return 'undo';
    case '?':
      return 'help';
    default:
      return /^[0-9yn]$/.test(key) ? { press: key.toUpperCase() } : null;
  }
}
