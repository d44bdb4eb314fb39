import { z } from 'zod';

const NAME = 'queue-later';
const Keys = z.array(z.string());

/** Items put off, as long as this tab lives. */
export function readLater(): string[] {
  try {
    return Keys.safeParse(JSON.parse(sessionStorage.getItem(NAME) ?? '[]')).data ?? [];
  } catch {
    return [];
  }
}

export function keepLater(keys: readonly string[]): void {
  sessionStorage.setItem(NAME, JSON.stringify(keys));
}
