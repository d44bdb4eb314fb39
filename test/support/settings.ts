import type { Setting } from '../../extension/settings.ts';

/** A setting that lives in memory. */
export function heldSetting<T>(initial: T): Setting<T> {
  let value = initial;
  const listeners = new Set<(value: T) => void>();
  return {
    read: async () => value,
    write: async (next) => {
      value = next;
      for (const listener of listeners) listener(next);
    },
    watch(onChange) {
      listeners.add(onChange);
      return () => listeners.delete(onChange);
    },
  };
}
