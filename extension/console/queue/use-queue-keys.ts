import { useEffect, useRef } from 'preact/hooks';
import { singleKeysSetting } from '../../settings.ts';
import { isTypingIn } from '../../ui/is-typing-in.ts';
import { useSetting } from '../../ui/use-setting.ts';
import { type QueueKey, readQueueKey } from './keys.ts';

type KeyActs = Record<Extract<QueueKey, string>, () => void> & { press: (key: string) => void };

/** The single keys of the queue, on the whole page: not while one types, not under a box, not where they are turned off. */
export function useQueueKeys(acts: KeyActs): void {
  const on = useSetting(singleKeysSetting)?.value ?? false;
  const latest = useRef(acts);
  latest.current = acts;
  useEffect(() => {
    if (!on) return;
    const onKey = (event: KeyboardEvent) => {
      if (isTypingIn(event.target) || document.querySelector('dialog[open]')) return;
      const action = readQueueKey(event);
      if (action === null) return;
      event.preventDefault();
      if (typeof action === 'object') latest.current.press(action.press);
      else latest.current[action]();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [on]);
}
