import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import { singleKeysSetting } from '../../settings.ts';
import { isTypingIn } from '../../ui/is-typing-in.ts';
import { useSetting } from '../../ui/use-setting.ts';
import { type QueueKey, readQueueKey } from './keys.ts';

export type KeyActs = Partial<Record<Extract<QueueKey, string>, () => void> & { press: (key: string) => void }>;
export type KeyPlace = { current: KeyActs };

/** Listens to the single keys of the queue, on the whole page: not while one types, not under a box, not where they are turned off. */
export function useQueueKeys(): KeyPlace {
  const on = useSetting(singleKeysSetting)?.value ?? false;
  const acts = useRef<KeyActs>({});
  useEffect(() => {
    if (!on) return;
    const onKey = (event: KeyboardEvent) => {
      if (isTypingIn(event.target) || document.querySelector('dialog[open]')) return;
      const action = readQueueKey(event);
      if (action === null) return;
      event.preventDefault();
      if (typeof action === 'object') acts.current.press?.(action.press);
      else acts.current[action]?.();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [on]);
  return acts;
}

/** What the keys do, from the moment it is drawn. */
export function useKeyActs(place: KeyPlace, acts: KeyActs): void {
  useLayoutEffect(() => {
    place.current = acts;
  });
}
