import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import { singleKeysSetting } from '../../settings.ts';
import { isTypingIn } from '../../ui/is-typing-in.ts';
import { useSetting } from '../../ui/use-setting.ts';

export type GraphKey = 'table' | 'expand' | 'next' | 'previous';

/** What a single key asks for; a key with others held down is not ours. */
export function readGraphKey(event: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey'>): GraphKey | null {
  if (event.ctrlKey || event.metaKey || event.altKey) return null;
  switch (event.key.toLowerCase()) {
    case 't':
      return 'table';
    case '+':
    case '=':
      return 'expand';
    case 'j':
      return 'next';
    case 'k':
      return 'previous';
    default:
      return null;
  }
}

/** Listens to the single keys on the whole screen: not while one types, nor where they are turned off. */
export function useGraphKeys(onKey: (key: GraphKey) => void): void {
  const on = useSetting(singleKeysSetting)?.value ?? false;
  const act = useRef(onKey);
  useLayoutEffect(() => {
    act.current = onKey;
  });
  useEffect(() => {
    if (!on) return;
    const heard = (event: KeyboardEvent) => {
      if (event.isComposing || isTypingIn(event.target) || document.querySelector('dialog[open]')) return;
      const key = readGraphKey(event);
      if (key === null) return;
      event.preventDefault();
      act.current(key);
    };
    document.addEventListener('keydown', heard);
    return () => document.removeEventListener('keydown', heard);
  }, [on]);
}
