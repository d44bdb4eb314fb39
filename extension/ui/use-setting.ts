import { useEffect, useState } from 'preact/hooks';
import type { Setting } from '../settings.ts';

/** A stored value that follows its changes; `null` until it has been read. */
export function useSetting<T>(setting: Setting<T>): { value: T } | null {
  const [held, setHeld] = useState<{ value: T } | null>(null);
  useEffect(() => {
    let live = true;
    const stop = setting.watch((value) => setHeld({ value }));
    void setting.read().then((value) => live && setHeld((newer) => newer ?? { value }));
    return () => {
      live = false;
      stop();
    };
  }, [setting]);
  return held;
}
