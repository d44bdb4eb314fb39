import { useEffect, useState } from 'preact/hooks';
import { ask } from '../ask.ts';
import type { OutboxItem } from '../messages.ts';
import { outboxTurnSetting } from '../settings.ts';

/** What is on its way to the server, kept current; null until the background has said it. */
export function useOutbox(): OutboxItem[] | null {
  const [items, setItems] = useState<OutboxItem[] | null>(null);
  useEffect(() => {
    let latest = 0;
    const read = async () => {
      const turn = ++latest;
      const now = await ask({ type: 'outbox/read' });
      if (now && turn === latest) setItems(now);
    };
    const stop = outboxTurnSetting.watch(() => void read());
    void read();
    return () => {
      latest = -1;
      stop();
    };
  }, []);
  return items;
}
