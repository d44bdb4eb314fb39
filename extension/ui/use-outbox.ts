import { useEffect, useState } from 'preact/hooks';
import { ask } from '../ask.ts';
import type { OutboxItem } from '../background-state.ts';
import { outboxTurnSetting } from '../settings.ts';

/** How often, and after how many milliseconds each, a background that ended before it answered is asked anew. */
const AGAIN = { times: 5, after: 400 };

/** What is on its way to the server, kept current; null until the background has said it. */
export function useOutbox(): OutboxItem[] | null {
  const [items, setItems] = useState<OutboxItem[] | null>(null);
  useEffect(() => {
    let latest = 0;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const read = async (left = AGAIN.times) => {
      clearTimeout(timer);
      const turn = ++latest;
      const now = await ask({ type: 'outbox/read' });
      if (turn !== latest) return;
      if (now) setItems(now);
      else if (left > 0) timer = setTimeout(() => void read(left - 1), AGAIN.after);
    };
    const stop = outboxTurnSetting.watch(() => void read());
    void read();
    return () => {
      latest = -1;
      clearTimeout(timer);
      stop();
    };
  }, []);
  return items;
}
