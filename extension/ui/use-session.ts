import { useEffect, useState } from 'preact/hooks';
import { ask } from '../ask.ts';
import type { SessionState } from '../background-state.ts';
import { sessionSetting, troubleSetting } from '../settings.ts';

/** How we stand with the server, kept current; null until the background has said it. */
export function useSession(): SessionState | null {
  const [state, setState] = useState<SessionState | null>(null);
  useEffect(() => {
    let live = true;
    const read = () => void ask({ type: 'session/state' }).then((now) => live && now && setState(now));
    const stops = [sessionSetting.watch(read), troubleSetting.watch(read)];
    read();
    return () => {
      live = false;
      for (const stop of stops) stop();
    };
  }, []);
  return state;
}
